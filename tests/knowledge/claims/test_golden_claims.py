"""Claims on articles of three kinds, in two languages, each with the verdict that a reader would give."""

from __future__ import annotations

from functools import cache

import pytest

from knowledge.claims import check
from knowledge.index import Index
from knowledge.model import Verdict
from tests.knowledge.claims.newsroom import claims_on, shelved

CLAIMS = [(slug, claim, verdict) for slug in ("port", "lake", "most") for claim, verdict in claims_on(slug)]

MISSED = frozenset({"Pavel Ondrej had warned his bosses in a letter.", "Chiara Fontaine is the mayor of Port Merle."})
"""Supported claims that a second look doubts: told in other words, or of whom only the sentence before names."""

base = cache(shelved)


@pytest.mark.parametrize(("slug", "claim", "verdict"), CLAIMS)
def test_the_verdict_is_the_readers(slug: str, claim: str, verdict: Verdict) -> None:
    index: Index = base(slug)
    found = check(index, claim)
    if claim in MISSED:
        assert found.verdict is Verdict.NOT_FOUND
        return
    assert found.verdict is verdict, (found.confidence, found.conflicts)
    assert bool(found.conflicts) is (verdict is Verdict.CONTRADICTED)
