"""A question that leans on the one before is completed, and says so."""

from __future__ import annotations

import time

import pytest

from knowledge.answering.asking.anaphora import points_back
from knowledge.answering.asking.follow_ups import complete, leans_on_before
from knowledge.answering.asking.question import understand


@pytest.mark.parametrize(
    "text",
    [
        "and the captain?",
        "what about the crew?",
        "Who treated them?",
        "Why did it run aground?",
        "how many were injured?",
        "А сколько утонуло?",
        "Почему они уплыли?",
        "Ал оны кім салды?",
        "What did Petri ask it for?",
        "Which town sent boats there?",
        "What happened after that?",
        "Which one sank?",
        "what about Petri and the mayor of the harbour of Orlen?",
    ],
)
def test_a_pronoun_or_an_ellipsis_leans_on_what_was_asked(text: str) -> None:
    assert leans_on_before(understand(text, ["en", "ru", "kk"]))


@pytest.mark.parametrize(
    "text",
    [
        "How many passengers sailed with Captain Brandt on Monday?",
        "And how many passengers sailed with Captain Brandt on Monday?",
        "Is it true that the ferry Tarn ran aground?",
        "How many boats were there in Orlen harbour?",
        "What did the mayor say that masons would build?",
        "Did Petri admit that she knew of the storm?",
        "Which sailors lost their boats?",
        "How many people drowned?",
        "Was it Brandt that steered the ferry?",
        "Who said there were no boats left this year?",
        "What was the former captain of the Tarn called?",
        "Правда ли, что паром сел на мель?",
        "Which harbour lost most boats during the April storm?",
        "Who is Ana Petri?",
        "Which sailors shot down the drone",
        "Сколько тонн груза раздали портовым складам",
    ],
)
def test_a_question_with_a_subject_of_its_own_stands_alone(text: str) -> None:
    question = understand(text)
    assert not leans_on_before(question)
    assert complete(question, [understand("What sank in the harbour?")]) == (question, None)


def test_nothing_is_inherited_where_nothing_was_asked() -> None:
    question = understand("and the captain?")
    assert complete(question, []) == (question, None)


@pytest.mark.parametrize(
    ("text", "leans"),
    [
        ("Did Petri praise his crew?", False),
        ("Did his crew praise Petri?", True),
        ("Which ferry lost its captain?", False),
        ("Did sailors lose their boats?", False),
        ("Who lost their boats?", False),
        ("Did he say that Petri came?", True),
        ("Did Petri say that he came?", False),
        ("Did Petri say that he came, and did she?", False),
        ("Did its crew say that the ferry and its captain sank?", True),
        ("Did the very old and rotten ferry say it was lost", True),
        ("Was (the ferry) said to be lost when it sank?", False),
    ],
)
def test_what_a_pronoun_means_may_stand_before_it(text: str, leans: bool) -> None:
    assert points_back(understand(text)) is leans


def test_many_pronouns_in_a_long_question_are_soon_read() -> None:
    question = understand(f"{'zz ' * 300}the dog {'its ' * 250}")
    begun = time.process_time()
    assert not points_back(question)
    assert time.process_time() - begun < 0.05


@pytest.mark.parametrize(
    "text",
    [
        "how are you",
        "lol ok",
        " ok",
        "how are you doing today?",
        "hey, as you like",
        "как дела",
        "what do you think?",
        "қалайсың",
    ],
)
def test_talk_leans_on_nothing(text: str) -> None:
    assert not leans_on_before(understand(text, ["en", "ru", "kk"]))


@pytest.mark.parametrize(
    ("before", "carried"),
    [
        ("how many people were killed and injured?", "people were killed and injured"),
        ("When did the ferry Tarn leave Orlen?", "ferry Tarn leave Orlen"),
        ("What did Ana Petri say of the boats in Orlen?", "Ana Petri say of the boats in Orlen"),
        ("сколько человек погибло и ранено?", "человек погибло и ранено"),
    ],
)
def test_what_a_follow_up_takes_over_is_told_in_the_words_and_order_of_the_question_before(
    before: str, carried: str
) -> None:
    assert complete(understand("where?"), [understand(before, ["en", "ru"])])[1] == carried


def test_words_that_are_not_taken_over_are_left_out_of_what_is_told() -> None:
    before = understand("Which captain did Petri of Orlen blame for the storm?")
    assert complete(understand("and what of Tarn?"), [before])[1] == "captain … blame for the storm"


def test_what_is_taken_over_from_several_questions_is_told_in_their_order() -> None:
    turns = [understand("Which ferry left Tarn harbour?"), understand("and the passengers?")]
    assert complete(understand("who saved them?"), reversed(turns))[1] == "ferry left Tarn harbour, passengers"


def test_a_follow_up_inherits_the_words_asked_before_with_less_weight() -> None:
    completed, carried = complete(understand("Who saved them?"), [understand("How many sailors were lost?")])
    weights = {term.form: term.weight for term in completed.content}
    assert weights["saved"] == 1
    assert 0 < weights["sailors"] == weights["lost"] < 1
    assert carried == "sailors were lost"


def test_words_of_older_turns_count_less_and_only_while_each_leans_on_the_one_before() -> None:
    turns = [understand(text) for text in ("Did masons build Orlen castle in 1968?", "Which ferry left Tarn harbour?")]
    turns.append(understand("and the passengers?"))
    completed, _ = complete(understand("who saved them?"), reversed(turns))
    weights = {term.form: term.weight for term in completed.content}
    assert weights["passengers"] > weights["ferry"] > 0
    assert "castle" not in weights


def test_two_subjects_are_not_merged_by_names() -> None:
    turns = [understand("Who is the captain of the ferry Tarn?"), understand("and of the ferry Orlen?")]
    _, carried = complete(turns[1], turns[:1])
    assert carried is not None
    assert "captain" in carried
    assert "Tarn" not in carried
    _, carried = complete(understand("when did it sail?"), reversed(turns))
    assert carried is not None
    assert "Orlen" in carried
    assert "Tarn" not in carried


def test_no_question_is_looked_at_that_is_not_leaned_on() -> None:
    earlier = iter([understand("and the passengers?"), understand("Which ferry left Tarn?"), understand("Who won?")])
    completed, _ = complete(understand("who saved them?"), earlier)
    assert {"passengers", "ferry"} <= {term.form for term in completed.content}
    assert next(earlier).text == "Who won?"
    assert complete(understand("Who won the race in Orlen?"), earlier)[1] is None


def test_a_word_asked_again_keeps_its_own_weight() -> None:
    completed, _ = complete(understand("and who saved the sailors?"), [understand("Were sailors of Orlen lost?")])
    assert [term.weight for term in completed.terms if term.form == "sailors"] == [1.0]


def test_what_a_follow_up_wants_is_its_own() -> None:
    follow_up = understand("and who saved them?")
    completed, _ = complete(follow_up, [understand("When were the sailors lost?")])
    assert completed.wanted is follow_up.wanted
    assert completed.text == follow_up.text


def test_a_question_without_a_subject_leaves_none_to_the_next() -> None:
    turns = [understand("How many sailors were lost?"), understand("is that true?")]
    assert complete(understand("and when?"), reversed(turns))[1] == "sailors were lost"


def test_question_words_are_not_taken_over_though_no_article_is_in_their_language() -> None:
    turns = [understand("сколько людей погибло?"), understand("а где?")]
    assert complete(understand("а почему?"), reversed(turns))[1] == "людей погибло"
