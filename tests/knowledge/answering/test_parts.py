"""A message that asks several things falls into its questions."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.answering.parts import MOST_PARTS, split_parts

GOLDEN = [
    ("two questions", ["Who won?", "When did it end?"]),
    ("joined by 'and'", ["How many boats sank", "who rescued the sailors?"]),
    ("Russian", ["Кто победил", "когда это было?"]),
]


@pytest.mark.parametrize("parts", [row[1] for row in GOLDEN], ids=[row[0] for row in GOLDEN])
def test_several_questions_are_told_apart(parts: list[str]) -> None:
    joint = {"two questions": " ", "Russian": " и "}.get(next(n for n, p in GOLDEN if p == parts), " and ")
    assert split_parts(joint.join(parts)) == parts


WHOLE = [
    ("an 'and' between things", "What did the bakers and the masons demand?"),
    ("a question inside of one", "What did she say when they asked who won?"),
    ("two question words, one verb", "When and where did it happen?"),
    ("a short tail", "Who won and when?"),
    ("a remark behind", "Did it sink? Thanks."),
    ("no question", "the storm of Orlen, the boats"),
]


@pytest.mark.parametrize("text", [row[1] for row in WHOLE], ids=[row[0] for row in WHOLE])
def test_one_question_stays_whole(text: str) -> None:
    assert split_parts(text) == [text]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(["who won", "?", " and ", "when", ", ", "; ", "boats", " "]), max_size=40).map("".join))
def test_parts_are_few_and_stand_in_the_message(text: str) -> None:
    parts = split_parts(text)
    assert 1 <= len(parts) <= MOST_PARTS
    assert all(part in text for part in parts)
