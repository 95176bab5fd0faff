"""Speed and size, with the bar beside each figure: `python -m bench.speed` (some minutes; `--help` for parts of it).

Each part runs in a process of its own. Figures depend on the machine; the bars are meant for two slow cores.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import asdict
from pathlib import Path

from bench.measuring import Figure, Spent, memory, pulse, summed_up, timed
from bench.newsroom import SENTENCES_PER_ARTICLE, write_stories
from knowledge import Draft, KnowledgeBase, Revision

SEED_QUESTIONS = (
    "How many deaths do official figures report?",
    "Who was asked for peacekeepers?",
    "When was the state of emergency lifted?",
    "wich country held the chairmanship?",
    "What did the contingent guard?",
    "Did the peacekeepers take part in anti-terrorist operations?",
    "How tall is the president?",
    "Which wine goes with oysters?",
)
"""Six that the starter article answers, one of them misspelt, and two that it does not."""

SWITCH = 0.001
"""As the running bot has it (`bot.running`, which would load discord)."""

COLD_RUNS = 5
ROUNDS = 100
QUESTIONS = 300
EDITS = 10


async def measure_cold() -> list[Figure]:
    """A first answer, from the start of a process to its end; processor time tells how much a busy machine added."""
    with tempfile.TemporaryDirectory() as folder:
        new = [_time_process(Path(folder) / f"{run}.db") for run in range(COLD_RUNS)]
        existing = [_time_process(Path(folder) / "0.db") for _ in range(COLD_RUNS)]
    return [*_cold_figures("existing base", existing), *_cold_figures("new base", new)]


def _cold_figures(label: str, runs: list[tuple[float, float]]) -> Iterator[Figure]:
    clock, processor = (statistics.median(times) for times in zip(*runs, strict=True))
    yield Figure(f"cold `footnote ask`, {label}, median of {COLD_RUNS}", clock, "s", 1.5)
    yield Figure(f"cold `footnote ask`, {label}, processor time", processor, "s")


def _time_process(base: Path) -> tuple[float, float]:
    command = [sys.executable, "-m", "bot", "--database", f"sqlite:///{base}", "ask", SEED_QUESTIONS[0]]
    start, before = time.perf_counter(), os.times()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    spent, after = time.perf_counter() - start, os.times()
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return spent, used


async def measure_seed() -> list[Figure]:
    """Questions on the starter article alone."""
    async with _temporary_base(seeded=True) as base, pulse() as gaps:
        first = await timed(base.ask(SEED_QUESTIONS[0]))
        blocked = max(gaps)
        asked = [await timed(base.ask(question)) for _ in range(ROUNDS) for question in SEED_QUESTIONS]
    return [
        Figure("the first question of a process: index and word lists loaded", first.wall, "ms"),
        Figure("the first question of a process: event loop blocked, longest", blocked, "ms", 20),
        *summed_up("a question on the starter article", asked, median=2),
    ]


async def measure_size(sentences: int) -> list[Figure]:
    """Questions, edits and timelines through the door, database included, on a base of so many invented sentences.

    Each question is asked once: nothing is known of it, nor mostly of the sentences that answer it.
    """
    await _load_everything()
    stories = list(write_stories(sentences // SENTENCES_PER_ARTICLE))
    questions = random.Random(1).sample([question for story in stories for question in story.questions], QUESTIONS)
    async with _temporary_base(seeded=False) as base, pulse() as gaps:
        for story in stories:
            await base.add(story.draft)
        gaps.clear()
        before = memory()
        built = await timed(base.ask(stories[0].questions[0]))
        size = memory() - before
        asked = [await timed(base.ask(question)) for question in questions]
        edited = [await _time_edit(base, revision) for revision in (await base.articles())[:EDITS]]
        blocked = max(gaps)
        told = await timed(base.timeline())
        about = [await timed(base.timeline(about=story.draft.headline.split(":")[0])) for story in stories[:ROUNDS]]
    label, bar = f"{sentences:,} sentences", 5 if sentences <= 1000 else 50
    return [
        Figure(f"{label}: index built and first answer", built.wall / 1000, "s"),
        Figure(f"{label}: memory of index and texts", size / 1e6, "MB", 20 + sentences * 1024 / 1e6),
        *summed_up(f"{label}: a question", asked, p99=bar),
        *summed_up(f"{label}: from an edit to an answer that knows of it", edited, p99=100),
        Figure(f"{label}: event loop blocked, longest", blocked, "ms", 20),
        Figure(f"{label}: first timeline, all dates found", told.wall / 1000, "s"),
        *summed_up(f"{label}: a timeline about something", about, p99=100),
    ]


async def _load_everything() -> None:
    """What is loaded once a process shall not count as the memory or time of an index."""
    async with _temporary_base(seeded=True) as base:
        for question in SEED_QUESTIONS:
            await base.ask(question)


async def _time_edit(base: KnowledgeBase, old: Revision) -> Spent:
    """From when a correction is saved to when an answer quotes it."""
    body = f"{old.body}\n\nThe walrus Quillfeather{old.id} opened a museum."
    await base.revise(old.slug, Draft(old.headline, body, old.source, old.published), seen=old.number)
    spent = await timed(base.ask(question := f"What did the walrus Quillfeather{old.id} open?"))
    answer = await base.ask(question)
    if not any(f"Quillfeather{old.id}" in citation.text for citation in (*answer.citations, *answer.nearest)):
        raise RuntimeError("The answer does not know of the edit.")
    return spent


async def measure_idle() -> list[Figure]:
    """What the bot occupies when it waits: all loaded, the base opened and asked once, but Discord not connected.

    Another process makes the base: the parser of the starter article and Alembic are not needed after that.
    """
    import bot.client
    import bot.config
    import bot.logs

    bot.logs.configure_logs(bot.config.Settings())
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder) / "bench.db"
        _time_process(base)
        async with KnowledgeBase.open(f"sqlite:///{base}") as opened:
            client = bot.client.FootnoteBot(opened)
            for name in bot.client.EXTENSIONS:
                await client.load_extension(name)
            waiting = memory()
            for question in SEED_QUESTIONS:
                await opened.ask(question)
            return [
                Figure("idle bot before the first question, no connection, resident", waiting / 1e6, "MB", 150),
                Figure("idle bot after some questions, no connection, resident", memory() / 1e6, "MB", 150),
            ]


@asynccontextmanager
async def _temporary_base(*, seeded: bool) -> AsyncIterator[KnowledgeBase]:
    with tempfile.TemporaryDirectory() as folder:
        async with KnowledgeBase.open(f"sqlite:///{folder}/bench.db", seeded=seeded) as base:
            yield base


PARTS = {
    "cold": measure_cold,
    "seed": measure_seed,
    "1000": lambda: measure_size(1_000),
    "100000": lambda: measure_size(100_000),
    "idle": measure_idle,
}


def main(arguments: Sequence[str] | None = None) -> None:
    """Prints a table; with `--raw PART`, the figures of one part as JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", help=f"what to measure, of {', '.join(PARTS)}; all by default")
    parser.add_argument("--raw", choices=PARTS, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if unknown := set(options.parts) - set(PARTS):
        parser.error(f"there is no part {', '.join(sorted(unknown))}")
    if options.raw:
        sys.setswitchinterval(SWITCH)
        print(json.dumps([asdict(figure) for figure in asyncio.run(PARTS[options.raw]())]))
        return
    for part in options.parts or PARTS:
        alone = os.environ | {"OPENBLAS_NUM_THREADS": "1"}  # as the command `footnote` has it
        command = [sys.executable, "-m", "bench.speed", "--raw", part]
        done = subprocess.run(command, capture_output=True, check=True, env=alone)
        for figure in json.loads(done.stdout):
            print(Figure(**figure), flush=True)


if __name__ == "__main__":
    main()
