"""Edits by eight editors in processes that are killed with -9 at random: `python -m bench.survival [--edits 1000]`.

Each editor corrects sentences of four articles, tells on its standard output what was saved, and goes on. In the end
every edit that was told must be there, to the letter, every history without a gap, and the file sound.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import sqlite3
import sys
import tempfile
import time
from asyncio.subprocess import PIPE
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from knowledge import Draft, EditConflict, KnowledgeBase

PROCESSES = 4
EDITORS = 2
ARTICLES = 4
SENTENCES = 60
LIFE = (0.2, 3.0)
"""Seconds from a process's first edit to its end."""


@dataclass
class Told:
    """What the editors told: slug, number of the revision, number of the sentence, its text; and how many died."""

    edits: list[tuple[str, int, int, str]] = field(default_factory=list)
    kills: int = 0


async def edit(base: KnowledgeBase, name: str) -> None:
    """Corrects sentences without end."""
    chance = random.Random(name)
    for count in range(1_000_000):
        slug, sentence = f"story-{chance.randrange(ARTICLES)}", chance.randrange(1, SENTENCES + 1)
        newest = await base.article(slug)
        text = f"Editor {name} wrote this as number {count}."
        try:
            saved = await base.correct(slug, sentence, text, seen=newest.number, note=name)
        except EditConflict:
            continue
        sys.stdout.write(f"{slug}\t{saved.number}\t{sentence}\t{text}\n")
        sys.stdout.flush()


async def edit_all(url: str, name: str) -> None:
    """The editors of one process."""
    async with KnowledgeBase.open(url) as base:
        await asyncio.gather(*(edit(base, f"{name}.{number}") for number in range(EDITORS)))


async def run_and_kill(url: str, place: int, wanted: int, told: Told) -> None:
    """Starts one process after the other, and kills each at a random moment, until enough edits were told."""
    chance = random.Random(place)
    for life in range(1_000_000):
        if len(told.edits) >= wanted:
            return
        command = [sys.executable, "-m", "bench.survival", "--url", url, "--name", f"{place}.{life}"]
        process = await asyncio.create_subprocess_exec(*command, stdout=PIPE)
        assert process.stdout
        first = await process.stdout.readline()
        await asyncio.sleep(chance.uniform(*LIFE))
        process.kill()
        rest, _ = await process.communicate()
        told.kills += 1
        for line in (first + rest).decode().splitlines(keepends=True):
            if line.endswith("\n"):  # what was cut off by the kill was not told
                slug, number, sentence, text = line.rstrip("\n").split("\t")
                told.edits.append((slug, int(number), int(sentence), text))


async def count_losses(base: KnowledgeBase, told: Told) -> tuple[int, int]:
    """How many told edits are not there, and how many revisions are not whole."""
    histories = {slug: await base.history(slug) for slug in (f"story-{number}" for number in range(ARTICLES))}
    sentences = {revision.id: await base.sentences(revision) for each in histories.values() for revision in each}
    lost = 0
    for slug, number, sentence, text in told.edits:
        history = histories[slug]
        kept = len(history) >= number and sentences[history[number - 1].id][sentence - 1].text == text
        lost += not kept
    numbers = [[revision.number for revision in each] for each in histories.values()]
    gaps = sum(found != list(range(1, len(found) + 1)) for found in numbers)
    return lost, gaps + sum(len(each) != SENTENCES for each in sentences.values())


async def main() -> None:
    """Prints what was told, killed, lost and broken."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--edits", type=int, default=1_000)
    parser.add_argument("--url", help=argparse.SUPPRESS)
    parser.add_argument("--name", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.url:
        await edit_all(options.url, options.name)
        return
    with tempfile.TemporaryDirectory() as folder:
        file, told, began = Path(folder) / "base.db", Told(), time.perf_counter()
        url = f"sqlite:///{file}"
        async with KnowledgeBase.open(url, seeded=False) as base:
            body = "\n\n".join(f"This is sentence number {number} of the story." for number in range(SENTENCES))
            for number in range(ARTICLES):
                await base.add(Draft(f"Story {number}", body), slug=f"story-{number}")
        await asyncio.gather(*(run_and_kill(url, place, options.edits, told) for place in range(PROCESSES)))
        async with KnowledgeBase.open(url) as base:
            lost, broken = await count_losses(base, told)
        with closing(sqlite3.connect(file)) as check:
            sound = check.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    print(
        f"{len(told.edits):,} edits told by {PROCESSES * EDITORS} editors, {told.kills} processes killed with -9, ",
        end="",
    )
    print(
        f"{time.perf_counter() - began:.0f} s: {lost} lost, {broken} not whole, file {'sound' if sound else 'DAMAGED'}"
    )


if __name__ == "__main__":
    asyncio.run(main())
