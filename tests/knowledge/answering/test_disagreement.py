"""Sources that give different answers to one question."""

from __future__ import annotations

import pytest

from knowledge.answering import answer
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
