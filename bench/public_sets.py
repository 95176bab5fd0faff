"""The questions of the public sets, with their candidates and which of them are right."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from qa_adapter import build
from questions import Asked, Row, ask

from knowledge.answering.asking.question import understand
from knowledge.index import Index

LANGUAGES = {"en": 1.0, "ru": 1.0, "de": 0.6, "es": 0.6, "zh": 0.6}
"""Languages of XQuAD, and what share of the questions a set is taken of them."""


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
