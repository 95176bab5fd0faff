"""The keys of aliases and pins, made anew from their names where words are folded otherwise than they were."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain, count, groupby

import sqlalchemy as sa

from knowledge.lessons import key_of
from knowledge.schema import Instant

BATCH = 500
"""Rows read at a time: a pin may hold five long sentences."""

_lesson = sa.table(
    "lesson",
    sa.column("id", sa.Integer),
    sa.column("guild_id", sa.BigInteger),
    sa.column("kind", sa.String),
    sa.column("key", sa.String),
    sa.column("number", sa.Integer),
    sa.column("created_at", Instant),
    sa.column("editor_id", sa.BigInteger),
    sa.column("note", sa.String),
    sa.column("is_withdrawn", sa.Boolean),
    sa.column("content", sa.JSON),
)
"""As it was when its keys were first made anew, whatever later migrations add."""


@dataclass(frozen=True, slots=True)
class _Version:
    """A row without its text; `folded` is the key that it should have."""

    id: int
    kind: str
    key: str
    folded: str
    number: int
    created_at: datetime
    editor_id: int | None
    is_withdrawn: bool


def refold(connection: sa.Connection) -> None:
    """Gives each alias and pin the key of its name. No version is lost, and none comes into force that was not.

    Where two histories turn out to be one, they stand one after the other under common numbers: what is withdrawn
    first, what was changed last at the end, so that it counts. Where one turns out to be of several names, each has its
    own, and all but that of the last version end withdrawn.
    """
    for guild_id in connection.scalars(sa.select(_lesson.c.guild_id).distinct()).all():
        _refold(connection, guild_id)


def _refold(connection: sa.Connection, guild_id: int) -> None:
    versions = sorted(_versions(connection, guild_id), key=lambda each: (each.kind, each.key, each.number))
    named: defaultdict[tuple[str, str], list[list[_Version]]] = defaultdict(list)
    for _, history in groupby(versions, key=lambda each: (each.kind, each.key)):
        for part in _parted(connection, list(history)):
            named[part[0].kind, part[0].folded].append(part)
    moved = []
    for histories in named.values():
        histories.sort(key=lambda each: (not each[-1].is_withdrawn, each[-1].created_at, each[-1].id))
        for number, version in enumerate(chain.from_iterable(histories), 1):
            if (version.key, version.number) != (version.folded, number):
                moved.append({"moved": version.id, "to_key": version.folded, "to_number": number})
    if moved:
        here = sa.update(_lesson).where(_lesson.c.id == sa.bindparam("moved"))
        connection.execute(here.values(number=-_lesson.c.id), moved)  # out of the way of those that come
        connection.execute(here.values(key=sa.bindparam("to_key"), number=sa.bindparam("to_number")), moved)


def _versions(connection: sa.Connection, guild_id: int) -> Iterator[_Version]:
    columns = [_lesson.c[name] for name in ("id", "kind", "key", "number", "created_at", "editor_id", "is_withdrawn")]
    asked = sa.select(*columns, _lesson.c.content).where(_lesson.c.guild_id == guild_id).order_by(_lesson.c.id)
    last = 0
    while rows := connection.execute(asked.where(_lesson.c.id > last).limit(BATCH)).mappings().all():
        for row in rows:
            content = row["content"]
            folded = key_of(content["phrase"] if row["kind"] == "alias" else content["question"])
            yield _Version(folded=folded, **{column.name: row[column.name] for column in columns})
        last = rows[-1]["id"]


def _parted(connection: sa.Connection, history: list[_Version]) -> list[list[_Version]]:
    """The history by names. What a version of another name replaced is withdrawn as of then."""
    parts: defaultdict[str, list[_Version]] = defaultdict(list)
    for version in history:
        parts[version.folded].append(version)
    numbers = count(history[-1].number + 1)
    for part in parts.values():
        if part[-1] is not history[-1] and not part[-1].is_withdrawn:
            successor = history[history.index(part[-1]) + 1]
            part.append(_withdrawal(connection, part[-1], successor, next(numbers)))
    return list(parts.values())


def _withdrawal(connection: sa.Connection, version: _Version, successor: _Version, number: int) -> _Version:
    made = replace(
        version, number=number, created_at=successor.created_at, editor_id=successor.editor_id, is_withdrawn=True
    )
    changed = {name: getattr(made, name) for name in ("number", "created_at", "editor_id", "is_withdrawn")}
    row = dict(connection.execute(sa.select(_lesson).where(_lesson.c.id == version.id)).mappings().one())
    del row["id"]
    saved = sa.insert(_lesson).values({**row, **changed, "note": None}).returning(_lesson.c.id)
    return replace(made, id=connection.execute(saved).scalar_one())
