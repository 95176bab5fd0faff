"""Russian words: the forms of a verb have a root in common, and no noun loses its own stem."""

from __future__ import annotations

import pytest

from knowledge.lexicon.concepts import meant_by, readings
from knowledge.lexicon.russian import russian_forms
from knowledge.text.tokens import stemmer, tokens

VERBS = [
    "гореть горит горел горела",
    "требовать требует требуют требовали",
    "уйти ушел ушла ушли уйдет",
    "найти нашли найдут найден",
    "передать передал передаст передадут передан",
    "собрать соберут собрали собраны",
    "сжечь сожгли сожжен сжег",
    "умереть умер умрет умерли",
    "запретить запретил запрещен запрещено запретят",
    "сократить сокращены сократят",
    "погибнуть погибли погибнет погибшие",
    "вырасти вырос выросла вырастет",
    "спасти спасли спасен спасут",
]


@pytest.mark.parametrize("forms", VERBS, ids=[row.split()[0] for row in VERBS])
def test_all_forms_of_a_verb_are_found_by_its_infinitive(forms: str) -> None:
    infinitive, *others = forms.split()
    root = russian_forms(infinitive)[-1]
    assert [form for form in others if root not in russian_forms(form)] == []


@pytest.mark.parametrize("noun", ["совета", "бюджет", "комитет", "память", "соцсеть", "село"])
def test_a_noun_that_looks_like_a_verb_keeps_its_stem(noun: str) -> None:
    assert russian_forms(noun)[-1] == stemmer("ru")(noun)


def test_a_village_does_not_sit_down() -> None:
    assert russian_forms("сесть")[-1] not in russian_forms("села")


def test_what_burns_down_is_on_fire() -> None:
    """The thesaurus finds a verb in whatever form it is written."""
    burnt, fire = "Склад сгорел", "Возник пожар"
    found = [{meant.concept for meant in meant_by(readings(text, tokens(text), "ru"), "ru")} for text in (burnt, fire)]
    assert found[0] & found[1]
