"""Questions put to bases that do not speak of them, and to bases of a few sentences, as a server has on its first day.

Each is one on an invented article that stands for itself, put by chance to another article, or to a few sentences of
its own and of another one.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from qa_adapter import build
from questions import FAMILIES, OFF_TOPIC, Asked, ask, index_of, is_seen_by_reader, same, to_fit

from knowledge.answering.asking.question import understand
from knowledge.index import Index

ELSEWHERE, FEW = "elsewhere", "few sentences"
SETS = (ELSEWHERE, FEW)
"""What such questions are counted as: put to a base that does not speak of them, put to a few sentences that do."""

ASKED, SMALL, REACH, KEPT = 4_500, 4, 3, 0.6
"""Questions that are taken; the most sentences of another article in a small base; how far from the right one those of
its own stand at most, and which share of them is kept.
"""

OTHER_LANGUAGE = 0.1
"""Share of the articles in any language to which a question is put; the others are in its own."""


class Article(NamedTuple):
    """An invented article by itself; `seen` by the reader of the extra `semantic` when it was trained."""

    slug: str
    index: Index
    seen: bool

    @property
    def group(self) -> str:
        """The articles that tell of the same events have one."""
        return FAMILIES.get(self.slug, self.slug)

    @property
    def language(self) -> str | None:
        return self.index.place(0).document.revision.language


def astray(folder: Path) -> Iterator[Asked]:
    """The questions in a folder of sets of invented articles, put elsewhere and to a few sentences."""
    rng, asked, articles = random.Random(5), list[tuple[Article, dict[str, Any]]](), list[Article]()
    for path in to_fit(folder):
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
        slug = path.name.removesuffix(".questions.jsonl")
        if not rows[0].get("articles"):
            articles.append(Article(slug, index_of(path.parent / "articles", [slug]), is_seen_by_reader(path)))
            alone = (row for row in rows if row["kind"] not in OFF_TOPIC and "conversation" not in row)
            asked += [(articles[-1], row) for row in alone]
    rng.shuffle(asked)
    for own, row in asked[:ASKED]:
        yield from _put(rng, row, own, _other(rng, own, articles))


def _put(rng: random.Random, row: Mapping[str, Any], own: Article, other: Article) -> list[Asked]:
    """To another article as it is, or to a few sentences of it and, where it is answered, of its own."""
    if rng.random() < 2 / 3:
        return [_asked(row, own, other.index, set(), seen=own.seen or other.seen)]
    rows = range(len(other.index))
    some = _few(other.index, sorted(rng.sample(rows, min(len(rows), rng.randint(1, SMALL)))))
    put = [_asked(row, own, some, set(), seen=own.seen or other.seen)]
    gold = [at for at in range(len(own.index)) if any(same(_text(own.index, at), text) for text in row["gold"])]
    if gold:
        middle, reach = rng.choice(gold), rng.randint(0, REACH)
        near = range(max(0, middle - reach), min(len(own.index), middle + reach + 1))
        kept = [at for at in near if at == middle or rng.random() < KEPT]
        right = {n for n, at in enumerate(kept) if at in gold}
        put.append(_asked(row, own, _few(own.index, kept), right, seen=own.seen))
    return put


def _asked(row: Mapping[str, Any], own: Article, index: Index, gold: set[int], *, seen: bool) -> Asked:
    """A question on its own article put to an index, which counts as off topic unless sentences there are right (one
    may answer "how many died?" too: then the label is wrong).
    """
    name, kind = (FEW, row["kind"]) if gold else (ELSEWHERE, "off-topic")
    question = understand(row["question"], index.vocabularies)
    about = {"set": name, "kind": kind, "group": own.group, "answerable": bool(gold), "seen_by_reader": seen}
    return ask(index, question, gold, **about)


def _other(rng: random.Random, own: Article, articles: Sequence[Article]) -> Article:
    """Another article that does not tell of the same events, mostly one in the same language."""
    is_any = rng.random() < OTHER_LANGUAGE
    others = (one for one in articles if one.group != own.group and (is_any or one.language == own.language))
    return rng.choice(list(others))


def _text(index: Index, row: int) -> str:
    return index.place(row).sentence.text


def _few(index: Index, rows: Sequence[int]) -> Index:
    """An index of some sentences of the one article of another."""
    revision = index.place(0).document.revision
    texts = [_text(index, row) for row in rows]
    about = {"titles": [revision.headline] * len(texts), "docs": [revision.slug] * len(texts)}
    return build(texts, {"lang": revision.language, **about})
