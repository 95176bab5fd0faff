"""Which lines of the thesaurus lead from questions to the sentences that answer them, and which lead astray.

    python bench/concept_lift.py [--least 1.5] [--folders invented invented2 …]

Of each line: in how many questions it stands; how often another of its members stands in the sentence that answers;
how often it would if that were any other sentence of the article; the quotient of both (lift). Where question and
sentence have the very same word no thesaurus is needed, so that does not count. Printed are the lines under `--least`,
those that mislead most often first. Take out what is no better than chance; of a line that no question has this says
nothing.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from questions import index_of, same

from knowledge.lexicon.concepts import languages_of, meant_by, readings
from knowledge.text.tokens import stemmer, tokens

BENCH = Path(__file__).resolve().parent
LINES = BENCH.parent / "knowledge" / "lexicon" / "data" / "concepts.txt"

Ways = dict[int, set[frozenset[str]]]
"""For each concept of a text the stems of the words that stand for it, once for each place."""


@dataclass
class Led:
    """How often a concept of a question stands, in other words, in what answers, and how often it would by chance."""

    asked: int = 0
    right: int = 0
    by_chance: float = 0.0

    @property
    def lift(self) -> float:
        """How many times more often than by chance."""
        return self.right / self.by_chance if self.by_chance else 0.0


@lru_cache(maxsize=4_096)
def ways(text: str, *, typed: bool) -> Ways:
    """The concepts that a text holds."""
    found, held = tokens(text), defaultdict[int, set[frozenset[str]]](set)
    for language in languages_of(text):
        stem = stemmer(language)
        for meant in meant_by(readings(text, found, language, typed=typed), language):
            held[meant.concept].add(frozenset(stem(found[at].form) for at in meant.at))
    return held


def led(folder: Path) -> Iterator[tuple[int, bool, float]]:
    """For each answered question of a folder and each of its concepts: its number, whether it stands in other words in
    what answers, and how probably it would if that were as many of the other sentences.
    """
    for path in sorted(folder.glob("*.questions.jsonl")):
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
        index = index_of(
            path.parent / "articles", rows[0].get("articles") or [path.name.removesuffix(".questions.jsonl")]
        )
        texts = [index.place(row).sentence.text for row in range(len(index))]
        for row in rows:
            right = [any(same(text, gold) for gold in row["gold"]) for text in texts]
            if row["answerable"] and any(right):
                yield from _led(row["question"], texts, right)


def _led(question: str, texts: Sequence[str], right: Sequence[bool]) -> Iterator[tuple[int, bool, float]]:
    held = [ways(text, typed=False) for text in texts]
    for concept, asked in ways(question, typed=True).items():
        other = [concept in here and not any(a & b for a in asked for b in here[concept]) for here in held]
        wrong = [there for there, is_right in zip(other, right, strict=True) if not is_right]
        answers = any(there and is_right for there, is_right in zip(other, right, strict=True))
        share = sum(wrong) / max(1, len(wrong))
        yield concept, answers, 1 - (1 - share) ** sum(right)


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--least", type=float, default=1.5)
    cli.add_argument("--folders", nargs="+", default=[path.name for path in sorted(BENCH.glob("data/invented*"))])
    args = cli.parse_args()
    found = defaultdict[int, Led](Led)
    for folder in args.folders:
        for concept, answers, by_chance in led(BENCH / "data" / folder):
            one = found[concept]
            found[concept] = Led(one.asked + 1, one.right + answers, one.by_chance + by_chance)
    lines = [line for line in LINES.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    astray = [(one, lines[number]) for number, one in found.items() if one.by_chance and one.lift < args.least]
    for one, line in sorted(astray, key=lambda each: each[0].right - each[0].by_chance):
        print(f"asked {one.asked:4}  right {one.right:3}  by chance {one.by_chance:5.1f}  {line[:100]}")
    total = Led(
        *(sum(values) for values in zip(*((o.asked, o.right, o.by_chance) for o in found.values()), strict=True))
    )
    print(f"{len(lines)} lines, {len(found)} asked for, lift {total.lift:.1f}; {len(astray)} under {args.least}")


if __name__ == "__main__":
    main()
