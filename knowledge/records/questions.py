"""Questions that members handed in: kept until they are old, or their asker wants them gone."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Select, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from knowledge.editing import Edit
from knowledge.errors import LimitReached
from knowledge.participation import (
    MAX_OPEN_OF_ONE,
    MAX_OPEN_QUESTIONS,
    HandedQuestion,
    Place,
    QuestionState,
    Resolution,
)
from knowledge.schema import question
from knowledge.store import admit_guild

OPEN = question.c.state == QuestionState.OPEN


async def hand_in(connection: AsyncConnection, new: HandedQuestion) -> HandedQuestion:
    """The question as saved; where its asker has the same words open already, that one, as of here and now.

    Raises LimitReached if the guild or the asker has too many open ones.
    """
    place = new.place
    await admit_guild(connection, place.guild_id, new.asked_at)
    values = {
        "channel_id": place.channel_id, "message_id": place.message_id, "is_private": place.is_private,
        "asked_at": new.asked_at,
    }  # fmt: skip
    same = {"guild_id": place.guild_id, "asker_id": new.asker_id, "text": new.text, "state": QuestionState.OPEN}
    again = update(question).where(*(question.c[name] == value for name, value in same.items())).values(values)
    known = (await connection.scalars(again.returning(question.c.id))).first()
    if known is not None:
        return replace(new, id=known)
    await _check_room(connection, new)
    made = await connection.execute(insert(question).values(same | values).returning(question.c.id))
    return replace(new, id=made.scalar_one())


async def _check_room(connection: AsyncConnection, new: HandedQuestion) -> None:
    mine = question.c.asker_id == new.asker_id
    asked = select(func.count(), func.count().filter(mine)).where(question.c.guild_id == new.place.guild_id, OPEN)
    everybodys, own = (await connection.execute(asked)).one()
    if own >= MAX_OPEN_OF_ONE:
        raise LimitReached(
            "You have {most} open questions here; please wait until the editors have looked at them.", most=own
        )
    if everybodys >= MAX_OPEN_QUESTIONS:
        raise LimitReached("The editors have more open questions than they can look at; please try again later.")


async def in_state(connection: AsyncConnection, guild_id: int, state: QuestionState) -> list[HandedQuestion]:
    """The guild's questions of a state, oldest first."""
    return await _read(connection, _of(guild_id).where(question.c.state == state))


async def untold(connection: AsyncConnection, guild_id: int) -> list[HandedQuestion]:
    """The answered ones whose askers were not told yet, oldest first."""
    answered = question.c.state == QuestionState.ANSWERED
    return await _read(connection, _of(guild_id).where(answered, question.c.told_at.is_(None)))


async def resolve(
    connection: AsyncConnection, ids: Collection[int], state: QuestionState, edit: Edit
) -> list[HandedQuestion]:
    """Answers or closes (or opens again) those of the ids that are not so yet, and returns them."""
    which = question.c.guild_id == edit.guild_id, question.c.id.in_(ids), question.c.state != state
    values = {"state": state, "resolved_at": edit.at, "editor_id": edit.editor_id, "note": edit.note, "told_at": None}
    changed = await connection.scalars(update(question).where(*which).values(values).returning(question.c.id))
    return await _read(connection, _of(edit.guild_id).where(question.c.id.in_(changed.all())))


async def note_told(connection: AsyncConnection, guild_id: int, ids: Collection[int], at: datetime) -> None:
    """Keeps that the askers were told."""
    which = question.c.guild_id == guild_id, question.c.id.in_(ids)
    await connection.execute(update(question).where(*which).values(told_at=at))


async def of_asker(connection: AsyncConnection, asker_id: int, guild_id: int | None) -> list[HandedQuestion]:
    """What a person handed in, in one guild or in all."""
    asked = select(question).where(question.c.asker_id == asker_id).order_by(question.c.id)
    return await _read(connection, asked if guild_id is None else asked.where(question.c.guild_id == guild_id))


async def of_editor(connection: AsyncConnection, editor_id: int, guild_id: int | None) -> list[Resolution]:
    """What a person answered or closed as an editor, in one guild or in all, oldest first."""
    asked = select(question).where(question.c.editor_id == editor_id).order_by(question.c.resolved_at, question.c.id)
    found = await _read(connection, asked if guild_id is None else asked.where(question.c.guild_id == guild_id))
    return [
        Resolution(each.place.guild_id, each.id, each.state, each.resolved_at, each.note)
        for each in found
        if each.resolved_at
    ]


async def forget_asker(connection: AsyncConnection, asker_id: int, guild_id: int | None) -> int:
    """Deletes what a person handed in, in one guild or in all, and says how many."""
    which = question.c.asker_id == asker_id
    which = which if guild_id is None else which & (question.c.guild_id == guild_id)
    return (await connection.execute(delete(question).where(which))).rowcount


async def forget_messages(connection: AsyncConnection, guild_id: int, message_ids: Collection[int]) -> int:
    """Deletes the questions that came from these messages, and says how many."""
    which = question.c.guild_id == guild_id, question.c.message_id.in_(message_ids)
    return (await connection.execute(delete(question).where(*which))).rowcount


async def forget_channel(connection: AsyncConnection, guild_id: int, channel_id: int) -> int:
    """Deletes the questions that were asked in a channel, and says how many."""
    which = question.c.guild_id == guild_id, question.c.channel_id == channel_id
    return (await connection.execute(delete(question).where(*which))).rowcount


async def forget_before(connection: AsyncConnection, guild_id: int, moment: datetime) -> int:
    """Deletes the questions that were asked before a moment, and says how many."""
    which = question.c.guild_id == guild_id, question.c.asked_at < moment
    return (await connection.execute(delete(question).where(*which))).rowcount


def _of(guild_id: int) -> Select[Any]:
    return select(question).where(question.c.guild_id == guild_id).order_by(question.c.id)


async def _read(connection: AsyncConnection, asked: Select[Any]) -> list[HandedQuestion]:
    return [_made_of(dict(row)) for row in (await connection.execute(asked)).mappings()]


def _made_of(row: dict[str, Any]) -> HandedQuestion:
    place = Place(*(row.pop(name) for name in ("guild_id", "channel_id", "message_id", "is_private")))
    return HandedQuestion(place=place, state=QuestionState(row.pop("state")), **row)
