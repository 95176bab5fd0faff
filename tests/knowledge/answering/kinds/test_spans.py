"""Spans that could fill a question, by the kind of answer it wants."""

from __future__ import annotations

import pytest

from knowledge.answering.kinds.spans import FAR, new_spans, placed_spans, words_between
from knowledge.answering.kinds.wanted import Wanted
from knowledge.text.tokens import sentence_forms

TABLE = [
    ("a number with its separator", Wanted.NUMBER, "Some 4,500 crates sank.", ["4,500"]),
    ("a number in words", Wanted.NUMBER, "Twenty-one sailors swam.", ["Twenty-one"]),
    ("a sum with its unit", Wanted.NUMBER, "It cost $3.5 million to mend.", ["$3.5 million"]),
    ("no part of a date is a number", Wanted.NUMBER, "On May 7 the pier burned.", []),
    ("a day and month", Wanted.TIME, "It burned on 7 May 2021.", ["7 May 2021"]),
    ("an American date", Wanted.TIME, "It burned on May 7, 2021, at night.", ["May 7, 2021"]),
    ("a weekday", Wanted.TIME, "Masons came on Thursday.", ["Thursday"]),
    ("a Russian date", Wanted.TIME, "Пирс сгорел 7 мая.", ["7 мая"]),
    ("a clock time", Wanted.CLOCK, "The alarm rang at 3:47 a.m. on Monday.", ["3:47 a.m."]),
    ("a day is no clock time", Wanted.CLOCK, "The alarm rang on Monday.", []),
    ("a full name", Wanted.PERSON, "The harbour was closed by Ana Petri.", ["Ana Petri"]),
    ("the word that opens a sentence is no name", Wanted.PERSON, "During the night Ana Petri slept.", ["Ana Petri"]),
    ("who did it may be in lower case", Wanted.PERSON, "It was felled by foresters, neighbours say.", ["foresters"]),
    ("a place behind its preposition", Wanted.PLACE, "Boats sank in the harbour of Orlen.", ["harbour of Orlen"]),
    ("capitals tell nothing of a time", Wanted.TIME, "IT BURNED ON 7 MAY.", ["7 MAY"]),
    ("a letter that is two in lower case moves nothing", Wanted.TIME, "İzmir burned on 7 May.", ["7 May"]),
    ("a reason", Wanted.REASON, "Bridges fell because the river rose.", ["because the river rose"]),
]


@pytest.mark.parametrize(("why", "wanted", "text", "found"), TABLE, ids=[row[0] for row in TABLE])
def test_spans_are_of_the_wanted_kind(why: str, wanted: Wanted, text: str, found: list[str]) -> None:
    assert [text[slice(*placed.span)] for placed in placed_spans(wanted, text)] == found, why


def test_a_span_that_the_question_says_itself_is_not_new() -> None:
    text = "In 1974 the bridge opened, and in 1999 it fell."
    spans = new_spans(Wanted.TIME, text, sentence_forms(text), frozenset({"1974"}))
    assert [text[slice(*placed.span)] for placed in spans] == ["1999"]


def test_the_words_between_a_span_and_the_nearest_match_are_counted() -> None:
    number = placed_spans(Wanted.NUMBER, "nineteen old wooden boats sank")[0]
    assert words_between(number, [3]) == 2
    assert words_between(number, [4, 3]) == 2
    assert words_between(number, []) == FAR


TIMES = (
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday yesterday today tomorrow tonight midnight noon dawn morning evening afternoon "
    "spring summer autumn winter century decade вчера среда 1974 10:30 январь кеше қаңтар"
)


@pytest.mark.parametrize(
    "time", [*TIMES.split(), "last week", "next year", "two days later", "seven hours ago", "5 p.m."]
)
def test_every_word_for_a_time_begins_one(time: str) -> None:
    """The pattern is tried only where a letter stands that one of them begins with."""
    assert [span.span for span in placed_spans(Wanted.TIME, f"It was {time}")] == [(7, 7 + len(time))]
