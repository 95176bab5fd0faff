"""Claims on articles of three kinds, in two languages, each with the verdict that a reader would give."""

from __future__ import annotations

from functools import cache

import pytest

from knowledge.claims import check
from knowledge.index import Index
from knowledge.model import Verdict
from tests.knowledge.claims.newsroom import claims_on, shelved

MISSED = frozenset({"Pavel Ondrej had warned his bosses in a letter.", "Chiara Fontaine is the mayor of Port Merle."})
"""Supported claims that a second look doubts: told in other words, or of whom only the sentence before names."""

DOUBTED = pytest.mark.xfail(reason="a second look doubts it", raises=AssertionError, strict=False)
CLAIMS = [
    pytest.param(slug, claim, verdict, marks=[DOUBTED] if claim in MISSED else [])
    for slug in ("port", "lake", "most")
    for claim, verdict in claims_on(slug)
]

base = cache(shelved)


@pytest.mark.parametrize(("slug", "claim", "verdict"), CLAIMS)
def test_the_verdict_is_the_readers(slug: str, claim: str, verdict: Verdict) -> None:
    index: Index = base(slug)
    found = check(index, claim)
    assert found.verdict is verdict, (found.confidence, found.conflicts)
    assert bool(found.conflicts) is (verdict is Verdict.CONTRADICTED)


@pytest.mark.parametrize("claim", sorted(MISSED))
def test_what_is_doubted_is_not_contradicted(claim: str) -> None:
    assert check(base("port"), claim).verdict is not Verdict.CONTRADICTED
