"""Each golden case is a claim about one form or one rule of the discourse.

The tables have a case a line: why, the day of publication (or 'none'), and the text with each dated expression as
[expression|EDTF]; what is not marked must not be found. `\\n` stands for the end of a line.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from knowledge.dates import find_dates

GOLDEN = Path(__file__).parent / "golden"
TOLD = ("discourse", "mixed", "news", "more", "fresh", "later", "rounds", "short", "blind", "causes", "conventions")
"""Tables of dates that come from the text around them; `rounds` and the like were written before they were run."""

MARK = re.compile(r"\[([^\]|]+)\|([^\]]+)\]")


def golden(name: str) -> list[tuple[str, str, str]]:
    """The cases of a table."""
    lines = (GOLDEN / f"{name}.txt").read_text("utf-8").splitlines()
    rows = (line.split(" | ", 2) for line in lines)
    return [(why, published, text.replace("\\n", "\n")) for why, published, text in rows]


def assert_dates(published: str, marked: str, language: str) -> None:
    """Exactly the marked dates are found in the text without its marks."""
    plain = MARK.sub(r"\1", marked)
    moment = None if published == "none" else date.fromisoformat(published)
    found = [(plain[one.start : one.end], one.value) for one in find_dates(plain, moment, language)]
    assert found == MARK.findall(marked)


@pytest.mark.parametrize(("why", "published", "text"), golden("english"), ids=lambda value: value[:50])
def test_every_english_form_is_read_and_no_false_friend(why: str, published: str, text: str) -> None:
    assert_dates(published, text, "en")


@pytest.mark.parametrize(
    ("why", "published", "text"),
    [case for name in TOLD for case in golden(name)],
    ids=lambda value: value[:50],
)
def test_dates_come_from_the_text_around_them(why: str, published: str, text: str) -> None:
    assert_dates(published, text, "en")


@pytest.mark.parametrize(("why", "published", "text"), golden("friends"), ids=lambda value: value[:50])
def test_what_only_looks_like_a_date_is_none(why: str, published: str, text: str) -> None:
    assert_dates(published, text, "en")


@pytest.mark.parametrize(("why", "published", "text"), golden("russian"), ids=lambda value: value[:50])
def test_russian_dates_are_read(why: str, published: str, text: str) -> None:
    assert_dates(published, text, "ru")


@pytest.mark.parametrize(("why", "published", "text"), golden("kazakh"), ids=lambda value: value[:50])
def test_kazakh_dates_are_read(why: str, published: str, text: str) -> None:
    assert_dates(published, text, "kk")


def test_no_golden_case_is_told_twice() -> None:
    texts = [text for name in ("english", *TOLD, "friends", "russian", "kazakh") for _, _, text in golden(name)]
    assert len(texts) == len(set(texts)) >= 1600
