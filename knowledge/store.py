"""What is asked of the tables. Every question names its guilds, and what was written is never changed."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import fields, replace
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    Select,
    String,
    bindparam,
    case,
    cast,
    exists,
    func,
    insert,
    select,
    text,
    tuple_,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from knowledge.history_entries import HistoryEntry
from knowledge.limits import MAX_REVISIONS, REVISION_SIZE
from knowledge.model import SHARED, Edition, Revision
from knowledge.schema import Instant, article, guild, memo, revision
from knowledge.settings import GuildSettings, read_settings, write_settings
from knowledge.slugs import is_slug

Guilds = tuple[int, ...]
"""Whose articles are meant: a guild's own, and mostly the shared ones too."""


Stamp = str
"""Which revision an article is at: the article's id, the revision's, and when that was made, as the base writes it. The
time tells revisions of one id apart when another base was restored."""

WRITTEN = tuple(column for column in revision.c if column is not revision.c.length)
"""The columns that are fields of a Revision."""

LENGTH = case((revision.c.length > 0, revision.c.length), else_=func.length(revision.c.body))
"""A body's characters. A process of an older Footnote that still ran beside the new schema wrote no length: only such
bodies, and the empty ones of retractions, are read."""

REMEMBER = text(
    "INSERT INTO memo (key, value) VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
)
"""One statement: of two processes that remember at once, the later one is right, and neither fails."""


def seen_by(guild_id: int, settings: GuildSettings) -> Guilds:
    """The guilds whose articles this one sees: itself, and the shared edition unless it hides that."""
    return (guild_id,) if guild_id == SHARED or settings.hides_shared else (guild_id, SHARED)


async def chosen_settings(connection: AsyncConnection, guild_id: int) -> GuildSettings | None:
    """What the guild chose; None if it never did."""
    chosen = await connection.scalar(select(guild.c.settings).where(guild.c.id == guild_id))
    return None if chosen is None else read_settings(chosen)


async def edition(connection: AsyncConnection, guilds: Guilds) -> Edition:
    """The present state of these guilds' articles."""
    highest, latest = func.coalesce(func.max(revision.c.id), 0), func.max(revision.c.created_at)
    asked = select(func.count(), highest, latest).where(revision.c.guild_id.in_(guilds))
    return Edition(*(await connection.execute(asked)).one())


async def stamps(connection: AsyncConnection, guilds: Guilds) -> set[Stamp]:
    """The stamps of all articles; they come as one text, since 5,000 rows hold the event loop for 100 ms."""
    columns = (revision.c.article_id, revision.c.id, revision.c.created_at)
    article_id, revision_id, created_at = (cast(column, String) for column in columns)
    stamp = article_id + "|" + revision_id + "|" + created_at
    found = await connection.scalar(select(func.aggregate_strings(stamp, "\n")).where(_is_newest(guilds)))
    return set(found.split("\n")) if found else set()


def read_stamp(stamp: Stamp) -> tuple[int, int]:
    """The ids of the article and of its newest revision."""
    article_id, revision_id, _ = stamp.split("|")
    return int(article_id), int(revision_id)


async def size(connection: AsyncConnection, guild_id: int) -> tuple[int, int]:
    """How many present articles the guild has of its own, and how many characters their bodies take."""
    characters = func.coalesce(func.sum(LENGTH), 0)
    asked = select(func.count(), characters).where(_is_newest((guild_id,)), ~revision.c.is_retraction)
    articles, length = (await connection.execute(asked)).one()
    return articles, length


async def written(connection: AsyncConnection, guild_id: int) -> int:
    """How many characters all revisions of the guild's own take, REVISION_SIZE beside each text."""
    characters = func.coalesce(func.sum(LENGTH + REVISION_SIZE), 0)
    written: int = (await connection.execute(select(characters).where(revision.c.guild_id == guild_id))).scalar_one()
    return written


async def revisions(connection: AsyncConnection, guilds: Guilds, ids: Collection[int]) -> list[Revision]:
    """The revisions of these ids, in order of their ids."""
    asked = _whole().where(revision.c.guild_id.in_(guilds), revision.c.id.in_(ids)).order_by(revision.c.id)
    return await _read(connection, asked)


async def numbered_of(
    connection: AsyncConnection, guilds: Guilds, places: Collection[tuple[str, int]]
) -> list[Revision]:
    """The revisions of these slugs and numbers, in order of ids; a shared article and an own one may share both."""
    named = tuple_(article.c.slug, revision.c.number).in_(places)
    return await _read(connection, _whole().where(article.c.guild_id.in_(guilds), named).order_by(revision.c.id))


async def newest(connection: AsyncConnection, guilds: Guilds, slug: str) -> Revision | None:
    """The newest revision of the article of that name; a guild's own comes before a shared one."""
    if not is_slug(slug):  # somebody typed it: it may hold what no base can be asked for
        return None
    asked = _whole().where(article.c.guild_id.in_(guilds), article.c.slug == slug)
    order = article.c.guild_id.desc(), revision.c.number.desc()
    return next(iter(await _read(connection, asked.order_by(*order).limit(1))), None)


async def retractions(connection: AsyncConnection, guild_id: int) -> list[Revision]:
    """The newest revisions of the guild's own articles that are retracted, the latest first."""
    asked = _whole().where(_is_newest((guild_id,)), revision.c.is_retraction)
    return await _read(connection, asked.order_by(revision.c.id.desc()))


async def history(connection: AsyncConnection, guild_id: int, slug: str) -> list[Revision]:
    """All revisions of the guild's own article of that name, oldest first; none if there is no such article."""
    return await _read(connection, _of_article(guild_id, slug).order_by(revision.c.number))


async def history_entries(
    connection: AsyncConnection, guild_id: int, slug: str, most: int | None = None
) -> list[HistoryEntry]:
    """What is said of each revision of the guild's own article, or of the newest ones only; oldest first, no body."""
    columns = [revision.c[each.name] for each in fields(HistoryEntry)]
    asked = select(*columns).join(article).where(article.c.guild_id == guild_id, article.c.slug == slug)
    found = await connection.execute(asked.order_by(revision.c.number.desc()).limit(most))
    return [HistoryEntry(*row) for row in reversed(found.all())]


async def histories(connection: AsyncConnection, guild_id: int, slugs: Collection[str]) -> dict[str, list[Revision]]:
    """The same for each of these articles that is there."""
    asked = _whole().where(article.c.guild_id == guild_id, article.c.slug.in_(slugs)).order_by(revision.c.number)
    found: dict[str, list[Revision]] = {}
    for each in await _read(connection, asked):
        found.setdefault(each.slug, []).append(each)
    return found


async def numbered(connection: AsyncConnection, guild_id: int, slug: str, number: int) -> Revision | None:
    """Revision `number` of the guild's own article of that name."""
    if not 1 <= number <= MAX_REVISIONS + 1:  # somebody typed it: it may be larger than any base can be asked for
        return None
    return next(iter(await _read(connection, _of_article(guild_id, slug).where(revision.c.number == number))), None)


async def slugs(connection: AsyncConnection, guilds: Guilds, beginning: str = "") -> set[str]:
    """The slugs that begin so."""
    asked = select(article.c.slug).where(article.c.guild_id.in_(guilds))
    return set(await connection.scalars(asked.where(article.c.slug.startswith(beginning, autoescape=True))))


async def admit_guild(connection: AsyncConnection, guild_id: int, now: datetime) -> None:
    """Makes the guild known, and keeps other writers of it waiting until this transaction ends."""
    statement = text("INSERT INTO guild (id, created_at) VALUES (:id, :now) ON CONFLICT DO NOTHING")
    await connection.execute(statement.bindparams(bindparam("now", type_=Instant)), {"id": guild_id, "now": now})
    await connection.execute(select(guild.c.id).where(guild.c.id == guild_id).with_for_update())


async def choose_settings(connection: AsyncConnection, guild_id: int, settings: GuildSettings) -> None:
    """Sets what the guild, which must be known, chose."""
    await connection.execute(update(guild).where(guild.c.id == guild_id).values(settings=write_settings(settings)))


async def add_article(connection: AsyncConnection, guild_id: int, slug: str) -> int:
    """The id of a new article that has no revision yet. Raises IntegrityError if the slug is taken."""
    new = insert(article).values(guild_id=guild_id, slug=slug)
    made: int = (await connection.execute(new.returning(article.c.id))).scalar_one()
    return made


async def append(connection: AsyncConnection, new: Revision) -> Revision:
    """The revision as saved, under its own id. Raises IntegrityError if the article has one of that number."""
    values = {column.name: getattr(new, column.name) for column in WRITTEN if column is not revision.c.id}
    values["length"] = len(new.body)
    made = await connection.execute(insert(revision).values(values).returning(revision.c.id))
    return replace(new, id=made.scalar_one())


async def headlines(connection: AsyncConnection, guilds: Guilds, ids: Collection[int]) -> dict[int, str]:
    """The headlines of the revisions of these ids."""
    asked = select(revision.c.id, revision.c.headline).where(revision.c.guild_id.in_(guilds), revision.c.id.in_(ids))
    return {found.id: found.headline for found in await connection.execute(asked)}


async def recall(connection: AsyncConnection, key: str) -> str | None:
    """What was remembered under a key."""
    value: str | None = await connection.scalar(select(memo.c.value).where(memo.c.key == key))
    return value


async def remember(connection: AsyncConnection, key: str, value: str) -> None:
    """Keeps a value under a key, in place of the one before."""
    await connection.execute(REMEMBER, {"key": key, "value": value})


def _is_newest(guilds: Guilds) -> ColumnElement[bool]:
    """Whether a row of `revision` belongs to the guilds and its article has no later one."""
    later = revision.alias("later")
    same_article = (later.c.guild_id == revision.c.guild_id) & (later.c.article_id == revision.c.article_id)
    return revision.c.guild_id.in_(guilds) & ~exists().where(same_article, later.c.number > revision.c.number)


def _whole() -> Select[tuple[object, ...]]:
    return select(article.c.slug, *WRITTEN).join(article)


def _of_article(guild_id: int, slug: str) -> Select[tuple[object, ...]]:
    return _whole().where(article.c.guild_id == guild_id, article.c.slug == slug)


async def _read(connection: AsyncConnection, asked: Select[tuple[object, ...]]) -> list[Revision]:
    return [Revision(**row) for row in (await connection.execute(asked)).mappings()]
