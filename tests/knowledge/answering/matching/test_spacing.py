"""Words that were typed together or apart."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.answering import answer
from knowledge.answering.matching.spacing import respaced
from knowledge.index import Index
from knowledge.limits import MAX_QUESTION
from tests.knowledge.answering.newsroom import FLOOD_RU, STORM, index_of

FIRE = (
    "The transport minister left her headquarters in Tarn on Monday. Police officers searched the waterway for boats."
)

TABLE = [
    ("a function word and another", "why did thepolice search it", "why did the police search it"),
    ("two that stand in one sentence", "where did policeofficers search", "where did police officers search"),
    ("two that do not", "was the policeminister there", "was the policeminister there"),
    ("two function words", "how many were inthe waterway", "how many were in the waterway"),
    ("one of the base that is nothing by halves", "what about the wate rway", "what about the waterway"),
    ("one that the base has as one only", "who left the head quarters", "who left the headquarters"),
    ("two that it has side by side", "who is the transport minister", "who is the transport minister"),
    ("a name is left alone", "who is Policeofficers of Tarn", "who is Policeofficers of Tarn"),
    ("a common word", "what about the standpoint of Tarn", "what about the standpoint of Tarn"),
    ("a particle makes a word", "who was outminister", "who was outminister"),
    ("what is rather misspelt", "who left the headqarters", "who left the headqarters"),
    ("a denial without its apostrophe", "why werent boats searched", "why werent boats searched"),
]


@pytest.fixture(scope="module")
def index() -> Index:
    return index_of(STORM, FIRE, FLOOD_RU)


@pytest.mark.parametrize(("why", "typed", "read"), TABLE, ids=[row[0] for row in TABLE])
def test_words_are_parted_and_joined_as_the_base_has_them(index: Index, why: str, typed: str, read: str) -> None:
    assert respaced(index, typed) == read, why


def test_a_question_that_was_typed_so_is_answered(index: Index) -> None:
    found = answer(index, "when did the transportminister leave the head quarters")
    assert found.citations
    assert "left her headquarters" in found.citations[0].text


@settings(deadline=None)
@given(
    text=st.one_of(
        st.text(max_size=60), st.lists(st.sampled_from("thepolice head quarters in the İ x".split())).map(" ".join)
    )
)
def test_letters_stay_as_they_are(index: Index, text: str) -> None:
    assert respaced(index, text).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize("typed", ["a b " * 700, "thepolice" * 300, "zqx the " * 400], ids=["short", "one", "unknown"])
def test_the_longest_question_is_read_soon(index: Index, typed: str) -> None:
    begun = time.process_time()
    respaced(index, typed[:MAX_QUESTION])
    assert time.process_time() - begun < 0.1
