"""The questions of the benchmarks are asked as the engine hears them."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from knowledge.model import Turn
from tests.knowledge.answering.newsroom import STORM, index_of

BENCH = Path(__file__).parents[2] / "bench"


def test_a_follow_up_goes_on_about_what_the_question_before_it_is_answered_with(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.syspath_prepend(str(BENCH))
    completed, index, turns = import_module("questions").completed, index_of(STORM), list[Turn]()
    first = completed(index, "Who rescued the sailors?", turns)
    second = completed(index, "and how many?", turns)
    assert (first.cited, second.cited) == ((), ((101, 3),))
    assert [turn.understood for turn in turns] == [None, "and how many?"]
    assert completed(index, "and how many?", None).cited == ()
