"""Bots that run a script instead of connecting to Discord."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import dataclass, field
from typing import Any

import pytest
from pydantic import SecretStr

from bot.client import FootnoteBot
from tests.cogs.fakes import FakeBase


@dataclass
class Token:
    discord_token: SecretStr | None = field(default_factory=lambda: SecretStr("a.token.of-a-test"))


def opened(base: Any) -> Callable[[], AbstractAsyncContextManager[Any]]:
    """How `run_bot` opens a base that is open already."""
    return lambda: nullcontext(base)


def serve(monkeypatch: pytest.MonkeyPatch, start: Callable[..., Coroutine[Any, Any, None]]) -> list[FootnoteBot]:
    """Lets `run_bot` make bots that run `start` instead of connecting; returns the list that they will be in."""
    made: list[FootnoteBot] = []

    class Scripted(FootnoteBot):
        def __init__(self, base: FakeBase, **choices: bool) -> None:
            super().__init__(base, **choices)
            made.append(self)

    Scripted.start = start
    monkeypatch.setattr("bot.running.FootnoteBot", Scripted)
    return made
