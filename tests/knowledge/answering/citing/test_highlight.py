"""The decisive words of an answer, in bold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.answering import answer
from knowledge.answering.asking.question import understand
from knowledge.answering.citing.highlight import LONGEST, highlight
from knowledge.answering.finding import find
from knowledge.answering.matching.sense import Likely
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


CAUSES = [
    ("The fair was put off owing to heavy rain. It was a loss.", "Why was the fair put off?", "owing to heavy rain"),
    ("Ярмарку отменили, поскольку пошёл дождь.", "Почему отменили ярмарку?", "поскольку пошёл дождь"),
    ("Көпір жабылды, себебі өзен тасыды.", "Көпір неге жабылды?", "себебі өзен тасыды"),
]


@pytest.mark.parametrize(("body", "question", "words"), CAUSES, ids=[row[2] for row in CAUSES])
def test_a_cause_is_shown_with_the_words_that_tell_it_as_one(body: str, question: str, words: str) -> None:
    found = first_shown(body, question)
    assert found.highlight
    assert found.text[slice(*found.highlight)] == words


@pytest.mark.parametrize(("why", "question", "words"), TABLE, ids=[row[0] for row in TABLE])
def test_the_decisive_words_are_highlighted(why: str, question: str, words: str) -> None:
    shown = first_shown(STORM, question)
    assert words in (shown.highlighted or ""), why


def test_of_two_dates_the_one_beside_the_words_found_is_chosen() -> None:
    body = "The strike was over by May 4, leading to the reopening of the copper mine on May 9."
    shown = first_shown(body, "When was the reopening of the copper mine?")
    assert "May 9" in (shown.highlighted or "")
    assert "May 4" not in (shown.highlighted or shown.text)


def test_a_bound_belongs_to_its_number() -> None:
    body = "Officials counted more than 4,500 flooded houses in the valley."
    shown = first_shown(body, "How many flooded houses were counted in the valley?")
    assert shown.highlighted == "more than 4,500"


ANSWERS = [
    ("what an abbreviation stands for", "The Merrin Forest Agency (MFA) sent two planes.", "What does MFA stand for?",
     "Merrin Forest Agency"),
    ("a sign belongs to its number", "The new pier in Orlen cost $4,500 to build.", "How much did the new pier cost?",
     "$4,500"),
    ("a bound is not halved", "Ms Kotnik needs at least 46 seats to govern.", "How many seats does Kotnik need?",
     "at least 46"),
    ("who did it, in lower case", "The strike was called by local bakers.", "Who called the strike?", "local bakers"),
    ("until when", "The bridge stays closed until Friday.", "Until when does the bridge stay closed?", "Friday"),
    ("a Russian name", "Мост в Орлене открыл мэр Пётр Савин.", "Кто открыл мост в Орлене?", "Пётр Савин"),
    ("a Kazakh number", "Орлен портында он тоғыз қайық батып кетті.", "Орлен портында қанша қайық батты?", "он тоғыз"),
]  # fmt: skip


@pytest.mark.parametrize(("why", "body", "question", "words"), ANSWERS, ids=[row[0] for row in ANSWERS])
def test_the_highlight_holds_the_short_answer(why: str, body: str, question: str, words: str) -> None:
    shown = first_shown(body, question)
    assert words in (shown.highlighted or ""), why


WHOLE = [
    ("no bound begins within a word", "What share of the takeover was paid?",
     "Of the takeover 45 percent was paid at once.", "45 percent"),
    ("a name is whole", "Who won?", "Ruth P. Whitcombe won the race to Tarn Island on Sunday.", "Ruth P. Whitcombe"),
    ("a time is whole", "When was it found?", "The wreck was found by divers ten days later.", "ten days later"),
    ("no stop of an abbreviation parts", "When did she die?",
     "The actress Ida Merrin, born in Tarn, died on Sept. 27 in her house.", "Sept. 27"),
    ("no comma of a year parts", "When did it begin?", "The trial began on Jan. 5, 1931.", "Jan. 5, 1931"),
    ("a sign is whole", "How cold was it in Orlen?", "In Orlen it was -5 degrees at noon.", "-5 degrees"),
    ("a word is not parted", "How many grandchildren did she leave?",
     "She leaves four children, seven grandchildren and two great-grandchildren.", "seven"),
]  # fmt: skip


@pytest.mark.parametrize(("why", "question", "text", "words"), WHOLE, ids=[row[0] for row in WHOLE])
def test_the_decisive_words_part_nothing(why: str, question: str, text: str, words: str) -> None:
    bold = decisive(text, question)
    start = text.index(bold)
    assert words in bold, why
    assert not text[start - 1 : start].isalnum()
    assert text[start + len(bold) : start + len(bold) + 1] not in {"-", *"abcdefghijklmnopqrstuvwxyz"}


def test_a_denial_keeps_its_negation() -> None:
    body = "Officials said on Monday that the harbour was not damaged by the storm."
    shown = first_shown(body, "Was the harbour damaged by the storm?")
    assert "not" in (shown.highlighted or body)


@settings(deadline=None)
@given(st.text(max_size=200), st.text(max_size=80))
def test_a_highlight_lies_within_its_sentence_at_whole_words(body: str, question: str) -> None:
    found = answer(index_of(f"The storm sank boats. {body}"), f"boats {question}")
    for cited in (*found.citations, *found.nearest):
        if cited.highlight:
            start, end = cited.highlight
            assert 0 <= start < end <= len(cited.text)
            assert cited.text[start:end] == cited.text[start:end].strip()


def test_a_sentence_of_enormous_length_has_no_highlight() -> None:
    shown = first_shown(
        "The storm sank nineteen boats and " + "more boats and " * 400 + "a raft.", "What sank nineteen boats?"
    )
    assert shown.highlight is None or len(shown.text) <= LONGEST


COUNTED = "Nineteen boats sank, 43 sailors were rescued and two bridges fell."


@pytest.mark.parametrize("words", ["Nineteen boats", "43 sailors", "two bridges"])
def test_the_decisive_words_move_to_where_the_reader_puts_the_answer(words: str) -> None:
    assert decisive(COUNTED, "How many were there?", words.split()[0]) == words


def test_the_readers_words_may_take_a_full_stop_along() -> None:
    text = "The ferry left Orlen on Monday, reached Tarn Island on Tuesday and came back on Friday."
    assert "Friday" not in decisive(text, "When did the ferry sail?")
    assert "Friday" in decisive(text, "When did the ferry sail?", "on Friday.")


def test_what_was_told_of_another_sentence_moves_nothing() -> None:
    other = {"Nineteen boats.": (((0, 8), 1.0),)}
    assert decisive(COUNTED, "How many were there?", told=other) == decisive(COUNTED, "How many were there?")


def decisive(text: str, question: str, words: str = "", told: Mapping[str, Likely] | None = None) -> str:
    """The decisive words if a reader told that these words of the text are the answer, or else `told`."""
    index = index_of(text)
    start = text.index(words)
    here: dict[str, Likely] = {text: (((start, start + len(words)), 0.9), ((0, 3), 0.05))} if words else {}
    finding = replace(find(index, understand(question)), told=told or here)
    span = highlight(finding, index.place(0))
    assert span is not None
    return text[slice(*span)]
