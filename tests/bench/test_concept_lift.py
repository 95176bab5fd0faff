"""What a line of the thesaurus is worth is told by where it leads, not by words that are there already."""

from __future__ import annotations

import json
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
    rows = [
        {"question": "is the port closed?", "answerable": True, "gold": ["The harbour stays shut."]},
        {"question": "who found the wreck?", "answerable": True, "gold": ["Divers found the wreck."]},
        {"question": "which port was it?", "answerable": True, "gold": ["The ferry sank."]},
        {"question": "where is the quay?", "answerable": False, "gold": ["The harbour stays shut."]},
    ]
    (tmp_path / "story.questions.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    led = list(import_module("concept_lift").led(tmp_path))
    right = concepts("port") & concepts("harbour")
    assert right
    found = {(answers, round(by_chance, 6)) for concept, answers, by_chance in led if concept in right}
    assert found == {(True, 0.0), (False, 0.333333)}
    assert {answers for concept, answers, _ in led if concept in concepts("wreck")} == {False}  # the very word
    assert not {concept for concept, _, _ in led} & (concepts("quay") - concepts("port") - concepts("harbour"))
