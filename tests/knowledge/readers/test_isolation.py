"""Uploads are read in a process of their own, which is bounded and knows nothing."""

from __future__ import annotations

import asyncio
import os
import time
from datetime import date

import pytest

from knowledge.errors import InputError, LimitReached
from knowledge.readers import Limits, read_bytes, read_untrusted
from knowledge.readers import isolation as isolation_module
from tests.knowledge.readers.samples import ENGLISH, body_of, column, pdf_of


def has_children() -> bool:
    """Whether this process has a child, running or not waited for."""
    try:
        os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        return False
    return True


@pytest.mark.parametrize(
    ("content", "name"),
    [(pdf_of([column(ENGLISH)]), "a.pdf"), (f"published: 2024-03-05\n\n{body_of(ENGLISH)}".encode(), "a.txt")],
    ids=["pdf", "text"],
)
async def test_the_draft_is_the_one_that_reading_here_gives(content: bytes, name: str) -> None:
    draft = await read_untrusted(content, name)
    assert draft == read_bytes(content, name)
    assert draft.published in (None, date(2024, 3, 5))


async def test_a_refusal_comes_through_as_it_is() -> None:
    with pytest.raises(InputError, match=r"^a\.pdf is incomplete"):
        await read_untrusted(b"%PDF-1.7", "a.pdf")
    with pytest.raises(LimitReached, match=r"^a\.txt is too long: 3 characters, where 2 are allowed\.$"):
        await read_untrusted(b"abc", "a.txt", limits=Limits(characters=2))


async def test_what_is_too_large_starts_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolation_module, "CHILD", "no.such.module")
    with pytest.raises(LimitReached, match="too large"):
        await read_untrusted(b"abc", "a.txt", limits=Limits(file_bytes=2))
    with pytest.raises(InputError, match="is empty"):
        await read_untrusted(b"", "a.txt")


async def test_a_file_that_takes_too_long_is_given_up_and_its_process_ended() -> None:
    began = time.monotonic()
    with pytest.raises(LimitReached, match=r"^a\.txt takes longer than 0\.05 seconds to read\.$"):
        await read_untrusted(b"abc", "a.txt", limits=Limits(seconds=0.05))
    assert time.monotonic() - began < 5
    assert not has_children()


async def test_a_reading_that_is_cancelled_ends_its_process() -> None:
    reading = asyncio.create_task(read_untrusted(b"abc", "a.txt"))
    await asyncio.sleep(0.05)
    reading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reading
    assert not has_children()


async def test_a_process_without_memory_is_no_fault_of_the_bot() -> None:
    with pytest.raises(LimitReached, match="more than 20 MiB"):
        await read_untrusted(b"abc " * 10_000, "a.html", limits=Limits(memory_bytes=20 * 2**20))


async def test_the_child_knows_no_secret_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """The child is replaced by one that prints its environment as the article."""
    monkeypatch.setenv("DISCORD_TOKEN", "secret")
    monkeypatch.setattr(isolation_module, "CHILD", "tests.knowledge.readers.environment_child")
    draft = await read_untrusted(b"abc", "a.txt")
    assert "PYTHONPATH" in draft.body
    assert "OPENBLAS_NUM_THREADS" in draft.body  # or a machine of many cores would have no memory left to read with
    assert "DISCORD_TOKEN" not in draft.body


async def test_the_event_loop_goes_on_meanwhile() -> None:
    longest, last = 0.0, time.perf_counter()
    reading = asyncio.create_task(read_untrusted(b"%PDF-1.7 " + b"x" * 5_000_000, "a.pdf"))
    while not reading.done():
        await asyncio.sleep(0.001)
        now = time.perf_counter()
        longest, last = max(longest, now - last), now
    assert longest < 0.5
    with pytest.raises(InputError):
        await reading


async def test_only_so_many_are_read_at_once_and_their_time_begins_with_their_turn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    under_way, most = 0, 0

    async def counted(request: bytes) -> bytes:
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        try:
            await asyncio.sleep(0.3)
            return b'{"draft": {"headline": "Storm", "body": "It stormed.", "published": null}}'
        finally:
            under_way -= 1

    monkeypatch.setattr(isolation_module, "_ask_child", counted)
    limits = Limits(seconds=0.8)  # three turns one after the other take longer
    await asyncio.gather(*(read_untrusted(b"abc", "a.txt", limits=limits) for _ in range(6)))
    assert most == isolation_module.AT_ONCE
