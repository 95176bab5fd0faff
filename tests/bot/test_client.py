from __future__ import annotations

import json

import discord
import pytest
import simcord
from structlog.testing import capture_logs

from bot.client import FootnoteBot
from bot.health import is_healthy
from knowledge import BaseUnavailable
from tests.cogs.fakes import FakeBase


@pytest.fixture
async def simcord_bot(base: FakeBase) -> FootnoteBot:
    return FootnoteBot(base)


def syncs(env: simcord.Env) -> list[simcord.HttpLogEntry]:
    return [each for each in env.http_requests if each.method == "PUT" and each.path.endswith("/commands")]


async def test_commands_are_registered_once_and_remembered_over_a_restart(
    simcord_env: simcord.Env, base: FakeBase
) -> None:
    ids = dict(simcord_env.bot.command_ids)
    again = FootnoteBot(base)

    await simcord_env.restart_bot(again)

    assert len(syncs(simcord_env)) == 1
    assert set(ids) >= {"ask", "timeline", "articles", "help"}
    assert again.command_ids == ids


async def test_commands_are_registered_anew_when_they_changed(simcord_env: simcord.Env, base: FakeBase) -> None:
    [key] = base.memory
    base.memory[key] = json.dumps({"digest": "of another version", "ids": {}})

    await simcord_env.restart_bot(FootnoteBot(base))

    assert len(syncs(simcord_env)) == 2


async def test_a_failed_registration_does_not_keep_the_bot_from_starting(
    simcord_env: simcord.Env, base: FakeBase
) -> None:
    base.memory.clear()
    simcord_env.inject_error("PUT", "/applications/*/commands", status=500)
    again = FootnoteBot(base)

    await simcord_env.restart_bot(again)

    assert again.is_ready()
    assert base.memory == {}


async def test_every_command_says_where_it_may_be_used_and_is_described(simcord_env: simcord.Env) -> None:
    [sync] = syncs(simcord_env)

    for command in sync.json:
        is_for_servers = command["name"] in {"setup", "diagnose", "kb", "Add to the base"}
        assert command["contexts"] == ([0] if is_for_servers else [0, 1, 2])
        assert command["integration_types"] in ([0], [0, 1])
        assert command["type"] != discord.AppCommandType.chat_input.value or 0 < len(command["description"]) <= 100


async def test_the_bot_mentions_nobody(simcord_env: simcord.Env) -> None:
    assert simcord_env.bot.allowed_mentions.to_dict() == {"parse": []}


async def test_an_event_that_discord_py_cannot_read_is_passed_over_and_logged(simcord_env: simcord.Env) -> None:
    guild = simcord_env.create_guild("News club")
    unreadable = {"guild_id": str(guild.id), "id": "7", "type": 2, "name": "a voice channel without a bitrate"}

    with capture_logs() as logs:
        simcord_env.bot._connection.parsers["CHANNEL_CREATE"](unreadable)

    [told] = logs
    assert (told["event"], told["gateway_event"], told["kind"]) == ("event_not_read", "CHANNEL_CREATE", "KeyError")
    assert "bitrate" not in str(told["trace"])
    assert simcord_env.bot.is_ready()


async def test_health_is_gateway_and_base(simcord_env: simcord.Env, base: FakeBase) -> None:
    assert await is_healthy(simcord_env.bot, base)
    base.is_broken = True
    assert not await is_healthy(simcord_env.bot, base)


async def test_a_bot_that_is_not_connected_is_not_healthy(base: FakeBase) -> None:
    assert not await is_healthy(FootnoteBot(base), base)


async def test_an_error_on_an_unknown_interaction_is_logged_and_answered_by_nothing(simcord_env: simcord.Env) -> None:
    channel = simcord_env.create_guild().create_text_channel("general")
    alice = simcord_env.guild.add_member(simcord_env.create_user("alice"))
    simcord_env.inject_error("POST", "/interactions/*", status=404, code=10062, times=None)

    with capture_logs() as logs:
        result = await alice.slash(channel, "ask", question="How many?")

    assert not result.acknowledged
    assert [entry["event"] for entry in logs] == ["unanswerable"]
    assert len(simcord_env.errors) == 1


async def test_what_was_asked_is_in_no_log(simcord_env: simcord.Env, base: FakeBase) -> None:
    channel = simcord_env.create_guild().create_text_channel("general")
    alice = simcord_env.guild.add_member(simcord_env.create_user("alice"))
    base.answer = RuntimeError("the text: tell me a secret")

    with capture_logs() as logs:
        result = await alice.slash(channel, "ask", question="tell me a secret")

    assert "secret" not in json.dumps(logs)
    [fault] = [entry for entry in logs if entry["event"] == "fault"]
    assert fault["reference"] in result.response.content
    assert any("asking.py" in frame for frame in fault["trace"])
    assert len(simcord_env.errors) == 1


async def test_why_the_base_fails_is_in_the_log_and_not_in_the_answer(simcord_env: simcord.Env, base: FakeBase) -> None:
    channel = simcord_env.create_guild().create_text_channel("general")
    alice = simcord_env.guild.add_member(simcord_env.create_user("alice"))
    base.answer = BaseUnavailable("The base /srv/footnote.db can't be used: the disk is full; nothing was saved.")

    with capture_logs() as logs:
        result = await alice.slash(channel, "ask", question="How many?")

    [fault] = [entry for entry in logs if entry["event"] == "fault"]
    assert fault["reason"] == str(base.answer)
    assert fault["reference"] in result.response.content
    assert "footnote.db" not in result.response.content
    assert len(simcord_env.errors) == 1
