"""Aliases and pins: versions that are only ever appended, the newest of which counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, exists, func, insert, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from knowledge.editing import Edit
from knowledge.errors import EditConflict, InputError, LimitReached, NothingDifferent, Phrase
from knowledge.lessons import (
    MAX_ALL_VERSIONS,
    MAX_LESSONS,
    MAX_VERSIONS,
    Alias,
    Content,
    Lesson,
    LessonKind,
    Lessons,
    Pin,
    PinnedSentence,
    key_of,
)
from knowledge.limits import MAX_REVISIONS, may_bear
from knowledge.model import Revision
from knowledge.schema import lesson
from knowledge.store import Guilds, admit_guild, numbered_of

State = tuple[int, int, datetime | None]
"""How many versions there are, the highest id among them, and when the latest was made: if all are the same, so are the
lessons. The time tells them from equally many of a base restored meanwhile."""

AT_ONCE = 50
"""Revisions read by one query."""


async def state(connection: AsyncConnection, guilds: Guilds) -> State:
    """Tells whether anything was taught since."""
    highest, latest = func.coalesce(func.max(lesson.c.id), 0), func.max(lesson.c.created_at)
    asked = select(func.count(), highest, latest).where(lesson.c.guild_id.in_(guilds))
    count, last, at = (await connection.execute(asked)).one()
    return count, last, at


async def present(connection: AsyncConnection, guilds: Guilds, kind: LessonKind | None = None) -> list[Lesson]:
    """The newest version of each lesson that is not withdrawn, by kind and key; a guild's own before a shared one."""
    asked = select(lesson).where(_is_newest(guilds), ~lesson.c.is_withdrawn)
    if kind is not None:
        asked = asked.where(lesson.c.kind == kind)
    return sorted(await _read(connection, asked), key=lambda each: (each.kind, key_of(each.name), -each.guild_id))


async def taught(connection: AsyncConnection, guilds: Guilds) -> Lessons:
    """What the engine goes by."""
    contents = [each.content for each in await present(connection, guilds)]
    aliases = tuple(content for content in contents if isinstance(content, Alias))
    return Lessons(aliases, tuple(content for content in contents if isinstance(content, Pin)))


async def origins(
    connection: AsyncConnection, guilds: Guilds, pins: Iterable[Pin], present: Iterable[Revision]
) -> tuple[Revision, ...]:
    """The revisions that were pinned from, of those sentences that their article has no more as they were."""
    bodies = defaultdict[str, list[str]](list)
    for each in present:
        bodies[each.slug].append(each.body)
    gone = {
        (each.article, each.revision)
        for pin in pins
        for each in pin.sentences
        if bodies[each.article] and not any(each.text in body for body in bodies[each.article])
    }
    places = sorted(place for place in gone if 1 <= place[1] <= MAX_REVISIONS + 1)
    found = [await numbered_of(connection, guilds, places[at : at + AT_ONCE]) for at in range(0, len(places), AT_ONCE)]
    return tuple(revision for some in found for revision in some)


async def history(connection: AsyncConnection, guild_id: int, kind: LessonKind, name: str) -> list[Lesson]:
    """All versions of one lesson of the guild's own, oldest first; none if it never was."""
    named = lesson.c.guild_id == guild_id, lesson.c.kind == kind, lesson.c.key == key_of(name)
    return await _read(connection, select(lesson).where(*named).order_by(lesson.c.number))


async def everything(connection: AsyncConnection, guild_id: int) -> list[Lesson]:
    """All versions of all lessons of the guild's own, by kind, key and number."""
    asked = select(lesson).where(lesson.c.guild_id == guild_id)
    found = await _read(connection, asked)
    return sorted(found, key=lambda each: (each.kind, key_of(each.name), each.number))


async def teach(connection: AsyncConnection, content: Content, seen: int | None, edit: Edit) -> Lesson:
    """The content as the next version. `seen` is the version that the editor saw, 0 if none, None if any will do.

    Raises NothingDifferent if that is what is taught already.
    """
    await admit_guild(connection, edit.guild_id, edit.at)
    new = Lesson(0, edit.guild_id, 0, edit.at, content, edit.editor_id, edit.note)
    known = await history(connection, edit.guild_id, new.kind, new.name)
    seen = len(known) if seen is None else seen
    if seen == len(known):
        _check_changed(known, content)
    return await _append(connection, new, seen, len(known))


def _check_changed(known: Sequence[Lesson], content: Content) -> None:
    if known and not known[-1].is_withdrawn and known[-1].content == content:
        raise NothingDifferent("Nothing is different in “{name}”, so nothing was saved.", name=known[-1].name)


async def withdraw(connection: AsyncConnection, kind: LessonKind, name: str, edit: Edit) -> Lesson:
    """The version that takes the lesson back. Raises InputError if there is none."""
    known = await _known(connection, kind, name, edit)
    if known[-1].is_withdrawn:
        raise InputError("The {kind} “{name}” is withdrawn already.", kind=_KINDS[kind], name=known[-1].name)
    return await _append(connection, _signed(replace(known[-1], is_withdrawn=True), edit), len(known), len(known))


async def undo(connection: AsyncConnection, kind: LessonKind, name: str, edit: Edit) -> Lesson:
    """The state before the last change as the newest version; a lesson of one version is withdrawn.

    Raises LimitReached where it would bring one lesson too many back.
    """
    known = await _known(connection, kind, name, edit)
    before = known[-2] if len(known) > 1 else replace(known[-1], is_withdrawn=True)
    return await _append(connection, _signed(before, edit), len(known), len(known))


async def append(connection: AsyncConnection, version: Lesson) -> None:
    """Saves a version as it is. Raises IntegrityError if there is one of that number."""
    values: dict[str, Any] = {
        "kind": version.kind, "key": key_of(version.name), "content": asdict(version.content),
        **{name: getattr(version, name) for name in SAVED},
    }  # fmt: skip
    await connection.execute(insert(lesson).values(values))


SAVED = ("guild_id", "number", "created_at", "editor_id", "note", "is_withdrawn")
"""The columns that are fields of a Lesson."""


async def check_room(connection: AsyncConnection, guild_id: int) -> None:
    """Raises LimitReached if the guild has taught more than it may, or changed it more often."""
    count = select(func.count()).where(_is_newest((guild_id,)), ~lesson.c.is_withdrawn)
    if (await connection.execute(count)).scalar_one() > MAX_LESSONS:
        raise LimitReached("At most {most} aliases and pins are allowed; withdraw one first.", most=MAX_LESSONS)
    versions = select(func.count()).where(lesson.c.guild_id == guild_id)
    if (await connection.execute(versions)).scalar_one() > MAX_ALL_VERSIONS:
        raise LimitReached("All aliases and pins together may have {most} versions.", most=MAX_ALL_VERSIONS)


_KINDS = {LessonKind.ALIAS: Phrase("alias"), LessonKind.PIN: Phrase("pin")}


def _signed(version: Lesson, edit: Edit) -> Lesson:
    return replace(version, created_at=edit.at, editor_id=edit.editor_id, note=edit.note)


async def _known(connection: AsyncConnection, kind: LessonKind, name: str, edit: Edit) -> list[Lesson]:
    known = await history(connection, edit.guild_id, kind, name)
    if not known:
        raise InputError(
            "There is no {kind} “{name}” here.", kind=_KINDS[kind], name=name[:100].encode(errors="replace").decode()
        )
    return known


async def _append(connection: AsyncConnection, version: Lesson, seen: int, newest: int) -> Lesson:
    made = replace(version, id=0, number=seen + 1)
    if not may_bear(made.number, MAX_VERSIONS, takes_back=made.is_withdrawn):
        raise LimitReached("“{name}” was changed {most} times, the most allowed.", name=made.name, most=MAX_VERSIONS)
    if not 0 <= seen <= newest:
        raise InputError(
            "“{name}” has no version {seen}; its newest is {newest}.", name=made.name, seen=seen, newest=newest
        )
    try:
        await append(connection, made)
    except IntegrityError as error:
        raise EditConflict("Somebody else changed “{name}”; nothing was written.", name=made.name) from error
    if not made.is_withdrawn:
        await check_room(connection, made.guild_id)
    return (await history(connection, made.guild_id, made.kind, made.name))[seen]


def _is_newest(guilds: Guilds) -> ColumnElement[bool]:
    later = lesson.alias("later")
    same = (later.c.guild_id == lesson.c.guild_id) & (later.c.kind == lesson.c.kind) & (later.c.key == lesson.c.key)
    return lesson.c.guild_id.in_(guilds) & ~exists().where(same, later.c.number > lesson.c.number)


async def _read(connection: AsyncConnection, asked: Select[Any]) -> list[Lesson]:
    return [
        Lesson(id=row["id"], content=read_content(row["kind"], row["content"]), **{name: row[name] for name in SAVED})
        for row in (await connection.execute(asked)).mappings()
    ]


def read_content(kind: str, kept: dict[str, Any]) -> Content:
    """The alias or pin that JSON kept."""
    if kind == LessonKind.ALIAS:
        return Alias(kept["phrase"], tuple(kept["meanings"]))
    return Pin(kept["question"], tuple(PinnedSentence(**each) for each in kept["sentences"]))
