"""Claims as they are sent: misspelt, marked up, several at once, or none at all."""

from __future__ import annotations

import pytest

from knowledge.claims import check
from knowledge.errors import InputError
from knowledge.model import Verdict
from tests.knowledge.claims.fires import FIRE, verdict
from tests.knowledge.claims.newsroom import index_of


def test_a_misspelt_claim_is_understood() -> None:
    assert verdict(index_of(FIRE), "Two workers were injurred in Tarnnow.") is not Verdict.CONTRADICTED
    assert verdict(index_of(FIRE), "The Medow Mill was destroyed by a fire.") is Verdict.SUPPORTED


@pytest.mark.parametrize(
    "claim",
    [
        "**Two workers** were injured.",
        "> Two workers were injured.",
        "<@123456789> Two workers were injured. <https://example.org/x>",
        "“Two workers were injured”",
        "Two workers were injured?",
    ],
)
def test_markup_mentions_and_quotation_marks_change_nothing(claim: str) -> None:
    assert verdict(index_of(FIRE), claim) is Verdict.SUPPORTED


def test_of_several_sentences_each_must_be_supported() -> None:
    index = index_of(FIRE)
    assert verdict(index, "A fire destroyed the Meadow Mill. Two workers were injured.") is Verdict.SUPPORTED
    assert verdict(index, "A fire destroyed the Meadow Mill. Insurers will pay.") is Verdict.NOT_FOUND


def test_of_several_sentences_one_may_be_contradicted() -> None:
    found = check(index_of(FIRE), "A fire destroyed the Meadow Mill. Seven workers were injured.")
    assert found.verdict is Verdict.CONTRADICTED
    assert [clash.claim for clash in found.conflicts] == ["Seven"]


FACTS = (
    "A crane fell in Albury.",
    "Bakers struck in Corvo.",
    "Divers found a bell near Denholm.",
    "Voters rejected the tunnel in Elster.",
    "The ferry sank off Ferrow.",
    "Wolves returned to Garnholt.",
)


def test_every_statement_that_is_borne_out_cites_its_sentence() -> None:
    found = check(index_of(*FACTS), " ".join(FACTS[:5]))
    assert found.verdict is Verdict.SUPPORTED
    assert sorted(cited.text for cited in found.citations) == sorted(FACTS[:5])
    assert [cited.n for cited in found.citations] == [1, 2, 3, 4, 5]
    assert found.left_out == 0


def test_sentences_beyond_the_fifth_are_counted() -> None:
    assert check(index_of(*FACTS), " ".join(FACTS)).left_out == 1
    assert check(index_of(*FACTS), " ".join(FACTS * 2)).left_out == 7


def test_a_second_contradiction_is_shown_although_many_articles_contradict_the_first() -> None:
    toll = (f"Storm {name} took nine boats in Albury." for name in ("Ada", "Bea", "Cleo"))
    base = index_of(*toll, "Bakers struck for two days in Corvo.")
    found = check(base, "A storm took six boats in Albury. Bakers struck for five days in Corvo.")
    assert found.verdict is Verdict.CONTRADICTED
    assert len(found.citations) == 3
    assert {clash.claim for clash in found.conflicts} == {"six", "five days"}


def test_a_sentence_that_decides_two_statements_is_cited_once() -> None:
    base = index_of("Two boats sank in Albury and five burnt.")
    found = check(base, "Two boats sank in Albury. Five burnt in Albury.")
    assert (found.verdict, len(found.citations)) == (Verdict.SUPPORTED, 1)
    clashing = check(base, "Six boats sank in Albury. In Albury six boats sank.")
    assert (clashing.verdict, len(clashing.citations)) == (Verdict.CONTRADICTED, 1)
    assert [clash.claim for clash in clashing.conflicts] == ["Six", "six"]


@pytest.mark.parametrize("claim", ["", "   ", "***", "<@1234>", "🔥", "https://example.org/only-a-link"])
def test_a_message_without_words_is_refused_in_one_sentence(claim: str) -> None:
    with pytest.raises(InputError, match=r"^There is no claim here: .*\.$"):
        check(index_of(FIRE), claim)


@pytest.mark.parametrize("claim", ["Who was injured?", "Did the mill workers strike?", "Когда сгорела мельница?"])
def test_a_question_is_refused_in_one_sentence(claim: str) -> None:
    with pytest.raises(InputError, match=r"^That is a question; .*\.$"):
        check(index_of(FIRE), claim)


@pytest.mark.parametrize("claim", ["hello", "good morning everyone", "lol", "спасибо!", "1", "no"])
def test_a_greeting_is_not_found(claim: str) -> None:
    assert verdict(index_of(FIRE), claim) is Verdict.NOT_FOUND
