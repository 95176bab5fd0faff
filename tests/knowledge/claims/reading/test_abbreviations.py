"""Short forms that an article explains in brackets."""

from __future__ import annotations

import time

import pytest

from knowledge.claims.reading.abbreviations import abbreviations


@pytest.mark.parametrize(
    ("body", "short", "words"),
    [
        ("the National Safety Board (NSB) said", "nsb", ("national", "safety", "board")),
        ("said the Bank of Norland (BN).", "bn", ("bank", "of", "norland")),
        ("the union of dockers (he said) met", "he", None),
        ("a fine of 90,000 francs (£80)", "80", None),
        ("in May, the Bank of\nNorland (BN) said", "bn", ("bank", "of", "norland")),
        ("a board, safety (BS) said", "bs", None),
        ("National Safety(NS)", "ns", None),
    ],
)
def test_a_short_form_in_brackets_stands_for_the_words_before(
    body: str, short: str, words: tuple[str, ...] | None
) -> None:
    assert abbreviations(body).get(short) == words


@pytest.mark.parametrize("piece", ["a", "a.", "ab-", "word ", "(ab)", "word (ab) ", "word(", "法"])
def test_the_short_forms_of_a_long_body_are_found_in_bounded_time(piece: str) -> None:
    body = piece * (400_000 // len(piece))
    begun = time.perf_counter()
    abbreviations(body)
    assert time.perf_counter() - begun < 10
