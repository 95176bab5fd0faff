"""What is told of a claim by what its surest sentence has in place of some words."""

from __future__ import annotations

from importlib.resources import files

import pytest

from knowledge.answering.weighing.trees import stored_forest
from knowledge.claims import check, testimony
from knowledge.claims.conflicts.instead import Place
from knowledge.claims.second_look import SUSPECTED, suspected, suspects
from knowledge.claims.weighing.suspicion import NAMES, probabilities
from knowledge.model import Verdict
from tests.knowledge.claims.newsroom import index_of

ARTICLE = (
    "The syrup came by rail from the port of Ossa and was coloured in a former dairy at Brunn. Rain fell in the north."
)
TOLD = "The syrup came by rail from the port of Ossa."
OTHERWISE = "The syrup was coloured in a former brewery at Brunn."


def heard_on(claim: str) -> list[testimony.Testimony]:
    return sorted(testimony.gathered(index_of(ARTICLE), claim, None), key=lambda one: one.standing, reverse=True)


def test_what_has_something_else_in_one_place_contradicts_in_words_that_are_shown() -> None:
    told = check(index_of(ARTICLE), OTHERWISE)
    assert told.verdict is Verdict.CONTRADICTED
    assert [(conflict.claim, conflict.source) for conflict in told.conflicts] == [("brewery", "dairy")]
    assert told.confidence >= SUSPECTED


@pytest.mark.parametrize("claim", [TOLD, "Rain fell in the north.", "The syrup was coloured in a former dairy."])
def test_nothing_is_suspected_of_what_is_told(claim: str) -> None:
    assert suspected(heard_on(claim)) is None


def test_each_place_is_seen_with_what_stands_there() -> None:
    found, numbers = suspects(heard_on(OTHERWISE))
    assert numbers.shape == (len(found), len(NAMES))
    seen = [dict(zip(NAMES, row.tolist(), strict=True)) for row in numbers]
    assert {(row["place"], row["sort"], row["sort_told"]) for row in seen} >= {(Place.BETWEEN, 0, 0)}
    row = next(row for row in seen if row["place"] == Place.BETWEEN)
    assert (row["led_alike"], row["left"], row["right"], row["near"]) == (1, 1, 1, 2)
    assert (row["is_deed"], row["deedless"], row["is_first"], row["is_last"], row["denied"]) == (0, 0, 0, 0, 0)
    assert 0 < row["cosine"] < 1
    assert row["known"] == 2


def test_a_sentence_that_contradicts_already_is_not_suspected() -> None:
    heard = testimony.gathered(index_of("The mill burnt on Monday."), "The mill did not burn.", None)
    assert heard[0].verdict is Verdict.CONTRADICTED
    assert suspects(heard)[0] == []
    assert suspects([])[0] == []


def test_the_trees_ask_only_for_what_is_told() -> None:
    trees = stored_forest(files("knowledge.claims").joinpath("data/suspicion.npz"))
    assert 0 <= trees.column.min() <= trees.column.max() < len(NAMES)
    _, numbers = suspects(heard_on(OTHERWISE))
    assert all(0 < each < 1 for each in probabilities(numbers))
