"""The questions of the benchmarks are asked as the engine hears them."""

from __future__ import annotations

import json
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


def test_nothing_is_fitted_on_the_blind_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(BENCH))
    questions, off_topic, spans = map(import_module, ("questions", "off_topic", "spans"))
    assert questions.BLIND
    row = {"id": "q", "question": "What sank?", "kind": "direct", "answerable": True, "gold": ["The ferry sank."]}
    for folder in (*questions.BLIND, "invented"):
        (tmp_path / folder / "articles").mkdir(parents=True)
        (tmp_path / folder / "articles" / f"{folder}.md").write_text("The ferry sank.", "utf-8")
        (tmp_path / folder / f"{folder}.questions.jsonl").write_text(json.dumps(row | {"answer": "The ferry"}), "utf-8")
    (tmp_path / "chat.txt").write_text("hello there\n", "utf-8")
    monkeypatch.setattr(questions, "CHATTED", 1)
    groups = [asked.group for asked in (*questions.invented(tmp_path), *questions.chat(tmp_path))]
    assert [path.parent.name for path in questions.to_fit(tmp_path)] == ["invented"]
    assert set(groups) == {"invented"}
    assert {asked.group for asked in spans.asked(tmp_path)} == {"invented"}
    assert off_topic.to_fit is spans.to_fit is questions.to_fit
