"""What words are by their form, and how what is asked for hangs on the rest."""

from __future__ import annotations

import pytest

from knowledge.answering.kinds.wanted import Wanted
from knowledge.answering.kinds.word_classes import Class, Relation, classes, relation_wanted, unit_of
from knowledge.text.tokens import sentence_tokens


def test_words_are_told_apart_by_their_form() -> None:
    text = "Masons did not mend the wall of Orlen until 7 May."
    told = dict(zip([w.form for w in sentence_tokens(text)], classes(text, sentence_tokens(text)), strict=True))
    assert told["not"] is Class.NEGATION
    assert told["the"] is Class.ARTICLE
    assert told["of"] is told["until"] is Class.PREPOSITION
    assert told["orlen"] is Class.NAME
    assert told["7"] is told["may"] is Class.NUMBER
    assert told["wall"] is Class.CONTENT


ASKED = [
    ("To what did they trace it?", Relation.TO),
    ("Who did they sell it to?", Relation.TO),
    ("Where does the water come from?", Relation.FROM),
    ("Until when is it closed?", Relation.UNTIL),
    ("Откуда привезли завод?", Relation.FROM),
    ("До какого числа закрыт мост?", Relation.UNTIL),
    ("Зауыт қайдан әкелінді?", Relation.FROM),
    ("How many boats sank?", Relation.NONE),
]


@pytest.mark.parametrize(("question", "relation"), ASKED, ids=[question for question, _ in ASKED])
def test_the_question_word_tells_how_the_answer_hangs_on_the_rest(question: str, relation: Relation) -> None:
    assert relation_wanted(question, Wanted.THING) is relation


def test_a_reason_is_asked_for_by_the_kind_of_question() -> None:
    assert relation_wanted("Why did it fall?", Wanted.REASON) is Relation.BECAUSE


@pytest.mark.parametrize(
    ("word", "unit"),
    [("kilometres", "measure"), ("euros", "money"), ("процентов", "percent"), ("жыл", "duration"), ("boats", "")],
)
def test_units_are_told_by_their_names(word: str, unit: str) -> None:
    assert unit_of(word) == unit
