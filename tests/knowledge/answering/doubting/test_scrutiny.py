"""A second look at the best sentences tells how each word of the question stands in them, and in what order."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.answering.asking.question import understand
from knowledge.answering.doubting.scrutiny import (
    ABSENT,
    LOOKED_AT,
    NAMES,
    NO_RIVAL,
    NO_WORD,
    RANKED_NAMES,
    TRUSTED_NAMES,
    look_at,
    to_rank,
    to_trust,
)
from knowledge.answering.finding import Finding, find
from knowledge.answering.matching.terms import match_terms
from knowledge.answering.weighing.basis import Basis
from knowledge.answering.weighing.features import NAMES as EVIDENCE
from knowledge.answering.weighing.trees import Forest
from knowledge.answering.weighing.weights import SecondLook, weights
from knowledge.index.marks import marked
from tests.knowledge.answering.newsroom import STORM, STRIKE, index_of

SAME = 5.0


def looked_at(question: str, sentence: str) -> dict[str, float]:
    index = index_of(f"{STORM} {STRIKE} {sentence}")
    asked = understand(question, index.vocabularies)
    columns = look_at(asked, match_terms(index, asked), [marked(sentence, "en")])
    assert columns.shape == (1, len(NAMES))
    return dict(zip(NAMES, columns[0].tolist(), strict=True))


def test_each_word_is_told_by_its_place_in_the_question() -> None:
    told = looked_at("Did Odum close the wooden bakery?", "Odum sold the wooden bakery.")
    assert (told["first_how"], told["first_name"]) == (SAME, 1)
    assert (told["last_how"], told["last_but_one_how"]) == (SAME, SAME)
    assert told["content"] == 4
    assert told["held"] == pytest.approx(3 / 4)


def test_what_the_sentence_lacks_is_known_elsewhere_or_nowhere() -> None:
    told = looked_at("Did Zwrlk close the bakery in 1931?", "Odum sold the bakery.")
    assert (told["names_absent"], told["numbers_absent"]) == (1, 1)
    assert told["unknown"] >= 2
    assert told["first_how"] == ABSENT


def test_a_question_of_one_word_has_no_second() -> None:
    told = looked_at("Odum?", "Odum sold the bakery.")
    assert (told["second_how"], told["last_but_one_how"], told["focus_how"]) == (NO_WORD,) * 3


def test_what_makes_a_question_ask_for_more_is_told() -> None:
    assert looked_at("Is Odum still the mayor?", "Odum is the mayor.")["tempered"] == 1
    assert looked_at("Is Odum the mayor?", "Odum is the mayor.")["tempered"] == 0


def test_the_order_of_the_found_words_is_told() -> None:
    question = "Did Odum close the wooden bakery?"
    straight, turned = (
        looked_at(question, said) for said in ("Odum closed the wooden bakery.", "The bakery closed Odum.")
    )
    assert (straight["next_to"], straight["near"], straight["turned"]) == (
        pytest.approx(2 / 3),
        pytest.approx(1 / 3),
        0,
    )
    assert turned["turned"] == 1
    assert straight["longest_run"] == 1
    assert straight["first_at"] == 0 < turned["first_at"]


def test_far_apart_is_not_near_and_ends_a_run() -> None:
    told = looked_at("Odum bakery", "Odum said that it was only in May that they closed the bakery.")
    assert (told["far"], told["near"], told["longest_run"]) == (1, 0, pytest.approx(1 / 2))


def test_the_weight_of_what_is_found_and_what_is_not_is_that_of_the_question() -> None:
    told = looked_at("Did Zwrlk close the bakery?", "Odum sold the bakery.")
    ways = [told[name] for name in NAMES if name.startswith("weight_") and name != "weight_names_absent"]
    assert sum(ways) == pytest.approx(1, abs=0.2)  # what is found less surely weighs less
    assert told["weight_absent"] >= told["weight_names_absent"] > 0


def test_where_nothing_is_found_nothing_has_a_place() -> None:
    told = looked_at("Zwrlk?", "Odum sold the bakery.")
    assert (told["first_at"], told["last_at"], told["mean_at"], told["longest_run"]) == (-1, -1, -1, 0)


def test_of_a_word_that_is_repeated_only_the_first_places_are_compared() -> None:
    told = looked_at("storm boats", f"{'storm ' * 5}boats")
    assert (told["next_to"], told["near"]) == (0, 1)
    assert looked_at("storm boats storm boats", "storm boats " * 2_000)["next_to"] == 1


def test_what_ranks_again_tells_how_far_each_is_behind() -> None:
    looked = np.arange(2 * len(NAMES), dtype=np.float32).reshape(2, -1)
    evidence = np.array([[1.0] * len(EVIDENCE), [0.5] * len(EVIDENCE)], dtype=np.float32)
    rows = to_rank(looked, np.array([2.0, -1.0], dtype=np.float32), evidence)
    assert rows.shape == (2, len(RANKED_NAMES))
    told = [dict(zip(RANKED_NAMES, row, strict=True)) for row in rows.tolist()]
    assert [(each["score"], each["behind"], each["place"]) for each in told] == [(2, 0, 0), (-1, -3, 1)]
    assert [each["cover_beside"] for each in told] == [0, -0.5]
    assert told[0]["far_beside"] == -len(NAMES)


@pytest.mark.parametrize("confidence", [0.0, 0.25, 0.5, 1.0])
def test_what_was_told_before_is_one_of_them(confidence: float) -> None:
    looked, scores = np.zeros((1, len(NAMES)), dtype=np.float32), np.array([3.0], dtype=np.float32)
    told = dict(zip(TRUSTED_NAMES, to_trust(looked, scores, scores, confidence).tolist(), strict=True))
    assert math.isfinite(told["first_sight"])
    assert np.sign(told["first_sight"]) == np.sign(confidence - 0.5)
    assert (told["lead"], told["lead_over_third"], told["was_at"], told["all"]) == (NO_RIVAL, NO_RIVAL, 0, 3)


def test_the_best_at_second_sight_is_trusted() -> None:
    looked = np.repeat(np.arange(3, dtype=np.float32)[:, None], len(NAMES), axis=1)
    told = to_trust(looked, np.array([5.0, 4.0, 1.0]), np.array([0.0, 2.0, 1.5]), 0.5)
    each = dict(zip(TRUSTED_NAMES, told.tolist(), strict=True))
    assert (each["again"], each["lead"], each["lead_over_third"], each["was_at"]) == (2, 0.5, 2, 1)
    assert (each["was_behind"], each["content"]) == (-1, 1)


@given(st.text(max_size=80), st.text(max_size=120))
def test_any_question_can_be_looked_at_in_any_sentence(question: str, sentence: str) -> None:
    assert np.isfinite(list(looked_at(question, sentence).values())).all()


def always(value: float) -> Forest:
    """Trees that say the same of everything."""
    whole = np.zeros((1, 1), dtype=np.int64)
    return Forest(whole, np.zeros((1, 1), np.float32), whole, whole, np.full((1, 1), value, np.float32))


def second_first() -> Forest:
    """A tree that puts the second candidate first."""
    column, child = np.full((1, 3), RANKED_NAMES.index("place")), np.array([[1, 1, 2]])
    threshold, value = np.array([[0.5, 0, 0]], np.float32), np.array([[0, -1, 1]], np.float32)
    return Forest(column, threshold, child, np.array([[2, 1, 2]]), value)


def found_with(monkeypatch: pytest.MonkeyPatch, second: SecondLook | None) -> Finding:
    learnt = weights(Basis.WORDS)
    monkeypatch.setattr("knowledge.answering.finding.weights", lambda *_: replace(learnt, second_look=second))
    index = index_of(STORM)
    return find(index, understand("How many boats sank?", index.vocabularies))


def test_a_second_look_may_change_the_order_and_tells_confidence(monkeypatch: pytest.MonkeyPatch) -> None:
    before = found_with(monkeypatch, None)
    after = found_with(monkeypatch, SecondLook(second_first(), always(2.0)))
    assert after.rows[0] == before.rows[1]
    assert sorted(after.rows) == sorted(before.rows)
    assert after.rows[LOOKED_AT:] == before.rows[LOOKED_AT:]
    assert dict(zip(after.rows, after.scores.tolist(), strict=True)) == pytest.approx(
        dict(zip(before.rows, before.scores.tolist(), strict=True))
    )
    assert after.confidence == pytest.approx(1 / (1 + math.exp(-2)))
    assert after.on_topic == before.on_topic


def test_with_words_alone_there_is_a_second_look() -> None:
    assert weights(Basis.WORDS).second_look is not None
