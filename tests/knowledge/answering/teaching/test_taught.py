"""What editors taught by aliases and pins together: it is used at once, and seen by all who ask why or for more."""

from __future__ import annotations

from dataclasses import replace

from knowledge.answering import answer, explain
from knowledge.answering.further import further
from knowledge.lessons import Alias, Lessons
from tests.knowledge.answering.lessons import GUARD, INDEX, ODUM, PIN, TALKS, ask
from tests.knowledge.answering.newsroom import first_text


def test_a_pin_holds_for_what_an_alias_stands_for() -> None:
    given = ask("What does the cabinet think of the bakers?", Alias("the cabinet", ("the government",)), pins=(PIN,))
    assert given.citations[0].text == ODUM.text


def test_why_and_more_see_what_the_answer_saw() -> None:
    lessons = Lessons((Alias("wardens", ("NCS",)),), (PIN,))
    question = "How many did the wardens rescue?"
    said = answer(INDEX, question, lessons=lessons)
    [reasons] = explain(INDEX, question, strictness=0.2, lessons=lessons)
    assert reasons.candidates[0].citation.text == first_text(said)
    assert (reasons.confidence, reasons.read) == (said.confidence, said.understood)
    assert further(INDEX, question, lessons=lessons)[0].text == first_text(said)

    [reasons] = explain(INDEX, PIN.question, strictness=0.2, lessons=lessons)
    assert (reasons.pinned, reasons.confidence, reasons.read) == (2, 0.99, None)
    assert [each.citation.text for each in reasons.candidates[:2]] == [ODUM.text, TALKS.text]
    texts = [citation.text for citation in further(INDEX, PIN.question, lessons=lessons)]
    assert texts[:2] == [ODUM.text, TALKS.text]
    assert len(texts) == len(set(texts)) > 2


def test_lessons_on_other_matters_change_no_answer() -> None:
    other = replace(PIN, question="Who baked the bread?")
    for question in ("How many boats sank in the storm?", "Who called the walkout reckless?", "Who baked the cake?"):
        taught, untaught = ask(question, GUARD, pins=(other,)), ask(question)
        assert replace(taught, ms=0) == replace(untaught, ms=0)
