"""The decisive words of an answer, in bold."""

from __future__ import annotations

import pytest

from knowledge.answering import answer
from knowledge.model import Citation
from tests.knowledge.answering.newsroom import STORM, index_of

TABLE = [
    ("how many: the number", "How many boats sank in the harbour?", "nineteen"),
    ("how much, with its unit", "How much will the new sea wall cost?", "12 million"),
    ("when: the time that stands by the words asked for", "When do the schools open again?", "Friday"),
    ("why: the reason", "Why did two bridges collapse?", "because the river burst its banks"),
]


def first_shown(body: str, question: str) -> Citation:
    """The sentence that is cited, or that is nearest where the engine is not sure."""
    found = answer(index_of(body), question)
    return (found.citations or found.nearest)[0]


@pytest.mark.parametrize(("why", "question", "words"), TABLE, ids=[row[0] for row in TABLE])
def test_the_decisive_words_are_highlighted(why: str, question: str, words: str) -> None:
    shown = first_shown(STORM, question)
    assert words in (shown.highlighted or ""), why


def test_of_two_dates_the_one_beside_the_words_found_is_chosen() -> None:
    body = "The strike was over by May 4, leading to the reopening of the copper mine on May 9."
    shown = first_shown(body, "When was the reopening of the copper mine?")
    assert shown.highlighted == "May 9"


def test_a_bound_belongs_to_its_number() -> None:
    body = "Officials counted more than 4,500 flooded houses in the valley."
    shown = first_shown(body, "How many flooded houses were counted in the valley?")
    assert shown.highlighted == "more than 4,500"
