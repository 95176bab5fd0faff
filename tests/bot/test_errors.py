from __future__ import annotations

import pytest
from discord import app_commands

from bot.errors import BASE_FAILS, FAULT, NOT_ALLOWED, OUTDATED, explain
from bot.logs import traces
from knowledge import BaseOutOfReach, EditConflict, InputError


@pytest.mark.parametrize("error", [InputError("Too long."), EditConflict("Somebody was first.")])
def test_what_people_can_mend_themselves_is_said_as_it_is_without_a_reference(error: Exception) -> None:
    excuse = explain(error)

    assert excuse.sentence == str(error)
    assert excuse.reference is None


def test_that_the_base_fails_is_told_without_where_it_is_and_with_a_reference_for_the_operator() -> None:
    excuse = explain(
        BaseOutOfReach("The base postgresql://me:***@db.example/news can't be used: its server is starting.")
    )

    assert excuse.sentence == BASE_FAILS
    assert excuse.reference


def test_a_fault_tells_nothing_of_itself_and_each_has_its_own_reference() -> None:
    first, second = explain(KeyError("secret")), explain(KeyError("secret"))

    assert first.sentence == FAULT
    assert first.reference != second.reference


def test_a_command_that_discord_remembers_wrongly_is_told_how_to_mend() -> None:
    assert explain(app_commands.CommandNotFound("ask", [])).sentence == OUTDATED


def test_a_failed_check_is_told_as_such() -> None:
    assert explain(app_commands.MissingPermissions(["manage_guild"])).sentence == NOT_ALLOWED


def test_a_trace_has_places_but_no_words_of_the_error() -> None:
    try:
        raise ValueError("what somebody asked")
    except ValueError as error:
        trace = traces(error)

    assert trace[-1].endswith("test_a_trace_has_places_but_no_words_of_the_error")
    assert "asked" not in "".join(trace)
