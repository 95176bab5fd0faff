from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass
from typing import Any

from cogs.answered import REMEMBERED, Answered, Exchange


@dataclass(frozen=True)
class FakeMessage:
    """As much of a message as is asked for."""

    id: int


async def comes_soon(waiting: Coroutine[Any, Any, None]) -> bool:
    """Whether it ends without anybody's help."""
    try:
        async with asyncio.timeout(0.3):
            await waiting
    except TimeoutError:
        return False
    return True


async def test_a_question_is_answered_by_one_at_a_time() -> None:
    answered = Answered()
    steps: list[str] = []

    async def answer(name: str) -> None:
        async with answered.answering(1):
            steps.append(f"{name} begins")
            await asyncio.sleep(0)
            steps.append(f"{name} ends")

    async def forget() -> None:
        await answered.settled(1)
        steps.append("forgotten")

    await asyncio.gather(answer("question"), answer("edit"), answer("second edit"), forget())

    turns = ("question", "edit", "second edit")
    assert steps == [f"{name} {what}" for name in turns for what in ("begins", "ends")] + ["forgotten"]


async def test_an_answer_that_fails_keeps_nobody_waiting() -> None:
    answered = Answered()

    async def fail() -> None:
        async with answered.answering(1):
            await asyncio.sleep(0)
            raise ValueError

    failed, during = await asyncio.gather(fail(), comes_soon(answered.settled(1)), return_exceptions=True)

    assert isinstance(failed, ValueError)
    assert during is True
    assert await comes_soon(answered.settled(1))


async def test_other_questions_do_not_wait() -> None:
    answered = Answered()

    async with answered.answering(1):
        assert await comes_soon(answered.settled(2))
        assert not await comes_soon(answered.settled(1))


def test_what_was_said_in_a_channel_is_forgotten_and_nothing_else() -> None:
    answered = Answered()
    theirs, other = Exchange("Who was it?", (), "7:1"), Exchange("Why?", (), "77:1")
    answered.note(1, theirs)
    answered.note(2, other)

    answered.forget_channel(7)

    assert (answered.forget(1), answered.forget(2)) == (None, other)


async def test_what_a_person_said_is_forgotten_and_not_where_it_was_answered() -> None:
    answered = Answered()
    theirs, other = Exchange("Who was it?", (), "7:1"), Exchange("Why?", (), "7:2")
    answered.note(1, theirs)
    answered.note(2, other)

    answered.forget_texts(lambda conversation: conversation.endswith(":1"))

    assert (answered.forget(1), answered.forget(2)) == (Exchange("", ()), other)


def test_what_is_gone_changes_only_the_answers_it_was_of() -> None:
    answered = Answered()
    whole, other = Exchange("Why?", (FakeMessage(11), FakeMessage(12))), Exchange("When?", (FakeMessage(21),))
    answered.note(1, whole)
    answered.note(2, other)

    answered.forget_sent({12, 99})

    assert answered.forget(1) == Exchange("Why?", (FakeMessage(11),))
    assert answered.forget(2) is other


def test_the_oldest_exchange_is_forgotten_first() -> None:
    answered = Answered()
    for question_id in range(REMEMBERED + 1):
        answered.note(question_id, Exchange(str(question_id), ()))

    assert answered.forget(0) is None
    assert answered.forget(1) == Exchange("1", ())
