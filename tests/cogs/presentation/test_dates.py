from __future__ import annotations

import pytest

from cogs.presentation.dates import in_words, month_of


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2022-01-07", "7 January 2022"),
        ("2022-01", "January 2022"),
        ("2022", "2022"),
        ("2022-23", "autumn 2022"),
        ("2022-01-02/2022-01-07", "2 January 2022 – 7 January 2022"),
        ("2022-01~", "about January 2022"),
        ("2022?", "perhaps 2022"),
        ("../2022-03", "until March 2022"),
        ("2022-03/..", "from March 2022"),
        ("201X", "201X"),
        ("2022-13", "2022-13"),
        ("2022-02-30", "2022-02-30"),
    ],
)
def test_a_date_is_told_as_exactly_as_it_is_known(edtf: str, words: str) -> None:
    assert in_words(edtf) == words


@pytest.mark.parametrize(
    ("edtf", "heading"),
    [("2022-01-07", "January 2022"), ("2022", "2022"), ("2022-01-30/2022-02-02", "January 2022"), ("odd", "odd")],
)
def test_a_date_stands_under_the_month_that_it_begins_in(edtf: str, heading: str) -> None:
    assert month_of(edtf) == heading
