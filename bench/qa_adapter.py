"""The real engine behind the public benchmark's interface: build, query, confidence (sentences come already cut).

With SEMANTIC=on the extra of that name has its say; VECTORS names a file that keeps its vectors.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache, lru_cache
from itertools import groupby
from pathlib import Path
from typing import Any

from knowledge.answering.asking.question import understand
from knowledge.answering.finding import Finding, find
from knowledge.index import Index
from knowledge.model import Revision, Sentence
from knowledge.semantic import installed_encoder

sys.path.append(str(Path(__file__).resolve().parent))  # where the benchmark loads this file by its path
from encoded import Encoded


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
    finding = _found(index, question)
    return [(row, float(score)) for row, score in zip(finding.rows[:k], finding.scores[:k], strict=True)]


def confidence(index: Index, question: str, hits: Sequence[tuple[int, float]]) -> float:
    """How sure the engine is of the best hit; 0 where there is none."""
    return _found(index, question).confidence if hits else 0.0


@lru_cache(maxsize=1)
def _found(index: Index, question: str) -> Finding:
    encoded = _encoded()
    sense = encoded.sense(index) if encoded else None
    return find(index, understand(question, index.vocabularies), sense=sense)


@cache
def _encoded() -> Encoded | None:
    encoder = installed_encoder() if os.environ.get("SEMANTIC") == "on" else None
    file = os.environ.get("VECTORS")
    return Encoded(encoder, Path(file) if file else None) if encoder else None
