"""Negations and their reach, dates without years, short forms, opposites."""

from __future__ import annotations

import time
from datetime import date

import pytest

from knowledge.claims.abbreviations import abbreviations
from knowledge.claims.moments import compare_dates
from knowledge.claims.quantities import Agreement
from knowledge.dates import Dated, find_dates
from knowledge.lexicon.opposites import opposites
from knowledge.text.negation import Denial, Denials
from knowledge.text.tokens import stemmer, tokens


def denied(text: str, language: str = "en") -> list[str]:
    """The words that a text denies in so many words."""
    words = tokens(text)
    denials = Denials(text, words, language)
    return [word.form for at, word in enumerate(words) if denials.of(at)[0] is Denial.FOCUS]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The driver did not brake.", ["brake"]),
        ("The driver didn't brake.", ["brake"]),
        ("He refused to sign the text.", ["sign"]),
        ("He refused to shake hands but signed.", ["shake", "hands"]),
        ("Nobody was hurt.", ["hurt"]),
        ("He could not refuse to pay.", []),
        ("They left without luggage.", ["luggage"]),
        ("It was not only cheap.", []),
        ("She has yet to answer.", ["answer"]),
        ("He acted and was praised.", []),
    ],
)
def test_a_negation_reaches_its_phrase(text: str, words: list[str]) -> None:
    assert denied(text) == words


def test_a_russian_negation_reaches_its_phrase() -> None:
    assert denied("Мэр не подписал указ.", "ru")[:1] == ["подписал"]
    assert denied("Погибло не менее ста человек.", "ru") == []


def dated(text: str) -> Dated:
    (found,) = find_dates(text, date(2024, 5, 16))
    return found


@pytest.mark.parametrize(
    ("claimed", "told", "agreement"),
    [
        ("on January 7", "on January 7, 2022", Agreement.HELD),
        ("on January 7", "on January 9, 2022", Agreement.EXCLUDED),
        ("in January", "on January 9, 2022", Agreement.HELD),
        ("on January 9", "in January 2022", Agreement.OPEN),
        ("in 2021", "on January 9, 2022", Agreement.EXCLUDED),
        ("in 2021", "on January 9", Agreement.OPEN),
        ("before May 20", "on May 27", Agreement.EXCLUDED),
        ("on February 29, 2024", "on February 28", Agreement.EXCLUDED),
        # a year that the claim gives is meant
        ("on May 15, 2015", "it closed on Wednesday", Agreement.OPEN),
        ("on May 15, 2024", "it closed on Wednesday", Agreement.HELD),
        ("on May 14, 2015", "it closed on Wednesday", Agreement.EXCLUDED),
        ("on May 15", "it closed on Wednesday", Agreement.HELD),
        ("in 2024", "on January 9", Agreement.HELD),
        ("in 2023", "last year", Agreement.HELD),
        ("in 2022", "last year", Agreement.OPEN),
        ("last year", "in 2023", Agreement.OPEN),
        # before and after leave out the date itself
        ("before 2022", "in 2022", Agreement.OPEN),
        ("before 2022", "in 2021", Agreement.HELD),
        ("before 2022", "before 2021", Agreement.HELD),
        ("before May 20, 2024", "on May 20, 2024", Agreement.OPEN),
        ("after May 20", "on May 20", Agreement.OPEN),
        ("after May 20", "on May 21", Agreement.HELD),
        ("in 2022", "after 2022", Agreement.OPEN),
        ("in 2022", "before 2023", Agreement.OPEN),
        ("after January 1, 2022", "in 2022", Agreement.OPEN),
        ("before January 1", "on January 1, 2022", Agreement.OPEN),
        ("before January 1", "on January 2, 2022", Agreement.EXCLUDED),
    ],
)
def test_a_year_counts_where_the_claim_gives_it_and_a_bound_leaves_out_its_date(
    claimed: str, told: str, agreement: Agreement
) -> None:
    assert compare_dates(dated(claimed), dated(told)) is agreement


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


@pytest.mark.parametrize(
    ("word", "other", "language"),
    [("fell", "jumped", "en"), ("accept", "refuse", "en"), ("safe", "unsafe", "en"), ("first", "last", "en"),
     ("convict", "acquit", "en"), ("вырос", "упал", "ru")],
)  # fmt: skip
def test_opposites_exclude_each_other_in_both_directions(word: str, other: str, language: str) -> None:
    table, stem = opposites(language), stemmer(language)
    one, two = (frozenset({stem(form), table.irregular.get(form, stem(form))}) for form in (word, other))
    assert table.against(one) & two
    assert table.against(two) & one


def test_a_word_does_not_exclude_itself_or_its_mates() -> None:
    table = opposites("en")
    for stem in table.mates:
        assert stem not in table.against(frozenset({stem}))


def test_a_language_without_tables_has_no_opposites() -> None:
    assert not opposites("sv").against(frozenset({"hus"})) & opposites("sv").excluded.keys()
