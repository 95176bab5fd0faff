from __future__ import annotations

import io
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from cogs.presentation.pictures import ALT_TEXT, MOST_EVENTS, draw_timeline
from cogs.presentation.tongue import speak
from knowledge import Citation, Dating, Event
from tests.cogs.fakes import CITATION, event
from tests.cogs.strategies import DATES

TALLEST = 2100
"""Pixels; at 720 across, a phone shows that much in two screens."""


def size_of(png: bytes) -> tuple[int, int]:
    with Image.open(io.BytesIO(png)) as picture:
        assert picture.format == "PNG"
        picture.load()
        return picture.size


def wordy(day: str) -> Event:
    return event(day, inferred=True, otherwise=(Dating("2023-05-10", CITATION),), citation=long_citation())


def long_citation() -> Citation:
    return replace(CITATION, text=CITATION.text * 9, source="The Gazette of a Town with a Very Long Name" * 3)


def test_a_picture_is_as_wide_as_a_phone_and_never_taller_than_two_screens() -> None:
    width, height = size_of(draw_timeline("Timeline " * 40, [wordy("2023-05-09")] * 50).png)
    assert width == 720
    assert 800 < height <= TALLEST


def test_a_picture_is_light() -> None:
    picture = Image.open(io.BytesIO(draw_timeline("Timeline", [event("2023-05-09")]).png)).convert("L")
    assert picture.getpixel((5, 5)) == 255
    assert sum(picture.histogram()[200:]) > 0.85 * picture.width * picture.height


def test_of_many_events_it_shows_those_that_most_articles_tell_in_order() -> None:
    often = [event(f"2023-05-{day:02}", also=(CITATION,)) for day in range(10, 10 + MOST_EVENTS - 1)]
    seldom = [event(f"2023-04-{day:02}") for day in range(1, 20)]
    days = [line.split(":")[0] for line in draw_timeline("T", [*seldom, *often]).alt.splitlines()[1:]]
    assert days == ["1 April 2023", *(f"{day} May 2023" for day in range(10, 10 + MOST_EVENTS - 1))]


def test_what_does_not_see_the_picture_is_told_all_of_it_that_discord_keeps() -> None:
    alt = draw_timeline("Timeline", [wordy("2023-05-09")] * 8).alt
    assert len(alt) <= ALT_TEXT
    assert alt.endswith("…")


@pytest.mark.parametrize(("language", "month"), [("ru", "Май 2023"), ("kk", "2023 жылғы мамыр")])
def test_a_picture_speaks_the_language_of_the_reply(language: str, month: str) -> None:
    speak(language)
    try:
        assert draw_timeline("T", [event("2023-05")]).alt.splitlines()[1].startswith(month)
    finally:
        speak("en")


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=300), st.text(max_size=300), DATES)
def test_any_text_can_be_drawn(title: str, text: str, when: str) -> None:
    told = event(when, citation=replace(CITATION, text=text, source=title), expression=text, inferred=True)
    width, height = size_of(draw_timeline(title, [told] * 9).png)
    assert width == 720
    assert height <= TALLEST
