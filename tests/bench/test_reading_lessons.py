"""The reader learns from no article on which its word is weighed."""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path

import pytest

BENCH = Path(__file__).parents[2] / "bench"


def test_no_question_of_a_folder_that_is_kept_from_the_reader_becomes_a_lesson(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(BENCH))
    questions, lessons = import_module("questions"), import_module("reading_lessons")
    assert questions.UNSEEN
    for folder in (*questions.UNSEEN, "invented"):
        (tmp_path / folder / "articles").mkdir(parents=True)
        (tmp_path / folder / "articles" / "story.md").write_text("The ferry sank.", "utf-8")
        row = {"question": f"What sank in {folder}?", "kind": "direct", "answerable": True, "gold": ["The ferry sank."]}
        (tmp_path / folder / "story.questions.jsonl").write_text(json.dumps(row), "utf-8")
    assert [asked.question for asked in lessons.invented(tmp_path)] == ["What sank in invented?"]
