"""Questions are grouped by what they ask, not by how many letters they share."""

from __future__ import annotations

import pytest

from knowledge.answering.likeness import closest, gist_of, group_alike

ALIKE = [
    ("Who built the harbour wall?", "who build the harbor wall??"),
    ("How many people died in Almaty?", "how many peple died in almaty"),
    ("Когда построили новую плотину?", "когда построят новые плотины"),
    ("Why did the bridge collapse?", "why the bridge colapsed"),
]

APART = [
    ("Who died in Almaty?", "Who died in Astana?"),
    ("Who won the 2022 election?", "Who won the 2023 election?"),
    ("When did the bridge collapse?", "Why did the bridge collapse?"),
    ("Who was invited to the talks?", "Who was not invited to the talks?"),
    ("Who is the president?", "Who is the mayor?"),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_the_same_question_in_other_words_is_one_group(one: str, other: str) -> None:
    assert group_alike([one, other], str) == [[one, other]]


@pytest.mark.parametrize(("one", "other"), APART)
def test_another_question_in_like_words_is_another_group(one: str, other: str) -> None:
    assert group_alike([one, other], str) == [[one], [other]]


def test_the_largest_group_comes_first_and_keeps_the_order_of_asking() -> None:
    texts = ["When did it rain?", "Who built the wall?", "who built the wall", "Who built the walls?"]
    assert group_alike(texts, str) == [texts[1:], texts[:1]]


def test_questions_of_no_words_are_grouped_with_nothing() -> None:
    assert sorted(group_alike(["?!", "Who?", "Who built the wall?"], str), key=str) == [
        ["?!"],
        ["Who built the wall?"],
        ["Who?"],
    ]


def test_the_closest_question_must_ask_for_all_and_no_more() -> None:
    known = ["Who built the wall?", "Who built the harbour wall?"]
    assert closest(gist_of("who built the harbor wall"), known) == known[1]
    assert closest(gist_of("who built the stone harbour wall"), known) is None
