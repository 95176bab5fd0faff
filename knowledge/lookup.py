"""What a guild finds under a name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NoReturn

from sqlalchemy.ext.asyncio import AsyncConnection

from knowledge import store
from knowledge.errors import ArticleNotFound
from knowledge.history_entries import HistoryEntry
from knowledge.model import SHARED, Edition, Revision
from knowledge.settings import GuildSettings
from knowledge.slugs import likest, quoted


async def guilds_seen_by(connection: AsyncConnection, guild_id: int) -> store.Guilds:
    """The guilds whose articles this one sees at this moment."""
    return store.seen_by(guild_id, await store.chosen_settings(connection, guild_id) or GuildSettings())


async def edition(connection: AsyncConnection, guild_id: int) -> Edition:
    """The state of everything the guild sees."""
    return await store.edition(connection, await guilds_seen_by(connection, guild_id))


async def find(connection: AsyncConnection, guild_id: int, slug: str, number: int | None = None) -> Revision:
    """Revision `number`, or the newest, of an article the guild sees. Raises ArticleNotFound."""
    newest = await store.newest(connection, await guilds_seen_by(connection, guild_id), slug)
    if newest is None:
        raise no_article(slug, await store.slugs(connection, await guilds_seen_by(connection, guild_id)))
    if number is None:
        return newest
    return await store.numbered(connection, newest.guild_id, slug, number) or _no_revision(newest, number)


async def find_history(connection: AsyncConnection, guild_id: int, slug: str) -> list[Revision]:
    """All revisions of an article the guild sees, oldest first. Raises ArticleNotFound."""
    newest = await find(connection, guild_id, slug)
    return await store.history(connection, newest.guild_id, slug)


async def find_history_entries(
    connection: AsyncConnection, guild_id: int, slug: str, most: int | None = None
) -> list[HistoryEntry]:
    """The same without the texts, of all revisions or of the newest ones only."""
    newest = await find(connection, guild_id, slug)
    return await store.history_entries(connection, newest.guild_id, slug, most)


async def find_own(connection: AsyncConnection, guild_id: int, slug: str, number: int | None = None) -> Revision:
    """Revision `number`, or the newest, of an article the guild may change.

    Raises ArticleNotFound, also for a shared article.
    """
    if newest := await store.newest(connection, (guild_id,), slug):
        found = newest if number is None else await store.numbered(connection, guild_id, slug, number)
        return found or _no_revision(newest, number)
    if await store.newest(connection, (SHARED,), slug):
        raise ArticleNotFound(
            "{slug} is a shared article: a server can hide those, not change them.", slug=quoted(slug)
        )
    raise no_article(slug, await store.slugs(connection, (guild_id,)))


def _no_revision(newest: Revision, number: int | None) -> NoReturn:
    raise ArticleNotFound(
        "{slug} has no revision {number}; its newest is {newest}.",
        slug=quoted(newest.slug),
        number=number,
        newest=newest.number,
    )


def no_article(slug: str, slugs: Iterable[str]) -> ArticleNotFound:
    """The error for a name that the guild knows nothing by; it names the likest of the slugs, if one is like it."""
    if other := likest(slug, slugs):
        return ArticleNotFound(
            "There is no article {slug}. Did you mean {other}?", slug=quoted(slug), other=quoted(other)
        )
    return ArticleNotFound("There is no article {slug}.", slug=quoted(slug))
