"""Telling members that what they handed in has an answer: where they asked it, never in a direct message.

Who asked in private is told so without a word of the question, since only they saw it. Everybody is named, and whoever
was named counts as told, nobody else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import groupby

import discord
import structlog

from cogs.delivery import MOST_MESSAGES, fields, permissions_in
from cogs.host import Host
from cogs.insistence import insist
from cogs.presentation import tongue
from cogs.presentation.pages import Medium, Page, compose
from cogs.presentation.questions import present_news, present_private_news
from knowledge import GuildSettings, HandedQuestion

log = structlog.get_logger(__name__)

MOST_NAMED = 20
"""People mentioned in one message; whoever else asked the same there is named in a further one."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many people were told, and how many could not be: their channel is gone or closed to the bot."""

    told: int
    missed: int


async def tell_askers(host: Host, guild_id: int) -> Outcome:
    """Tells all who were not told yet, also those whom an earlier attempt missed."""
    async with host.telling[guild_id]:
        return await _tell_all(host, guild_id)


async def _tell_all(host: Host, guild_id: int) -> Outcome:
    settings = await host.base.settings(guild_id)
    before = tongue.spoken()
    tongue.speak(settings.language)  # what stands in a channel is in the server's language
    try:
        outcomes = [await _tell(host, settings, together) for together in _grouped(await host.base.untold(guild_id))]
    finally:
        tongue.speak(before)
    return Outcome(sum(each.told for each in outcomes), sum(each.missed for each in outcomes))


def _grouped(untold: Iterable[HandedQuestion]) -> list[list[HandedQuestion]]:
    """The questions of one wording asked in one place by at most MOST_NAMED people: they get one message."""

    def place(question: HandedQuestion) -> tuple[int, bool, str]:
        return question.place.channel_id, question.place.is_private, question.text

    alike = (list(together) for _, together in groupby(sorted(untold, key=place), key=place))
    return [some for together in alike for some in _split(together)]


def _split(together: Sequence[HandedQuestion]) -> Iterator[list[HandedQuestion]]:
    people = _askers(together)
    for first in range(0, len(people), MOST_NAMED):
        named = people[first : first + MOST_NAMED]
        yield [question for question in together if question.asker_id in named]


def _askers(together: Iterable[HandedQuestion]) -> list[int]:
    return list(dict.fromkeys(question.asker_id for question in together))


async def _tell(host: Host, settings: GuildSettings, together: Sequence[HandedQuestion]) -> Outcome:
    people = _askers(together)
    place = together[0].place
    channel = await _channel(host, place.channel_id, place.guild_id)
    if channel is None:
        return Outcome(0, len(people))
    try:
        rest = await _send(host, channel, settings, together)
    except discord.HTTPException as error:
        log.warning("asker_not_told", guild=place.guild_id, channel=place.channel_id, code=error.code)
        return Outcome(0, len(people))
    await host.base.note_told(place.guild_id, [question.id for question in together])
    with suppress(discord.HTTPException):  # they were named, and would be named again
        for page in rest:
            await channel.send(**fields(page))
    return Outcome(len(people), 0)


async def _send(
    host: Host,
    channel: discord.abc.MessageableChannel,
    settings: GuildSettings,
    together: Sequence[HandedQuestion],
) -> Sequence[Page]:
    """Names them above the answer's first page; the further ones are still to be sent."""
    newest = together[-1]
    people = _askers(together)
    if newest.place.is_private:
        reply = present_private_news()
    else:
        reply = present_news(await host.base.ask(newest.text, guild_id=newest.place.guild_id))
    allowed = permissions_in(channel)
    medium = Medium.TEXT if settings.text_only or not allowed.embed_links else Medium.EMBED
    mentions = " ".join(f"<@{person}>" for person in people)
    first, *rest = compose(reply, medium, taken=len(mentions) + 1)[:MOST_MESSAGES]
    content = fields(first) | {"content": "\n".join(part for part in (mentions, first.content) if part)}
    if newest.place.message_id and not newest.place.is_private and allowed.read_message_history:
        content["reference"] = discord.MessageReference(
            message_id=newest.place.message_id, channel_id=newest.place.channel_id, fail_if_not_exists=False
        )
    pinged = discord.AllowedMentions(users=[discord.Object(person) for person in people], replied_user=False)
    await insist(lambda: channel.send(**content, allowed_mentions=pinged, nonce=f"told:{newest.id}"))
    return rest


async def _channel(host: Host, channel_id: int, guild_id: int) -> discord.abc.MessageableChannel | None:
    """The channel if it is still in that server and the bot may speak there."""
    guild = host.get_guild(guild_id)
    channel = guild.get_channel_or_thread(channel_id) if guild else None
    if guild and channel is None:
        try:
            channel = await guild.fetch_channel(channel_id)  # an archived thread is not in memory
        except (discord.HTTPException, discord.InvalidData):
            return None
    if not isinstance(channel, discord.TextChannel | discord.Thread | discord.VoiceChannel | discord.StageChannel):
        return None
    allowed = permissions_in(channel)
    is_thread = isinstance(channel, discord.Thread)
    may_speak = allowed.send_messages_in_threads if is_thread else allowed.send_messages
    return channel if allowed.view_channel and may_speak else None
