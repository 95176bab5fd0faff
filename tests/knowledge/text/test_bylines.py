"""A byline tells who wrote the story and when it appeared; other lines with a date do not."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.readers import read_bytes, read_text
from knowledge.text.bylines import published_in

BYLINES = [
    "By Jo. May 3, 2024",
    "BY JO SMITH – MAY 3, 2024",
    "By Jo Smith and Ann Lee | May 3, 2024",
    "By Jo Smith | Updated May 5, 2024 | Published May 3, 2024 | 3 min read",
    "May 3, 2024 · Jo Smith · 3 min read",
    "May 3, 2024 by Jo Smith",
    "May 3, 2024 at 10:15 a.m. EST",
    "By Jo Smith on May 3, 2024",
    "Posted by Jo Smith on May 3, 2024",
    "Published May 3, 2024, updated May 5, 2024 at 9:30",
    "By Jo Smith. Published 3 May 2024 (last updated 5 May 2024)",
    "Published: 3 May 2024",
    "3 мая 2024 г. в 10:15",
    "Автор: Иван Петров, 3 мая 2024",
    "Опубликовано 03.05.2024 10:15",
    "2024 жылғы 3 мамыр, 10:15",
]

OTHERS = [
    "On May 3, 2024 the bridge opened.",
    "By 3 May 2024 the bridge was open.",
    "By the end of the day on May 3, 2024",
    "By train it came on May 3, 2024.",
    "By Jo Smith. Updated May 5, 2024",
    "Updated May 5, 2024",
    "Последнее изменение: 5 мая 2024",
    "Opened | May 3, 2024",
    "By Jo Smith",
    "By " + "A " * 60 + "May 3, 2024",
]

STORY = "The bridge was closed on Monday. " * 10


@pytest.mark.parametrize("line", BYLINES)
def test_a_byline_tells_when_the_story_appeared(line: str) -> None:
    assert published_in(line) == date(2024, 5, 3)
    assert read_text(f"Bridge reopens\n\n{line}\n\n{STORY}").published == date(2024, 5, 3)


@pytest.mark.parametrize("line", OTHERS)
def test_another_line_with_a_date_does_not(line: str) -> None:
    assert published_in(line) is None
    assert read_text(f"Bridge reopens\n\n{line}\n\n{STORY}").published is None


def test_names_may_stand_above_the_day() -> None:
    draft = read_text(f"Bridge reopens\n\nBy Jo Smith\n\nMay 3, 2024\n\n{STORY}")
    assert draft.published == date(2024, 5, 3)
    assert draft.body.startswith("By Jo Smith\n\nMay 3, 2024\n\n")


@pytest.mark.parametrize(
    "line", ["By Jo Smith", "By Jo Smith, May 3, 2024", "Last updated on 5 May 2024", "Обновлено 05.05.2024 10:15"]
)
def test_a_byline_is_no_headline(line: str) -> None:
    assert read_text(f"{line}\n\nBridge reopens\n\n{STORY}").headline == "Bridge reopens"
    assert read_text(f"{line}\n\n{STORY}").headline == "The bridge was closed on Monday"


def test_a_page_without_other_signs_is_of_its_byline() -> None:
    title = "Bridge over the Tarn reopens"
    page = f"<title>{title}</title><h1>{title}</h1><p>By Jo. May 3, 2024</p><p>{STORY}</p>"
    assert read_bytes(page.encode(), "page.html").published == date(2024, 5, 3)
