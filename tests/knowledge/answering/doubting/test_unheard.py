"""A yes/no question that names what no article has is refused."""

from __future__ import annotations

import pytest

from knowledge.answering import answer
from knowledge.answering.asking.question import understand
from knowledge.answering.doubting.unheard import UNHEARD, insists_on_unheard_name
from knowledge.answering.matching.terms import match_terms
from knowledge.model import Status
from tests.knowledge.answering.newsroom import STORM, STRIKE, index_of

INDEX = index_of(STORM, STRIKE)


def insists(question: str) -> bool:
    asked = understand(question, INDEX.vocabularies)
    return insists_on_unheard_name(INDEX, asked, match_terms(INDEX, asked))


@pytest.mark.parametrize(
    "question", ["Did Karl Odum speak with Biden?", "Was Obama at the talks in the customs house?"]
)
def test_a_yes_no_question_with_a_name_that_no_article_has_is_not_answered(question: str) -> None:
    assert insists(question)
    assert answer(INDEX, question).status is not Status.ANSWERED
    assert answer(INDEX, question).confidence <= UNHEARD


@pytest.mark.parametrize(
    "question",
    [
        *("Did Karl Odum speak with bakers?", "Did Karl Odom call the walkout reckless?", "Did Petry speak?"),
        *(
            "What did Odum tell Biden?",
            "Did Odum name 2019?",
            "DID ODUM CALL IT RECKLESS?",
            "Правда ли, что Одум ушёл?",
        ),
    ],
)
def test_names_that_may_be_meant_otherwise_and_other_questions_are_no_reason(question: str) -> None:
    assert not insists(question)


def test_a_name_is_unheard_again_when_its_article_is_gone() -> None:
    index = index_of(STORM, "Odum spoke with Biden on Friday.")
    asked = understand("Did Odum speak with Biden?", index.vocabularies)
    assert not insists_on_unheard_name(index, asked, match_terms(index, asked))
    index.replace(2, None)
    assert insists_on_unheard_name(index, asked, match_terms(index, asked))
