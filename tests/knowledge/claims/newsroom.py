"""Invented articles with claims, and bases that hold them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from knowledge.claims.conflicts.comparison import compare
from knowledge.claims.reading.reader import read_claim, read_sentence
from knowledge.index import Index
from knowledge.model import Revision, Sentence, Verdict

ARTICLES = Path(__file__).parent / "articles"


def revision(body: str, article_id: int = 1, **changes: Any) -> Revision:
    """The first revision of an English article of 16 May 2024, but for the changes."""
    fields: dict[str, Any] = {
        "id": 100 + article_id,
        "guild_id": 0,
        "article_id": article_id,
        "slug": f"story-{article_id}",
        "number": 1,
        "headline": "News",
        "body": body,
        "source": "Courier",
        "published": date(2024, 5, 16),
        "url": None,
        "language": "en",
        "created_at": datetime(2024, 5, 16, 12, tzinfo=UTC),
    }
    return Revision(**fields | changes)


def index_of(*bodies: str, **changes: Any) -> Index:
    """An index of articles with these bodies, numbered from 1."""
    index = Index()
    for article_id, body in enumerate(bodies, 1):
        index.replace(article_id, revision(body, article_id, **changes))
    return index


def shelved(slug: str) -> Index:
    """An index of one of the invented articles."""
    head, _, body = (ARTICLES / f"{slug}.md").read_text("utf-8").partition("\n\n")
    told = dict(line.split(": ", 1) for line in head.splitlines())
    published = date.fromisoformat(told["published"])
    return index_of(body, slug=slug, headline=told["title"], published=published, language=told["lang"])


def claims_on(slug: str) -> list[tuple[str, Verdict]]:
    """The claims on an invented article with their true verdicts."""
    lines = (ARTICLES / f"{slug}.claims.txt").read_text("utf-8").splitlines()
    return [(claim, Verdict(verdict)) for verdict, claim in (line.split(": ", 1) for line in lines)]


def clashing(claim: str, sentence: str, language: str = "en") -> list[tuple[str, str]]:
    """The words of a claim and those of a sentence that exclude each other."""
    article = revision(sentence, language=language)
    read = read_sentence(article, Sentence(1, 1, 0, len(sentence), sentence))
    found = compare(read_claim(claim, article), read).clashes
    return [(claim[slice(*clash.claim)], sentence[slice(*clash.source)]) for clash in found]
