"""What a rule needs of a row of tokens is told by its pattern, and never too much."""

from __future__ import annotations

import pytest

from knowledge.dates.grammar.kinds import letters, needs_of, pattern
from knowledge.dates.grammar.tokens import Scanner
from knowledge.dates.rules.order import RULES
from knowledge.dates.vocabulary.english import ENGLISH
from tests.knowledge.dates.test_golden import MARK, golden


@pytest.mark.parametrize(
    ("notation", "needed"),
    [
        ("{month} {year}", ["month maybe_month", "year"]),
        ("the? {month} (comma? {year})?", ["month maybe_month"]),
        ("{unit} ({before} | {after}) that?", ["unit", "before after"]),
        ("(?<=on | the) {year} (?=stop)", ["year"]),
        ("({last} past? | {this}) {month}", ["month maybe_month"]),
        ("(about than?){0,2} {ago}", ["ago"]),
    ],
)
def test_a_pattern_needs_what_each_of_its_matches_has(notation: str, needed: list[str]) -> None:
    assert needs_of(pattern(notation)) == tuple(map(letters, needed))


def test_a_rule_that_is_passed_over_would_have_matched_nothing() -> None:
    for _, _, text in golden("english") + golden("rounds"):
        row = "".join(token.kind for token in Scanner(MARK.sub(r"\1", text), ENGLISH, None).read())
        passed_over = [rule for rule in RULES if any(need.isdisjoint(row) for need in rule.needs)]
        assert passed_over
        assert not [rule for rule in passed_over if rule.pattern.search(row)]


def test_white_space_at_the_end_and_underscores_are_no_tokens() -> None:
    assert [token.text for token in Scanner("in_1990 __ \t ", ENGLISH, None).read()] == ["in", "1990"]
