"""Words that a question quotes show which sentence is meant."""

from __future__ import annotations

import pytest

from knowledge.answering.asking.quotes import held_verbatim, quotes_in

SAID = "“We left at dawn and saw nobody,” said the captain."


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('Who said "we left"?', ["we left"]),
        ("Who said “we left” and “we won’t”?", ["we left", "we won’t"]),
        ("Кто сказал «мы ушли»?", ["мы ушли"]),
        ("who said 'we don't know'", ["we don't know"]),
        ("Whose is the captain's boat?", []),
    ],
)
def test_quoted_words_are_told_by_their_marks(text: str, quoted: list[str]) -> None:
    assert [text[start:end] for start, end in quotes_in(text)] == quoted


@pytest.mark.parametrize(
    ("quoting", "runs"),
    [
        ('"we left at dawn"', 1),
        ('"WE LEFT AT DAWN, and saw"', 3),
        ('"then we left at dawn again"', 1),
        ('"we left at"', 0),
        ('"we left at noon and saw nobody"', 0),
        ("we left at dawn", 0),
    ],
)
def test_four_quoted_words_in_a_row_stand_in_a_sentence(quoting: str, runs: int) -> None:
    assert held_verbatim(quoting, SAID) == runs
