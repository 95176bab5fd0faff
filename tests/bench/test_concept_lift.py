"""What a line of the thesaurus is worth is told by where it leads, not by words that are there already."""

from __future__ import annotations

import json
from collections import defaultdict
from importlib import import_module
from pathlib import Path

import pytest

from knowledge.lexicon.concepts import meant_by, readings
from knowledge.text.tokens import tokens

BENCH = Path(__file__).parents[2] / "bench"
STORY = "The ferry sank. Nineteen people drowned. The harbour stays shut. Divers found the wreck."


def concepts(text: str) -> set[int]:
    return {meant.concept for meant in meant_by(readings(text, tokens(text), "en"), "en")}


def test_a_line_leads_right_where_another_of_its_words_stands_in_what_answers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(BENCH))
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "story.md").write_text(STORY, "utf-8")
    row = {"question": "is the port closed?", "answerable": True, "gold": ["The harbour stays shut."]}
    other = {"question": "who found the wreck?", "answerable": True, "gold": ["Divers found the wreck."]}
    text = "\n".join(json.dumps(each) for each in (row, other))
    (tmp_path / "story.questions.jsonl").write_text(text, "utf-8")
    right = defaultdict[int, list[bool]](list)
    for concept, answers, _ in import_module("concept_lift").led(tmp_path):
        right[concept].append(answers)
    assert all(right[concept] == [True] for concept in concepts("port") & concepts("harbour"))
    assert not any(any(right[concept]) for concept in concepts("wreck"))  # the very word: nothing leads there
