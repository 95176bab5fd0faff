"""Dates of publication."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.text.published import find_published, is_date, parse_published


@pytest.mark.parametrize(
    "text",
    [
        "2024-01-03",
        "20240103",
        "2024-01-03T23:30:00+06:00",
        "2024-01-03 10:00:00 +0600",
        "2024-01-03T23:30Z",
        "Wed, 03 Jan 2024 23:30:00 -0500",
        "3 January 2024",
        "January 3, 2024",
        "Jan. 3, 2024",
        "3rd Jan 2024",
        "3 января 2024 г.",
        "3 янв. 2024",
        "2024 жылғы 3 қаңтар",
        "3 қаңтар 2024",
        "03.01.2024",
    ],
)
def test_a_date_is_read_as_its_own_time_zone_counts_days(text: str) -> None:
    assert parse_published(text) == date(2024, 1, 3)


@pytest.mark.parametrize(
    "text", ["", "yesterday", "2024", "2024-01", "2024-W01", "2024-02-30", "01/03/2024", "3 Ma 2024", "3 Mayhem 2024"]
)
def test_what_may_mean_two_days_or_none_is_no_date(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_published(text or "nothing") if text else parse_published("-")


@pytest.mark.parametrize("text", ["3 Jan 10:00:00 99999999999999999999", "3 Jan 2024 10:00:00 +99999999999999999999"])
def test_figures_beyond_all_bounds_are_no_date(text: str) -> None:
    assert not is_date(text)


PIECES = st.sampled_from("3 10:00 10:00:00 2024 99999999999999999999 Jan января ٣ ² +0600 - / , Z T GMT".split())


@given(st.lists(PIECES | st.text(max_size=3), max_size=8), st.sampled_from(["", " "]))
@settings(max_examples=300, deadline=None)
def test_whatever_is_typed_is_a_date_or_refused(pieces: list[str], between: str) -> None:
    text = between.join(pieces)
    assert isinstance(is_date(text), bool)
    assert isinstance(find_published(text), date | None)


def test_the_first_full_date_is_found_in_a_dateline() -> None:
    assert find_published("KYIV, Ukraine, Jan. 3, 2024 (AP) —") == date(2024, 1, 3)
    assert find_published("KYIV, Ukraine, Jan. 3 (AP) —") is None
