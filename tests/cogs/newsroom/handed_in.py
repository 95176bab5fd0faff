"""Questions that members asked in vain and handed in, and an article that answers them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from knowledge import HandedQuestion, Place, QuestionState
from tests.cogs.newsroom.conftest import Newsroom

PILOT = "Which pilot lost his licence?"

LIKE_IT = "Which drunk pilot lost his licence?"
"""Near enough for one entry in the editors' list, and not for a pin."""

ANSWER = "Pilot Berg lost his licence in June, the harbour office said."


async def hand_in(newsroom: Newsroom, question: str = PILOT, *, private: bool = False) -> HandedQuestion:
    """What a member asked in vain, and agreed to hand in."""
    asked = await newsroom.member.send(newsroom.channel, question)
    place = Place(newsroom.guild.id, newsroom.channel.id, None if private else asked.id, is_private=private)
    return await newsroom.base.hand_in(question, place, newsroom.member.id)


async def make_answerable(newsroom: Newsroom, answer: str = ANSWER) -> None:
    """An article that answers, without a doubt of the engine."""
    saved = await newsroom.add(headline="Pilot loses licence", body=answer)
    await newsroom.base.pin(PILOT, [(saved.slug, None, 1)], guild_id=newsroom.guild.id)


async def answered_to_many(newsroom: Newsroom, count: int) -> set[int]:
    """The ids of so many members who asked the same in one channel; an editor has marked it as answered."""
    people = [newsroom.guild.add_member(newsroom.env.create_user(f"m{n}")).id for n in range(count)]
    place = Place(newsroom.guild.id, newsroom.channel.id)
    asked = [await newsroom.base.hand_in(PILOT, place, person) for person in people]
    await newsroom.base.resolve([each.id for each in asked], QuestionState.ANSWERED, guild_id=newsroom.guild.id)
    return set(people)


async def card(newsroom: Newsroom, number: int = 1) -> Any:
    return (await newsroom.kb("questions", question=str(number))).response


def named_in(messages: Iterable[Any]) -> list[set[int]]:
    return [{user.id for user in message.mentions} for message in messages]
