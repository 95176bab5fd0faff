"""The process that `read_untrusted` starts: reads one file from its standard input and prints the draft as JSON."""

from __future__ import annotations

import json
import math
import sys
from dataclasses import asdict
from typing import Any

from knowledge.errors import InputError, LimitReached
from knowledge.readers.files import read_bytes
from knowledge.readers.limits import MIB, Limits


def main() -> None:
    """Answers with {"draft", "published"} or {"error", "is_limit"}."""
    request = json.loads(sys.stdin.buffer.readline())
    limits = Limits(**request["limits"])
    bound(limits)
    json.dump(_answer(sys.stdin.buffer.read(), request["name"], limits), sys.stdout)


def bound(limits: Limits) -> None:
    """Caps this process where the system can (Linux; macOS knows the calls and ignores the memory)."""
    try:
        import resource
    except ImportError:
        return
    seconds = math.ceil(limits.seconds)
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory_bytes, limits.memory_bytes))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _answer(content: bytes, name: str, limits: Limits) -> dict[str, Any]:
    try:
        draft = read_bytes(content, name, limits=limits)
    except InputError as error:
        return {"error": str(error), "is_limit": isinstance(error, LimitReached)}
    except MemoryError:
        return {"error": f"The file needs more than {limits.memory_bytes // MIB} MiB to read.", "is_limit": True}
    published = draft.published.isoformat() if draft.published else None
    return {"draft": {**asdict(draft), "published": None}, "published": published}


if __name__ == "__main__":
    main()
