"""Checks of conversation.py under hardship: faults of the network and of Discord, missing permissions, many askers."""

from __future__ import annotations

import asyncio

from stage import ANSWER, QUESTION, Stage

ACKNOWLEDGED = 200
"""Milliseconds within which an interaction is acknowledged, at the 99th percentile."""


async def faults(stage: Stage) -> None:
    """Each question is answered exactly once, whatever the network and Discord do."""
    d, general, alice = stage.discord, stage.general, stage.alice
    bot = f"<@{d.world.bot.id}>"
    for fault in ({"status": 429, "retry_after": 1}, {"status": 500}, {"status": 502, "after": True}, {"drop": True},
                  {"drop": True, "after": True}):  # fmt: skip
        d.fault("POST", "/channels/*/messages", times=1, **fault)
        reply = await general.say(alice, f"{bot} {QUESTION}", quiet=2.0, timeout=20)
        assert len(reply.messages) == 1, (fault, reply)
        d.fault("POST", "/interactions/*", times=1, **fault)
        reply = await d.slash(alice, general, "ask", question=QUESTION)
        assert ANSWER in reply.text, (fault, reply)
        assert len(reply.messages) == 1, (fault, reply)
        d.fault("POST", "/interactions/*", times=1, **fault)
        reply = await d.slash(alice, general, "ask", question=QUESTION, article="no-such-article")
        assert "There is no article" in reply.text, (fault, reply)
        assert len(reply.messages) == 1, (fault, reply)
        d.fault("PATCH", "/webhooks/*", times=1, **fault)
        reply = await d.slash(alice, general, "ask", question=QUESTION)
        assert ANSWER in reply.text, (fault, reply)
        assert len(reply.messages) == 1, (fault, reply)
    for broken in (d.gateway.drop, d.gateway.reconnect, lambda: d.gateway.invalidate(resumable=False)):
        done = broken()
        if done is not None:
            await done
        await asyncio.sleep(8)
        reply = await general.say(alice, f"{bot} {QUESTION}", quiet=2.0, timeout=30)
        assert len(reply.messages) == 1, (broken, reply)
    await stage.restart()
    reply = await general.say(alice, f"{bot} {QUESTION}", quiet=2.0)
    assert len(reply.messages) == 1, reply


async def permissions(stage: Stage) -> None:
    """The bot does the best that it may, and never asks for what it may not."""
    d, alice = stage.discord, stage.alice
    bot = f"<@{d.world.bot.id}>"
    denied = {
        "plain": "embed_links",
        "brief": "read_message_history",
        "mute": "send_messages",
        "hidden": "view_channel",
    }
    for name, permission in denied.items():
        await stage.guild.add_channel(name, deny={"bot": [permission]})
        expect = int(name in ("plain", "brief"))
        reply = await stage.guild.channel(name).say(alice, f"{bot} {QUESTION}", expect=expect)
        assert len(reply.messages) == expect, (name, reply)
        if name == "plain":
            assert not reply.embeds, reply
            assert ANSWER in reply.text, reply
    assert not [call for call in d.calls if call.status in (401, 403)]


async def load(stage: Stage, askers: int, rounds: int) -> None:
    """Many ask at once: each is acknowledged at once, and answered."""
    d, general = stage.discord, stage.general
    people = [stage.guild.member(f"asker{n}") for n in range(askers)]
    await d.slash(stage.alice, general, "ask", question=QUESTION)
    replies = []
    for _ in range(rounds):
        replies += await asyncio.gather(*(d.slash(person, general, "ask", question=QUESTION) for person in people))
        await asyncio.sleep(0.5)
    times = sorted(reply.ack_ms for reply in replies if reply.ack_ms is not None)
    shown = sorted(reply.ms for reply in replies if reply.ms is not None)
    p99 = _at(times, 0.99)
    print(f"    {len(replies)} questions of {askers} askers")
    print(f"    acknowledged: median {_at(times, 0.5):.0f} ms, p99 {p99:.0f} ms")
    print(f"    answered: median {_at(shown, 0.5):.0f} ms, p99 {_at(shown, 0.99):.0f} ms")
    assert not [reply for reply in replies if reply.failed or ANSWER not in reply.text]
    assert p99 < ACKNOWLEDGED, p99


def _at(ordered: list[float], share: float) -> float:
    return ordered[int(share * (len(ordered) - 1))]
