"""When two sentences contradict each other in an answer of yes or no."""

from __future__ import annotations

import pytest

from knowledge.answering.asking.question import understand
from knowledge.answering.differing.contradiction import contradict
from knowledge.answering.finding import find
from tests.knowledge.answering.newsroom import index_of


@pytest.mark.parametrize(
    ("question", "one", "other", "differ"),
    [
        ("Was the captain drunk?", "The captain of the Kestrel was not drunk.", "The captain was drunk.", True),
        (
            "Was the captain drunk?",
            "The captain of the Kestrel was not drunk.",
            "The mate, not the captain, was at the wheel and drunk.",
            False,
        ),
        (
            "Did the ferries sail?",
            "The ferries did not sail on Monday.",
            "The ferries sailed again on Wednesday.",
            False,
        ),
        (
            "Was the bridge repaired?",
            "The bridge was repaired by the army.",
            "The bridge was not repaired until the army came.",
            False,
        ),
        ("Has Orlen conceded?", "Orlen conceded shortly before midnight.", "Orlen has not conceded.", True),
        ("Has Orlen conceded?", "Orlen conceded the race.", "Orlen had not conceded before midnight.", False),
        ("Was a ransom paid?", "The police paid no ransom.", "The ministry paid a ransom to the captors.", True),
        ("Were the gates open?", "The gates stayed shut all day.", "The gates were open all day.", True),
        ("Were the gates open?", "The gates stayed shut all day.", "The gates were closed all day.", False),
    ],
)
def test_a_denial_counts_where_it_denies_what_is_asked(question: str, one: str, other: str, differ: bool) -> None:
    index = index_of(one, other)
    finding = find(index, understand(question))
    here, there = index.place(0), index.place(1)
    assert contradict(finding, here, there) is contradict(finding, there, here) is differ
