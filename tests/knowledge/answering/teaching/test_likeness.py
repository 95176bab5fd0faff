"""Questions are grouped by what they ask, not by how many letters they share."""

from __future__ import annotations

import pytest

from knowledge.answering.teaching.likeness import asks_same, gist_of, group_alike, likeness

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
    ("What was signed in Baku on Tuesday by envoys?", "What was signed in Baku on Thursday by envoys of Chad?"),
    ("Which envoys of Niger came to Baku?", "Which envoys of Nigeria came to Tarn?"),
]

SLIPS = [
    ("Who built the harbour wall?", "who built the harbor wall"),
    ("What did the government of Kazakhstan sign?", "what did the goverment of kazahstan sign"),
    ("What did the committee receive?", "what did the comittee recieve"),
    ("Что подписал парламент?", "что подписал парламнт"),
]

OTHER_WORDS = [
    ("What was signed on Tuesday?", "What was signed on Thursday?"),
    ("Who rules Austria?", "Who rules Australia?"),
    ("Who left Niger?", "Who left Nigeria?"),
    ("Что подписали в Австрии?", "Что подписали в Австралии?"),
    ("Who left the ministry?", "Who left the minister?"),
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


@pytest.mark.parametrize(("one", "other"), SLIPS)
def test_a_question_with_slips_or_another_spelling_asks_the_same(one: str, other: str) -> None:
    assert asks_same(gist_of(one), gist_of(other))
    assert asks_same(gist_of(other), gist_of(one))


@pytest.mark.parametrize(("one", "other"), OTHER_WORDS)
def test_a_word_is_no_slip_of_another_word(one: str, other: str) -> None:
    assert not asks_same(gist_of(one), gist_of(other))
    assert not asks_same(gist_of(other), gist_of(one))


def test_a_word_stands_for_one_slip_alone() -> None:
    one, other = gist_of("Who met Tolmarev and Tolmarov?"), gist_of("Who met Tolmariv and Wendt?")
    assert likeness(one, other) == likeness(other, one) == pytest.approx(2 / 3)


def test_a_question_that_asks_the_same_asks_for_all_and_no_more() -> None:
    asked = gist_of("who built the harbor wall")
    assert [asks_same(asked, gist_of(f"Who built the {what}?")) for what in ("wall", "harbour wall", "harbour")] == [
        False,
        True,
        False,
    ]
    assert not asks_same(gist_of("who built the stone harbour wall"), gist_of("Who built the harbour wall?"))
