"""Which articles tell of one event."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from knowledge.answering.same_event import OPENING, are_on_one_event
from knowledge.index import Index
from tests.knowledge.answering.newsroom import revision

WIRE = (
    "Signal workers of the Northern Line ended their strike on Friday after six days, their union said. Some 2,800 "
    "workers took part in the strike. Trains will run normally again from Sunday."
)
MIRROR = (
    "The signal workers of the Northern Line will be paid more from January, their union said. Trains will not run "
    "normally before Wednesday. More than 2,500 workers had stayed at home during the strike."
)
SOON, LATER = date(2024, 4, 4), date(2024, 6, 4)


def are_one(first: str, second: str, **changes: Any) -> bool:
    """Whether an article of 3 April and another one with some changes are on one event."""
    index = Index()
    index.replace(1, revision(first, 1, language=changes.get("language", "en")))
    index.replace(2, revision(second, 2, **changes))
    one, other = index.documents.values()
    assert are_on_one_event(one, other) is are_on_one_event(other, one)
    return are_on_one_event(one, other)


def test_articles_that_name_the_same_are_on_one_event_whenever_they_were_written() -> None:
    assert are_one("The Ansa Lien sank.", "Nobody on the Ansa Lien was awake.", published=LATER)


def test_reports_in_the_same_words_within_days_are_on_one_event_though_its_name_is_of_common_words() -> None:
    assert are_one(WIRE, MIRROR, published=SOON)


@pytest.mark.parametrize(
    ("why", "second", "published"),
    [
        ("written long after", MIRROR, LATER),
        ("of no known day", MIRROR, None),
        ("on another line", MIRROR.replace("Northern", "Southern"), SOON),
        ("in other words", "A comet was seen above the Northern Line by a baker and her dog.", SOON),
    ],
)
def test_other_reports_are_on_another_event(why: str, second: str, published: date | None) -> None:
    assert not are_one(WIRE, second, published=published), why


def test_a_name_is_the_same_in_another_case() -> None:
    """Otherwise hardly two Russian reports would name the same."""
    first = "Лавина накрыла турбазу под Карабатом, погибли четыре туриста, дорога в ущелье закрыта."
    second = "Под лавиной погибли шесть туристов, закрыта дорога в ущелье: турбаза близ Карабата пуста."
    assert are_one(first, second, published=SOON, language="ru")


def test_of_an_article_as_long_as_a_book_only_the_opening_is_compared() -> None:
    book = "A grey rain fell on fields, cellars, gardens, roofs, barns and empty streets. " * OPENING
    assert are_one(WIRE, f"{MIRROR} {book}", published=SOON)
    assert not are_one(WIRE, f"The Northern Line was wet. {book} {MIRROR}", published=SOON)
