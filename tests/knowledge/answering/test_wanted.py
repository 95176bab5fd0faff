"""The kind of answer that a question wants."""

from __future__ import annotations

import pytest

from knowledge.answering.wanted import Wanted, units_wanted, wanted_by

GOLDEN = [
    (Wanted.NUMBER, "what is the death toll of the storm?"),
    (Wanted.NUMBER, "how strong was the quake?"),
    (Wanted.NUMBER, "how hot did it get in the desert?"),
    (Wanted.NUMBER, "how young was the winner?"),
    (Wanted.NUMBER, "whats the body count now"),
    (Wanted.THING, "which count lived in the castle?"),
    (Wanted.NUMBER, "what was the turnout in the second round?"),
    (Wanted.NUMBER, "what fine did the company pay?"),
    (Wanted.NUMBER, "what was her salary?"),
    (Wanted.NUMBER, "what is its population?"),
    (Wanted.THING, "which fine art museum reopened?"),
    (Wanted.THING, "what budget airline went bankrupt?"),
    (Wanted.THING, "какая долина затоплена?"),
    (Wanted.THING, "какой ценный приз он получил?"),
    (Wanted.REASON, "what caused the loss?"),
    (Wanted.NUMBER, "какая была явка?"),
    (Wanted.NUMBER, "какой штраф заплатила фирма?"),
    (Wanted.PERSON, "who was mayor when the boats sank?"),
    (Wanted.THING, "what did the man who sank the boats say?"),
    (Wanted.PLACE, "where was the captain when it sank?"),
    (Wanted.REASON, "why did they leave when it rained?"),
    (Wanted.MANNER, "how did those who stayed get home?"),
    (Wanted.PERSON, "кто был мэром, когда утонули лодки?"),
    (Wanted.TIME, "when did the man who sank the boats leave?"),
    (Wanted.PERSON, "о ком спорили в порту?"),
    (Wanted.TIME, "since what year has it stood there?"),
    (Wanted.TIME, "on which days do the boats sail?"),
    (Wanted.TIME, "до какого числа закрыт мост?"),
    (Wanted.TIME, "қай уақытта ашылды?"),
    (Wanted.CLOCK, "во сколько ушёл паром?"),
    (Wanted.CLOCK, "көпір сағат нешеде ашылды?"),
    (Wanted.NUMBER, "во сколько обошёлся мост?"),
    (Wanted.NUMBER, "сколько времени строили мост?"),
    (Wanted.NUMBER, "как часто ходит паром?"),
    (Wanted.NUMBER, "how long is the wall?"),
    (Wanted.NUMBER, "көпір қаншаға салынды?"),
    (Wanted.PLACE, "қай ауылда болды?"),
    (Wanted.REASON, "what made the ferry turn back?"),
    (Wanted.REASON, "не үшін жабылды?"),
    (Wanted.MEANING, "what does NCS stand for?"),
    (Wanted.YES_NO, "правда, что мост закрыт?"),
    (Wanted.PERSON, "who sank the boats?"),
    (Wanted.PERSON, "which company built it?"),
    (Wanted.PERSON, "кто построил мост?"),
    (Wanted.PERSON, "көпірді кім салды?"),
    (Wanted.TIME, "when did it open?"),
    (Wanted.TIME, "in which year did it open?"),
    (Wanted.TIME, "когда открыли мост?"),
    (Wanted.TIME, "көпір қашан ашылды?"),
    (Wanted.CLOCK, "at what time did it open?"),
    (Wanted.PLACE, "where did it sink?"),
    (Wanted.PLACE, "what town did it hit?"),
    (Wanted.PLACE, "где затонула лодка?"),
    (Wanted.PLACE, "қайық қайда батты?"),
    (Wanted.NUMBER, "how many boats sank?"),
    (Wanted.NUMBER, "what was the total number of boats?"),
    (Wanted.NUMBER, "how much did it cost?"),
    (Wanted.NUMBER, "сколько лодок затонуло?"),
    (Wanted.NUMBER, "неше қайық батты?"),
    (Wanted.REASON, "why did it sink?"),
    (Wanted.REASON, "what caused the fire?"),
    (Wanted.REASON, "почему затонула лодка?"),
    (Wanted.MANNER, "how did they escape?"),
    (Wanted.MEANING, "what does ncs stand for?"),
    (Wanted.YES_NO, "did the boats sink?"),
    (Wanted.YES_NO, "did they say when?"),
    (Wanted.YES_NO, "затонула ли лодка?"),
    (Wanted.THING, "what did the bakers demand?"),
    (Wanted.ANYTHING, "the storm of orlen"),
    (Wanted.ANYTHING, ""),
]


@pytest.mark.parametrize(("wanted", "question"), GOLDEN, ids=[question or "nothing" for _, question in GOLDEN])
def test_a_question_tells_what_it_wants(wanted: Wanted, question: str) -> None:
    assert wanted_by(question) is wanted


UNITS = [
    ("how long did the strike last?", {"duration", "measure"}),
    ("how much did the wall cost?", {"money", "measure"}),
    ("how many square miles burnt?", {"measure"}),
    ("how many km did it drift", {"measure"}),
    ("what percentage of the boats sank?", {"percent"}),
    ("сколько времени строили мост?", {"duration"}),
    ("сколько денег потратили?", {"money"}),
    ("көпір неше жыл салынды?", {"duration"}),
    ("who sank the boats?", set()),
]


@pytest.mark.parametrize(("question", "units"), UNITS, ids=[question for question, _ in UNITS])
def test_a_question_tells_in_what_units_it_may_be_answered(question: str, units: set[str]) -> None:
    assert units_wanted(question) == units
