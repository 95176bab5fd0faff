"""Why the bot does or doesn't answer in a channel: every condition, and the remedy for each that is not met."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

import discord

from cogs.faults import Fault
from cogs.presentation import periods
from cogs.presentation.reply import Line, Reply, Tone
from cogs.presentation.tongue import mark, say, say_many
from knowledge import ChannelMode, ChannelSettings


class Mark(Enum):
    """How a condition stands: a sign beside the words."""

    MET = "✅"
    NOTE = "💡"
    PROBLEM = "❌"


@dataclass(frozen=True, slots=True)
class Finding:
    """A condition with its remedy, if it needs one."""

    mark: Mark
    text: str
    remedy: str | None = None


@dataclass(frozen=True, slots=True)
class Condition:
    """All that decides whether the bot answers in a channel.

    Where `is_mute` it may answer no message, whatever was chosen for the channel; `articles` is None where the base
    can't be used; `waits` are the asker's refusals of now.
    """

    channel: str
    chosen: ChannelSettings
    permissions: discord.Permissions
    is_threaded: bool = False
    is_locked: bool = False
    is_mute: bool = False
    members_have_commands: bool = True
    reads_messages: bool = True
    articles: int | None = 0
    an_hour: int = 0
    waits: tuple[datetime, ...] = ()
    latency_ms: int | None = None
    faults: tuple[Fault, ...] = ()


PERMISSIONS = {
    "view_channel": mark("View Channel"),
    "send_messages": mark("Send Messages"),
    "send_messages_in_threads": mark("Send Messages in Threads"),
    "embed_links": mark("Embed Links"),
    "read_message_history": mark("Read Message History"),
    "attach_files": mark("Attach Files"),
}
"""Permissions by their names in Discord's own settings."""

WITHOUT = {
    "view_channel": mark("I don't see what is written."),
    "send_messages": mark("I can answer commands only."),
    "send_messages_in_threads": mark("I can answer commands only."),
    "embed_links": mark("Answers are plain text, without a frame."),
    "read_message_history": mark("Answers don't refer to their question, and old ones are not mended or removed."),
    "attach_files": mark("What is too long for messages can't follow as a file."),
}
"""What is missing without each."""

NEEDED = ("view_channel", "send_messages", "send_messages_in_threads")
ALLOW = mark("Edit the channel > Permissions > my role: allow *{permission}*.")
MODES = {
    ChannelMode.MENTION: mark("I answer mentions, replies and commands here."),
    ChannelMode.ASK: mark("Ask channel: I answer messages that are questions, if an article surely does."),
    ChannelMode.FORUM: mark("Ask forum: I answer each new post once, if an article surely does."),
    ChannelMode.SILENT: mark("Silent channel: I answer no messages here, only commands."),
}


def present_diagnosis(condition: Condition, setup: str) -> Reply:
    """What keeps the bot from answering comes first; `setup` is the command that changes settings."""
    found = sorted(_findings(condition, setup), key=lambda finding: _ORDER.index(finding.mark))
    problems = sum(finding.mark is Mark.PROBLEM for finding in found)
    head = say_many(
        "**{number} thing keeps me from answering in {channel}.**",
        "**{number} things keep me from answering in {channel}.**",
        problems,
        channel=condition.channel,
    )
    fine = say("**Nothing keeps me from answering in {channel}.**", channel=condition.channel)
    lines = (Line(head if problems else fine), *(Line(line) for finding in found for line in _lines(finding)))
    return Reply(lines, Tone.ERROR if problems else Tone.SURE, say("Diagnosis"))


_ORDER = (Mark.PROBLEM, Mark.NOTE, Mark.MET)


def _lines(finding: Finding) -> Iterator[str]:
    yield f"{finding.mark.value} {finding.text}"
    if finding.remedy:
        yield f"-# ↳ {finding.remedy}"


def _findings(condition: Condition, setup: str) -> Iterator[Finding]:
    yield from _about_permissions(condition)
    yield from _about_messages(condition, setup)
    yield from _about_base(condition)
    yield from _about_pace(condition, setup)
    yield from _about_faults(condition.faults)


def _about_permissions(condition: Condition) -> Iterator[Finding]:
    passed_over = "send_messages" if condition.is_threaded else "send_messages_in_threads"
    names = [name for name in PERMISSIONS if name != passed_over]
    for name in names:
        if not getattr(condition.permissions, name):
            sign = Mark.PROBLEM if name in NEEDED else Mark.NOTE
            text = f"{say(PERMISSIONS[name])}: {say(WITHOUT[name])}"
            yield Finding(sign, text, say(ALLOW, permission=say(PERMISSIONS[name])))
    met = [say(PERMISSIONS[name]) for name in names if getattr(condition.permissions, name)]
    if met:
        yield Finding(Mark.MET, say("I have: {permissions}", permissions=" · ".join(met)))
    if condition.is_locked:
        yield Finding(Mark.PROBLEM, say("The thread is locked."), say("Unlock it, or ask elsewhere."))
    if not condition.members_have_commands:
        remedy = say("Edit the channel > Permissions > @everyone: allow *Use Application Commands*.")
        yield Finding(Mark.NOTE, say("Members can't use commands here; mentions work."), remedy)


def _about_messages(condition: Condition, setup: str) -> Iterator[Finding]:
    mode = condition.chosen.mode
    is_silent = mode is ChannelMode.SILENT
    remedy = say("{setup} > Channels.", setup=setup)
    if is_silent or not condition.is_mute:
        yield Finding(Mark.PROBLEM if is_silent else Mark.MET, say(MODES[mode]), remedy if is_silent else None)
    if condition.reads_messages:
        yield Finding(Mark.MET, say("I can read plain messages (*Message Content Intent*)."))
    else:
        is_needed = mode in (ChannelMode.ASK, ChannelMode.FORUM)
        text = say("I can't read plain messages; mentions, replies to messages of mine, and commands work.")
        remedy = say("My operator switches on *Message Content Intent* in the developer portal and starts me anew.")
        yield Finding(Mark.PROBLEM if is_needed else Mark.NOTE, text, remedy)


def _about_base(condition: Condition) -> Iterator[Finding]:
    if condition.articles is None:
        yield Finding(Mark.PROBLEM, say("I can't get at my articles."), say("My operator can run `footnote doctor`."))
    elif condition.articles == 0:
        remedy = say("An editor adds one, or shows the starter article again.")
        yield Finding(Mark.PROBLEM, say("There is no article to answer from."), remedy)
    else:
        yield Finding(
            Mark.MET,
            say_many("{number} article to answer from.", "{number} articles to answer from.", condition.articles),
        )
    if condition.latency_ms is not None:
        yield Finding(Mark.MET, say("Connected to Discord, {number} ms away.", number=condition.latency_ms))


def _about_pace(condition: Condition, setup: str) -> Iterator[Finding]:
    chosen, remedy = condition.chosen, say("{setup} > Limits.", setup=setup)
    for moment in condition.waits:
        shown = discord.utils.format_dt(moment, "R")
        yield Finding(
            Mark.PROBLEM, say("Right now you have asked too often. You can ask again {moment}.", moment=shown), remedy
        )
    if chosen.pause:
        pause = periods.seconds(chosen.pause)
        yield Finding(Mark.NOTE, say("Slow channel: {period} between two questions.", period=pause), remedy)
    if number := chosen.an_hour or condition.an_hour:
        limit = say_many("{number} question an hour", "{number} questions an hour", number)
        yield Finding(Mark.MET, say("Each person: {limit}", limit=limit))


def _about_faults(faults: Sequence[Fault]) -> Iterator[Finding]:
    for fault in faults:
        where = f"<#{fault.channel_id}>" if fault.channel_id else ""
        text = say(
            "Something went wrong {moment} {where} · reference `{reference}`",
            moment=discord.utils.format_dt(fault.at, "R"),
            where=where,
            reference=fault.reference,
        )
        yield Finding(Mark.NOTE, text, say("My operator finds it in the log under that reference."))
