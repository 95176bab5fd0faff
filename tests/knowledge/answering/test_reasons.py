"""Why a question is answered as it is, word by word."""

from __future__ import annotations

import pytest

from knowledge.answering import answer, explain
from knowledge.index import Index
from tests.knowledge.answering.newsroom import FERRY, STORM, STRIKE, index_of


@pytest.fixture(scope="module")
def index() -> Index:
    return index_of(STORM, STRIKE, FERRY)


def test_each_word_asked_is_told_with_what_stands_for_it(index: Index) -> None:
    [reasons] = explain(index, "How many salors were rescued from the qwzzxvk?", strictness=0.2)
    words = {word.asked: (word.found, word.how) for word in reasons.candidates[0].words}
    assert words["salors"] == ("sailors", "spelling")
    assert words["rescued"] == ("rescued", "same word")
    assert words["qwzzxvk"] == (None, None)
    assert reasons.unknown == ("qwzzxvk",)
    assert reasons.wanted == "how many"


def test_the_first_candidate_is_what_an_answer_would_cite(index: Index) -> None:
    question = "How many sailors were rescued?"
    [reasons] = explain(index, question, strictness=0.2)
    found = answer(index, question, strictness=0.2)
    assert reasons.candidates[0].citation.text == found.citations[0].text
    assert reasons.confidence == pytest.approx(found.confidence)


def test_more_is_needed_where_fewer_wrong_answers_are_accepted(index: Index) -> None:
    [strict] = explain(index, "How many sailors were rescued?", strictness=0.05)
    [lax] = explain(index, "How many sailors were rescued?", strictness=0.4)
    assert strict.needed > lax.needed
    assert strict.confidence == lax.confidence


def test_a_sentence_without_the_wanted_kind_is_told(index: Index) -> None:
    [reasons] = explain(index, "At what time did the bakers walk out?", strictness=0.2)
    assert reasons.candidates[0].fits is False


def test_several_questions_are_explained_one_by_one(index: Index) -> None:
    told = explain(index, "Who blamed a compass? When do the schools open?", strictness=0.2)
    assert [reasons.question for reasons in told] == ["Who blamed a compass?", "When do the schools open?"]


def test_an_empty_base_has_no_candidates() -> None:
    [reasons] = explain(Index(), "How many sailors were rescued?", strictness=0.2)
    assert (reasons.candidates, reasons.confidence) == ((), 0.0)
