"""The bot as a process of its own, in conversation with a pretend Discord on this machine.

    pip install -r BLACKBOX/requirements.txt                     what the pretend Discord needs, in any environment
    python bench/conversation.py BLACKBOX                        all checks; exit code 1 if one fails
    python bench/conversation.py BLACKBOX --only load --askers 20
    python bench/conversation.py BLACKBOX --python .venv/bin/python

BLACKBOX is the folder of the pretend Discord: a package that serves Discord's REST API, gateway and CDN on 127.0.0.1,
lets users act, and holds each request against Discord's own API document. Every check ends with `assert_clean`:
nothing that Discord would refuse or that its document forbids.
"""

from __future__ import annotations

import argparse
import asyncio
import importlib
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]

QUESTION = "How many people died?"
ANSWER = "225"
OTHER = "Who chaired the CSTO when Kazakhstan made its appeal?"
UNANSWERED = "Who won the chess olympiad in Budapest?"

ACKNOWLEDGED = 200
"""Milliseconds within which an interaction is acknowledged, at the 99th percentile."""

LOST_RECEIPTS = ("40060",)
"""Where an acknowledgement arrived and its receipt was lost, the second attempt is told so."""

CHOOSE = """
import asyncio, sys
from knowledge import ChannelMode, ChannelSettings, GuildSettings, KnowledgeBase

async def choose():
    async with KnowledgeBase.open(sys.argv[1]) as base:
        pairs = (argument.split("=") for argument in sys.argv[3:])
        channels = {int(number): ChannelSettings(ChannelMode(mode)) for number, mode in pairs}
        await base.change_settings(int(sys.argv[2]), GuildSettings(channels=channels))

asyncio.run(choose())
"""


@dataclass
class Stage:
    """A pretend Discord, the bot in it, and how to start it again."""

    discord: Any
    guild: Any
    start: Callable[[], Awaitable[Any]]
    choose: Callable[..., None]
    bot: Any = None

    @property
    def general(self) -> Any:
        return self.guild.channel("general")

    @property
    def alice(self) -> Any:
        return self.guild.member("alice")

    async def restart(self) -> None:
        await self.bot.stop()
        self.bot = await self.start()


@asynccontextmanager
async def staged(blackbox: Any, python: str, **options: Any) -> AsyncIterator[Stage]:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{folder}/base.db"
        async with blackbox.Discord(**options) as discord:
            env = {"DISCORD_TOKEN": discord.token, "DATABASE_URL": url, "PYTHONPATH": str(ROOT)}

            async def start() -> Any:
                return await discord.start([python, "-m", "bot", "run"], env=env, cwd=folder)

            def choose(**modes: str) -> None:
                channels = [f"{guild.channel(name).id}={mode}" for name, mode in modes.items()]
                command = [python, "-c", CHOOSE, url, str(guild.id), *channels]
                subprocess.run(command, check=True, cwd=folder, env={"PYTHONPATH": str(ROOT)})

            guild = discord.guild()
            stage = Stage(discord, guild, start, choose)
            stage.bot = await start()
            yield stage


def bot_messages(channel: Any, question: Any) -> list[Any]:
    return [message for message in channel.messages.values() if message.reply_to is question and not message.deleted]


async def ways_to_ask(stage: Stage) -> None:
    """Every way to ask is answered, and what is said in between is not."""
    d, general, alice = stage.discord, stage.general, stage.alice
    bot = f"<@{d.world.bot.id}>"
    found = await d.slash(alice, general, "ask", question=QUESTION)
    assert ANSWER in found.text, found
    private = await d.slash(alice, general, "ask", question=OTHER, private=True)
    assert private.ephemeral, private
    choices = (await d.autocomplete(alice, general, "ask", "article", "tokayev", question=QUESTION)).choices
    assert choices, choices
    narrowed = await d.slash(alice, general, "ask", question=QUESTION, article=choices[0]["value"])
    assert ANSWER in narrowed.text, narrowed
    mentioned = await general.say(alice, f"{bot} {QUESTION}")
    assert ANSWER in mentioned.text, mentioned
    followed = await general.say(alice, "and how many were injured?", reply_to=mentioned.message)
    assert "4,500" in followed.text, followed
    directly = await d.dm(alice, QUESTION)
    assert ANSWER in directly.text, directly
    said = await general.say(alice, QUESTION, expect=0)
    assert not said.messages, said
    for menu in ("Ask Footnote", "Check this claim"):
        target = (await general.say(alice, "225 people died in the events.", expect=0)).messages
        assert not target
        message = list(general.messages.values())[-1]
        assert (await d.menu(alice, message, menu)).ephemeral
    both = await d.slash(alice, general, "ask", question=f"{QUESTION} {OTHER}")
    assert ANSWER in both.text, both
    assert "Armenia" in both.text, both


async def ask_channels(stage: Stage) -> None:
    """In an ask channel questions are answered if they surely can be; all else meets silence."""
    alice = stage.alice
    await stage.guild.add_channel("questions")
    stage.choose(questions="ask")
    channel = stage.guild.channel("questions")
    assert ANSWER in (await channel.say(alice, QUESTION)).text
    for talk in ("what a day", UNANSWERED, "are you there?", "!ask how many people died?"):
        assert not (await channel.say(alice, talk, expect=0)).messages, talk


async def after_the_answer(stage: Stage) -> None:
    """Every button works after a restart; edits and deletions are followed."""
    d, general, alice = stage.discord, stage.general, stage.alice
    bot = f"<@{d.world.bot.id}>"
    answer = (await d.slash(alice, general, "ask", question=QUESTION)).message
    private = (await d.slash(alice, general, "ask", question=QUESTION, private=True)).message
    refusal = (await d.slash(alice, general, "ask", question=UNANSWERED)).message
    asked = await general.say(alice, f"{bot} {QUESTION}")
    question = general.messages[asked.message.reply_to]
    await stage.restart()
    context = await d.click(alice, answer, label="Context")
    assert context.ephemeral, context
    assert ANSWER in context.text, context
    more = await d.click(alice, answer, label="More")
    assert more.ephemeral, more
    assert ANSWER in more.text, more
    ids = [button["custom_id"] for button in answer.buttons]
    up, down = (next(each for each in ids if each.startswith(f"vote:{way}")) for way in ("up", "down"))
    assert (await d.click(alice, answer, up)).ephemeral
    why = await d.click(alice, answer, down)
    assert (await d.select(alice, why.message, ["thin"])).updated
    shared = await d.click(alice, private, label="Share")
    assert ANSWER in shared.text, shared
    assert not shared.messages[0].ephemeral, shared
    form = await d.click(alice, refusal, label="Ask the editors")
    assert form.modal, form
    assert (await d.submit(alice, form, {})).ephemeral
    await d.edit(alice, question, f"{bot} {OTHER}")
    await d.wait_for(lambda: "Armenia" in asked.message.text)
    await d.delete(alice, question)
    await d.wait_for(lambda: asked.message.deleted)
    await d.click(alice, answer, f"remove:{alice.id}")
    assert answer.deleted


async def conversations(stage: Stage) -> None:
    """A whole new question inherits nothing; a follow-up does, but not from a question that was edited away."""
    d, general, alice = stage.discord, stage.general, stage.alice
    bot = f"<@{d.world.bot.id}>"
    await general.say(alice, f"{bot} {OTHER}")
    fresh = await general.say(alice, f"{bot} {QUESTION}")
    assert ANSWER in fresh.text, fresh
    assert "Understood as" not in fresh.text, fresh
    followed = await general.say(alice, f"{bot} and how many were injured?")
    assert "4,500" in followed.text, followed
    question = general.messages[fresh.message.reply_to]
    await d.edit(alice, question, f"{bot} Which organization did Kazakhstan appeal to?")
    await d.wait_for(lambda: "Collective Security" in fresh.message.text)
    later = await general.say(alice, f"{bot} and who held its chairmanship?")
    assert "died" not in later.text, later


async def left_behind(stage: Stage) -> None:
    """Forms from before a restart and buttons of an older version are answered; a private answer is shared once."""
    d, general, alice = stage.discord, stage.general, stage.alice
    refusal = (await d.slash(alice, general, "ask", question=UNANSWERED)).message
    form = await d.click(alice, refusal, label="Ask the editors")
    await stage.restart()
    late = await d.submit(alice, form, {"question": f"{UNANSWERED} " * 10})
    assert not late.failed, late
    assert late.ephemeral, late
    assert "open it again" in late.text, late
    answer = (await d.slash(alice, general, "ask", question=QUESTION, private=True)).message
    shared = await d.click(alice, answer, label="Share")
    assert ANSWER in shared.text, shared
    assert next(button for button in answer.buttons if button["custom_id"] == "share")["disabled"]
    answer.data["components"][0]["components"][0]["custom_id"] = "of-old:1"
    old = await d.click(alice, answer, "of-old:1")
    assert not old.failed, old
    assert "older version" in old.text, old


async def newsroom(stage: Stage) -> None:
    """An editor adds, corrects, undoes and pins; each step is acknowledged at once, and the next answer knows it."""
    d, general = stage.discord, stage.general
    await stage.guild.add_role("boss", ["manage_guild"])
    boss = await stage.guild.add_member("boss", ["boss"])
    steps = [form := await d.slash(boss, general, "kb add")]
    typed = {"headline": "Owls win the cup", "body": "The Owls beat the Herons 3-1 in Ostwick. 9,000 people came."}
    steps.append(preview := await d.submit(boss, form, typed))
    steps.append(await d.click(boss, preview.message, label="Save"))
    asked = await d.slash(boss, general, "ask", question="How many people came to Ostwick?")
    assert "9,000" in asked.text, asked
    steps.append(form := await d.slash(boss, general, "kb correct", article="owls-win-the-cup", sentence=2))
    steps.append(changed := await d.submit(boss, form, {"text": "8,000 people came."}))
    asked = await d.slash(boss, general, "ask", question="How many people came to Ostwick?")
    assert "8,000" in asked.text, asked
    steps.append(await d.click(boss, changed.message, label="Undo"))
    steps.append(await d.slash(boss, general, "kb alias add", phrase="the birds", meanings="Owls"))
    steps.append(why := await d.slash(boss, general, "kb why", question="Whom did the birds beat?"))
    assert "Understood as" in why.text, why
    steps += [await d.slash(boss, general, f"kb {each}") for each in ("stats", "questions", "export")]
    steps += [await d.slash(boss, general, f"kb {each}", article="owls-win-the-cup") for each in ("history", "header")]
    assert not [step for step in steps if step.failed]
    print(f"    slowest acknowledgement of {len(steps)} steps: {max(step.ack_ms for step in steps):.0f} ms")


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


CHECKS = {
    check.__name__: check
    for check in (
        *(ways_to_ask, conversations, ask_channels, after_the_answer, left_behind, newsroom),
        *(faults, permissions, load),
    )
}


async def run(blackbox: Any, python: str, names: list[str], askers: int) -> int:
    failed = 0
    for name in names:
        begun = time.monotonic()
        try:
            async with staged(blackbox, python) as stage:
                await (load(stage, askers, 5) if name == "load" else CHECKS[name](stage))
                stage.discord.assert_clean(ignore=LOST_RECEIPTS if name == "faults" else ())
            verdict = "passed"
        except Exception as error:
            failed += 1
            verdict = f"FAILED: {type(error).__name__}: {str(error)[:1500]}"
        print(f"{name:18s} {time.monotonic() - begun:5.1f} s  {verdict}", flush=True)
    return failed


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("blackbox", type=Path, help="the folder of the pretend Discord")
    cli.add_argument("--python", default=sys.executable, help="the interpreter that runs the bot")
    cli.add_argument("--only", choices=sorted(CHECKS), action="append", help="one check; may be given several times")
    cli.add_argument("--askers", type=int, default=20, help="who ask at once in the check `load`")
    args = cli.parse_args()
    folder = args.blackbox.resolve()
    sys.path.insert(0, str(folder.parent))
    blackbox = importlib.import_module(folder.name)
    sys.exit(1 if asyncio.run(run(blackbox, args.python, args.only or list(CHECKS), args.askers)) else 0)


if __name__ == "__main__":
    main()
