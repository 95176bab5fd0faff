"""Reading what strangers send: in a process of its own that has little memory and time and knows no secrets."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from dataclasses import asdict
from typing import Any
from weakref import WeakKeyDictionary

from knowledge.errors import InputError, LimitReached, Phrase
from knowledge.model import Draft
from knowledge.readers.files import check_content, shown_name
from knowledge.readers.limits import DEFAULT, MIB, Limits
from knowledge.readers.passed import as_draft, written

CHILD = "knowledge.readers.isolated"

AT_ONCE = 2
"""Files that are read at the same time, whoever sends them: each may take all of a core and 512 MiB."""

_turns: WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Semaphore] = WeakKeyDictionary()


def _turn() -> asyncio.Semaphore:
    """What a reading waits for before its time begins. A process of the bot has one event loop, and so one of it."""
    return _turns.setdefault(asyncio.get_running_loop(), asyncio.Semaphore(AT_ONCE))


async def read_untrusted(content: bytes, name: str, *, limits: Limits = DEFAULT, known: Draft | None = None) -> Draft:
    """As `read_bytes`, off the event loop, and safe against files that would take all time or memory.

    Raises InputError with one sentence; LimitReached if the file needs more than `limits` allow.
    """
    check_content(content, name, limits)
    asked = {"name": name, "limits": asdict(limits), "known": None if known is None else written(known)}
    request = json.dumps(asked).encode() + b"\n" + content
    try:
        async with _turn(), asyncio.timeout(limits.seconds):
            reply = await _ask_child(request)
    except TimeoutError:
        raise LimitReached(
            "{name} takes longer than {seconds} seconds to read.",
            name=shown_name(name),
            seconds=format(limits.seconds, "g"),
        ) from None
    return _draft(reply, shown_name(name), limits)


async def _ask_child(request: bytes) -> bytes:
    """What the child prints. The child gets no environment but the path to this package: no token, no database.

    The library for sums has one thread: on many cores the others would take the address space that the child may have.
    """
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-m", CHILD,
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL,
        env={"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUTF8": "1", "OPENBLAS_NUM_THREADS": "1"},
    )  # fmt: skip
    try:
        printed, _ = await child.communicate(request)
    finally:
        if child.returncode is None:
            child.kill()
            await child.wait()
    return printed


def _heard(template: str, values: dict[str, Any]) -> Phrase:
    """The phrase that the child told."""
    return Phrase(
        template, **{name: _heard(*each) if isinstance(each, list) else each for name, each in values.items()}
    )


def _draft(reply: bytes, name: str, limits: Limits) -> Draft:
    """The draft that the child printed; raises what it raised."""
    try:
        answer: dict[str, Any] = json.loads(reply)
    except ValueError:
        memory = limits.memory_bytes // MIB
        raise LimitReached(
            "{name} can't be read: it breaks the reader or needs more than {memory} MiB.", name=name, memory=memory
        ) from None
    if "error" in answer:
        raise (LimitReached if answer["is_limit"] else InputError)(_heard(*answer["error"]))
    return as_draft(answer["draft"])
