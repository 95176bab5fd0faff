"""Commands that ask wait for the vectors of the extra `semantic`, though not for ever."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import TypeAlias

import pytest

from bot.cli import asking
from knowledge.semantic.encoder import Floats
from tests.bot.cli.conftest import CommandLine
from tests.knowledge.semantic.fakes import Groups

Counting: TypeAlias = Callable[..., int]

ASKING = [("ask", "How many deaths do official figures report?"), ("check", "Official figures report 225 deaths.")]


class Slow(Groups):
    """An encoder on a machine that has much else to do."""

    def __init__(self, seconds: float) -> None:
        super().__init__()
        self.seconds = seconds

    def encode_sentences(self, sentences: Sequence[str]) -> Floats:
        """The same, later."""
        time.sleep(self.seconds)
        return super().encode_sentences(sentences)


@pytest.fixture
def encoded(footnote: CommandLine, monkeypatch: pytest.MonkeyPatch) -> Counting:
    """How many sentences are encoded by the end of a command, with an encoder of some slowness."""

    def count(seconds: float, *command: str) -> int:
        encoder = Slow(seconds)
        monkeypatch.setattr("bot.cli.invocation._encoder", lambda is_wanted: lambda: encoder)
        footnote.file.with_name("footnote.db.vectors").unlink(missing_ok=True)
        footnote(*command)
        return len(encoder.encoded)

    return count


@pytest.mark.parametrize("command", ASKING)
def test_a_slow_machine_has_all_vectors_of_the_starter_article_before_it_answers(
    encoded: Counting, command: tuple[str, str]
) -> None:
    assert encoded(0.25, *command) == encoded(0.0, *command) > 13


def test_nobody_waits_longer_than_patience_lasts(encoded: Counting, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = encoded(0.0, *ASKING[0])
    monkeypatch.setattr(asking, "PATIENCE", 0.01)
    assert encoded(0.1, *ASKING[0]) < whole
