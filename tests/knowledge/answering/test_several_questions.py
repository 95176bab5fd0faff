"""A message with several questions is answered question by question."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from knowledge.answering import answer
from knowledge.answering.answer import threshold_of
from knowledge.answering.matching.sense import Sensed, Told
from knowledge.answering.weighing.basis import Basis
from knowledge.index import Index
from knowledge.model import Status
from tests.knowledge.answering.newsroom import FERRY, STORM, STRIKE, first_text, index_of


@pytest.fixture(scope="module")
def english() -> Index:
    return index_of(STORM, STRIKE, FERRY)


def test_several_questions_are_answered_one_by_one(english: Index) -> None:
    found = answer(english, "How many sailors were rescued by night and who called the walkout reckless?")
    assert [citation.n for citation in found.citations] == list(range(1, len(found.citations) + 1))
    texts = [citation.text for citation in found.citations]
    assert "43 sailors" in texts[0]
    assert any("Karl Odum" in text for text in texts[1:])


@pytest.mark.parametrize("order", [1, -1])
def test_each_question_of_a_message_must_be_as_sure_as_what_it_rests_on_needs(english: Index, order: int) -> None:
    """While vectors are made, one question may rest on words alone and the other on what a reader tells."""
    by_words, by_reading = "How many boats sank in the storm?", "Where did the captain of the ferry train?"

    def sense(question: str) -> Sensed:
        near = np.full(len(english), np.nan if "boats" in question else 0.5, dtype=np.float32)
        return Sensed(near, near, lambda rows: near[rows], read)

    def read(texts: Sequence[str]) -> Told:
        return Told(np.full(len(texts), 0.5 / len(texts), dtype=np.float32), 0.5, ((),) * len(texts))

    confidence = answer(english, by_reading, sense=sense).confidence
    strictness = next(
        share
        for share in np.linspace(0.02, 0.5, 49)
        if (confidence >= threshold_of(share)) != (confidence >= threshold_of(share, Basis.READING))
    )
    alone = [answer(english, asked, sense=sense, strictness=strictness) for asked in (by_words, by_reading)]
    both = answer(english, " ".join([by_words, by_reading][::order]), sense=sense, strictness=strictness)
    assert alone[0].status is Status.ANSWERED
    assert [cited.text for cited in both.citations] == [
        cited.text for said in alone[::order] if said.status is Status.ANSWERED for cited in said.citations
    ]


def test_a_sentence_that_answers_two_questions_is_cited_once(english: Index) -> None:
    found = answer(english, "Who called the walkout reckless? And what did Karl Odum call reckless?")
    assert [citation.text for citation in found.citations].count(first_text(found)) == 1
    assert [citation.n for citation in found.citations] == list(range(1, len(found.citations) + 1))


def test_a_later_question_of_a_message_inherits_nothing_where_it_is_surer_alone(english: Index) -> None:
    found = answer(english, "How many boats sank in the storm? How much will they spend on a new sea wall?")
    assert ["nineteen boats" in found.citations[0].text, "12 million" in found.citations[1].text] == [True, True]
    assert found.understood is None
