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
import sys
import time
from pathlib import Path
from typing import Any

from hardships import faults, load, permissions
from stage import ANSWER, OTHER, OTHERS, QUESTION, UNANSWERED, Stage, staged

LOST_RECEIPTS = ("40060",)
"""Where an acknowledgement arrived and its receipt was lost, the second attempt is told so."""


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
    assert OTHERS in both.text, both


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
    await d.wait_for(lambda: OTHERS in asked.message.text)
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
    steps.append(form := await d.slash(boss, general, "kb correct", article="owls-win-the-cup", sentence="2"))
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
