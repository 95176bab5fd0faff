"""What is remembered of a conversation, for how long, and for whom."""

from __future__ import annotations

import pytest

from knowledge.conversations import Conversations
from knowledge.model import Turn
from tests.knowledge.fakes import Clock

ONE, TWO, THREE, FOUR = (Turn(text) for text in ("one", "two", "three", "four"))


def test_the_last_three_turns_are_remembered_in_order(clock: Clock) -> None:
    conversations = Conversations(clock)
    for turn in (ONE, TWO, THREE, FOUR):
        conversations.append((1, "a"), turn)
    assert conversations.turns(1, "a") == (TWO, THREE, FOUR)


def test_conversations_are_kept_apart_by_guild_and_name(clock: Clock) -> None:
    conversations = Conversations(clock)
    conversations.append((1, "a"), ONE)
    assert conversations.turns(1, "b") == ()
    assert conversations.turns(2, "a") == ()


def test_a_conversation_is_forgotten_half_an_hour_after_its_last_turn(clock: Clock) -> None:
    conversations = Conversations(clock)
    conversations.append((1, "a"), ONE)
    clock.wait(minutes=20)
    conversations.append((1, "a"), TWO)
    clock.wait(minutes=30)
    assert conversations.turns(1, "a") == (ONE, TWO)
    clock.wait(seconds=1)
    assert conversations.turns(1, "a") == ()
    conversations.append((1, "a"), THREE)
    assert conversations.turns(1, "a") == (THREE,)


def test_what_is_past_its_time_is_out_of_memory_once_anybody_asks(clock: Clock) -> None:
    conversations = Conversations(clock)
    for name in ("a", "b"):
        conversations.append((1, name), ONE)
    clock.wait(minutes=20)
    conversations.append((1, "a"), TWO)
    clock.wait(minutes=11)
    assert conversations.turns(2, "c") == ()
    assert list(conversations._turns) == [(1, "a")]
    clock.wait(minutes=20)
    conversations.append((2, "c"), ONE)
    assert list(conversations._turns) == [(2, "c")]


def test_of_too_many_conversations_the_one_silent_longest_is_forgotten(
    clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("knowledge.conversations.MAX_CONVERSATIONS", 2)
    conversations = Conversations(clock)
    for name in ("a", "b", "a", "c"):
        conversations.append((1, name), ONE)
    assert [len(conversations.turns(1, name)) for name in ("a", "b", "c")] == [2, 0, 1]


def test_a_question_that_is_taken_back_takes_along_what_was_asked_since(clock: Clock) -> None:
    conversations = Conversations(clock)
    for turn in (ONE, TWO, THREE):
        conversations.append((1, "a"), turn)
    conversations.take_back((1, "a"), {"two", "never asked"})
    assert conversations.turns(1, "a") == (ONE,)
    conversations.append((1, "a"), TWO)
    conversations.take_back((1, "a"), {"one", "two"})
    assert conversations.turns(1, "a") == ()
    conversations.append((1, "a"), ONE)
    conversations.take_back((1, "a"), {"never asked"})
    assert conversations.turns(1, "a") == (ONE,)
