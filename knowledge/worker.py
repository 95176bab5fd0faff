"""The thread that does the engine's work, so that the event loop stays free."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Worker:
    """One thread, in turn: an index is never read while it changes, and long work handed in piece by piece lets the
    questions of other guilds in between. More threads would not be faster: they would share the interpreter lock.
    """

    def __init__(self, name: str = "footnote-engine") -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)

    async def run(self, function: Callable[P, T], *args: P.args, **named: P.kwargs) -> T:
        """What the function returns, when its turn has come."""
        return await asyncio.wrap_future(self._thread.submit(function, *args, **named))

    async def each(self, items: Iterator[T]) -> AsyncIterator[T]:
        """The items, each of them computed in its own turn."""
        nothing = object()
        while (item := await self.run(next, items, nothing)) is not nothing:
            yield item  # type: ignore[misc]  # `next` with a default of another type

    def close(self) -> None:
        """Drops what waits and lets what runs finish."""
        self._thread.shutdown(cancel_futures=True)
