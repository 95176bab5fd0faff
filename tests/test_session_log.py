"""A whole session at the chattiest level of logging: nothing of what members wrote gets into the log."""

from __future__ import annotations

import io
import logging
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import simcord
import structlog

from bot.client import FootnoteBot
from bot.config import Settings
from bot.logs import configure_logs
from knowledge import BaseUnavailable, GuildSettings, KnowledgeBase, Place

SECRET = "zanzibar"
"""A word that members write everywhere, and no code."""


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """What is logged; afterwards logging, which is global, is as before."""
    root, stream = logging.getLogger(), io.StringIO()
    handlers, level = root.handlers[:], root.level
    configure_logs(Settings(log_level="DEBUG"), stream)
    yield stream
    root.handlers[:], root.level = handlers, level
    structlog.reset_defaults()


@pytest.fixture
async def base(log: io.StringIO, tmp_path: Path) -> AsyncIterator[KnowledgeBase]:
    async with KnowledgeBase.open(f"sqlite:///{tmp_path}/base.db") as base:
        await base.ask("Who?")  # loads what the engine needs; under load that outlasts simcord's patience
        yield base


@pytest.fixture
def simcord_bot(base: KnowledgeBase) -> FootnoteBot:
    return FootnoteBot(base)


async def test_a_whole_session_leaves_no_word_of_members_in_the_log(
    log: io.StringIO, base: KnowledgeBase, simcord_env: simcord.Env
) -> None:
    guild = simcord_env.create_guild()
    channel = guild.create_text_channel("general")
    alice = guild.add_member(simcord_env.create_user("alice"))
    question = f"How many people died in {SECRET}?"

    await alice.slash(channel, "ask", question=question)
    await alice.slash(channel, "ask", question=question, private=True)
    await alice.slash(channel, "check", claim=f"In {SECRET} 225 people died.")
    await alice.slash(channel, "timeline", about=SECRET)
    await alice.slash(channel, "ask", question=question, article=SECRET)
    message = await alice.send(channel, f"<@{simcord_env.bot.user.id}> {question}")
    await alice.edit(message, f"<@{simcord_env.bot.user.id}> Who said {SECRET}?")
    await alice.context_menu(channel, "Ask Footnote", message)
    await alice.delete(message)
    await alice.send_dm(question)
    await base.hand_in(question, Place(guild.id, channel.id, 5), alice.id)
    await base.vote(
        guild_id=guild.id,
        message_id=6,
        voter_id=alice.id,
        is_up=False,
        citation=(1, 1),
        reason=SECRET,
        question=question,
    )
    await alice.slash(channel, "privacy show")
    await alice.slash(channel, "privacy export")
    await base.change_settings(guild.id, GuildSettings(keeps_questions=False))
    base._worker.close()  # every question is a fault from now on
    broken = await alice.slash(channel, "ask", question=question)

    assert "Reference for the operator" in broken.response.content
    assert "fault" in log.getvalue()
    assert SECRET not in log.getvalue().lower()
    assert len(simcord_env.errors) == 2  # the article that is not there, and the fault


async def test_who_types_while_the_base_is_broken_is_in_no_log(
    log: io.StringIO, simcord_env: simcord.Env, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(**scope: object) -> None:
        raise BaseUnavailable(f"The base does not tell of {SECRET}.")

    channel = simcord_env.create_guild().create_text_channel("general")
    alice = simcord_env.guild.add_member(simcord_env.create_user("alice"))
    monkeypatch.setattr(simcord_env.bot.base, "articles", fail)

    offered = await alice.autocomplete(channel, "ask", "article", SECRET)

    assert offered == []
    assert "BaseUnavailable" in log.getvalue()
    assert SECRET not in log.getvalue().lower()
    assert str(alice.id) not in log.getvalue()
