"""The process that `read_untrusted` starts: reads one file from its standard input and prints the draft as JSON."""

from __future__ import annotations

import json
import math
import sys
from contextlib import suppress
from typing import Any

from knowledge.errors import InputError, LimitReached, Phrase
from knowledge.readers.files import read_bytes
from knowledge.readers.limits import MIB, Limits
from knowledge.readers.passed import as_draft, written


def main() -> None:
    """Answers with {"draft"} or {"error", "is_limit"}."""
    request = json.loads(sys.stdin.buffer.readline())
    limits = Limits(**request["limits"])
    bound(limits)
    json.dump(_answer(sys.stdin.buffer.read(), request, limits), sys.stdout)


def bound(limits: Limits) -> None:
    """Caps this process as far as the system can: Linux does, macOS knows no cap on memory, Windows none at all."""
    try:
        import resource
    except ImportError:
        return
    for what, most in (
        (resource.RLIMIT_AS, limits.memory_bytes),
        (resource.RLIMIT_CPU, math.ceil(limits.seconds)),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(what)
        with suppress(ValueError, OSError):
            allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
            resource.setrlimit(what, (allowed, allowed))


def _answer(content: bytes, request: dict[str, Any], limits: Limits) -> dict[str, Any]:
    try:
        known = None if request["known"] is None else as_draft(request["known"])
        draft = read_bytes(content, request["name"], limits=limits, known=known)
    except InputError as error:
        return {"error": _told(error.phrase), "is_limit": isinstance(error, LimitReached)}
    except MemoryError:
        greedy = Phrase("The file needs more than {most} MiB to read.", most=limits.memory_bytes // MIB)
        return {"error": _told(greedy), "is_limit": True}
    return {"draft": written(draft)}


def _told(phrase: Phrase) -> list[Any]:
    """The template and the values, those that are phrases likewise, so that the parent can say it in any language."""
    values = {name: _told(value) if isinstance(value, Phrase) else value for name, value in phrase.values.items()}
    return [phrase.template, values]


if __name__ == "__main__":
    main()
