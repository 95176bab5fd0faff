"""When something happened is told by the whole article, not by one sentence."""

from __future__ import annotations

import pytest

from knowledge.claims import check
from knowledge.claims.values.dating import dates_in
from knowledge.model import Verdict
from tests.knowledge.claims.newsroom import index_of

BOMB = "On 3 March a bomb went off in the market. Two days later the police arrested Dost."
CHOIR = "In 1958 she married a baker. Five years later she founded the choir."


@pytest.mark.parametrize(
    ("claim", "told", "verdict"),
    [
        ("Dost was arrested on 5 March.", BOMB, Verdict.SUPPORTED),
        ("Dost was arrested on 9 March.", BOMB, Verdict.CONTRADICTED),
        ("Two days later the police arrested Dost.", BOMB, Verdict.SUPPORTED),
        ("Ten days later the police arrested Dost.", BOMB, Verdict.NOT_FOUND),
        ("She founded the choir in 1963.", CHOIR, Verdict.SUPPORTED),
        ("She founded the choir in 2029.", CHOIR, Verdict.NOT_FOUND),
    ],
)
def test_what_is_counted_from_an_earlier_sentence_is_that_day(claim: str, told: str, verdict: Verdict) -> None:
    assert check(index_of(told), claim).verdict is verdict


def test_dates_stand_where_their_sentence_has_them() -> None:
    document = index_of(BOMB).place(1).document
    (dated,) = dates_in(document.revision, document.sentences[1])
    assert document.sentences[1].text[dated.start : dated.end] == "Two days later"
    assert dated.value == "2024-03-05"
