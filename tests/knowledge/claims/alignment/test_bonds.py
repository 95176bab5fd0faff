"""Which words of a claim and of a sentence belong together by their letters alone."""

from __future__ import annotations

import pytest

from knowledge.claims.alignment.bonds import are_compound


@pytest.mark.parametrize(
    ("one", "other", "belong"),
    [
        ("электростанция", "станция", True),
        ("станции", "электростанция", True),
        ("станция", "перестал", False),
        ("ally", "originally", False),
        ("nation", "assassination", False),
    ],
)
def test_a_long_word_that_ends_in_another_belongs_to_it_but_by_chance_in_english(
    one: str, other: str, belong: bool
) -> None:
    assert are_compound(one, other) is belong
