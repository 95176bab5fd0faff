"""A message that asks several things falls into its questions."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.answering.asking.cleaning import clean
from knowledge.answering.asking.parts import MOST_PARTS, questions_of, split_parts

GOLDEN = [
    ("two questions", ["Who won?", "When did it end?"]),
    ("joined by 'and'", ["How many boats sank", "who rescued the sailors?"]),
    ("Russian", ["Кто победил", "когда это было?"]),
]


@pytest.mark.parametrize("parts", [row[1] for row in GOLDEN], ids=[row[0] for row in GOLDEN])
def test_several_questions_are_told_apart(parts: list[str]) -> None:
    joint = {"two questions": " ", "Russian": " и "}.get(next(n for n, p in GOLDEN if p == parts), " and ")
    assert split_parts(joint.join(parts)) == parts


MESSAGES = [
    ("Кто победил, а кто ушёл в отставку?", ["Кто победил", "кто ушёл в отставку?"]),
    ("Кто победил и с каким счётом?", ["Кто победил", "с каким счётом?"]),
    ("О чём договорились и до какого числа закрыт мост?", ["О чём договорились", "до какого числа закрыт мост?"]),
    ("Когда затонул паром, сколько людей спасли?", ["Когда затонул паром", "сколько людей спасли?"]),
    ("When did it sink, and who was hurt?", ["When did it sink", "who was hurt?"]),
    ("When the storm hit, how many sank and who helped?", ["When the storm hit, how many sank", "who helped?"]),
    ("In Orlen, how many boats sank and who helped?", ["In Orlen, how many boats sank", "who helped?"]),
]


@pytest.mark.parametrize(("text", "parts"), MESSAGES, ids=[text for text, _ in MESSAGES])
def test_a_message_falls_into_its_questions(text: str, parts: list[str]) -> None:
    assert split_parts(text) == parts


WHOLE = [
    ("an 'and' between things", "What did the bakers and the masons demand?"),
    ("a question inside of one", "What did she say when they asked who won?"),
    ("two question words, one verb", "When and where did it happen?"),
    ("a short tail", "Who won and when?"),
    ("a remark behind", "Did it sink? Thanks."),
    ("no question", "the storm of Orlen, the boats"),
    ("a clause in front", "When the storm hit, how many boats sank?"),
    ("a condition in front", "If schools were shut, who asked for it?"),
    ("those of whom it asks", "Of the three men who drowned, which was the oldest?"),
    ("what happened before", "After what happened, who resigned?"),
    ("a Russian clause in front", "Когда шторм ударил, сколько лодок утонуло?"),
    ("a Russian clause behind", "Кто был мэром, когда утонули лодки?"),
    ("two Russian question words, one verb", "С кем и когда он встретился?"),
]


@pytest.mark.parametrize("text", [row[1] for row in WHOLE], ids=[row[0] for row in WHOLE])
def test_one_question_stays_whole(text: str) -> None:
    assert split_parts(text) == [text]


LISTS = [
    (
        "numbers on one line",
        "hi! i was wondering 1) who sank it 2) when was it raised. thx",
        ["who sank it", "when was it raised. thx"],
    ),
    ("numbered lines", "1. How many died\n2. when was it over", ["How many died", "when was it over"]),
    ("points", "**Two things**\n- who won\n* what was the score", ["who won", "what was the score"]),
    (
        "lines without a mark",
        "How many died\nwhen was it over\nwho led it",
        ["How many died", "when was it over", "who led it"],
    ),
    ("a word alone", "1) who was hurt 2) why 3) what burned down", ["who was hurt, why", "what burned down"]),
    ("a place in front", "In Orlen, how many sank\nwho helped", ["In Orlen, how many sank", "who helped"]),
    ("Russian", "кто победил\nс каким счётом", ["кто победил", "с каким счётом"]),
    ("Kazakh", "1) кім жеңді 2) қашан болды", ["кім жеңді", "қашан болды"]),
    ("a word alone with its mark", "1. Who won?\n2. Why?\n3. When?", ["Who won?", "Why?", "When?"]),
    ("yes or no", "1) who sank it 2) was it raised", ["who sank it", "was it raised"]),
    ("points of yes or no", "- Was anyone hurt\n- Who led it", ["Was anyone hurt", "Who led it"]),
    ("numbers in brackets", "(1) who won (2) when was it", ["who won", "when was it"]),
]


@pytest.mark.parametrize(("message", "parts"), [row[1:] for row in LISTS], ids=[row[0] for row in LISTS])
def test_a_list_falls_into_its_questions(message: str, parts: list[str]) -> None:
    assert questions_of(message) == parts


@pytest.mark.parametrize(
    "message",
    [
        "how many people\nwere hurt in the storm",
        "When the storm hit\nhow many boats sank?",
        "What happened on January 7. Who said so",
        "I want to know\nwho died",
        "Do you know\nhow many people died?",
        "Кто-нибудь знает\nсколько человек погибло",
        "Where is the man\nwho led the rescue?",
        "Did the mayor resign\nwhen the bridge fell?",
        "Что сказал мэр о том,\nкак упал мост",
        "How many people (about 40) who lived there died?",
        "Who opposed the rule (section 1) when it came, and the one (part 2) when it went?",
        "the boats\nthe storm",
        "",
    ],
)
def test_lines_that_ask_one_thing_stay_together(message: str) -> None:
    assert questions_of(message) == [clean(message)]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(["who won", "?", " and ", "when", ", ", "; ", "boats", " "]), max_size=40).map("".join))
def test_parts_are_few_and_stand_in_the_message(text: str) -> None:
    parts = split_parts(text)
    assert 1 <= len(parts) <= MOST_PARTS
    assert all(part in text for part in parts)
