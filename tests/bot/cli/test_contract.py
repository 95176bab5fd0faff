"""The JSON contract, field by field; what is asserted here is promised in docs/cli.md."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from bot.cli.contract import (
    Fields,
    answer_fields,
    article_fields,
    check_fields,
    citation_fields,
    event_fields,
    history_fields,
    text_fields,
    timeline_fields,
    to_json,
)
from bot.cli.evaluation import Score, score_fields
from tests.bot.cli.samples import ANSWER, CHECK, CITATION, EVENT, REFUSAL, REVISION, SENTENCES, UNDATED, UNSURE

DOCUMENTATION = Path(__file__).parents[3] / "docs" / "cli.md"

CITED = {
    "n": 1,
    "article": "harbour-fire",
    "headline": "Fire at the harbour",
    "source": "Coast Herald",
    "published": "2023-05-09",
    "url": "https://example.org/harbour",
    "revision": 2,
    "paragraph": 3,
    "sentence": 8,
    "text": "The fire killed 12 dockers on Monday.",
    "highlight": [16, 26],
}
UNDATED_CITED = {
    "n": 2,
    "article": "letter",
    "headline": "A letter",
    "source": None,
    "published": None,
    "url": None,
    "revision": 1,
    "paragraph": 1,
    "sentence": 1,
    "text": "Nobody was hurt.",
    "highlight": None,
}


def test_a_citation_has_exactly_these_fields() -> None:
    assert citation_fields(CITATION) == CITED


def test_what_a_citation_does_not_know_is_null() -> None:
    assert citation_fields(UNDATED) == UNDATED_CITED


def test_a_highlight_marks_the_decisive_words_in_the_text() -> None:
    start, end = citation_fields(CITATION)["highlight"]
    assert CITED["text"][start:end] == "12 dockers"


def test_an_answer_has_exactly_these_fields() -> None:
    assert answer_fields(ANSWER) == {
        "question": "Who died?",
        "status": "answered",
        "confidence": 0.9124,
        "answer": "12 dockers",
        "citations": [CITED],
        "nearest": [],
        "differ": True,
        "understood": "Who died in it?",
        "ms": 1.5,
    }


def test_a_refusal_has_no_answer_but_the_nearest_sentences() -> None:
    fields = answer_fields(REFUSAL)
    assert (fields["status"], fields["answer"], fields["citations"]) == ("unknown", None, [])
    assert fields["nearest"] == [UNDATED_CITED]
    assert fields["understood"] is None


def test_an_unsure_answer_without_a_decisive_span_has_a_citation_but_no_answer() -> None:
    fields = answer_fields(UNSURE)
    assert (fields["status"], fields["answer"]) == ("unsure", None)
    assert fields["citations"] == [UNDATED_CITED]


def test_a_check_has_exactly_these_fields() -> None:
    assert check_fields(CHECK) == {
        "claim": "Eleven dockers died.",
        "verdict": "contradicted",
        "confidence": 0.8,
        "citations": [CITED],
        "conflicts": [{"claim": "Eleven dockers", "source": "12 dockers"}],
        "differ": False,
        "left_out": 0,
        "ms": 2.25,
    }


def test_a_timeline_is_its_events_in_order() -> None:
    later = replace(EVENT, date="2023-06")
    assert timeline_fields([EVENT, later]) == {"events": [event_fields(EVENT), event_fields(later)]}


def test_an_event_has_exactly_these_fields() -> None:
    assert event_fields(EVENT) == {
        "date": "2023-05-08",
        "precision": "day",
        "expression": "on Monday",
        "inferred": True,
        "article": "harbour-fire",
        "revision": 2,
        "paragraph": 3,
        "sentence": 8,
        "text": "The fire killed 12 dockers on Monday.",
        "publication": False,
        "differs": True,
        "also": [UNDATED_CITED],
        "otherwise": [{"date": "2023-05-07", **UNDATED_CITED}],
    }


def test_an_article_has_exactly_these_fields() -> None:
    assert article_fields(REVISION) == {
        "article": "harbour-fire",
        "headline": "Fire at the harbour",
        "source": "Coast Herald",
        "published": "2023-05-09",
        "url": "https://example.org/harbour",
        "language": "en",
        "revision": 2,
    }


def test_a_shown_article_adds_its_numbered_sentences() -> None:
    assert text_fields(REVISION, SENTENCES) == {
        **article_fields(REVISION),
        "retraction": False,
        "sentences": [
            {"paragraph": 1, "sentence": 1, "text": "A fire broke out."},
            {"paragraph": 1, "sentence": 2, "text": "It was put out."},
        ],
    }


def test_a_history_tells_when_and_why_each_revision_was_made() -> None:
    assert history_fields("harbour-fire", [REVISION]) == {
        "article": "harbour-fire",
        "revisions": [
            {
                "revision": 2,
                "headline": "Fire at the harbour",
                "created": "2023-05-10T08:30:00+00:00",
                "note": "corrected the number",
                "retraction": False,
            }
        ],
    }


def test_an_evaluation_has_exactly_these_fields() -> None:
    assert score_fields(Score(questions=10, answerable=8, right=5, wrong=2, auroc=0.87654)) == {
        "questions": 10,
        "answerable": 8,
        "right": 5,
        "wrong": 2,
        "refused": 3,
        "net": 37.5,
        "auroc": 0.877,
    }


def test_json_stands_on_one_line_and_keeps_every_script_readable() -> None:
    line = to_json({"text": "первая строка\nвторая"})
    assert "\n" not in line
    assert "первая" in line
    assert json.loads(line) == {"text": "первая строка\nвторая"}


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param(answer_fields(ANSWER), id="answer"),
        pytest.param(citation_fields(CITATION), id="citation"),
        pytest.param(check_fields(CHECK), id="check"),
        pytest.param(event_fields(EVENT), id="event"),
        pytest.param(text_fields(REVISION, SENTENCES), id="show"),
        pytest.param(history_fields("x", [REVISION])["revisions"][0], id="history"),
        pytest.param(score_fields(Score(1, 1, 1, 0, None)), id="eval"),
    ],
)
def test_every_field_is_documented(fields: Fields) -> None:
    documentation = DOCUMENTATION.read_text(encoding="utf-8")
    assert [name for name in fields if f"`{name}`" not in documentation] == []
