"""How often the highlighted words hold the answer, and how much of the sentence they are: the invented questions, the
right sentence given.

    python bench/spans.py [--misses] [data folder]

The network that comes with the package was fitted on these questions: bench/fit_spans.py prints what it does on
articles that it has not seen. A hit: the highlight holds the short answer, or is held in it, word for word; where
nothing is highlighted, nothing is hit. `share` is the mean part of the sentence's words that is highlighted: the
shorter at the same hit rate, the better.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from questions import FAMILIES, index_of, to_fit

from knowledge.answering.asking.follow_ups import complete
from knowledge.answering.asking.parts import split_parts
from knowledge.answering.asking.question import Question, understand
from knowledge.answering.citing.highlight import highlight
from knowledge.answering.finding import Finding
from knowledge.answering.matching.terms import match_terms
from knowledge.answering.weighing.reading import Reader
from knowledge.index import Index, Place

Row = dict[str, Any]
DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Marked:
    """A question with the sentence that answers it, the accepted answers and what was highlighted."""

    row: Row
    wanted: str
    text: str
    answers: tuple[str, ...]
    got: str

    @property
    def is_hit(self) -> bool:
        """Whether the highlight holds an answer or is held in one."""
        got = " ".join(words(self.got))
        golds = [" ".join(words(answer)) for answer in self.answers]
        return bool(got) and any(gold in got or got in gold for gold in golds)

    @property
    def share(self) -> float:
        """The part of the sentence's words that is highlighted."""
        return len(words(self.got)) / max(1, len(words(self.text)))


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with the short answers to it and the sentence that holds one; `group` keeps articles together."""

    row: Row
    group: str
    index: Index
    answers: tuple[str, ...]
    finding: Finding
    place: Place


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def asked(folder: Path) -> Iterator[Asked]:
    """Every question of the folder that has a short answer, with its gold sentence."""
    for path in to_fit(folder):
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
        slug = path.name.removesuffix(".questions.jsonl")
        index = index_of(path.parent / "articles", rows[0].get("articles") or [slug])
        before: dict[str, list[Question]] = defaultdict(list)
        for row in rows:
            turns = before[row["conversation"]] if "conversation" in row else []
            found = ask(index, row, turns)
            if found:
                yield Asked(row, FAMILIES.get(slug, slug), index, *found)


def ask(index: Index, row: Row, turns: list[Question]) -> tuple[tuple[str, ...], Finding, Place] | None:
    """The question asked, with the turns before it, to which it is added; None if it has no short answer."""
    whole = understand(row["question"], index.vocabularies)
    texts = split_parts(whole.text)
    question, _ = complete(whole if len(texts) == 1 else understand(texts[0], index.vocabularies), reversed(turns))
    turns.append(whole)
    answers = tuple(part.split("(")[0] for part in (row.get("answer") or "").split(";") if words(part.split("(")[0]))
    if not answers or words(answers[0]) in (["yes"], ["no"]):
        return None
    held = (index.place(n) for answer in answers for n in range(len(index)) if holds(index, n, row, (answer,)))
    place = next(held, None)
    none = np.zeros(0, dtype=np.float32)
    terms = tuple(match_terms(index, question))
    reader = Reader(question, terms)
    finding = Finding(question, terms, (), none, none, confidence=0.0, on_topic=0.0, asked={}, reader=reader)
    return (answers, finding, place) if place else None


def marked(one: Asked) -> Marked:
    """The question with what is highlighted in its sentence."""
    text = one.place.sentence.text
    span = highlight(one.finding, one.place)
    return Marked(one.row, one.finding.question.wanted.value, text, one.answers, text[slice(*span)] if span else "")


def holds(index: Index, n: int, row: Row, answers: tuple[str, ...]) -> bool:
    """Whether a row of the index is one of the question's sentences, and has an answer's words."""
    said = " ".join(words(index.place(n).sentence.text))
    golds = [" ".join(words(gold)) for gold in row["gold"]]
    return any(gold in said or said in gold for gold in golds) and any(" ".join(words(a)) in said for a in answers)


def table(title: str, groups: dict[str, list[Marked]]) -> None:
    print(f"{title:14s}     n    hit  share")
    for name, group in sorted(groups.items(), key=lambda item: -len(item[1])):
        hits = 100 * sum(one.is_hit for one in group) / len(group)
        share = 100 * sum(one.share for one in group) / len(group)
        print(f"{name:14s} {len(group):5d}  {hits:5.1f}  {share:5.1f}")


def grouped(found: list[Marked], key: str) -> dict[str, list[Marked]]:
    groups: dict[str, list[Marked]] = defaultdict(list)
    for one in found:
        groups[one.wanted if key == "wanted" else one.row.get(key, "?")].append(one)
    return groups


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=DATA)
    parser.add_argument("--misses", action="store_true", help="print the questions whose highlight misses")
    chosen = parser.parse_args()
    found = [marked(one) for one in asked(chosen.folder)]
    for one in found:
        if chosen.misses and not one.is_hit:
            print(f"{one.wanted:11s} {one.row['kind']:10s} {one.row['question']}\n    {one.text}\n"
                  f"    want: {' | '.join(one.answers)}\n    got:  {one.got}")  # fmt: skip
    table("all", {"": found})
    table("wanted", grouped(found, "wanted"))
    table("kind", grouped(found, "kind"))
    table("language", grouped(found, "lang"))


if __name__ == "__main__":
    main()
