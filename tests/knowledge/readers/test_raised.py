"""Raised characters and footnotes' marks: a table of what stands for them."""

from __future__ import annotations

import pytest

from knowledge.readers.raised import lowered, without_footnotes


@pytest.mark.parametrize(
    ("before", "raised", "behind", "stands"),
    [
        ("in 2023", "2", " and", ""),
        ("tonnes.", "1", " The", ""),
        ("said", "[note 1]", ",", ""),
        ("said ", "1", "", ""),
        ("said.", "1 ", "The", " "),
        ("said", "†", "", ""),
        ("killed 225", "3", " people", ""),
        ("10", "6", " t", "⁶"),
        ("×10", "−6", "", "⁻⁶"),
        ("km", "2", ".", "²"),
        ("300 м", "3", " воды", "³"),
        ("x", "2", " + 1", "²"),
        ("3", "1", "/2", "¹"),
        ("5", "th", " of", "th"),
        ("a ", "14", "C test", "14"),
        ("", "1", " Source", "1"),
        ("said", " ", "so", " "),
    ],
)
def test_an_exponent_stays_and_a_footnotes_mark_goes(before: str, raised: str, behind: str, stands: str) -> None:
    assert lowered(before, raised, behind) == stands


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Two died.[1] Three[2][13], too[^a-b]", "Two died. Three, too"),
        ("[1] is a source, see [2] and array[0]x", "[1] is a source, see [2] and array[0]x"),
        ("He [the mayor] said[sic] so", "He [the mayor] said[sic] so"),
        ("b[1[1]]", "b[1[1]]"),
    ],
)
def test_a_mark_in_brackets_goes_where_it_is_glued_to_a_word(text: str, left: str) -> None:
    assert without_footnotes(text) == left
