"""Feeds every reader hostile files: bombs, truncated, damaged, of the wrong type, invalid Unicode.

    python bench/hostile.py [--files 500] [--readers pdf,docx] [--seed 1]

A file counts as crashed if anything but InputError comes out or the process dies, as hung after 10 seconds of
processor time. The files go straight to `read_bytes`, without the time and memory limits that uploads get from
`read_untrusted`; `url` are answers of a web server, byte for byte, to `fetch`. Peak is the resident memory of the
process that reads them, 40 MB of which are the interpreter and up to 20 MB the file on its way.
"""

from __future__ import annotations

import argparse
import asyncio
import multiprocessing
import os
import random
import re
import time
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path

from hostile_files import SAMPLES, hostile_file

from knowledge.errors import InputError
from knowledge.readers import read_bytes
from knowledge.readers.addresses import FetchPolicy
from knowledge.readers.fetching import fetch

HANGS = 10.0
"""Seconds of processor time."""
PATIENCE = 60
"""Seconds on the clock for each of them, should a reader wait for ever without working."""

TICKS = os.sysconf("SC_CLK_TCK")


@dataclass
class Tally:
    """What became of a reader's files."""

    read: int = 0
    refused: int = 0
    troubles: list[str] = field(default_factory=list)
    slowest: tuple[float, str] = (0.0, "")
    peak: int = 0

    def count(self, what: str, outcome: str, seconds: float, peak: int) -> None:
        """Adds the outcome of one file."""
        self.read += outcome == "read"
        self.refused += outcome == "refused"
        if outcome not in ("read", "refused") or seconds > HANGS:
            self.troubles.append(f"{what}: {outcome} after {seconds:.1f} s")
        self.slowest = max(self.slowest, (seconds, what))
        self.peak = max(self.peak, peak)


class Reading:
    """A process that reads files, replaced when a file hangs or kills it."""

    def __enter__(self) -> Reading:
        self._files, theirs = multiprocessing.Pipe()
        self._process = multiprocessing.get_context("spawn").Process(target=read_all, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.join()

    def read(self, name: str, content: bytes) -> tuple[str, float, int]:
        """(outcome, seconds, peak in MB) of one file."""
        self._files.send((name, content))
        began, worked = time.monotonic(), self._worked()
        try:
            while self._worked() - worked < 2 * HANGS and time.monotonic() - began < PATIENCE * HANGS:
                if self._files.poll(1):
                    outcome: tuple[str, float, int] = self._files.recv()
                    return outcome
            what = "hung"
        except EOFError:
            what = "the process died"
        spent = self._worked() - worked
        self.__exit__()
        self.__enter__()
        return what, spent, 0

    def _worked(self) -> float:
        """Seconds of processor time that the process has had; a machine that is busy otherwise adds nothing."""
        fields = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS


def read_all(files: Connection) -> None:
    """Reads each file that comes, and answers with what came of it, the seconds and the peak in MB."""
    while True:
        name, content = files.recv()
        began = time.process_time()
        try:
            read_one(name, content)
            outcome = "read"
        except InputError:
            outcome = "refused"
        except Exception as error:
            outcome = f"crashed with {type(error).__name__}: {error}"
        files.send((outcome, time.process_time() - began, peak()))


def peak() -> int:
    """The most resident memory that this process ever had, in MB (getrusage would begin with its parent's)."""
    found = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text())
    return int(found[1]) // 1024 if found else 0


def read_one(name: str, content: bytes) -> None:
    """Reads a file, or what a server on loopback answers."""
    read_bytes(asyncio.run(answered(content)) if name.endswith(".url") else content, name)


async def answered(answer: bytes) -> bytes:
    """What `fetch` makes of a server that gives every visitor this answer and then keeps silent."""

    async def serve(_: asyncio.StreamReader, visitor: asyncio.StreamWriter) -> None:
        visitor.write(answer)
        visitor.write_eof()

    async with await asyncio.start_server(serve, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        policy = FetchPolicy(allows_address=lambda _: True, ports=frozenset({port}), seconds=5)
        return (await fetch(f"http://127.0.0.1:{port}/", policy)).content


def tally(reader: str, files: int, seed: int) -> Tally:
    """Feeds a reader."""
    result = Tally()
    with Reading() as reading:
        reading.read("warm-up", b"hello")
        for number in range(files):
            what, content = hostile_file(reader, number, random.Random(f"{seed} {reader} {number}"))
            result.count(f"{number} {what}", *reading.read(f"hostile.{reader}", content))
    return result


def main() -> None:
    """Prints a line for each reader, and each trouble below."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=500)
    parser.add_argument("--readers", default=",".join(SAMPLES))
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    print(f"{'reader':8}{'files':>6}{'read':>6}{'refused':>9}{'crashed or hung':>17}{'slowest':>10}{'peak':>9}")
    for reader in options.readers.split(","):
        result = tally(reader, options.files, options.seed)
        print(
            f"{reader:8}{options.files:6}{result.read:6}{result.refused:9}{len(result.troubles):17}"
            f"{result.slowest[0]:8.2f} s{result.peak:6} MB   (slowest: no. {result.slowest[1]})",
            *(f"    no. {trouble}" for trouble in result.troubles),
            sep="\n",
        )


if __name__ == "__main__":
    main()
