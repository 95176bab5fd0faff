"""PRIVACY.md says exactly what is kept."""

from __future__ import annotations

import re
from pathlib import Path

from knowledge.limits import MAX_TURNS, TURN_EXPIRY
from knowledge.records.guilds import GRACE
from knowledge.schema import metadata
from knowledge.settings import RETENTION_DAYS, GuildSettings

POLICY = (Path(__file__).parents[1] / "PRIVACY.md").read_text(encoding="utf-8")
OF_PEOPLE = re.compile(r"^\| `(\w+)` \| (.+?) \|", re.MULTILINE)
OF_NOBODY = re.compile(r"`(\w+)`\s\(((?:`\w+`,?\s?)+)")


def named(pattern: re.Pattern[str]) -> set[tuple[str, str]]:
    """The (table, column) pairs that the policy names in one of its two lists."""
    return {(table, column) for table, columns in pattern.findall(POLICY) for column in re.findall(r"`(\w+)`", columns)}


def stored() -> set[tuple[str, str]]:
    """All (table, column) pairs of the base, without the rows' own numbers."""
    return {(table.name, column.name) for table in metadata.sorted_tables for column in table.c} - {
        (table, "id") for table in metadata.tables
    }


def test_every_column_of_the_base_is_named_with_its_table() -> None:
    assert stored() - named(OF_PEOPLE) - named(OF_NOBODY) == set()


def test_the_policy_names_nothing_that_is_not_there() -> None:
    assert (named(OF_PEOPLE) | named(OF_NOBODY)) - stored() - {("article", "id")} == set()


def test_whoever_is_named_by_id_is_among_the_columns_about_people() -> None:
    persons = {each for each in stored() if each[1] in {"asker_id", "voter_id", "editor_id", "text", "reason", "note"}}
    assert persons <= named(OF_PEOPLE)


def test_the_periods_are_those_of_the_code() -> None:
    assert f"for {GuildSettings().retention_days} days" in POLICY.replace("\n", " ")
    assert f"from {RETENTION_DAYS[0]} to {RETENTION_DAYS[-1]}" in POLICY
    assert f"{GRACE.days} days after it removed the bot" in POLICY
    assert (MAX_TURNS, TURN_EXPIRY.total_seconds()) == (3, 1800)
    assert "last three questions in a channel, for half an hour after the last one" in POLICY
