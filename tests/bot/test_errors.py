from __future__ import annotations

import pytest
from discord import app_commands

from bot.errors import FAULT, NOT_ALLOWED, OUTDATED, explain
from bot.logs import traces
from knowledge import BaseUnavailable, EditConflict, InputError


@pytest.mark.parametrize("error", [InputError("Too long."), EditConflict("Somebody was first.")])
def test_what_people_can_mend_themselves_is_said_as_it_is_without_a_reference(error: Exception) -> None:
    excuse = explain(error)

    assert excuse.sentence == str(error)
    assert excuse.reference is None


def test_an_unavailable_base_speaks_for_itself_and_has_a_reference_for_the_operator() -> None:
    excuse = explain(BaseUnavailable("The base can't be read."))

    assert excuse.sentence == "The base can't be read."
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
