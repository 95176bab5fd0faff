""" "Who is Ana Petri?" is answered by what a sentence says that she is."""

from __future__ import annotations

from functools import partial

import pytest

from knowledge.answering import answer
from knowledge.answering.asking.named import named_in
from knowledge.answering.asking.question import understand
from knowledge.answering.finding import as_chosen, find
from knowledge.answering.kinds.wanted import Wanted
from knowledge.answering.special.who_is import TOLD_SO, find_named
from knowledge.model import Status
from tests.knowledge.answering.newsroom import BRIDGE_KK, FERRY, FLOOD_RU, STORM, STRIKE, index_of


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        ("Who is Ana Petri?", ("ana", "petri"), Wanted.THING),
        ("and who's Petri exactly?", ("petri",), Wanted.THING),
        ("Who is Ludwig van Orlen in this story?", ("ludwig", "van", "orlen"), Wanted.THING),
        ("who is ana petri", ("ana", "petri"), Wanted.PERSON),
        ("Кто такой Ломов?", ("ломов",), Wanted.THING),
        ("кто такая ана петри", ("ана", "петри"), Wanted.THING),
        ("кто это — Ана Петри?", ("ана", "петри"), Wanted.THING),
        ("кто это сказал?", ("сказал",), Wanted.PERSON),
        ("Асан Нұрлан кім?", ("асан", "нұрлан"), Wanted.THING),
        ("Асан деген кім?", ("асан",), Wanted.THING),
        ("Who is Mayor Ana Petri?", ("ana", "petri"), Wanted.THING),
        ("What title does Petri have?", ("petri",), Wanted.THING),
        ("What is Ana Petri's job?", ("ana", "petri"), Wanted.THING),
        ("What is the mayor's job?", (), Wanted.THING),
        ("What is Russia's position?", (), Wanted.THING),
        ("Who is the mayor?", (), Wanted.PERSON),
        ("Who is mayor of Orlen?", (), Wanted.PERSON),
        ("Who is Prime Minister?", (), Wanted.PERSON),
        ("Who is Petri's lawyer?", (), Wanted.PERSON),
        ("Who was Petri accused by?", (), Wanted.PERSON),
        ("Who did Ana Petri blame?", (), Wanted.PERSON),
        ("Әкім кім?", (), Wanted.PERSON),
    ],
)
def test_a_name_is_told_from_an_office(text: str, name: tuple[str, ...], wanted: Wanted) -> None:
    assert named_in(text) == name
    assert understand(text, ["en", "ru", "kk"]).wanted is wanted


@pytest.mark.parametrize(
    ("language", "body", "question", "told"),
    [
        ("en", STORM, "Who is Ana Petri?", "mayor"),
        ("en", STRIKE, "who is karl odum", "Deputy minister"),
        ("en", FERRY, "And who is Brandt?", "Captain"),
        ("ru", FLOOD_RU, "Кто такой Пётр Ломов?", "Губернатор"),
        ("kk", f"{BRIDGE_KK} Мұғалім Асан Нұрлан көпірді мақтады.", "Асан Нұрлан деген кім?", "Мұғалім"),
    ],
)
def test_what_somebody_is_stands_in_bold(language: str, body: str, question: str, told: str) -> None:
    found = answer(index_of(body, language=language), question)
    assert found.status is Status.ANSWERED
    assert found.answer == told
    assert found.confidence >= TOLD_SO


def test_the_sentence_that_says_who_somebody_is_comes_before_others_that_name_them() -> None:
    index = index_of("Karl met Petri. Petri met Karl. Later the baker Ana Petri left the town of Orlen by boat.")
    assert answer(index, "Who is Ana Petri?").answer == "the baker"


def test_the_sentence_with_the_fullest_name_introduces() -> None:
    index = index_of("Mayor Petri spoke first. A storm came, Mayor Ana-Maria Petri said. Then Mayor Petri left.")
    found = answer(index, "Who is Petri?")
    assert found.citations[0].sentence == 2
    assert found.answer == "Mayor"


@pytest.mark.parametrize(
    "text",
    ["On Tuesday Petri spoke.", "Mr Petri left.", "Petri Street is closed.", "Archbishop Petri spoke."],
)
def test_days_styles_titles_and_streets_are_no_forenames(text: str) -> None:
    index = index_of(text)
    assert find_named(index, understand("What is Petri's first name?"), partial(find, index)) is None


def test_what_is_called_after_somebody_is_not_she() -> None:
    index = index_of("Ana Petri, a baker, won. The Ana Petri Memorial Hospital, a white building, burned down.")
    assert answer(index, "Who is Ana Petri?").answer == "a baker"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What is Petri's first name?", "Ana-Maria Petri"),
        ("what's mayor petri's full name", "Ana-Maria Petri"),
        ("What is Ana Petri's first name?", None),
        ("What is Odum's first name?", None),
    ],
)
def test_the_rest_of_a_name_is_told_by_a_fuller_one(question: str, told: str | None) -> None:
    index = index_of("Petri spoke first. A storm came, Mayor Ana-Maria Petri said. Odum left.")
    found = find_named(index, understand(question), partial(find, index))
    assert (found and found.decisive and answer(index, question).answer) == told


def test_somebody_of_whom_nothing_is_said_or_whom_nobody_names_is_looked_for_as_ever() -> None:
    index = index_of(STORM, "They thanked Lise Brandt.")
    look = partial(find, index)
    for text in ("Who is Lise Brandt?", "Who is Joe Odum?", "Who is the mayor?"):
        assert find_named(index, understand(text), look) is None


def test_a_pin_comes_before_what_a_sentence_says() -> None:
    index = index_of(STORM)
    pinned = partial(find, index)
    assert find_named(index, understand("Who is Ana Petri?"), lambda asked: as_chosen(pinned(asked), [2], 1.0)) is None
