"""The process that `read_untrusted` starts: reads one file from its standard input and prints the draft as JSON."""

from __future__ import annotations

import json
import math
import sys
from contextlib import suppress
from dataclasses import asdict
from typing import Any

from knowledge.errors import InputError, LimitReached, Phrase
from knowledge.readers.files import read_bytes
from knowledge.readers.limits import MIB, Limits


def main() -> None:
    """Answers with {"draft", "published"} or {"error", "is_limit"}."""
    request = json.loads(sys.stdin.buffer.readline())
    limits = Limits(**request["limits"])
    bound(limits)
    json.dump(_answer(sys.stdin.buffer.read(), request["name"], limits), sys.stdout)


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


def _answer(content: bytes, name: str, limits: Limits) -> dict[str, Any]:
    try:
        draft = read_bytes(content, name, limits=limits)
    except InputError as error:
        return {"error": _told(error.phrase), "is_limit": isinstance(error, LimitReached)}
    except MemoryError:
        greedy = Phrase("The file needs more than {most} MiB to read.", most=limits.memory_bytes // MIB)
        return {"error": _told(greedy), "is_limit": True}
    published = draft.published.isoformat() if draft.published else None
    return {"draft": {**asdict(draft), "published": None}, "published": published}


def _told(phrase: Phrase) -> list[Any]:
    """The template and the values, those that are phrases likewise, so that the parent can say it in any language."""
    values = {name: _told(value) if isinstance(value, Phrase) else value for name, value in phrase.values.items()}
    return [phrase.template, values]


if __name__ == "__main__":
    main()
