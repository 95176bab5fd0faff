"""What speed and size are measured with: clocks, the processor's time, memory, how long the event loop was blocked."""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import AsyncIterator, Coroutine, Iterable, Iterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple


@dataclass(frozen=True)
class Figure:
    """A measured number and the most it may be; without a bar it is for information."""

    name: str
    value: float
    unit: str
    bar: float | None = None

    def __str__(self) -> str:
        bar = "" if self.bar is None else f"< {self.bar:g} {self.unit}"
        verdict = "" if self.bar is None else ("ok" if self.value < self.bar else "MISSED")
        return f"{self.name:64}{self.value:>9.2f} {self.unit:3}{bar:>11}  {verdict}"


class Spent(NamedTuple):
    """Milliseconds by the clock, and of the processor's time by all threads of this process."""

    wall: float
    processor: float


async def timed(work: Coroutine[Any, Any, object]) -> Spent:
    """What a piece of work took."""
    start, before = time.perf_counter(), time.process_time()
    await work
    return Spent(1000 * (time.perf_counter() - start), 1000 * (time.process_time() - before))


def summed_up(
    label: str, spent: Sequence[Spent], *, median: float | None = None, p99: float | None = None
) -> Iterator[Figure]:
    """A busy machine adds to the clock's figures; the processor's are the program's own."""
    for name, times in zip(("", ", processor"), zip(*spent, strict=True), strict=True):
        yield Figure(f"{label}{name}, median", statistics.median(times), "ms", median)
        yield Figure(f"{label}{name}, p99", _percentile(times, 99), "ms", p99)


@asynccontextmanager
async def pulse() -> AsyncIterator[list[float]]:
    """A list that grows by how long, in ms, the event loop left a task waiting that wanted to run each millisecond.

    No longer than this process was at work meanwhile: what other processes took from it is not its doing.
    """
    gaps: list[float] = []

    async def beat() -> None:
        while True:
            start, before = time.perf_counter(), time.process_time()
            await asyncio.sleep(0.001)
            gaps.append(1000 * min(time.perf_counter() - start - 0.001, time.process_time() - before))

    beating = asyncio.create_task(beat())
    yield gaps
    beating.cancel()
    with suppress(asyncio.CancelledError):
        await beating


def _percentile(values: Iterable[float], percent: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]


def memory() -> float:
    """Bytes of memory that the process occupies now; Linux only."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096
