"""What a second look at the surest sentence tells of a claim, and what it may decide."""

from __future__ import annotations

from importlib.resources import files

import pytest

from knowledge.answering.weighing.trees import stored_forest
from knowledge.claims.second_look import look, looked_at_again, to_look_at
from knowledge.claims.testimony import LOOKED_AT, gathered
from knowledge.claims.weighing.scrutiny import NAMES, Held
from knowledge.model import Verdict
from tests.knowledge.claims.newsroom import index_of

ARTICLE = "The mill burnt on Monday. Ana Orr sold the old press to a farmer in Lund. Rain fell in the north."
SPOKEN = "Orr sold the press to a farmer."
ELSEWHERE = "Orr sold the mill to a farmer."


def looks(claim: str) -> dict[str, float]:
    """The numbers of a second look at the surest sentence on a claim, by name."""
    heard = sorted(gathered(index_of(ARTICLE), claim, None), key=lambda one: one.standing, reverse=True)
    return dict(zip(NAMES, look(heard[0], heard).tolist(), strict=True))


def test_each_word_is_seen_as_it_stands_in_the_sentence() -> None:
    seen = looks("Orr sold the press to a tailor.")
    assert (seen["first_how"], seen["verb_how"], seen["last_how"]) == (Held.BY_FORM, Held.BY_FORM, Held.NOWHERE)
    assert seen["third_sort"] == 0
    assert looks(ELSEWHERE)["third_how"] in (Held.IN_ARTICLE, Held.AROUND)
    assert looks(SPOKEN)["last_but_one_how"] == Held.BY_FORM


def test_what_stands_in_a_words_place_is_seen() -> None:
    assert looks(ELSEWHERE)["instead"] > looks(SPOKEN)["instead"] == 0


def test_the_trees_ask_only_for_what_is_told() -> None:
    trees = stored_forest(files("knowledge.claims").joinpath("data/scrutiny.npz"))
    assert 0 <= trees.column.min() <= trees.column.max() < len(NAMES)


def test_what_contradicts_is_not_looked_at_again() -> None:
    heard = gathered(index_of("The mill burnt on Monday."), "The mill did not burn.", None)
    assert heard[0].verdict is Verdict.CONTRADICTED
    assert to_look_at(heard) == []
    assert looked_at_again(heard) == heard
    assert looked_at_again([]) == []


@pytest.mark.parametrize("claim", [SPOKEN, "Ana Orr sold the old press."])
def test_what_is_said_in_the_same_words_is_still_believed(claim: str) -> None:
    heard = looked_at_again(gathered(index_of(ARTICLE), claim, None))
    assert heard[0].is_seen_twice
    assert heard[0].probability >= LOOKED_AT
    assert heard[0].verdict is Verdict.SUPPORTED


@pytest.mark.parametrize("claim", ["Mavrin sold the old press.", "Orr sold three presses.", "Orr sold all presses."])
def test_a_second_look_supports_nothing_that_lacks_a_name_a_number_or_a_limit(claim: str) -> None:
    heard = sorted(gathered(index_of(ARTICLE), claim, None), key=lambda one: one.standing, reverse=True)
    assert not heard[0].is_lacking
    assert looked_at_again(heard)[0].verdict is not Verdict.SUPPORTED
