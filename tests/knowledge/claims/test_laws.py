"""Laws of the claim check, which hold for all words and any text."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.claims import check
from knowledge.errors import InputError
from knowledge.index import Index
from knowledge.model import ClaimCheck, Verdict
from tests.knowledge.claims.fires import FIRE, FIRE_ELSEWHERE, verdict
from tests.knowledge.claims.newsroom import index_of, revision, shelved

LAWS = settings(max_examples=40, deadline=None)


def test_an_empty_base_finds_nothing() -> None:
    assert verdict(Index(), "Two workers were injured.") is Verdict.NOT_FOUND


def test_a_retracted_article_supports_nothing() -> None:
    index = index_of(FIRE)
    index.replace(1, revision("", 1, number=2, is_retraction=True))
    assert verdict(index, "Two workers were injured.") is Verdict.NOT_FOUND


def test_the_order_of_articles_changes_no_verdict() -> None:
    bodies = [FIRE, FIRE_ELSEWHERE, "The harbour of Orlen froze in January.", "A bakery in Tarnow won a prize."]
    claim = "A bakery in Tarnow won two prizes."
    verdicts = set()
    for seed in range(6):
        random.Random(seed).shuffle(bodies)
        verdicts.add(verdict(index_of(*bodies), claim))
    assert len(verdicts) == 1


def _is_lawful(found: ClaimCheck, index: Index) -> bool:
    bodies = {revised.slug: revised.body for revised in index.revisions()}
    return (
        0 <= found.confidence <= 1
        and all(cited.text in bodies[cited.article] for cited in found.citations)
        and (found.verdict is not Verdict.CONTRADICTED or bool(found.conflicts))
        and (found.verdict is not Verdict.NOT_FOUND or not (found.conflicts or found.citations))
        and all(any(clash.source in cited.text for cited in found.citations) for clash in found.conflicts)
    )


WORDS = (
    "the not no never 41 two June Monday crane captain Orsola Bay Albury fell rose injured before all dockers "
    "union more than percent of by from to refused Wren bought"
).split()


@LAWS
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=25).map(" ".join))
def test_any_words_get_a_lawful_verdict(claim: str) -> None:
    index = shelved("port")
    assert _is_lawful(check(index, claim), index)


@LAWS
@given(st.text(max_size=300))
def test_any_text_is_checked_or_refused(claim: str) -> None:
    index = index_of(FIRE)
    try:
        found = check(index, claim)
    except InputError:
        return
    assert _is_lawful(found, index)


@pytest.mark.parametrize("claim", ["Two " * 900, "not " * 900 + "fire", "9" * 3_000, "A1 " * 1_000, "a.b," * 900])
def test_a_hostile_message_is_answered_in_bounded_time(claim: str) -> None:
    begun = time.perf_counter()
    check(index_of(FIRE), claim)
    assert time.perf_counter() - begun < 5


@pytest.mark.parametrize("deed", ["Astana beat Almaty ", "Astana defeated Almaty ", "he bought "])
def test_a_message_that_repeats_a_deed_is_answered_in_bounded_time(deed: str) -> None:
    """Two thousand letters, against sentences like it."""
    index = index_of(*(f"{name} {deed * 30}." for name in ("Ada", "Bea", "Cleo", "Dora", "Eve", "Fay")))
    begun = time.process_time()
    check(index, deed * (2_000 // len(deed)))
    assert time.process_time() - begun < 1.5
