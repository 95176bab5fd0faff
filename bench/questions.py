"""Questions with their candidates and which of them are right; those on the invented articles."""

from __future__ import annotations

import json
import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from encoded import Encoded

from knowledge.answering.answer import GUESS, threshold_of
from knowledge.answering.asked import parts_of
from knowledge.answering.asking.question import Question, understand
from knowledge.answering.finding import find
from knowledge.answering.matching.retrieval import retrieve
from knowledge.answering.matching.sense import Read
from knowledge.answering.matching.terms import MatchedTerm
from knowledge.answering.weighing.basis import Basis
from knowledge.answering.weighing.features import NAMES, evidence
from knowledge.answering.weighing.telling import read_too
from knowledge.answering.weighing.weights import weights
from knowledge.index import Index, Place
from knowledge.model import Revision, Turn
from knowledge.readers import read_text
from knowledge.settings import GuildSettings

Row = dict[str, Any]
FAMILIES = {
    "q-amber-heat-post": "amber heat",
    "q-amber-heat-wire": "amber heat",
    "q-cablecar-post": "cable car",
    "q-cablecar-wire": "cable car",
    "nkhande-flood-herald": "flood",
    "nkhande-flood-lake-wire": "flood",
    "coup-morwena-interwire": "coup",
    "coup-morwena-courier": "coup",
    "quake-sarvan-line": "quake",
    "quake-sarvan-gazette": "quake",
    "derail-brenne-wire": "derailment",
    "derail-brenne-mail": "derailment",
    "hostages-dellport-meridian": "hostages",
    "hostages-dellport-chronicle": "hostages",
    "fire-sunfoam-dispatch": "factory fire",
    "fire-sunfoam-worker": "factory fire",
    "r-chimney-post": "chimney",
    "r-chimney-wire": "chimney",
    "s-drift-hotel-lantern": "drift hotel",
    "s-drift-hotel-wire": "drift hotel",
    "referendum-carvelle-tradewind": "referendum",
    "referendum-carvelle-tribune": "referendum",
}

UNSEEN = frozenset(
    {
        "invented9",
        "invented10",
        "invented11",
        "invented12",
        "invented13",
        "invented14",
        "invented15",
        "starter",
        "newcomer",
        "newcomer2",
    }
)
"""The folders of articles on which the reader of the extra `semantic` was not trained (see bench/train_reader.py)."""

BLIND = frozenset({"invented12", "invented13", "invented15", "starter", "newcomer", "newcomer2"})
"""The folders of articles on which nothing at all is fitted: what is measured there was seen by nothing."""

OFF_TOPIC = frozenset({"off-topic", "offtopic", "chat", "injection"})
"""Kinds of questions on a matter of which the base says nothing."""

CHATTED = 2
"""Articles to which each message of chat is put."""

IN_COMPANY, COMPANY = "in company", 6
"""What questions are counted as that are put to a base of so many articles, as a server has them."""


@dataclass
class Asked:
    """A question asked of an index of so many `sentences`; `group` keeps articles together when folds are made."""

    set: str
    group: str
    kind: str
    question: Question
    terms: Sequence[MatchedTerm]
    evidence: np.ndarray
    right: np.ndarray
    answerable: bool
    by_words: int
    sentences: int
    weight: float = 1.0
    places: Sequence[Place] = ()
    read: Read | None = None
    seen_by_reader: bool = False

    def without_sense(self) -> Asked:
        """The same where no encoder has its say: its columns and the candidates that only it found are gone."""
        found = slice(self.by_words)
        return replace(self, evidence=self.evidence[found, : len(NAMES)], right=self.right[found])

    def with_reading(self) -> Asked:
        """The same with what the best candidates tell; they are chosen by the weights that the package has."""
        if self.read is None:
            raise ValueError("nothing reads")
        scores = weights(Basis.SENSE).scores(self.evidence)
        return replace(self, evidence=read_too(lambda at: self.places[at], self.evidence, scores, self.read)[0])


ENCODED: Encoded | None = None
"""The encoder that has its say in `ask`, where one was asked for."""


def ask(index: Index, question: Question, gold: set[int], **about: Any) -> Asked:
    found = retrieve(index, question, sense=ENCODED.sense(index) if ENCODED else None)
    return Asked(
        question=question,
        terms=found.terms,
        evidence=evidence(index, question, found),
        right=np.array([int(row) in gold for row in found.rows], dtype=bool),
        by_words=found.by_words,
        sentences=len(index),
        places=[index.place(int(row)) for row in found.rows],
        read=found.sensed.read if found.sensed else None,
        **about,
    )


def invented(folder: Path) -> Iterator[Asked]:
    """The questions on the invented articles, follow-ups completed from their conversation: each is put to a base of
    its own article, those on every other one also to a base of COMPANY of the same folder; not those of BLIND folders.
    """
    for number, path in enumerate(to_fit(folder)):
        questions = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
        slug = path.name.removesuffix(".questions.jsonl")
        own = questions[0].get("articles") or [slug]
        yield from _on(path, questions, own, "invented")
        if number % 2:
            yield from _on(path, questions, [*own, *_company(path.parent / "articles", own)], IN_COMPANY)


def to_fit(folder: Path) -> list[Path]:
    """The files of questions on which something may be fitted."""
    return [path for path in sorted(folder.glob("*/*.questions.jsonl")) if path.parent.name not in BLIND]


def is_seen_by_reader(questions: Path) -> bool:
    """Whether the reader learns from a file of questions."""
    return questions.parent.name not in UNSEEN


def _company(folder: Path, own: Sequence[str]) -> list[str]:
    """Articles by chance, of which none tells of the same events as one's own."""
    families = {FAMILIES.get(slug, slug) for slug in own}
    others = [file.stem for file in sorted(folder.glob("*.md")) if FAMILIES.get(file.stem, file.stem) not in families]
    return random.Random(own[0]).sample(others, min(COMPANY - len(own), len(others)))


def _on(path: Path, questions: Sequence[Row], slugs: Sequence[str], name: str) -> Iterator[Asked]:
    """The questions in a file, put to a base of some of its articles."""
    index = index_of(path.parent / "articles", slugs)
    turns: dict[str, list[Turn]] = defaultdict(list)
    for q in questions:
        question = completed(index, q["question"], turns[q["conversation"]] if "conversation" in q else None)
        gold = {row for row in range(len(index)) if any(same(index.place(row).sentence.text, g) for g in q["gold"])}
        yield ask(index, question, gold, set=name, group=FAMILIES.get(slugs[0], slugs[0]), kind=q["kind"],
                  answerable=q["answerable"], seen_by_reader=is_seen_by_reader(path))  # fmt: skip


def chat(folder: Path) -> Iterator[Asked]:
    """What people write to each other, of which the invented articles say nothing: each message to CHATTED of them."""
    articles = [path for path in sorted(folder.glob("*/articles/*.md")) if path.parts[-3] not in BLIND]
    indexes = {path: index_of(path.parent, [path.stem]) for path in articles}
    for message in (folder / "chat.txt").read_text("utf-8").splitlines():
        for path in random.Random(message).sample(articles, CHATTED):
            index = indexes[path]
            yield ask(index, understand(message, index.vocabularies), set(), set="invented",
                      group=FAMILIES.get(path.stem, path.stem), kind="chat", answerable=False)  # fmt: skip


def completed(index: Index, message: str, turns: list[Turn] | None) -> Question:
    """The (first) question in a message as the engine completes it in a conversation, whose turns then have it too,
    with the sentence that is cited by the weights that the package has.
    """
    part = parts_of(message, turns or [], tuple(index.vocabularies))[0]
    if turns is None:
        return part.completed
    read = part.surest(partial(find, index))
    cited = read.finding.rows[:1] if read.finding.confidence >= GUESS * threshold_of(GuildSettings().strictness) else ()
    places = [index.place(row) for row in cited]
    turns.append(Turn(
        message, tuple((p.document.revision.id, p.sentence.number) for p in places), read.understood,
    ))  # fmt: skip
    return read.finding.question


def index_of(folder: Path, slugs: Sequence[str]) -> Index:
    """An index of some of the invented articles."""
    index = Index()
    for number, slug in enumerate(slugs, 1):
        draft = read_text((folder / f"{slug}.md").read_text("utf-8"), name=f"{slug}.md")
        index.replace(number, Revision(
            number, 0, number, slug, 1, draft.headline, draft.body, draft.source, draft.published, draft.url,
            draft.language, datetime.now(UTC),
        ))  # fmt: skip
    return index


def same(a: str, b: str) -> bool:
    """Whether one sentence is most of the other: splitters may differ by a dateline or a closing quote."""
    short, long = sorted((re.findall(r"\w+", a.casefold()), re.findall(r"\w+", b.casefold())), key=len)
    held = bool(short) and " ".join(short) in " ".join(long)
    return held and (len(short) >= 0.5 * len(long) or len(short) >= 4)
