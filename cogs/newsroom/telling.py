"""Telling members that what they handed in has an answer: where they asked it, never in a direct message.

Who asked in private is told so without a word of the question, since only they saw it. Everybody is named, and whoever
was named counts as told, nobody else. A question that nothing answers, or no more, is news to nobody: it waits.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Mapping
from dataclasses import dataclass

import discord

from cogs.host import Host
from cogs.newsroom.announcing import MOST_LED, MOST_NAMED, page_below, pages_above, send_further, send_naming
from cogs.newsroom.news import News, answerable, gather
from cogs.presentation import tongue
from knowledge import Answer, GuildSettings, HandedQuestion, QuestionState


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many people were told, and how many were missed: their channel is gone or closed, or the line broke."""

    told: int
    missed: int
    open_again: frozenset[int] = frozenset()
    """Who was missed, too, and whose own words have no answer: their questions are the editors' again."""


async def tell_askers(host: Host, guild_id: int, seen: Mapping[int, Answer] | None = None) -> Outcome:
    """Tells all who were not told yet, also those whom an earlier attempt missed.

    `seen` are the answers that an editor has just seen, by the ids of the questions; then the outcome is that of these,
    and they are told first. The base is asked for the others, and what has no answer any more waits.
    """
    async with host.telling[guild_id]:
        untold = await host.base.untold(guild_id)
        if not untold:
            return Outcome(0, 0)
        gathered, told = await _tell_all(host, guild_id, gather(host, untold, seen or {}))
        meant = [each for news in gathered for each in news.questions if seen is None or each.id in seen]
        missed = await _still_untold(host, guild_id, meant)
        lost = await _open_again(host, guild_id, missed, seen or {})
    reached = {each.asker_id for each in meant if each.id in told}
    again = {each.asker_id for each in missed if each.id not in lost} - reached
    return Outcome(len(reached), len(again), frozenset(each.asker_id for each in missed if each.id in lost))


async def _tell_all(host: Host, guild_id: int, gathered: AsyncIterator[News]) -> tuple[list[News], set[int]]:
    """The news, and the ids of the questions whose askers were told."""
    settings = await host.base.settings(guild_id)
    before = tongue.spoken()
    tongue.speak(settings.language)  # what stands in a channel is in the server's language
    all_news, told = [], set()
    try:
        async for news in gathered:
            all_news.append(news)
            told |= await _tell(host, settings, news)
    finally:
        tongue.speak(before)
    return all_news, told


async def _tell(host: Host, settings: GuildSettings, news: News) -> set[int]:
    """The first message that comes through has the answer, and whoever is named in a further one is led to it."""
    guild_id, channel, waiting = news.questions[0].place.guild_id, news.channel, news.questions
    above: discord.Message | None = None
    told: set[int] = set()
    while channel is not None and (waiting := await _still_untold(host, guild_id, waiting)):
        most = MOST_NAMED if above is None else MOST_LED
        named = list(dict.fromkeys(each.asker_id for each in waiting))[:most]
        asked = [each for each in waiting if each.asker_id in named]
        waiting = [each for each in waiting if each.asker_id not in named]
        first, *rest = pages_above(news, settings, channel, named) if above is None else [page_below(news)]
        sent = await send_naming(channel, first, asked, above)
        if sent is not None:
            ids = [each.id for each in asked]
            await host.base.note_told(guild_id, ids)
            told.update(ids)
            await send_further(channel, rest)
            above = above or sent
    return told


async def _open_again(
    host: Host, guild_id: int, missed: Iterable[HandedQuestion], seen: Mapping[int, Answer]
) -> set[int]:
    """The ids of those that only the answer to other words answers: tomorrow nothing would, and no editor see them."""
    others = [each for each in missed if each.id in seen and each.text != seen[each.id].question]
    answered = await answerable(host, others, {})
    lost = {each.id for each in others if each not in answered}
    await host.base.resolve(sorted(lost), QuestionState.OPEN, guild_id=guild_id)
    return lost


async def _still_untold(host: Host, guild_id: int, questions: Iterable[HandedQuestion]) -> list[HandedQuestion]:
    """Those that nobody deleted meanwhile, or told."""
    untold = {each.id for each in await host.base.untold(guild_id)}
    return [each for each in questions if each.id in untold]
