"""A dateline leads the first paragraph as a sentence of its own, and tells place, day and agency."""

from __future__ import annotations

import pytest

from knowledge.text import split_sentences
from knowledge.text.datelines import agency_alone, dateline_in, dateline_of

DATELINES = [
    ("place, country, day", "BAKU, Azerbaijan, January 3."),
    ("place, country, agency", "KYIV, Ukraine (AP) —"),
    ("place and agency", "ORLEN (Reuters) -"),
    ("Russian: place and day", "АСТАНА, 3 января —"),
    ("Kazakh: place and day", "АСТАНА, 3 қаңтар —"),
    ("place and dash", "TARN ISLAND —"),
    ("a region in small letters", "ВЕРХНЕГОРСК, Лазурный край, 2 сентября."),
    ("day before month", "Orlen, 3 April 2024 –"),
    ("agency before day", "BAKU (AFP), January 3 —"),
    ("two hyphens for a dash", "TARN ISLAND --"),
    ("Russian: an agency between strokes", "МОСКВА, 3 января /ТАСС/."),
    ("Russian: an agency in capitals", "АСТАНА. КАЗИНФОРМ –"),
    ("Russian: day and agency behind full stops", "Москва. 3 января. INTERFAX.RU -"),
    ("Russian: an agency with a number", "БИШКЕК (24.kg) –"),
    ("Kazakh: an agency with capitals", "АСТАНА. ҚазАқпарат –"),
    ("Russian: an agency behind the day", "АСТАНА, 3 января, КазТАГ —"),
    ("Russian: an agency behind the day's full stop", "МОСКВА, 3 января 2022 г. ТАСС –"),
]


@pytest.mark.parametrize("dateline", [row[1] for row in DATELINES], ids=[row[0] for row in DATELINES])
def test_a_dateline_is_a_sentence_of_its_own(dateline: str) -> None:
    sentences = split_sentences(f"{dateline} The port opened today. It was closed for a week.")
    assert [sentence.text for sentence in sentences] == [
        dateline,
        "The port opened today.",
        "It was closed for a week.",
    ]
    assert dateline_of(f"  {dateline} The port opened.") == dateline


@pytest.mark.parametrize(
    "body",
    [
        "The port opened today.", "On January 3 the port opened.", "A port, it opened.", "",
        "Көлде өрт (2020) – үлкен апат болды.", "Орлен ёлка (2020) – большая беда.",
        "She left. NATO – an alliance – stayed.", "Dr. McDonald – the surgeon – left.",
        "Sen. McConnell - who led the house - retired.", "Paris. Réunion – the island – is far.",
        "Exeter. HMS Victory – Nelson's flagship – came in.", "Exeter. NATO – an alliance – stayed.",
        "NATO – an alliance – stayed.", "ООН – не парламент.",
    ],
)  # fmt: skip
def test_a_body_without_dateline_has_none(body: str) -> None:
    assert dateline_of(body) is None


@pytest.mark.parametrize(
    ("dateline", "place", "day", "agency"),
    [
        ("BAKU, Azerbaijan, January 3.", "BAKU, Azerbaijan", "January 3", None),
        ("KYIV, Ukraine (AP) —", "KYIV, Ukraine", None, "AP"),
        ("АСТАНА, 3 января —", "АСТАНА", "3 января", None),
        ("LAGOS, May 5 (AFP) -", "LAGOS", "May 5", "AFP"),
        ("BAKU (AFP), January 3 —", "BAKU", "January 3", "AFP"),
        ("МОСКВА, 3 января /ТАСС/.", "МОСКВА", "3 января", "ТАСС"),
        ("Москва. 3 января. INTERFAX.RU -", "Москва", "3 января", "INTERFAX.RU"),
        ("АСТАНА. ҚазАқпарат –", "АСТАНА", None, "ҚазАқпарат"),
        ("АСТАНА, 3 января, КазТАГ —", "АСТАНА", "3 января", "КазТАГ"),
        ("МОСКВА, 3 января. РИА Новости –", "МОСКВА", "3 января", "РИА Новости"),
        ("МОСКВА, 3 января 2022 г. ТАСС –", "МОСКВА", "3 января 2022 г", "ТАСС"),
        ("ST. PETERSBURG –", "ST. PETERSBURG", None, None),
    ],
)
def test_a_dateline_has_a_place_and_maybe_day_and_agency(
    dateline: str, place: str, day: str | None, agency: str | None
) -> None:
    found = dateline_in(dateline)
    assert found
    assert [span and dateline[slice(*span)] for span in found] == [place, day, agency]
    assert dateline_in(f"{dateline} The port opened.") is None


@pytest.mark.parametrize(
    ("sentence", "agency"),
    [
        ("/ТАСС/.", "ТАСС"),
        ("РИА Новости.", "РИА Новости"),
        ("Panic.", None),
        ("HMS Victory.", None),
        ("It rained.", None),
    ],
)
def test_an_agency_may_stand_alone(sentence: str, agency: str | None) -> None:
    found = agency_alone(sentence)
    assert (found and sentence[slice(*found)]) == agency


def test_a_dateline_leads_the_first_paragraph_only() -> None:
    sentences = split_sentences("It rained.\n\nKYIV, Ukraine (AP) — The port opened.")
    assert [sentence.number for sentence in sentences if sentence.text == "KYIV, Ukraine (AP) —"] == []


def test_a_dateline_without_a_text_is_no_more_than_a_sentence() -> None:
    assert [sentence.text for sentence in split_sentences("KYIV, Ukraine (AP) — ")] == ["KYIV, Ukraine (AP) —"]
