"""What bench/train_reader.py learns from of claims: sentences that bear them out, that contradict them, or neither.

The invented claims (but for those of the folders UNSEEN), SNLI (Bowman et al. 2015, CC BY-SA 4.0), whose premise is the
sentence and whose hypothesis is the claim, and Fool Me Twice (Eisenschlos et al. 2021, Apache 2.0, with sentences of
Wikipedia), claims that were written to mislead.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from questions import UNSEEN, index_of, same
from reading_lessons import Lesson, Text

from knowledge.semantic.machine_reader import MOST_SAID
from knowledge.semantic.word_pieces import WordPieces

WITHOUT = 0.1
"""Share of the lessons, where others are left to read, from which the sentence that decides is taken away."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """A claim, the sentences that decide it (if any), others, the likest first; and whether it is contradicted."""

    claim: str
    deciding: Sequence[str]
    others: Sequence[str]
    is_contradicted: bool


def invented_claims(folder: Path) -> list[Claimed]:
    """The claims on the invented articles."""
    claimed = []
    for path in sorted(folder.glob("invented*/claims/*.claims.jsonl")):
        slug = path.name.removesuffix(".claims.jsonl")
        article = next(folder.glob(f"invented*/articles/{slug}.md"))
        if article.parent.parent.name in UNSEEN:
            continue
        index = index_of(article.parent, [slug])
        text = Text([index.place(row).sentence.text for row in range(len(index))])
        for row in map(json.loads, filter(str.strip, path.read_text("utf-8").splitlines())):
            deciding = [s for s in text.sentences if any(same(s, gold) for gold in row["gold"])]
            if bool(deciding) is (row["verdict"] != "not_found"):
                others = [s for at in text.likest(row["claim"]) if (s := text.sentences[at]) not in deciding]
                claimed.append(Claimed(row["claim"], deciding, others, row["verdict"] == "contradicted"))
    return claimed


def snli(file: Path) -> list[Claimed]:
    """SNLI's pairs on which most of its readers agree."""
    rows = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    pairs = [(row["sentence1"], row["sentence2"], row["gold_label"]) for row in rows if row["gold_label"] != "-"]
    return [
        Claimed(claim, [], [said], is_contradicted=False)
        if label == "neutral"
        else Claimed(claim, [said], [], label == "contradiction")
        for said, claim, label in pairs
    ]


def fool_me_twice(files: Sequence[Path]) -> list[Claimed]:
    """The claims of Fool Me Twice with the sentences that their authors and a search have found."""
    rows = [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]
    return [
        Claimed(row["text"], deciding, [s for s in found if s not in deciding], row["label"] == "REFUTES")
        for row in rows
        if (deciding := [one["text"] for one in row["gold_evidence"]])
        and (found := [one["text"] for one in row["retrieved_evidence"]])
    ]


class ClaimLessons:
    """Makes lessons of claims, each time with other sentences."""

    def __init__(self, pieces: WordPieces, seed: int) -> None:
        self._of, self._chance = cache(partial(pieces.of, most=MOST_SAID + 1)), random.Random(seed)

    def endless(self, claimed: Sequence[Claimed]) -> Iterator[Lesson]:
        """Lessons on all claims in a new order, again and again. Raises ValueError where there is none."""
        if not claimed:
            raise ValueError("there is no claim to learn from")
        order = list(claimed)
        while True:
            self._chance.shuffle(order)
            yield from map(self._lesson, order)

    def _lesson(self, claimed: Claimed) -> Lesson:
        deciding = claimed.deciding
        if len(claimed.others) > 2 and self._chance.random() < WITHOUT:
            deciding = ()
        said = [*deciding[:2], *claimed.others[: self._chance.randint(2, 4)]]
        self._chance.shuffle(said)
        right = [n for n, sentence in enumerate(said) if sentence in deciding]
        return Lesson(
            self._of(claimed.claim), [self._of(sentence) for sentence in said], right,
            is_claim=True, is_contradicted=claimed.is_contradicted,
        )  # fmt: skip
