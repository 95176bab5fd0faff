"""What is given to a sentence encoder: the question as it was meant."""

from __future__ import annotations

import pytest

from knowledge.answering.asking.follow_ups import complete
from knowledge.answering.asking.question import understand
from knowledge.answering.matching.sense import as_meant
from knowledge.answering.matching.terms import match_terms
from knowledge.index import Index
from tests.knowledge.answering.newsroom import FERRY, STORM, STRIKE, index_of


@pytest.fixture(scope="module")
def index() -> Index:
    return index_of(STORM, STRIKE, FERRY)


def encoded(index: Index, message: str, *before: str) -> str:
    """The text that is encoded for a message behind others."""
    question, _ = complete(understand(message), [understand(text) for text in reversed(before)])
    return as_meant(question, match_terms(index, question))


def test_misspelt_words_are_encoded_as_they_were_meant(index: Index) -> None:
    assert encoded(index, "how many salors were rescud?") == "how many sailors were rescued?"


def test_a_follow_up_is_encoded_with_what_it_inherits(index: Index) -> None:
    assert encoded(index, "and when?", "Who repaired the sea wall?") == "repaired sea wall and when?"


def test_a_plain_question_is_encoded_as_it_stands(index: Index) -> None:
    assert encoded(index, "How many boats sank?") == "How many boats sank?"
