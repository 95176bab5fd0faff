"""A second look at the best sentence tells how each word of the question stands in it."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.answering.basis import Basis
from knowledge.answering.finding import find
from knowledge.answering.matching import match_terms
from knowledge.answering.question import understand
from knowledge.answering.scrutiny import ABSENT, NAMES, NO_WORD, look_at
from knowledge.answering.weights import weights
from knowledge.index.marks import marked
from tests.knowledge.answering.newsroom import STORM, STRIKE, index_of

SAME = 5.0


def looked_at(question: str, sentence: str, confidence: float = 0.5) -> dict[str, float]:
    index = index_of(f"{STORM} {STRIKE} {sentence}")
    asked = understand(question, index.vocabularies)
    columns = look_at(asked, match_terms(index, asked), marked(sentence, "en"), confidence)
    return dict(zip(NAMES, columns.tolist(), strict=True))


def test_each_word_is_told_by_its_place_in_the_question() -> None:
    told = looked_at("Did Odum close the wooden bakery?", "Odum sold the wooden bakery.")
    assert (told["first_how"], told["first_name"]) == (SAME, 1)
    assert (told["last_how"], told["last_but_one_how"]) == (SAME, SAME)
    assert told["content"] == 4
    assert told["held"] == pytest.approx(3 / 4)


def test_what_the_sentence_lacks_is_known_elsewhere_or_nowhere() -> None:
    told = looked_at("Did Zwrlk close the bakery in 1931?", "Odum sold the bakery.")
    assert (told["names_absent"], told["numbers_absent"]) == (1, 1)
    assert told["unknown"] >= 2
    assert told["first_how"] == ABSENT


def test_a_question_of_one_word_has_no_second() -> None:
    told = looked_at("Odum?", "Odum sold the bakery.")
    assert (told["second_how"], told["last_but_one_how"], told["focus_how"]) == (NO_WORD,) * 3


def test_what_makes_a_question_ask_for_more_is_told() -> None:
    assert looked_at("Is Odum still the mayor?", "Odum is the mayor.")["tempered"] == 1
    assert looked_at("Is Odum the mayor?", "Odum is the mayor.")["tempered"] == 0


@pytest.mark.parametrize("confidence", [0.0, 0.25, 0.5, 1.0])
def test_what_was_told_before_is_one_of_them(confidence: float) -> None:
    odds = looked_at("Is Odum the mayor?", "Odum is the mayor.", confidence)["odds"]
    assert math.isfinite(odds)
    assert np.sign(odds) == np.sign(confidence - 0.5)


@given(st.text(max_size=80), st.text(max_size=120))
def test_any_question_can_be_looked_at_in_any_sentence(question: str, sentence: str) -> None:
    assert np.isfinite(list(looked_at(question, sentence).values())).all()


def test_the_confidence_of_what_is_found_is_that_of_the_second_look() -> None:
    index = index_of(STORM)
    asked = understand("How many boats sank?", index.vocabularies)
    found = find(index, asked)
    learnt = weights(Basis.WORDS)
    best = index.place(found.rows[0])
    at = {
        confidence: learnt.at_second_sight(look_at(asked, found.terms, marked(best.sentence.text, "en"), confidence))
        for confidence in (0.01, 0.99)
    }
    assert at[0.01] < found.confidence < at[0.99]
