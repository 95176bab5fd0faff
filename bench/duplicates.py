"""How long the near-duplicate warning takes, and whether it finds rewritten articles: `python -m bench.duplicates`."""

from __future__ import annotations

import random
import statistics
import time
from dataclasses import asdict, replace
from datetime import UTC, datetime

from bench.newsroom import write_stories
from knowledge.model import Draft, Revision
from knowledge.resemblance import Resemblances

ARTICLES = 1_000
ASKED = 100


def rewritten(draft: Draft, chance: random.Random) -> Draft:
    """The draft with every fourth sentence left out, one word in twelve replaced, and another headline."""
    sentences = [each for each in draft.body.replace("\n\n", " ").split(". ") if chance.random() < 0.75]
    words = [word if chance.random() > 1 / 12 else "something" for word in ". ".join(sentences).split()]
    return replace(draft, headline="Rewritten", body=" ".join(words))


def main() -> None:
    """Prints times and how many of the rewritten and of the new stories were warned of."""
    stories = [story.draft for story in write_stories(ARTICLES + ASKED)]
    known, began = Resemblances(), time.process_time()
    for number, draft in enumerate(stories[:ARTICLES]):
        revision = Revision(number, 1, number, f"story-{number}", 1, created_at=datetime.now(UTC), **asdict(draft))
        known.replace(number, revision)
    known.like(stories[0])
    print(f"{ARTICLES:,} articles read in {time.process_time() - began:.2f} s of processor time, once a process")
    chance = random.Random(1)
    old = [rewritten(draft, chance) for draft in chance.sample(stories[:ARTICLES], ASKED)]
    new = [replace(draft, headline="New") for draft in stories[ARTICLES:]]
    for name, drafts in (("rewritten", old), ("new", new)):
        times, warned = [], 0
        for draft in drafts:
            began = time.perf_counter()
            warned += bool(known.like(draft))
            times.append(1000 * (time.perf_counter() - began))
        middle, worst = statistics.median(times), max(times)
        print(f"{name:10}{warned:4} of {ASKED} warned of, median {middle:.1f} ms, worst {worst:.1f} ms")


if __name__ == "__main__":
    main()
