"""A subject is found in the sentences that hold its words, in any form, well or ill spelt."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from knowledge.index import Index
from knowledge.lessons import Alias, Lessons
from knowledge.mentions import mentions
from knowledge.model import Revision

BODY = "The ferries left the island at noon. Fishermen stayed. Nobody saw the ferry sink near Kallavik."
MOMENT = datetime(2024, 5, 1, tzinfo=UTC)
FERRY = Revision(7, 0, 1, "ferry", 1, "A ferry sank", BODY, None, None, None, "en", MOMENT)


@pytest.fixture(scope="module")
def index() -> Index:
    """The index of one article of three sentences."""
    made = Index()
    made.replace(1, FERRY)
    return made


@pytest.mark.parametrize(
    ("about", "sentences"),
    [
        ("ferry", {1, 3}),
        ("the Ferries", {1, 3}),
        ("fery", {1, 3}),
        ("the ferry near Kalavik", {3}),
        ("fishermen", {2}),
        ("zeppelin", set()),
        ("the", set()),
        ("?", set()),
    ],
)
def test_all_words_of_the_subject_must_be_in_the_sentence(index: Index, about: str, sentences: set[int]) -> None:
    assert mentions(index, about) == {(7, number) for number in sentences}


@pytest.mark.parametrize(("about", "sentences"), [("US", {1}), ("the US", {1}), ("us", set()), ("WHO", {2})])
def test_an_abbreviation_is_told_from_the_word_that_it_looks_like(about: str, sentences: set[int]) -> None:
    made = Index()
    made.replace(1, replace(FERRY, body="Ships came from the US. Doctors of the WHO were aboard."))
    assert {number for _, number in mentions(made, about)} == sentences


def test_an_empty_index_mentions_nothing() -> None:
    assert mentions(Index(), "ferry") == frozenset()


def test_what_was_taken_out_is_mentioned_no_more(index: Index) -> None:
    emptied = Index()
    emptied.replace(1, next(index.revisions()))
    emptied.replace(1, None)
    assert mentions(emptied, "ferry") == frozenset()


def test_a_subject_is_found_by_what_an_alias_says_it_stands_for(index: Index) -> None:
    lessons = Lessons((Alias("the tub", ("ferry",)),))
    assert mentions(index, "the tub") == frozenset()
    assert {number for _, number in mentions(index, "the tub", lessons)} == {1, 3}
