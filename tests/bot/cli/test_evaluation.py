"""The arithmetic of `footnote eval`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.cli.evaluation import Case, Outcome, judge, read_cases, summarise
from knowledge.errors import InputError
from tests.bot.cli.samples import ANSWER, REFUSAL, UNSURE

GOLD = Case("Who died?", ("The fire killed 12 dockers on Monday.",), True)


def test_an_answer_that_cites_the_expected_sentence_is_right() -> None:
    assert judge(GOLD, ANSWER) == Outcome(True, True, True, ANSWER.confidence)


def test_case_punctuation_and_a_split_off_dateline_do_not_count() -> None:
    case = replace(GOLD, answers=("PORT CITY, May 9. The fire killed 12 dockers on Monday",))
    assert judge(case, ANSWER).is_right


def test_a_fragment_of_the_expected_sentence_is_not_right() -> None:
    fragment = replace(ANSWER, citations=(replace(ANSWER.citations[0], text="The fire."),))
    assert not judge(GOLD, fragment).is_right


def test_a_part_of_a_word_is_not_a_word() -> None:
    case = replace(GOLD, answers=("he fire killed 12 dockers on Monday",))
    assert not judge(case, ANSWER).is_right


def test_whatever_answers_the_unanswerable_is_wrong() -> None:
    outcome = judge(Case("Who sang?", (), False), ANSWER)
    assert (outcome.is_answered, outcome.is_right) == (True, False)


def test_unsure_and_unknown_count_as_refused() -> None:
    score = summarise([judge(GOLD, UNSURE), judge(GOLD, REFUSAL), judge(GOLD, ANSWER)])
    assert (score.refused, score.right, score.wrong) == (2, 1, 0)


def test_net_is_right_minus_wrong_in_percent_of_the_answerable() -> None:
    right, wrong = Outcome(True, True, True, 0.9), Outcome(True, True, False, 0.8)
    false = Outcome(False, True, False, 0.7)
    score = summarise([right, right, right, wrong, false])
    assert (score.right, score.wrong, score.net) == (3, 2, 25.0)


def test_no_cases_make_a_score_of_nothing() -> None:
    score = summarise([])
    assert (score.questions, score.net, score.auroc) == (0, 0.0, None)


def test_auroc_is_one_where_confidence_parts_the_answerable_from_the_rest() -> None:
    outcomes = [Outcome(True, True, True, 0.9), Outcome(True, False, False, 0.5), Outcome(False, False, False, 0.1)]
    assert summarise(outcomes).auroc == 1.0


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.booleans(), st.sampled_from([0.0, 0.25, 0.5, 0.75, 1.0])), max_size=25))
def test_auroc_is_the_share_of_pairs_in_the_right_order(rows: list[tuple[bool, float]]) -> None:
    pairs = [(p > n) + (p == n) / 2 for answerable, p in rows if answerable for other, n in rows if not other]
    expected = sum(pairs) / len(pairs) if pairs else None
    found = summarise([Outcome(answerable, False, False, confidence) for answerable, confidence in rows]).auroc
    assert found == (None if expected is None else pytest.approx(expected))


def test_cases_are_read_line_by_line_and_blank_lines_skipped(tmp_path: Path) -> None:
    lines = [
        '{"question": "A?", "answers": ["B."]}',
        "",
        '{"question": "C?", "answerable": false, "conversation": "x"}',
    ]
    assert read_cases(written(tmp_path, lines)) == [Case("A?", ("B.",), True), Case("C?", (), False, "x")]


def written(folder: Path, lines: list[str]) -> Path:
    """A file with these lines."""
    file = folder / "cases.jsonl"
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


@pytest.mark.parametrize(
    "line",
    [
        "not json",
        "[]",
        '"text"',
        "{}",
        '{"question": 1}',
        '{"question": "A?", "answers": [2]}',
        '{"question": "A?", "answers": 5}',
        '{"question": "A?", "answers": "B."}',
        '{"question": "A?", "answers": {"B.": 1}}',
        '{"question": "A?", "answers": null}',
        '{"question": "A?", "answerable": "yes"}',
        '{"question": "A?", "conversation": 4}',
        "[" * 100_000,
    ],
)
def test_a_broken_case_is_refused_with_its_file_and_line(tmp_path: Path, line: str) -> None:
    with pytest.raises(InputError, match=r"cases\.jsonl, line 2: This is not a question such as .*\}\.$"):
        read_cases(written(tmp_path, ['{"question": "A?"}', line]))


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ('{"question": " ", "answers": ["B."]}', "The question has no words."),
        (f'{{"question": "{"a" * 3_000}"}}', "A question"),
        ('{"question": "A?", "answerable": true}', "no sentence is given"),
        ('{"question": "A?", "answers": ["…"]}', "no sentence is given"),
    ],
)
def test_a_case_that_can_not_be_scored_is_refused_with_its_file_and_line(
    tmp_path: Path, line: str, sentence: str
) -> None:
    with pytest.raises(InputError, match=rf"cases\.jsonl, line 1: .*{sentence}"):
        read_cases(written(tmp_path, [line]))


def test_a_file_without_a_question_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="holds no question"):
        read_cases(written(tmp_path, ["", " "]))
