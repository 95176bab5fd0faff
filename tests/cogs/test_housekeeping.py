"""What happens by itself: a greeting, once; servers that leave; the daily purge; news that did not arrive at once."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import discord
import pytest
import simcord

from bot.client import FootnoteBot
from cogs.housekeeping import Housekeeping
from knowledge import Draft, GuildSettings, HandedQuestion, KnowledgeBase, Place, QuestionState
from knowledge.records.guilds import GRACE


class Clock:
    """The base's clock."""

    def __init__(self) -> None:
        self.now = datetime(2024, 5, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def base(tmp_path: Path, clock: Clock) -> AsyncIterator[KnowledgeBase]:
    async with KnowledgeBase.open(f"sqlite:///{tmp_path}/base.db", clock=clock) as base:
        yield base


@pytest.fixture
def simcord_bot(base: KnowledgeBase) -> FootnoteBot:
    return FootnoteBot(base)


def bot_guild(env: simcord.Env, guild: simcord.GuildHandle) -> discord.Guild:
    found = env.bot.get_guild(guild.id)
    assert found is not None
    return found


def housekeeping(env: simcord.Env) -> Housekeeping:
    cog = env.bot.get_cog("Housekeeping")
    assert cog is not None
    return cog


async def join(env: simcord.Env, guild: simcord.GuildHandle) -> None:
    """simcord makes a server before its channels; here it is as if the bot came later."""
    await housekeeping(env).on_guild_join(bot_guild(env, guild))
    await env.settle()


async def test_a_new_server_is_greeted_once_with_the_three_most_useful_things(
    simcord_env: simcord.Env, base: KnowledgeBase
) -> None:
    guild = simcord_env.create_guild()
    channel = guild.create_text_channel("general")

    await join(simcord_env, guild)
    await join(simcord_env, guild)

    [message] = channel.history()
    text = message.embeds[0].description
    assert [number in text for number in ("1. Ask me", "2. Add your articles", "3. Set me up")] == [True] * 3
    assert "</setup:" in text
    assert await base.is_welcomed(guild.id)


async def test_the_greeting_goes_where_the_bot_may_write_and_to_nobody_in_private(simcord_env: simcord.Env) -> None:
    guild = simcord_env.create_guild()
    everyone = guild.default_role
    closed = guild.create_text_channel("rules", overwrites={everyone: discord.PermissionOverwrite(send_messages=False)})
    plain = guild.create_text_channel("talk", overwrites={everyone: discord.PermissionOverwrite(embed_links=False)})

    await join(simcord_env, guild)

    assert not closed.history()
    assert "3. Set me up" in plain.last_message.content
    assert not [each for each in simcord_env.http_requests if "/users/@me/channels" in each.path]


async def test_a_russian_server_is_greeted_in_russian_and_answered_so(
    simcord_env: simcord.Env, base: KnowledgeBase
) -> None:
    guild = simcord_env.create_guild(preferred_locale="ru")
    guild.create_text_channel("general")

    await join(simcord_env, guild)

    assert (await base.settings(guild.id)).language == "ru"


async def test_what_a_server_had_chosen_before_is_left_alone(simcord_env: simcord.Env, base: KnowledgeBase) -> None:
    guild = simcord_env.create_guild(preferred_locale="ru")
    guild.create_text_channel("general")
    await base.change_settings(guild.id, GuildSettings(language="kk"))

    await join(simcord_env, guild)

    assert (await base.settings(guild.id)).language == "kk"


async def test_a_server_that_removed_the_bot_is_purged_after_the_grace_period(
    simcord_env: simcord.Env, base: KnowledgeBase, clock: Clock
) -> None:
    guild = simcord_env.create_guild()
    await base.add(Draft("Cup final", "The Owls won the cup."), guild_id=guild.id)
    simcord_env.bot._connection._remove_guild(bot_guild(simcord_env, guild))
    await housekeeping(simcord_env).on_guild_remove(discord.Object(guild.id))

    clock.now += GRACE + timedelta(seconds=1)
    await simcord_env.advance_time(25 * 3600)

    assert [each.slug for each in await base.articles(guild_id=guild.id) if each.guild_id] == []


async def test_a_server_that_removed_the_bot_while_it_was_not_running_counts_from_the_next_purge(
    simcord_env: simcord.Env, base: KnowledgeBase, clock: Clock
) -> None:
    gone = 4242
    await base.add(Draft("Cup final", "The Owls won the cup."), guild_id=gone)

    await simcord_env.advance_time(25 * 3600)
    clock.now += GRACE + timedelta(seconds=1)
    await simcord_env.advance_time(25 * 3600)

    assert [each.slug for each in await base.articles(guild_id=gone) if each.guild_id] == []


async def test_a_server_that_the_bot_is_in_is_never_purged(
    simcord_env: simcord.Env, base: KnowledgeBase, clock: Clock
) -> None:
    guild = simcord_env.create_guild()
    await base.add(Draft("Cup final", "The Owls won the cup."), guild_id=guild.id)
    await base.note_left(guild.id)  # as heard before it came back while the bot was not running

    clock.now += timedelta(days=29)
    await simcord_env.advance_time(25 * 3600)
    clock.now += timedelta(days=29)
    await simcord_env.advance_time(25 * 3600)

    assert [each.slug for each in await base.articles(guild_id=guild.id) if each.guild_id] == ["cup-final"]


async def test_what_is_older_than_a_server_keeps_goes_every_day(
    simcord_env: simcord.Env, base: KnowledgeBase, clock: Clock
) -> None:
    guild = simcord_env.create_guild()
    await base.hand_in("Who was it?", Place(guild.id, 5, 6), 7)

    clock.now += timedelta(days=181)
    await simcord_env.advance_time(25 * 3600)

    assert await base.handed_in(guild.id) == []


async def test_a_purge_that_fails_is_tried_again_the_next_day(
    simcord_env: simcord.Env, base: KnowledgeBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried = []

    async def fail() -> tuple[int, int]:
        tried.append(1)
        raise RuntimeError("Nobody thought of that.")

    monkeypatch.setattr(base, "purge", fail)
    await simcord_env.advance_time(24 * 3600 + 1)
    await simcord_env.advance_time(24 * 3600)

    assert len(tried) == 2


async def test_whom_an_answer_did_not_reach_is_told_within_a_day(simcord_env: simcord.Env, base: KnowledgeBase) -> None:
    guild = simcord_env.create_guild()
    channel = guild.create_text_channel("general")
    asker = guild.add_member(simcord_env.create_user("alice"))
    saved = await base.add(Draft("Cup final", "The Owls won the cup."), guild_id=guild.id)
    await base.pin("Who won the cup?", [(saved.slug, None, 1)], guild_id=guild.id)
    asked = await base.hand_in("Who won the cup?", Place(guild.id, channel.id), asker.id)
    await base.resolve([asked.id], QuestionState.ANSWERED, guild_id=guild.id)

    await simcord_env.advance_time(25 * 3600)

    assert [user.id for user in channel.last_message.mentions] == [asker.id]
    assert await base.untold(guild.id) == []


async def test_a_server_whose_askers_can_not_be_told_keeps_no_other_from_hearing(
    simcord_env: simcord.Env, base: KnowledgeBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried = []

    async def fail(guild_id: int) -> list[HandedQuestion]:
        tried.append(guild_id)
        raise RuntimeError("Nobody thought of that.")

    guilds = {simcord_env.create_guild().id, simcord_env.create_guild("Elsewhere").id}
    monkeypatch.setattr(base, "untold", fail)
    await simcord_env.advance_time(24 * 3600 + 1)
    await simcord_env.advance_time(24 * 3600)

    assert {guild: tried.count(guild) for guild in guilds} == dict.fromkeys(guilds, 2)
