"""The reader learns from no claim on which its word is weighed, and a lesson marks what decides."""

from __future__ import annotations

import json
import random
from importlib import import_module
from itertools import islice
from pathlib import Path
from types import ModuleType

import pytest

from knowledge.semantic.packed import PackedModel
from knowledge.semantic.word_pieces import WordPieces
from tests.knowledge.semantic.tiny import write_model

BENCH = Path(__file__).parents[2] / "bench"
ARTICLE = "The ferry sank. The ferry sank the fer. The ferry sank as the ferry sank."


@pytest.fixture
def lessons(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The module."""
    monkeypatch.syspath_prepend(str(BENCH))
    return import_module("claim_lessons")


@pytest.fixture
def pieces(tmp_path: Path) -> WordPieces:
    """Those of the small model."""
    model = PackedModel(write_model(tmp_path / "tiny.bin"))
    return WordPieces(model.pieces, model.unknown)


def written(folder: Path, name: str, *rows: dict[str, object]) -> None:
    """Writes an article and claims on it."""
    (folder / name / "articles").mkdir(parents=True)
    (folder / name / "claims").mkdir()
    (folder / name / "articles" / f"{name}.md").write_text(ARTICLE, "utf-8")
    (folder / name / "claims" / f"{name}.claims.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")


def test_no_claim_of_a_folder_that_is_kept_from_the_reader_becomes_a_lesson(
    lessons: ModuleType, tmp_path: Path
) -> None:
    for name in (*lessons.UNSEEN, "invented"):
        written(tmp_path, name, {"claim": name, "verdict": "supported", "gold": ["The ferry sank."]})
    assert [claimed.claim for claimed in lessons.invented_claims(tmp_path)] == ["invented"]


def test_a_claim_whose_verdict_does_not_fit_its_sentences_is_left_out(lessons: ModuleType, tmp_path: Path) -> None:
    rows = [
        {"claim": "missing", "verdict": "supported", "gold": ["Nobody was hurt."]},
        {"claim": "found", "verdict": "not_found", "gold": ["The ferry sank."]},
        {"claim": "fits", "verdict": "not_found", "gold": []},
    ]
    written(tmp_path, "invented", *rows)
    (claimed,) = lessons.invented_claims(tmp_path)
    assert (claimed.claim, claimed.deciding, len(claimed.others)) == ("fits", [], 3)


def test_a_lesson_marks_the_sentence_that_decides_and_how(lessons: ModuleType, pieces: WordPieces) -> None:
    claimed = lessons.Claimed("the ferry sank", ["the fer sank"], ["sa sas"], True)
    for lesson in islice(lessons.ClaimLessons(pieces, 1).endless([claimed]), 9):
        (right,) = lesson.right
        assert (lesson.is_claim, lesson.is_contradicted) == (True, True)
        assert [piece.number for piece in lesson.said[right]] == [
            piece.number for piece in pieces.of("the fer sank", 9)
        ]


def test_without_claims_there_is_nothing_to_learn_from(lessons: ModuleType, pieces: WordPieces) -> None:
    with pytest.raises(ValueError, match="no claim"):
        next(lessons.ClaimLessons(pieces, 1).endless([]))


def test_now_and_then_the_sentence_that_decides_is_taken_away(lessons: ModuleType, pieces: WordPieces) -> None:
    claimed = lessons.Claimed("the ferry sank", ["the fer sank"], ["sa"] * 3, True)
    rights = [len(lesson.right) for lesson in islice(lessons.ClaimLessons(pieces, 1).endless([claimed]), 400)]
    assert 0 < rights.count(0) / 400 < 2 * lessons.WITHOUT


def test_neutral_pairs_of_snli_decide_nothing(lessons: ModuleType, tmp_path: Path) -> None:
    pairs = [("entailment", "a"), ("neutral", "b"), ("contradiction", "c"), ("-", "d")]
    rows = [{"sentence1": "said", "sentence2": claim, "gold_label": label} for label, claim in pairs]
    (tmp_path / "snli.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    found = {c.claim: (c.deciding, c.is_contradicted) for c in lessons.snli(tmp_path / "snli.jsonl")}
    assert found == {"a": (["said"], False), "b": ([], False), "c": (["said"], True)}


def test_a_slip_leaves_the_first_letter_and_short_words(lessons: ModuleType) -> None:
    misspelt = import_module("reading_lessons").misspelt
    chance = random.Random(1)
    slips = {misspelt("who sank the ferry", chance) for _ in range(200)}
    assert len(slips) > 5
    for typed in slips:
        who, sank, the, ferry = typed.split()
        assert (who, the, sank[0], ferry[0]) == ("who", "the", "s", "f")
        assert abs(len(sank) - 4) <= 1
        assert abs(len(ferry) - 5) <= 1
