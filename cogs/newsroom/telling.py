"""Telling members that what they handed in has an answer: where they asked it, never in a direct message.

Who asked in private is told so without a word of the question, since only they saw it. Everybody is named, and whoever
was named counts as told, nobody else. A question that nothing answers, or no more, is news to nobody: it waits.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import discord
import structlog

from cogs.delivery import MOST_MESSAGES, UNREACHED, fields
from cogs.host import Host
from cogs.insistence import insist
from cogs.permissions import may_speak_in, permissions_in
from cogs.presentation import tongue
from cogs.presentation.pages import Medium, Page, compose
from cogs.presentation.questions import present_further_news, present_news, present_private_news
from knowledge import Answer, GuildSettings, HandedQuestion, Status

log = structlog.get_logger(__name__)

MOST_NAMED = 20
"""People mentioned above an answer."""

MOST_LED = 70
"""People mentioned above a line that leads to it: 24 characters each, and 2,000 are allowed."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many people were told, and how many were missed: their channel is gone or closed, or the line broke."""

    told: int
    missed: int


@dataclass(frozen=True, slots=True)
class News:
    """Questions that were asked in one place, oldest first, and their answer; None where it may not be shown there."""

    questions: Sequence[HandedQuestion]
    answer: Answer | None


async def tell_askers(host: Host, guild_id: int, seen: Mapping[int, Answer] | None = None) -> Outcome:
    """Tells all who were not told yet, also those whom an earlier attempt missed.

    `seen` are the answers that an editor has just seen, by the ids of the questions; then the outcome is that of these.
    The base is asked for the others, and what has no answer any more waits.
    """
    async with host.telling[guild_id]:
        untold = await host.base.untold(guild_id)
        gathered = await _gather(host, untold, seen or {})
        told = await _tell_all(host, guild_id, gathered) if gathered else set()
    meant = [each for news in gathered for each in news.questions if seen is None or each.id in seen]
    reached = {each.asker_id for each in meant if each.id in told}
    return Outcome(len(reached), len({each.asker_id for each in meant} - reached))


async def _gather(host: Host, untold: Iterable[HandedQuestion], seen: Mapping[int, Answer]) -> list[News]:
    """The questions that have an answer, by place and answer."""
    found: dict[tuple[int, Answer | None], list[HandedQuestion]] = {}
    asked = {answer.question: answer for answer in seen.values()}
    for each in untold:
        answer = seen.get(each.id) or asked.get(each.text)
        if answer is None:
            answer = asked[each.text] = await host.base.ask(each.text, guild_id=each.place.guild_id)
        if answer.status is Status.ANSWERED:
            found.setdefault((each.place.channel_id, None if each.place.is_private else answer), []).append(each)
    return [News(questions, answer) for (_channel_id, answer), questions in found.items()]


async def _tell_all(host: Host, guild_id: int, gathered: Iterable[News]) -> set[int]:
    """The ids of the questions whose askers were told."""
    settings = await host.base.settings(guild_id)
    before = tongue.spoken()
    tongue.speak(settings.language)  # what stands in a channel is in the server's language
    try:
        return {told for news in gathered for told in await _tell(host, settings, news)}
    finally:
        tongue.speak(before)


async def _tell(host: Host, settings: GuildSettings, news: News) -> set[int]:
    """The first message that comes through has the answer, and whoever is named in a further one is led to it."""
    place = news.questions[0].place
    channel = await _channel(host, place.channel_id, place.guild_id)
    people = list(dict.fromkeys(each.asker_id for each in news.questions)) if channel else []
    above: discord.Message | None = None
    told: set[int] = set()
    while channel is not None and people:
        most = MOST_NAMED if above is None else MOST_LED
        named, people = people[:most], people[most:]
        asked = [each for each in news.questions if each.asker_id in named]
        first, *rest = _pages(news, settings, channel, named) if above is None else [_page_below(news)]
        sent = await _send(channel, first, asked, above)
        if sent is not None:
            ids = [each.id for each in asked]
            await host.base.note_told(place.guild_id, ids)
            told.update(ids)
            await _send_further(channel, rest)
            above = above or sent
    return told


def _pages(
    news: News, settings: GuildSettings, channel: discord.abc.MessageableChannel, people: Sequence[int]
) -> list[Page]:
    """The news with the answer; the first page has room for those who are named above it."""
    reply = present_news(news.answer) if news.answer else present_private_news()
    is_plain = settings.text_only or not permissions_in(channel).embed_links
    medium = Medium.TEXT if is_plain else Medium.EMBED
    return compose(reply, medium, taken=len(_mentions(people)) + 1)[:MOST_MESSAGES]


def _page_below(news: News) -> Page:
    """The line for those who are named below the answer."""
    [page] = compose(present_further_news(is_private=news.answer is None), Medium.TEXT)
    return page


async def _send(
    channel: discord.abc.MessageableChannel,
    page: Page,
    asked: Sequence[HandedQuestion],
    above: discord.Message | None,
) -> discord.Message | None:
    """The message that names who asked above the page; None where it could not be sent."""
    newest = asked[-1]
    people = list(dict.fromkeys(each.asker_id for each in asked))
    content: dict[str, Any] = fields(page)
    content["content"] = "\n".join(part for part in (_mentions(people), page.content) if part)
    if reference := _reference(channel, newest, above):
        content["reference"] = reference
    pinged = discord.AllowedMentions(users=[discord.Object(person) for person in people], replied_user=False)
    try:
        return await insist(lambda: channel.send(**content, allowed_mentions=pinged, nonce=f"told:{newest.id}"))
    except UNREACHED as error:
        place = newest.place
        log.warning("asker_not_told", guild=place.guild_id, channel=place.channel_id, code=getattr(error, "code", None))
        return None


async def _send_further(channel: discord.abc.MessageableChannel, pages: Iterable[Page]) -> None:
    with suppress(*UNREACHED):  # who asked was named already, and would be named again
        for page in pages:
            await channel.send(**fields(page))


def _mentions(people: Iterable[int]) -> str:
    return " ".join(f"<@{person}>" for person in people)


def _reference(
    channel: discord.abc.MessageableChannel, newest: HandedQuestion, above: discord.Message | None
) -> discord.MessageReference | None:
    """What the message replies to: the answer above, else the question, unless only its asker saw it."""
    place = newest.place
    if not permissions_in(channel).read_message_history:
        return None
    if above is not None:
        return above.to_reference(fail_if_not_exists=False)
    if place.is_private or place.message_id is None:
        return None
    return discord.MessageReference(message_id=place.message_id, channel_id=place.channel_id, fail_if_not_exists=False)


async def _channel(host: Host, channel_id: int, guild_id: int) -> discord.abc.MessageableChannel | None:
    """The channel if it is still in that server and the bot may speak there."""
    guild = host.get_guild(guild_id)
    channel = guild.get_channel_or_thread(channel_id) if guild else None
    if guild and channel is None:
        try:
            channel = await guild.fetch_channel(channel_id)  # an archived thread is not in memory
        except (*UNREACHED, discord.InvalidData):
            return None
    if not isinstance(channel, discord.TextChannel | discord.Thread | discord.VoiceChannel | discord.StageChannel):
        return None
    return channel if may_speak_in(channel) else None
