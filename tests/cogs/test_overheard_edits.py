"""An edit of what was overheard: without a sure answer the old one goes, in silence."""

from __future__ import annotations

from knowledge import BaseUnavailable
from tests.cogs.conftest import Scene
from tests.cogs.fakes import QUESTION, refused


async def test_an_edit_after_which_there_is_no_answer_takes_the_old_one_back(asking: Scene) -> None:
    asked = await asking.alice.send(asking.channel, QUESTION)
    asking.base.answer = refused()

    await asking.alice.edit(asked, "Who won the cup in Ostwick?")

    assert len(asking.channel.history()) == 1


async def test_an_edit_into_talk_takes_the_answer_back(asking: Scene) -> None:
    asked = await asking.alice.send(asking.channel, QUESTION)

    await asking.alice.edit(asked, "never mind")

    assert len(asking.channel.history()) == 1


async def test_talk_that_becomes_a_question_again_is_answered_again(asking: Scene) -> None:
    asked = await asking.alice.send(asking.channel, QUESTION)
    await asking.alice.edit(asked, "never mind")

    await asking.alice.edit(asked, QUESTION)

    assert "**31 boats**" in asking.channel.last_message.embeds[0].description
    assert asking.channel.last_message.components


async def test_a_fault_with_an_edit_there_is_told_to_the_log_alone_and_the_old_answer_goes(asking: Scene) -> None:
    asked = await asking.alice.send(asking.channel, QUESTION)
    asking.base.answer = BaseUnavailable("The base can't be read just now.")

    await asking.alice.edit(asked, "How many ferries were lost in the storm?")

    assert [message.id for message in asking.channel.history()] == [asked.id]
