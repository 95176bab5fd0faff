"""The messages that bring an answer to those who asked: what they show, whom they name, what they reply to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import Any

import discord
import structlog

from cogs.delivery import MOST_MESSAGES, UNREACHED, fields
from cogs.insistence import insist
from cogs.newsroom.news import News
from cogs.permissions import permissions_in
from cogs.presentation.pages import Medium, Page, compose
from cogs.presentation.questions import present_further_news, present_news, present_private_news
from knowledge import GuildSettings, HandedQuestion

log = structlog.get_logger(__name__)

MOST_NAMED = 20
"""People mentioned above an answer."""

MOST_LED = 70
"""People mentioned above a line that leads to it: 24 characters each, and 2,000 are allowed."""


def pages_above(
    news: News, settings: GuildSettings, channel: discord.abc.MessageableChannel, people: Sequence[int]
) -> list[Page]:
    """The news with the answer; the first page has room for those who are named above it."""
    reply = present_news(news.answer) if news.answer else present_private_news()
    is_plain = settings.text_only or not permissions_in(channel).embed_links
    medium = Medium.TEXT if is_plain else Medium.EMBED
    return compose(reply, medium, taken=len(_mentions(people)) + 1)[:MOST_MESSAGES]


def page_below(news: News) -> Page:
    """The line for those who are named below the answer."""
    [page] = compose(present_further_news(is_private=news.answer is None), Medium.TEXT)
    return page


async def send_naming(
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


async def send_further(channel: discord.abc.MessageableChannel, pages: Iterable[Page]) -> None:
    """Sends the pages after the first as far as Discord takes them."""
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
