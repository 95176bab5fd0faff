"""Laws that hold for any text."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.dates import day_range, find_dates
from tests.knowledge.dates.test_golden import MARK, golden

TODAY = date(2024, 1, 3)

WORDS = """On in by until since the last next this that following previous Friday May March second third quarter year
years week weekend day days ago later earlier before after two a 5 7th 31 2022 1999 1990s January 7, 2022-02-30
99/99/9999 and to from between - – , . “ ” \n\n 29 February 9998 9999 0001 Christmas summer of January's""".split(" ")

texts = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))
moments = st.one_of(st.none(), st.dates())
languages = st.sampled_from(["en", "ru", "kk", "de", ""])


@given(texts, moments, languages)
@settings(max_examples=300, deadline=None)
def test_any_text_of_any_day_is_read(text: str, published: date | None, language: str) -> None:
    """It never crashes; what is found lies in the text, in order, without overlap, and means days of the calendar."""
    end = 0
    for found in find_dates(text, published, language):
        assert end <= found.start < found.end <= len(text)
        assert text[found.start : found.end].strip() == text[found.start : found.end]
        first, last = day_range(found.value)
        assert first <= last
        end = found.end


@given(st.sampled_from(golden("english") + golden("discourse")), st.sampled_from(["\n\n", " \t", "\n\n\n"]))
@settings(max_examples=60, deadline=None)
def test_white_space_around_a_text_changes_nothing(case: tuple[str, str, str], space: str) -> None:
    _, published, marked = case
    moment = None if published == "none" else date.fromisoformat(published)
    text = MARK.sub(r"\1", marked)
    plain = [(found.value, text[found.start : found.end]) for found in find_dates(text, moment)]
    padded = space + text + space
    assert [(found.value, padded[found.start : found.end]) for found in find_dates(padded, moment)] == plain


@given(st.dates(date(1, 1, 1), date(9998, 12, 31)))
@settings(max_examples=100, deadline=None)
def test_a_written_out_day_is_that_day_whenever_it_was_published(day: date) -> None:
    text = f"It was closed on {day.year:04}-{day.month:02}-{day.day:02}."
    (found,) = find_dates(text, TODAY)
    assert (found.value, found.precision, found.inferred) == (f"{day.year:04}-{day:%m-%d}", "day", False)


HOSTILE = [
    "1",
    "1 ",
    "May ",
    '"a" ',
    "in 1999, ",
    "5 May 2020 ",
    "5, 7 and ",
    "5 May to ",
    "'",
    "1/",
    "2020-",
    "(",
    "\n",
]


@pytest.mark.parametrize("unit", HOSTILE)
def test_a_hostile_text_takes_linear_time(unit: str) -> None:
    """100 kB of what confuses the grammar most takes a few times what 25 kB take, not sixteen times.

    The best of three runs each: another process on the same core can only make a run look longer.
    """

    def seconds(size: int) -> float:
        begun = time.process_time()
        find_dates(unit * (size // len(unit)), TODAY)
        return time.process_time() - begun

    best = {size: min(seconds(size) for _ in range(3)) for size in (25_000, 100_000)}
    assert best[100_000] < 10 * max(best[25_000], 0.02)
