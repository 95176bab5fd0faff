"""Telling members that what they handed in has an answer: where they asked it, never in a direct message.

Who asked in private is told so without a word of the question, since only they saw it. Everybody is named, and whoever
was named counts as told, nobody else. A question that nothing answers, or no more, is news to nobody: it waits.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
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
from knowledge import Answer, BaseUnavailable, GuildSettings, HandedQuestion, QuestionState, Status

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
    open_again: frozenset[int] = frozenset()
    """Who was missed, too, and whose own words have no answer: their questions are the editors' again."""


@dataclass(frozen=True, slots=True)
class News:
    """Questions that were asked in one place, oldest first, and their answer; None where it may not be shown there."""

    questions: Sequence[HandedQuestion]
    answer: Answer | None
    channel: discord.abc.MessageableChannel | None
    """None where it is gone or closed."""


async def tell_askers(host: Host, guild_id: int, seen: Mapping[int, Answer] | None = None) -> Outcome:
    """Tells all who were not told yet, also those whom an earlier attempt missed.

    `seen` are the answers that an editor has just seen, by the ids of the questions; then the outcome is that of these,
    and they are told first. The base is asked for the others, and what has no answer any more waits.
    """
    async with host.telling[guild_id]:
        untold = await host.base.untold(guild_id)
        if not untold:
            return Outcome(0, 0)
        gathered, told = await _tell_all(host, guild_id, _gather(host, untold, seen or {}))
        meant = [each for news in gathered for each in news.questions if seen is None or each.id in seen]
        missed = await _still_untold(host, guild_id, meant)
        lost = await _open_again(host, guild_id, missed, seen or {})
    reached = {each.asker_id for each in meant if each.id in told}
    again = {each.asker_id for each in missed if each.id not in lost} - reached
    return Outcome(len(reached), len(again), frozenset(each.asker_id for each in missed if each.id in lost))


async def _gather(host: Host, untold: Iterable[HandedQuestion], seen: Mapping[int, Answer]) -> AsyncIterator[News]:
    """The questions that have an answer, by place and answer: those seen, then place by place those to be asked."""
    places: defaultdict[tuple[int, int], list[HandedQuestion]] = defaultdict(list)
    found = {answer.question: answer for answer in seen.values()}
    for each in untold:
        places[each.id not in seen and each.text not in found, each.place.channel_id].append(each)
    for (is_to_be_asked, channel_id), questions in sorted(places.items(), key=lambda place: place[0][0]):
        channel = await _channel(host, channel_id, questions[0].place.guild_id)
        if is_to_be_asked:
            questions = await _answered(host, questions, found) if channel else []
        by_answer: defaultdict[Answer | None, list[HandedQuestion]] = defaultdict(list)
        for each in questions:
            by_answer[None if each.place.is_private else seen.get(each.id) or found[each.text]].append(each)
        for answer, asked in by_answer.items():
            yield News(asked, answer, channel)


async def _answered(host: Host, questions: Iterable[HandedQuestion], found: dict[str, Answer]) -> list[HandedQuestion]:
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


async def _open_again(
    host: Host, guild_id: int, missed: Iterable[HandedQuestion], seen: Mapping[int, Answer]
) -> set[int]:
    """The ids of those that only the answer to other words answers: tomorrow nothing would, and no editor see them."""
    others = [each for each in missed if each.id in seen and each.text != seen[each.id].question]
    answered = await _answered(host, others, {})
    lost = {each.id for each in others if each not in answered}
    await host.base.resolve(sorted(lost), QuestionState.OPEN, guild_id=guild_id)
    return lost


async def _still_untold(host: Host, guild_id: int, questions: Iterable[HandedQuestion]) -> list[HandedQuestion]:
    """Those that nobody deleted meanwhile, or told."""
    untold = {each.id for each in await host.base.untold(guild_id)}
    return [each for each in questions if each.id in untold]


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
        first, *rest = _pages(news, settings, channel, named) if above is None else [_page_below(news)]
        sent = await _send(channel, first, asked, above)
        if sent is not None:
            ids = [each.id for each in asked]
            await host.base.note_told(guild_id, ids)
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
