"""A message is brought back to the words that its writer meant."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.answering.asking.cleaning import clean
from knowledge.readers.cleaning import clean as clean_article
from knowledge.text.tokens import tokens

GOLDEN = [
    ("a mention of the bot", "<@123456789> who won?", "who won?"),
    ("a mention by nickname, a role, a channel", "<@!1> <@&2> <#3> who won?", "who won?"),
    ("everyone is nobody", "@everyone who won?", "who won?"),
    ("a custom emoji", "who <:boat:42> won <a:wave:7>?", "who won ?"),
    ("a time stamp", "who won <t:1700000000:R>", "who won"),
    ("a command", "</ask:12> who won", "who won"),
    ("emoji", "who won? 🎉🎉", "who won?"),
    ("an emoji of several parts", "who won 👩\u200d🚒", "who won"),
    ("a link", "https://news.example/a who won", "who won"),
    ("a link without preview", "<https://news.example/a> who won", "who won"),
    ("a link with its label", "did [the mayor](https://news.example) win", "did the mayor win"),
    ("a label in brackets", "[[the mayor](https://a.example)](https://b.example)", "[ the mayor ]("),
    ("bold and italic", "**who** *won* the __race__", "who won the race"),
    ("italic by underscores", "who _won_", "who won"),
    ("an underscore inside of a name stays", "who is on team_north", "who is on team_north"),
    ("a spoiler", "who ||won||", "who won"),
    ("code", "`who won`", "who won"),
    ("a quote", "> who won", "who won"),
    ("a list of quotes", "> - who won\n> - who lost", "who won who lost"),
    ("a heading", "## who won\nand why", "who won and why"),
    ("marks without width", "wh\u200bo w\u2060on\ufeff", "who won"),
    ("a change of direction", "\u202ewho won\u202c", "who won"),
    ("heaps of accents", "w\u0335\u0336ho won", "who won"),
    ("an accent that is a letter's", "cafe\u0301", "café"),
    ("Russian й of two parts", "че\u0438\u0306", "чей"),
    ("vowel signs of Hindi stay", "नया पुल", "नया पुल"),
    ("vowel signs of Burmese and Khmer stay", "တံတား ទឹក", "တံတား ទឹក"),
    ("a variant of a character", "who won \u2764\ufe0f", "who won"),
    ("what parts a Persian word", "می\u200cخواهم", "می خواهم"),
    ("what parts no word", "wh\u200co won", "who won"),
    ("line breaks", "who\n\n\twon", "who won"),
    ("a control character", "who\x00won", "who won"),
    ("a minus is no list mark", "was it -5 degrees", "was it -5 degrees"),
    ("nothing", "  ", ""),
]


@pytest.mark.parametrize(("message", "text"), [row[1:] for row in GOLDEN], ids=[row[0] for row in GOLDEN])
def test_a_message_is_cleaned(message: str, text: str) -> None:
    assert clean(message) == text


@pytest.mark.parametrize(
    "text",
    [
        "प्यार हो गया।",
        "தமிழ்நாட்டில் பாலம்",
        "ශ්\u200dරී ලංකා",
        "တံတားသစ်ကို ဖွင့်သည်။",
        "ស្ពានថ្មីបើក។",
        "مُحَمَّد می\u200cخواهد",
        "שָׁלוֹם",
        "за\u0301мок",
        "ọ\u0300nà",
        "བོད་ཡིག",
    ],
)
def test_a_word_is_the_same_in_a_question_as_in_an_article(text: str) -> None:
    asked, told = ([token.form for token in tokens(cleaned)] for cleaned in (clean(text), clean_article(text)))
    assert asked == told != []


MARKS = r"<@1> <@ <a: :1> > < ** * _ __ ` || | ~~ • [a] [ ](http://x) (https:// http://y 😀 a @here ﬁ क".split()
INVISIBLE = ["\u200b", "\u200c", "\u0301", "\u103b", "\u17b6", "e\u0301", "\u093c", "\n", " "]
LEADING = ["- ", "> ", "# ", "-# "]
marks = st.sampled_from([*MARKS, *INVISIBLE, *LEADING])


@settings(max_examples=400, deadline=None)
@given(st.lists(marks, max_size=14).map("".join) | st.text(max_size=60))
def test_cleaning_twice_changes_nothing_more(message: str) -> None:
    once = clean(message)
    assert clean(once) == once


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=80))
def test_a_clean_text_is_one_trimmed_line(message: str) -> None:
    text = clean(message)
    assert text == " ".join(text.split())
    assert all(char.isprintable() for char in text)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(["who", "won", "the", "5", "гонку", "港口", "café"]), min_size=1).map(" ".join))
def test_a_text_of_plain_words_stays_as_it_is(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(
    "piece", ["\n", "> ", "- ", "<@1", "[", "[](", "_", "*", "_a ", "\u200b", "- **", "http://", "<a:aa"]
)
def test_hostile_markup_is_cleaned_in_time(piece: str) -> None:
    message = (piece * 2_000)[:2_000]
    begun = time.process_time()
    clean(message)
    assert time.process_time() - begun < 0.1
