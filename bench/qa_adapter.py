"""The real engine behind the public benchmark's interface: build, query, confidence (sentences come already cut)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import groupby
from typing import Any

from knowledge.answering.finding import find
from knowledge.answering.question import understand
from knowledge.index import Index
from knowledge.model import Revision, Sentence


def build(sentences: Sequence[str], meta: dict[str, Any]) -> Index:
    """An index of the given sentences: neighbours with one title are an article, with one doc a paragraph."""
    index = Index()
    rows = list(zip(sentences, meta["titles"], meta["docs"], strict=True))
    for number, (title, group) in enumerate(groupby(rows, key=lambda row: row[1]), 1):
        _add(index, number, title, list(group), meta["lang"])
    return index


def _add(index: Index, number: int, title: str, rows: list[tuple[str, str, str]], language: str) -> None:
    body, cut, paragraph, last = "", [], 0, None
    for at, (text, _, doc) in enumerate(rows, 1):
        paragraph, last = paragraph + (doc != last), doc
        cut.append(Sentence(at, paragraph, len(body), len(body) + len(text), text))
        body += text + "\n\n"
    revision = Revision(number, 0, number, str(number), 1, title, body, None, None, None, language, datetime.now(UTC))
    index.replace(number, revision, tuple(cut))


def query(index: Index, question: str, k: int) -> list[tuple[int, float]]:
    """The k best rows with their scores, best first."""
    finding = find(index, understand(question, index.vocabularies))
    return [(row, float(score)) for row, score in zip(finding.rows[:k], finding.scores[:k], strict=True)]


def confidence(index: Index, question: str, hits: Sequence[tuple[int, float]]) -> float:
    """How sure the engine is of the best hit; 0 where there is none."""
    return find(index, understand(question, index.vocabularies)).confidence if hits else 0.0
