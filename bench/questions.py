"""Questions with their candidates and which of them are right, from the public sets and the invented articles."""

from __future__ import annotations

import gzip
import json
import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
from encoded import Encoded
from qa_adapter import build

from knowledge.answering.basis import Basis
from knowledge.answering.features import NAMES, evidence
from knowledge.answering.follow_ups import complete
from knowledge.answering.matching import MatchedTerm
from knowledge.answering.parts import split_parts
from knowledge.answering.question import Question, understand
from knowledge.answering.retrieval import retrieve
from knowledge.answering.sense import Read
from knowledge.answering.telling import read_too
from knowledge.answering.weights import weights
from knowledge.index import Index, Place
from knowledge.model import Revision
from knowledge.readers import read_text

Row = dict[str, Any]
FAMILIES = {
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
    "referendum-carvelle-tradewind": "referendum",
    "referendum-carvelle-tribune": "referendum",
}

UNSEEN = frozenset({"invented9"})
"""The folders of articles on which the reader of the extra `semantic` was not trained (see bench/train_reader.py)."""

OFF_TOPIC = frozenset({"off-topic", "offtopic", "chat", "injection"})
"""Kinds of questions on a matter of which the base says nothing."""

LANGUAGES = {"en": 1.0, "ru": 1.0, "de": 0.6, "es": 0.6, "zh": 0.6}
"""Languages of XQuAD, and what share of the questions a set is taken of them."""

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


def rows(folder: Path, name: str) -> list[Row]:
    with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


class PublicSet:
    """A knowledge base of a public set, whole or one an article."""

    def __init__(self, folder: Path, name: str, language: str = "en") -> None:
        self._kb = rows(folder, f"{name}.kb")
        self._language = language
        self._built: dict[str | None, tuple[Index, dict[int, int]]] = {}

    def index(self, article: str | None) -> tuple[Index, dict[int, int]]:
        """The index of an article (None: of all), and from numbers in the set to its rows."""
        if article not in self._built:
            ids = [i for i, row in enumerate(self._kb) if article is None or row[0] == article]
            meta = {
                "lang": self._language,
                "titles": [self._kb[i][0].replace("_", " ") for i in ids],
                "docs": [f"{self._kb[i][0]}/{self._kb[i][1]}" for i in ids],
            }
            self._built[article] = build([self._kb[i][2] for i in ids], meta), {i: n for n, i in enumerate(ids)}
        return self._built[article]

    def ask(self, question: str, article: str | None, gold: Sequence[int], **about: Any) -> Asked:
        index, numbers = self.index(article)
        asked = understand(question, index.vocabularies)
        return ask(index, asked, {numbers[g] for g in gold if g in numbers}, **about)


def public(folder: Path, limit: int) -> Iterator[Asked]:
    """The public questions: whole base, per article, misspelt, other languages, quiz, unanswerable and off-topic."""
    squad, news = PublicSet(folder, "squad"), PublicSet(folder, "news")
    questions = sample(rows(folder, "squad.q"), limit)
    typos = {row["id"]: row["q"] for row in rows(folder, "squad.typos")}
    for q in questions:
        about = {"group": q["a"], "kind": "public", "answerable": True}
        yield squad.ask(q["q"], None, q["g"], set="squad whole", **about)
        yield squad.ask(typos[q["id"]], None, q["g"], set="squad misspelt", **about)
        yield squad.ask(q["q"], q["a"], q["g"], set="squad article", **about)
    yield from _unanswerable(squad, folder, questions, limit)
    for language, share in LANGUAGES.items():
        base = PublicSet(folder, f"xquad.{language}", language)
        for q in sample(rows(folder, f"xquad.{language}.q"), int(share * limit)):
            yield base.ask(
                q["q"], q["a"], q["g"], set=f"xquad {language}", group=q["a"], kind="public", answerable=True
            )
    yield from _quiz(news, folder, limit)


def _unanswerable(squad: PublicSet, folder: Path, questions: list[Row], limit: int) -> Iterator[Asked]:
    for q in sample(rows(folder, "squad.unanswerable"), limit):
        yield squad.ask(q["q"], q["a"], [], set="squad article", group=q["a"], kind="adversarial", answerable=False,
                        weight=0.5)  # fmt: skip
    articles = sorted({q["a"] for q in questions})
    for q in questions:
        other = random.Random(q["id"]).choice([a for a in articles if a != q["a"]])
        yield squad.ask(q["q"], other, [], set="squad article", group=other, kind="off-topic", answerable=False)


def _quiz(news: PublicSet, folder: Path, limit: int) -> Iterator[Asked]:
    questions = sample(rows(folder, "news.q"), limit)
    years = sorted({q["a"] for q in questions})
    for q in questions:
        yield news.ask(q["q"], q["a"], q["g"], set="news quiz", group=q["a"], kind="public", answerable=True)
        other = random.Random(q["id"]).choice([y for y in years if abs(int(y) - int(q["a"])) >= 2] or years)
        if other != q["a"]:
            yield news.ask(q["q"], other, [], set="news quiz", group=other, kind="off-topic", answerable=False)


def sample(questions: list[Row], limit: int) -> list[Row]:
    return questions if len(questions) <= limit else random.Random(7).sample(questions, limit)


def invented(folder: Path) -> Iterator[Asked]:
    """The questions on the invented articles, follow-ups completed from their conversation: each is put to a base of
    its own article, those on every other one also to a base of COMPANY of the same folder.
    """
    for number, path in enumerate(sorted(folder.glob("*/*.questions.jsonl"))):
        questions = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
        slug = path.name.removesuffix(".questions.jsonl")
        own = questions[0].get("articles") or [slug]
        yield from _on(path, questions, own, "invented")
        if number % 2:
            yield from _on(path, questions, [*own, *_company(path.parent / "articles", own)], IN_COMPANY)


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
    index, slug = index_of(path.parent / "articles", slugs), path.name.removesuffix(".questions.jsonl")
    turns: dict[str, list[Question]] = defaultdict(list)
    for q in questions:
        question = _completed(index, q["question"], turns[q["conversation"]] if "conversation" in q else [])
        gold = {row for row in range(len(index)) if any(same(index.place(row).sentence.text, g) for g in q["gold"])}
        yield ask(index, question, gold, set=name, group=FAMILIES.get(slug, slug), kind=q["kind"],
                  answerable=q["answerable"], seen_by_reader=is_seen_by_reader(path))  # fmt: skip


def chat(folder: Path) -> Iterator[Asked]:
    """What people write to each other, of which the invented articles say nothing: each message to CHATTED of them."""
    articles = sorted(folder.glob("*/articles/*.md"))
    indexes = {path: index_of(path.parent, [path.stem]) for path in articles}
    for message in (folder / "chat.txt").read_text("utf-8").splitlines():
        for path in random.Random(message).sample(articles, CHATTED):
            index = indexes[path]
            yield ask(index, understand(message, index.vocabularies), set(), set="invented",
                      group=FAMILIES.get(path.stem, path.stem), kind="chat", answerable=False)  # fmt: skip


def _completed(index: Index, message: str, turns: list[Question]) -> Question:
    """The (first) question in a message as the engine would complete it; remembers it among the turns."""
    whole = understand(message, index.vocabularies)
    texts = split_parts(whole.text)
    first, _ = complete(whole if len(texts) == 1 else understand(texts[0], index.vocabularies), turns)
    turns.append(whole)
    return first


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
