"""Sources that give different answers to one question."""

from __future__ import annotations

import time

import pytest

from knowledge.answering import answer
from knowledge.answering.disagreement import differing
from knowledge.answering.finding import find
from knowledge.answering.question import understand
from knowledge.limits import MAX_QUESTION
from tests.knowledge.answering.newsroom import index_of

QUESTION = "How many horses did the mill fire in Tarn kill?"
FIRST = "The mill fire in Tarn killed 12 horses on Monday."

TABLE = [
    ("another number differs", "The mill fire in Tarn killed 17 horses.", True),
    ("the same number in another form does not", "In Tarn the mill fire killed some 12 horses.", False),
    ("another event does not", "The mill fire in Lomsk killed 17 horses.", False),
    ("another matter does not", "The mill in Tarn employed 300 weavers before it closed.", False),
]


@pytest.mark.parametrize(("why", "second", "differ"), TABLE, ids=[row[0] for row in TABLE])
def test_only_another_answer_to_the_same_question_differs(why: str, second: str, differ: bool) -> None:
    found = answer(index_of(FIRST, second), QUESTION)
    assert found.differ is differ, why
    assert (len({citation.article for citation in found.citations}) == 2) is differ


CHOICES = [
    (
        "numbers in digits and words",
        "Was it 12 or seventeen horses?",
        "Seventeen horses died in the mill fire in Tarn.",
    ),
    ("days", "Was the mill fire in Tarn on Monday or on Sunday?", "The mill fire in Tarn broke out on Sunday."),
]


@pytest.mark.parametrize(("why", "question", "second"), CHOICES, ids=[row[0] for row in CHOICES])
def test_sources_that_choose_otherwise_differ(why: str, question: str, second: str) -> None:
    found = answer(index_of(FIRST, second), question)
    assert found.differ, why
    assert len({citation.article for citation in found.citations}) == 2


def test_a_source_that_holds_both_choices_chooses_none() -> None:
    second = "The mill fire in Tarn killed 12 horses and 17 cows."
    assert not answer(index_of(FIRST, second), "Were 12 or 17 horses killed in the mill fire in Tarn?").differ


def test_a_number_in_words_does_not_differ_from_its_digits() -> None:
    assert not answer(index_of(FIRST, "In Tarn the mill fire killed twelve horses."), QUESTION).differ


def test_another_source_may_say_it_in_other_words() -> None:
    """It is asked for itself, so that it need not hold as much of the question as the best."""
    found = answer(index_of(FIRST, "Seventeen horses died in Tarn when the mill burned down."), QUESTION)
    assert found.differ


def test_the_longest_word_is_soon_known_to_leave_no_choice() -> None:
    """What is looked for in a text holds every thread up."""
    index = index_of(FIRST)
    finding = find(index, understand(f"Was the mill in Tarn {'o' * (MAX_QUESTION - 30)}?"))
    begun = time.process_time()
    assert not list(differing(index, finding))
    assert time.process_time() - begun < 0.02


def test_a_day_of_another_month_is_another_day() -> None:
    first, second = "The mill fire in Tarn broke out on 5 May.", "The mill fire in Tarn broke out on 5 June."
    assert answer(index_of(first, second), "When did the mill fire in Tarn break out?").differ
