"""Claims as members put them: wrapped in talk, of what is only possible, of how often, in Kazakh."""

from __future__ import annotations

import pytest

from knowledge.claims import check
from knowledge.claims.message.framing import Statement
from knowledge.claims.message.statements import statements
from knowledge.model import Verdict
from tests.knowledge.claims.newsroom import clashing, index_of

DAM = """The council can fine the builder of the Tarnow dam. Engineers report on the dam to the council every week.

The dam held without any of the pumps being used, and engineers joined the repair without entering the tunnel."""


@pytest.mark.parametrize(
    ("message", "claim"),
    [
        ("I heard that the dam burst", "the dam burst"),
        ("so basically the dam burst lol", "the dam burst"),
        ("Well, the dam burst. Look, it rains", "the dam burst. it rains"),
        ("короче, плотину прорвало", "плотину прорвало"),
        ("Говорят, что плотину прорвало", "плотину прорвало"),
        ("плотину, кажется, прорвало", "плотину, прорвало"),
    ],
)
def test_talk_around_a_claim_is_no_part_of_it(message: str, claim: str) -> None:
    assert " ".join(said.text.strip() for said in statements(message)) == claim


@pytest.mark.parametrize(
    "claim",
    [
        "Well water was poisoned",
        "Wait times rose",
        "Look Ahead won the race",
        "So Solid Crew sang",
        "Yeah Samake left",
        "Мост стал короче на метр",
        "Врачи говорят об эпидемии",
    ],
)
def test_a_word_of_talk_that_says_something_stays(claim: str) -> None:
    assert statements(claim) == [Statement(claim)]


def test_a_message_that_is_only_talk_keeps_its_words() -> None:
    assert statements("lol") == [Statement("lol")]


def test_what_is_only_possible_supports_no_claim_that_it_happened() -> None:
    index = index_of(DAM)

    assert check(index, "The council fined the builder of the Tarnow dam.").verdict is Verdict.NOT_FOUND
    assert check(index, "The council can fine the builder of the Tarnow dam.").verdict is Verdict.SUPPORTED


@pytest.mark.parametrize("rhythm", ["every month", "monthly", "daily"])
def test_another_rhythm_is_a_conflict(rhythm: str) -> None:
    clash = clashing(f"Engineers report on the dam to the council {rhythm}.", DAM.split(". ")[1])

    assert clash == [(rhythm, "every week")]


def test_a_period_that_recurs_is_not_one_that_something_takes() -> None:
    assert clashing("Engineers work on the dam for a month.", "Engineers report on the dam every week.") == []


def test_a_rate_is_no_length_of_time() -> None:
    assert clashing("The driver had worked for 25 years.", "The train was going at 94 kilometres an hour.") == []


def test_one_of_many_is_no_number_against_the_many() -> None:
    assert clashing("One of the passengers died.", "The rescuers led 640 passengers out.") == []


def test_what_was_done_without_a_deed_contradicts_the_deed() -> None:
    assert clashing(
        "The soldiers took part in night raids.", "The soldiers kept order without joining any night raids."
    )


def test_one_limit_in_two_ways_of_saying_it_is_no_conflict() -> None:
    claim, told = "Буханка не может стоить больше 38 крон.", "Буханка ржаного не сможет стоить дороже 38 крон."

    assert clashing(claim, told, "ru") == []


def test_limits_of_different_height_exclude_each_other() -> None:
    assert clashing("The fine is up to 800 crowns.", "The builder faces a fine of up to 80 crowns.")


def test_a_number_told_in_other_words_is_the_same_number() -> None:
    index = index_of("The ministry counted 225 deaths after the January flood.")

    assert check(index, "225 people died after the January flood.").verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("claim", "sentence", "conflict"),
    [
        ("Киік саны екі есе өсті.", "Киік саны төрт есе өсті.", ("екі", "төрт")),
        ("Тұрғындар үш күн бойы күтті.", "Тұрғындар үш апта бойы күтті.", ("үш күн", "үш апта")),
        ("Құрман бірінші орын алды.", "Құрман алтыншы орын алды.", ("бірінші", "алтыншы")),
        ("Басқарма ақша бөлді.", "Мәдениет басқармасы ақша бөлмеді.", ("бөлді", "бөлмеді")),
    ],
)
def test_a_conflict_is_found_in_kazakh(claim: str, sentence: str, conflict: tuple[str, str]) -> None:
    assert clashing(claim, sentence, "kk") == [conflict]


def test_a_kazakh_claim_is_supported_although_no_lexicon_knows_its_words() -> None:
    index = index_of("Өрт кезінде 38 мың кітап жойылды. Өртті алты сағатта сөндірді.", language="kk")

    assert check(index, "Өртте 38 мың кітап жойылды.").verdict is Verdict.SUPPORTED
