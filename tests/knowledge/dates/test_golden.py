"""Each golden case is a claim about one form or one rule of the discourse."""

from __future__ import annotations

import re
from datetime import date

import pytest

from knowledge.dates import find_dates
from tests.knowledge.dates.golden import ENGLISH, cases
from tests.knowledge.dates.golden_cyrillic import KAZAKH, RUSSIAN
from tests.knowledge.dates.golden_discourse import DISCOURSE

MARK = re.compile(r"\[([^\]|]+)\|([^\]]+)\]")


def unmarked(text: str) -> tuple[str, list[tuple[str, str]]]:
    """The text without its marks, and what is marked in order."""
    return MARK.sub(r"\1", text), [(found[1], found[2]) for found in MARK.finditer(text)]


@pytest.mark.parametrize(("why", "published", "text"), cases(ENGLISH), ids=lambda value: value[:60])
def test_an_english_text_yields_exactly_its_dates(why: str, published: str, text: str) -> None:
    plain, expected = unmarked(text)
    moment = None if published == "none" else date.fromisoformat(published)
    found = [(plain[dated.start : dated.end], dated.value) for dated in find_dates(plain, moment)]
    assert found == expected, why


@pytest.mark.parametrize(("why", "published", "text"), cases(DISCOURSE), ids=lambda value: value[:60])
def test_a_text_of_some_genre_yields_exactly_its_dates(why: str, published: str, text: str) -> None:
    plain, expected = unmarked(text)
    found = [(plain[dated.start : dated.end], dated.value) for dated in find_dates(plain, date.fromisoformat(published))]
    assert found == expected, why


@pytest.mark.parametrize(("why", "published", "text"), cases(RUSSIAN), ids=lambda value: value[:60])
def test_a_russian_text_yields_exactly_its_dates(why: str, published: str, text: str) -> None:
    plain, expected = unmarked(text)
    dates = find_dates(plain, date.fromisoformat(published), "ru")
    assert [(plain[dated.start : dated.end], dated.value) for dated in dates] == expected, why


@pytest.mark.parametrize(("why", "published", "text"), cases(KAZAKH), ids=lambda value: value[:60])
def test_a_kazakh_text_yields_exactly_its_dates(why: str, published: str, text: str) -> None:
    plain, expected = unmarked(text)
    dates = find_dates(plain, date.fromisoformat(published), "kk")
    assert [(plain[dated.start : dated.end], dated.value) for dated in dates] == expected, why
