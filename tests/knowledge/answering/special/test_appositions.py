"""What a sentence says of whom it names."""

from __future__ import annotations

import pytest

from knowledge.answering.kinds.name_places import LONGEST
from knowledge.answering.special.appositions import told_of
from knowledge.text.tokens import tokens

TOLD = [
    ("en", "A storm sank nineteen boats, mayor Ana Petri said.", "Ana Petri", "mayor"),
    ("en", "The retired judge Ana Petri won.", "Ana Petri", "The retired judge"),
    ("en", "They blamed Deputy Transport Minister Ana Petri.", "Ana Petri", "Deputy Transport Minister"),
    ("en", "Baker Ana Petri won.", "Ana Petri", "Baker"),
    ("en", "Its leader, Ana Petri, said no.", "Ana Petri", "Its leader"),
    ("en", "The pact was signed by the head of the guard, Ana Petri.", "Ana Petri", "the head of the guard"),
    ("en", "They met when Orlen's baker, Ana Petri, came.", "Ana Petri", "Orlen's baker"),
    ("en", "They met when Orlen's baker, Dr. Ana Petri, came.", "Ana Petri", "Orlen's baker"),
    ("en", "Ana Petri, a former midwife, promised a wall.", "Ana Petri", "a former midwife"),
    ("en", "Karl met Ana Petri, the mayor.", "Ana Petri", "the mayor"),
    ("en", "Mayor Ana Petri, a former midwife, won.", "Ana Petri", "Mayor Ana Petri, a former midwife"),
    ("en", "Ana Petri, 47, a baker from Orlen, won.", "Ana Petri", "47, a baker from Orlen"),
    ("en", "Ana Petri (47, a baker) won.", "Ana Petri", "47, a baker"),
    ("en", "Ana Petri was the first mayor of Orlen.", "Ana Petri", "the first mayor of Orlen"),
    ("en", "They met Ana Petri, who heads the guard, in May.", "Ana Petri", "who heads the guard"),
    ("en", "Petri, a former midwife, promised a wall.", "Ana Petri", "a former midwife"),
    ("en", "Boats sank, mayor Ana Petri said.", "Petri", "mayor"),
    ("ru", "По словам губернатора Петра Ломова, плотина готова.", "Пётр Ломов", "губернатора"),
    ("ru", "Пётр Ломов, губернатор области, пообещал плотину.", "Ломов", "губернатор области"),
    ("ru", "Ломов — мэр Верхнегорска.", "Пётр Ломов", "мэр Верхнегорска"),
    ("kk", "Мұғалім Асан Нұрлан көпірді ашты.", "Асан Нұрлан", "Мұғалім"),
]


@pytest.mark.parametrize(("language", "text", "name", "told"), TOLD, ids=[row[1] for row in TOLD])
def test_a_title_an_apposition_or_a_predicate_tells_who_somebody_is(
    language: str, text: str, name: str, told: str
) -> None:
    span = told_of(text, [word.form for word in tokens(name)], language)
    assert span is not None
    assert text[slice(*span)] == told


UNTOLD = [
    "Ana Petri, 47, won.",
    "Ana Petri (47) won.",
    "Ana Petri, speaking in Orlen, denied it.",
    "In the evening, Ana Petri, Karl Odum and Lise Brandt met.",
    "On Monday, Ana Petri, as always, was late.",
    "Yesterday Ana Petri came.",
    "Karl Petri, the baker, won.",
    "Ana Petri's brother, a baker, won.",
    "Ana Petri and the mayor met.",
    "Ana Petri was late.",
    "The boats belong to Ana Petri, the mayor said.",
    "According to Ana Petri, the wall fell in May.",
    "According to Ana Petri, boats are lost.",
    "They thanked Ana Petri.",
    "The harbour petri dish, a toy, sank.",
    f"Mayor Ana Petri won{' and won' * LONGEST}.",
]


@pytest.mark.parametrize("text", UNTOLD, ids=[text[:50] for text in UNTOLD])
def test_what_stands_beside_a_name_may_say_nothing_of_its_bearer(text: str) -> None:
    assert told_of(text, ("ana", "petri"), "en") is None


def test_a_russian_clause_behind_a_name_is_no_apposition() -> None:
    assert told_of("По словам Петра Ломова, половина была готова.", ("петр", "ломов"), "ru") is None
