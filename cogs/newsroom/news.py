"""What is news to those who asked in vain: their questions by place, each with its answer of now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from dataclasses import dataclass

import discord
import structlog

from cogs.delivery import UNREACHED
from cogs.host import Host
from cogs.permissions import may_speak_in
from knowledge import Answer, BaseUnavailable, HandedQuestion, Status

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class News:
    """Questions that were asked in one place, oldest first, and their answer; None where it may not be shown there."""

    questions: Sequence[HandedQuestion]
    answer: Answer | None
    channel: discord.abc.MessageableChannel | None
    """None where it is gone or closed."""


async def gather(host: Host, untold: Iterable[HandedQuestion], seen: Mapping[int, Answer]) -> AsyncIterator[News]:
    """The questions that have an answer, by place and answer: those seen, then place by place those to be asked."""
    places: defaultdict[tuple[int, int], list[HandedQuestion]] = defaultdict(list)
    found = {answer.question: answer for answer in seen.values()}
    for each in untold:
        places[each.id not in seen and each.text not in found, each.place.channel_id].append(each)
    for (is_to_be_asked, channel_id), questions in sorted(places.items(), key=lambda place: place[0][0]):
        channel = await _channel(host, channel_id, questions[0].place.guild_id)
        if is_to_be_asked:
            questions = await answerable(host, questions, found) if channel else []
        by_answer: defaultdict[Answer | None, list[HandedQuestion]] = defaultdict(list)
        for each in questions:
            by_answer[None if each.place.is_private else seen.get(each.id) or found[each.text]].append(each)
        for answer, asked in by_answer.items():
            yield News(asked, answer, channel)


async def answerable(host: Host, questions: Iterable[HandedQuestion], found: dict[str, Answer]) -> list[HandedQuestion]:
    """Those that have an answer, which is put among those found. One that the base fails at keeps no other waiting."""
    for each in questions:
        try:
            if each.text not in found:
                found[each.text] = await host.base.ask(each.text, guild_id=each.place.guild_id)
        except BaseUnavailable as error:
            log.warning("asker_not_told", reason=str(error), effect="tried again tomorrow")
        except Exception as error:  # whatever it is: it is no reason to tell nobody
            await host.apologise(error, None)
    return [each for each in questions if each.text in found and found[each.text].status is Status.ANSWERED]


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
