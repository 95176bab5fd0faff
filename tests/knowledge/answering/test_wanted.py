"""The kind of answer that a question wants."""

from __future__ import annotations

import pytest

from knowledge.answering.wanted import Wanted, wanted_by

GOLDEN = [
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
