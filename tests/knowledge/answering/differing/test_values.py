"""When two sentences tell a number or a time otherwise, and when they are only less exact or speak of another thing."""

from __future__ import annotations

import pytest

from knowledge.answering.asking.question import understand
from knowledge.answering.differing.times import are_apart, times_of
from knowledge.answering.differing.values import Told, tell_apart


def told(text: str, answer: str) -> Told:
    start = text.index(answer)
    return Told(text, (start, start + len(answer)))


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("12", "17", True),
        ("12", "twelve", False),
        ("at least 12", "fourteen", False),
        ("at least 12", "31", True),
        ("more than 40", "forty-three", False),
        ("about 300", "294", False),
        ("1,200,000", "1,234,000", False),
        ("1,200,000", "1,900,000", True),
        ("12,412", "12,109", True),
        ("21,000", "21,300", False),
        ("21,000", "21,900", True),
        ("10–12", "11", False),
        ("between 10 and 12", "eleven", False),
        ("10 to 12", "9–11", False),
        ("10–12", "15", True),
        ("не менее 12", "14", False),
    ],
)
def test_a_number_told_roughly_does_not_differ_from_a_near_one(one: str, other: str, differ: bool) -> None:
    question = understand("How many horses died?")
    ours, theirs = (told(f"In the fire {number} horses died.", number) for number in (one, other))
    assert tell_apart(question, ours, theirs) is tell_apart(question, theirs, ours) is differ


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("10 kilometres", "6 miles", False),
        ("10 kilometres", "16 kilometres", True),
        ("three days", "15 hours", False),
        ("three days", "five days", True),
        ("20 percent", "30 %", True),
        ("$480 million", "€412 million", False),
        ("$480 million", "412 million dollars", True),
        ("€412 million", "€409 million", True),
    ],
)
def test_numbers_are_compared_in_one_unit(one: str, other: str, differ: bool) -> None:
    question = understand("How much was it?")
    ours, theirs = (told(f"It was {number} in all.", number) for number in (one, other))
    assert tell_apart(question, ours, theirs) is tell_apart(question, theirs, ours) is differ


@pytest.mark.parametrize(
    ("asked", "one", "other", "differ"),
    [
        ("a noun that both count, behind another number", ("Sixteen people were killed and 84 injured", ""),
         ("the three hospitals", "Nineteen people died, say the three hospitals."), True),
        ("a noun that both count, the same number", ("Sixteen people were killed and 84 injured", ""),
         ("the three hospitals", "Sixteen people died, say the three hospitals."), False),
        ("how long did it last", ("about 70 soldiers", "It took about 70 soldiers five hours to end it."),
         ("eight hours", "It was over after eight hours."), True),
        ("how long did it last", ("about 70 soldiers", "It took about 70 soldiers five hours, not two hours."),
         ("eight hours", "It was over after eight hours."), False),
    ],
)  # fmt: skip
def test_of_the_numbers_of_a_sentence_those_of_one_thing_are_compared(
    asked: str, one: tuple[str, str], other: tuple[str, str], differ: bool
) -> None:
    ours, theirs = (told(text or answer, answer) for answer, text in (one, other))
    assert tell_apart(understand(f"How many, {asked}?"), ours, theirs) is differ


def test_words_of_the_question_are_no_answer() -> None:
    question = understand("Where is the station of the reading?")
    ours, theirs = told("station beside the railway", "station beside the railway"), told("station on the roof", "roof")
    assert tell_apart(question, ours, theirs)
    assert not tell_apart(question, ours, told("the railway station", "the railway station"))


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("Helen Marsh", "Hannah Marsh", True),
        ("Colin Marsh", "Colin Marrow", True),
        ("Colin Marsh", "Marsh", False),
        ("Colin Marsh", "Colin James Marsh", False),
        ("Mayor Marsh", "Colin Marsh", False),
        ("Mr Colin Marsh", "Dr Colin Marsh", False),
        ("Bank of Orlen", "Bank of Orlen", False),
        ("Bank of Orlen", "Bank of Tornby", True),
        ("Mayor Helen Marsh", "Dr Hannah Marsh", True),
        ("Анна Шевченко", "Анной Шевченко", False),
        ("Анна Петрова", "Анной Петровой", False),
        ("Анна Петрова", "Ольга Петрова", True),
    ],
)
def test_a_full_name_of_which_half_is_the_same_is_another_one(one: str, other: str, differ: bool) -> None:
    ours, theirs = (told(f"The inquiry is led by {name}, as before.", name) for name in (one, other))
    assert tell_apart(understand("Who leads the inquiry?"), ours, theirs) is differ
    assert tell_apart(understand("Who leads the inquiry?"), theirs, ours) is differ


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("on 5 January", "on Jan. 5", False),
        ("on 5 January", "on January 6", True),
        ("on 5 January", "on 5 February", True),
        ("on 5 January", "at 7 p.m.", False),
        ("at 6.15 p.m.", "at 18:15", False),
        ("at 6.15 p.m.", "in the evening", False),
        ("at noon", "at 12:00", False),
        ("at 9 a.m.", "at 10 a.m.", True),
        ("at 2 a.m.", "at 2 p.m.", True),
        ("at 2 a.m.", "at 14:00", True),
        ("at 2 a.m.", "at two", False),
        ("at 6.15", "at 18:15", False),
        ("in the morning", "in the evening", True),
        ("on Monday", "on Tuesday", True),
        ("в понедельник", "к понедельнику", False),
        ("5 января", "январь", False),
        ("in 1888", "in 1890", True),
        ("between 1887 and 1890", "in 1888", False),
        ("the mayor decided otherwise", "in December", False),
    ],
)
def test_times_exclude_others_of_their_sort(one: str, other: str, apart: bool) -> None:
    assert are_apart(times_of(one), times_of(other)) is are_apart(times_of(other), times_of(one)) is apart
