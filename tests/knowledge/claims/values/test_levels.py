"""The level from which something came, to which it went, and by how much it changed."""

from __future__ import annotations

import pytest

from knowledge.claims import check
from knowledge.claims.values.levels import Level, fit, level_of
from knowledge.model import Verdict
from tests.knowledge.claims.newsroom import index_of


@pytest.mark.parametrize(
    ("before", "number", "behind", "level"),
    [
        ("reduced from ", "£9,000", " to £4,000", Level.ORIGIN),
        ("reduced from £9,000 to ", "£4,000", "", Level.GOAL),
        ("it fell to 3.1% in May from ", "3.4%", " in April", Level.ORIGIN),
        ("income was $301m, compared with ", "$258m", " a year earlier", Level.ORIGIN),
        ("it was $301m, against ", "$258m", " a year earlier", Level.ORIGIN),
        ("sales of 7 million tonnes, up from ", "5 million", " tonnes", Level.ORIGIN),
        ("prices rose by ", "4 percent", "", Level.DIFFERENCE),
        ("prices rose ", "4 percent", "", Level.CHANGED),
        ("income was ", "$258m", "", Level.NONE),
        ("income had been ", "$258m", "", Level.FORMER),
        ("the plan was signed by ", "12", " countries", Level.NONE),
        ("teams came from ", "12", " countries", Level.NONE),
        ("снизили с ", "900", " до 400 рублей", Level.ORIGIN),
        ("выросли на ", "4", " процента", Level.DIFFERENCE),
    ],
)
def test_a_number_is_what_leads_it(before: str, number: str, behind: str, level: Level) -> None:
    assert level_of(before + number + behind, len(before), len(before + number)) is level


def test_a_difference_is_often_told_without_a_preposition_and_an_origin_is_no_level() -> None:
    assert fit(Level.DIFFERENCE, Level.CHANGED)
    assert fit(Level.FORMER, Level.ORIGIN)
    assert not fit(Level.DIFFERENCE, Level.GOAL)
    assert not fit(Level.NONE, Level.ORIGIN)


FINE = "The fine was reduced from £9,000 to £4,000."
INFLATION = "Inflation fell to 3.1% in May from 3.4% in April."


@pytest.mark.parametrize(
    ("claim", "told", "verdict"),
    [
        ("The fine was reduced to £9,000.", FINE, Verdict.CONTRADICTED),
        ("The fine was reduced to £4,000.", FINE, Verdict.SUPPORTED),
        ("The fine was reduced from £9,000.", FINE, Verdict.SUPPORTED),
        ("Inflation was 3.1% in May.", INFLATION, Verdict.SUPPORTED),
        ("Цену снизили до 900 рублей.", "Цену снизили с 900 до 400 рублей.", Verdict.CONTRADICTED),
        ("Цену снизили до 400 рублей.", "Цену снизили с 900 до 400 рублей.", Verdict.SUPPORTED),
    ],
)
def test_a_change_is_told_by_both_its_levels(claim: str, told: str, verdict: Verdict) -> None:
    assert check(index_of(told, language="ru" if "Цен" in told else "en"), claim).verdict is verdict


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        ("The fine was reduced by £4,000.", FINE),
        ("Inflation was 3.4% in May.", INFLATION),
        ("Net income was $258 million.", "Net income was $301 million, compared with $258 million a year earlier."),
        ("Sales rose to 5 million tonnes.", "Sales rose by 5 million tonnes."),
        # words
        ("The agency changed its outlook to stable.", "The agency changed its outlook to negative from stable."),
    ],
)
def test_the_level_from_which_something_came_bears_nothing_out(claim: str, told: str) -> None:
    assert check(index_of(told), claim).verdict is not Verdict.SUPPORTED
