"""Forums in which a server wants posts answered."""

from __future__ import annotations

import pytest

import cogs.messages
from knowledge import ChannelMode
from tests.cogs.conftest import Scene
from tests.cogs.fakes import QUESTION, refused
from tests.cogs.posts import post


@pytest.fixture
def forum(scene: Scene) -> object:
    forum = scene.guild.create_forum_channel("questions")
    scene.choose(forum.id, ChannelMode.FORUM)
    return forum


async def test_a_post_is_answered_once(scene: Scene, forum: object) -> None:
    thread = await post(scene, forum, "Storm", QUESTION)

    await scene.alice.send(thread, "How many ferries were lost in the storm?")

    assert [asked["question"] for asked in scene.base.asked] == [QUESTION]
    assert len([each for each in thread.history() if each.author.id == scene.env.bot.user.id]) == 1


async def test_a_post_whose_title_asks_is_answered(scene: Scene, forum: object) -> None:
    await post(scene, forum, QUESTION, "See title.")

    assert scene.base.asked[0]["question"] == QUESTION


async def test_of_a_long_post_only_what_asks_is_asked(scene: Scene, forum: object) -> None:
    await post(scene, forum, "Storm", f"{'It was a long night. ' * 80}{QUESTION} Thanks!")

    assert scene.base.asked[0]["question"] == QUESTION


async def test_what_a_post_asks_leans_on_its_title(scene: Scene, forum: object) -> None:
    await post(scene, forum, "Storm", f"Hi. {QUESTION}")
    await post(scene, forum, QUESTION, "See title.")

    assert [asked["after"] for asked in scene.base.asked] == ["Storm", None]


async def test_a_post_that_no_article_answers_meets_silence(scene: Scene, forum: object) -> None:
    scene.base.answer = refused()

    thread = await post(scene, forum, "Cup", "Who won the cup?")

    assert len(thread.history()) == 1


async def test_a_post_that_only_greets_meets_silence(scene: Scene, forum: object) -> None:
    thread = await post(scene, forum, "Hello", "hi all")

    assert len(thread.history()) == 1


async def test_posts_of_other_forums_are_left_alone(scene: Scene, forum: object) -> None:
    other = scene.guild.create_forum_channel("memes")

    await post(scene, other, "Storm", QUESTION)

    assert scene.base.asked == []


async def test_a_reply_to_the_answer_goes_on_as_a_follow_up(scene: Scene, forum: object) -> None:
    thread = await post(scene, forum, "Storm", QUESTION)

    await scene.alice.send(thread, "and when?", reply_to=thread.last_message)

    assert scene.base.asked[1]["question"] == "and when?"


async def test_an_opening_message_that_does_not_arrive_is_fetched(
    scene: Scene, forum: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cogs.messages, "LATE", (0.0,))

    thread = await post(scene, forum, "Storm", QUESTION, announces_message=False)

    assert "**31 boats**" in thread.last_message.embeds[0].description


async def test_what_opens_a_thread_of_another_forum_is_not_even_fetched(
    scene: Scene, forum: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cogs.messages, "LATE", (0.0,))
    other = scene.guild.create_forum_channel("memes")

    await post(scene, other, "Storm", QUESTION, announces_message=False)

    assert not [each for each in scene.env.http_requests if each.method == "GET" and "/messages" in each.path]
