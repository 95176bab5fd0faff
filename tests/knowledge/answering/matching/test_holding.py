"""Sentences, paragraphs and articles hold the words of a question as surely as what stands for these."""

from __future__ import annotations

import numpy as np
import pytest

from knowledge.answering.asking.question import understand
from knowledge.answering.matching import holding
from knowledge.answering.matching.holding import enter, entries, hold, standing
from knowledge.answering.matching.terms import match_terms
from knowledge.index import Index
from tests.knowledge.answering.newsroom import FERRY, STORM, STRIKE, index_of

ASKED = "Which of the sailors were saved in the storm by the coast service, and why did the ferry strike?"


@pytest.fixture
def index() -> Index:
    return index_of(STORM, STRIKE, FERRY)


def test_strengths_stand_at_the_rows_that_hold_the_word(index: Index) -> None:
    (held,) = enter(index.zeros(1), entries(standing(index, match_terms(index, understand("sailors"))), index.words))
    assert held.shape == (len(index),)
    assert [index.place(int(row)).sentence.text for row in np.flatnonzero(held == 1)] == [
        "The Norland Coast Service (NCS) rescued 43 sailors by night."
    ]


def test_a_paragraph_holds_a_word_as_surely_as_its_best_sentence(index: Index) -> None:
    words = match_terms(index, understand("Which sailors were saved by bridges?"))
    found = entries(standing(index, words), index.words)
    held = enter(index.zeros(len(words)), found).copy()
    paragraph = index.arrays.paragraph
    around = enter(np.zeros((len(words), paragraph[-1] + 1), dtype=np.float32), found, paragraph)
    for number in range(paragraph[-1] + 1):
        assert (around[:, number] == held[:, paragraph == number].max(axis=1)).all()


def test_where_a_word_of_very_many_sentences_stands_is_copied_as_it_would_be_entered(
    index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    index.replace(next(iter(index.documents)), None)
    terms = match_terms(index, understand(ASKED))
    stems = standing(index, terms)
    entered = [held.copy() for held in hold(index, terms, stems)]
    monkeypatch.setattr(holding, "OFTEN", 1)
    copied = hold(index, terms, stems)
    assert index.words.frequency("the") >= 1
    assert [held.any() for held in entered] == [True, True, True]
    for one, other in zip(entered, copied, strict=True):
        assert (one == other).all()


def test_a_question_without_a_word_is_held_by_nothing(index: Index) -> None:
    assert [held.size for held in hold(index, [], standing(index, []))] == [0, 0, 0]
