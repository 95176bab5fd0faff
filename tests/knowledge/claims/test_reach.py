"""How far denials, numbers, hours and labels reach: what a word beside them changes, and what it does not."""

from __future__ import annotations

import pytest

from knowledge.model import Verdict
from tests.knowledge.claims.fires import verdict
from tests.knowledge.claims.newsroom import index_of

S, C, N = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.NOT_FOUND

READ = [
    (C, "Trains ran in the morning.", "No trains ran in the morning."),
    (C, "The board approved the plan in the morning.", "The board did not approve the plan in the morning."),
    (C, "The minister did not speak before the court.", "The minister spoke before the court for the first time."),
    (S, "12 people died in the harbour.", "That day 12 people died in the harbour."),
    (C, "20 people died in the harbour.", "That day 12 people died in the harbour."),
    (C, "20 people waited at the terminal.", "At the terminal 12 people waited."),
    (C, "20 people died in the fire.", "They asked him. No. 12 people died in the fire."),
    (S, "Guests may read.", "Guests who don’t want to sleep may read."),
    (N, "The bridge is the safest in the city.", "The bridge is in the city."),
    (N, "The harbour has the newest ferry.", "The harbour has a ferry."),
    (S, "The forest burnt on Monday.", "On Monday the forest burnt."),
    (N, "The ferry left at 4 p.m.", "The ferry left in the evening."),
    (C, "The ferry left at 0:30.", "The ferry left at 11:30 a.m."),
]
NURSES = "Rebels had seized twelve nurses. The town was calm. {} nurses were freed on Monday."


@pytest.mark.parametrize(("expected", "claim", "sentence"), READ, ids=[claim for _, claim, _ in READ])
def test_a_word_beside_it_is_read(expected: Verdict, claim: str, sentence: str) -> None:
    assert verdict(index_of(sentence), claim) is expected


def test_noon_and_midnight_are_told_apart() -> None:
    assert verdict(index_of("The ferry left at 12:30 a.m."), "The ferry left at 0:30.") is not C
    assert verdict(index_of("The ferry left at 12:30 p.m."), "The ferry left at 12:30 a.m.") is C


def test_a_number_that_was_told_before_counts_only_what_is_spoken_of_as_known() -> None:
    claim = "Twelve nurses were freed on Monday."
    assert verdict(index_of(NURSES.format("The")), claim) is S
    assert verdict(index_of(NURSES.format("Some")), claim) is N
