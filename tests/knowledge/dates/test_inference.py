from __future__ import annotations

from datetime import date

import pytest

from knowledge.dates import Role, find_dates

PUBLISHED = date(2024, 1, 3)


@pytest.mark.parametrize(
    ("text", "inferred", "precision"),
    [
        ("The bridge opened on 7 January 2022.", False, "day"),
        ("The bridge opened in 2022.", False, "year"),
        ("The bridge opened on 7 June.", True, "day"),
        ("The bridge opened yesterday.", True, "day"),
        ("The bridge opened last week.", True, "week"),
        ("The bridge opened in the third quarter of 2022.", False, "quarter"),
        ("The bridge opened in the 1950s.", False, "decade"),
        ("The bridge was built from 2 to 7 January 2022.", False, "range"),
        ("The bridge was built from 2 to 7 June.", True, "range"),
    ],
)
def test_what_does_not_stand_in_the_expression_is_inferred(text: str, inferred: bool, precision: str) -> None:
    (found,) = find_dates(text, PUBLISHED)
    assert (found.inferred, found.precision) == (inferred, precision)


@pytest.mark.parametrize(
    ("text", "approximate"),
    [
        ("It opened in late 2019.", True),
        ("It opened at the end of October 2020.", True),
        ("It opened in 2019.", False),
        ("It opened early on 7 October 2020.", False),
    ],
)
def test_early_and_late_blur_what_is_longer_than_a_day(text: str, approximate: bool) -> None:
    (found,) = find_dates(text, PUBLISHED)
    assert (found.approximate, "~" in found.value) == (approximate, approximate)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The storm came on 2 May 1987.", Role.TELLS),
        ("The club, founded in 1899, folded.", Role.TELLS),
        ("It was the worst storm since 1987.", Role.COMPARES),
        ("The worst storm since 1987 struck in May.", Role.TELLS),
        ("The line, closed since 30 December, reopened on Sunday.", Role.TELLS),
        ("The strike, the longest since 1984, ended on Friday.", Role.TELLS),
        ("They have been on strike since 4 December, and on Monday they rejected the offer.", Role.TELLS),
        ("The woman, held since 7 October, was freed on Sunday.", Role.TELLS),
        ("It was the driest since the summers of May 1976 and June 1984.", Role.COMPARES),
        ("He wrote a book on the 2018 World Cup.", Role.NAMES),
        ("ALMATY, January 2. A storm came.", Role.DATELINE),
    ],
)
def test_an_expression_has_a_role_in_its_sentence(text: str, role: Role) -> None:
    assert find_dates(text, PUBLISHED)[-1].role is role


def test_a_language_without_a_table_is_read_as_english() -> None:
    assert [found.value for found in find_dates("Stamped 2022-01-05.", None, "fr")] == ["2022-01-05"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It burned two years ago today.", "2022-01-03"),
        ("It burned three quarters ago today.", "2023-04-03"),
        ("It burned two weekends ago today.", "2023-12-20"),
        ("It opens a week tomorrow.", "2024-01-11"),
    ],
)
def test_units_counted_to_the_day_keep_the_day(text: str, value: str) -> None:
    assert [found.value for found in find_dates(text, PUBLISHED)] == [value]


def test_the_last_day_of_february_is_that_of_its_year() -> None:
    (found,) = find_dates("It closed on the last day of February 2024.", PUBLISHED)
    assert found.value == "2024-02-29"
