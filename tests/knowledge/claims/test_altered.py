"""Sentences of an article in which one thing was changed, as a claim."""

from __future__ import annotations

import pytest

from knowledge.claims import check
from knowledge.model import Verdict
from tests.knowledge.claims.fires import verdict
from tests.knowledge.claims.newsroom import index_of, shelved

DAM = (
    "Minister Rui Dantas opened the Vell Dam on Thursday evening, without guards. "
    "A committee of five will decide on the toll in September, and none of them is paid. "
    "Ana Orr directed the Institute of Maps from 1985 to 1996 and was the first to leave it."
)


@pytest.mark.parametrize(
    ("sentence", "altered", "told"),
    [
        (0, "Dantas", "Havers"),
        (0, "Rui", "Karl"),
        (0, "Vell", "Tarn"),
        (0, "evening", "morning"),
        (0, "opened", "did not open"),
        (1, "five", "seven"),
        (1, "will decide", "will not decide"),
        (1, "September", "October"),
        (2, "1985", "1981"),
        (2, "first", "last"),
        (2, "Orr", "Rell"),
    ],
)
def test_a_sentence_with_one_thing_altered_is_contradicted(sentence: int, altered: str, told: str) -> None:
    index = index_of(DAM)
    said = index.place(sentence).sentence.text
    assert altered in said
    found = check(index, said.replace(altered, told))
    assert found.verdict is Verdict.CONTRADICTED, found
    assert any(conflict.claim and conflict.source in said for conflict in found.conflicts)


@pytest.mark.parametrize("slug", ["port", "lake", "most"])
def test_a_sentence_bears_itself_out(slug: str) -> None:
    index = shelved(slug)
    for row in range(len(index)):
        assert check(index, index.place(row).sentence.text).verdict is Verdict.SUPPORTED, index.place(row)


def test_a_sentence_of_who_takes_over_and_hands_on_does_not_contradict_itself() -> None:
    said = (
        "Kelmoria took over the chairmanship of the Amber Basin group from Sorrenland in January and will pass it to "
        "Tervany at the end of the year."
    )
    assert verdict(index_of(said), said) is Verdict.SUPPORTED


@pytest.mark.parametrize(
    "claim",
    [
        "The Vell Dam was opened by minister Dantas.",
        "Minister Dantas opened the dam on Thursday night.",
        "The toll is decided on in September by a committee of five.",
    ],
)
def test_a_name_or_time_told_in_part_contradicts_nothing(claim: str) -> None:
    assert verdict(index_of(DAM), claim) is not Verdict.CONTRADICTED


@pytest.mark.parametrize("first", ["Later", "Smiling", "Engineer"])
def test_a_first_word_with_a_capital_is_no_other_part_of_a_name(first: str) -> None:
    said = "Rui Dantas opened the Vell Dam on Thursday."
    assert verdict(index_of(said), f"{first} Dantas opened the Vell Dam on Thursday.") is not Verdict.CONTRADICTED


def test_a_shared_denial_excuses_no_name_that_the_article_does_not_have() -> None:
    said = "The prosecutor, Mirja Toll, opened the case without a witness."
    assert verdict(index_of(said), said.replace("Mirja Toll", "Hanne Brandt")) is not Verdict.SUPPORTED


@pytest.mark.parametrize("claim", ["The last flight leaves at 11 p.m.", "The first flight leaves at 6 a.m."])
def test_a_first_one_excludes_no_last_one_that_is_told_too(claim: str) -> None:
    assert verdict(index_of("The first flight leaves at 6 a.m. and the last at 11 p.m."), claim) is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("told", "claim"),
    [
        ("The guards left the dam without any delays or conditions.", "The guards did not leave the dam"),
        ("The guards left the dam without any delays or conditions.", "The guards never left the dam."),
    ],
)
def test_a_plain_denial_of_what_is_told_is_contradicted(told: str, claim: str) -> None:
    assert verdict(index_of(told), claim) is Verdict.CONTRADICTED


@pytest.mark.parametrize(
    ("told", "claim"),
    [
        ("Petri was excluded after testing positive for the banned drug.", "Petri was excluded after testing negative"),
        ("Velm beat Harl 3-1 in the final.", "Harl beat Velm 3-1 in the final."),
        ("Tarn shut the school of Velm.", "Velm shut the school of Tarn."),
    ],
)
def test_a_sentence_turned_round_is_contradicted(told: str, claim: str) -> None:
    assert verdict(index_of(told), claim) is Verdict.CONTRADICTED


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("225 people died", Verdict.SUPPORTED),
        ("300 people died", Verdict.CONTRADICTED),
        ("300 people were killed.", Verdict.CONTRADICTED),
        ("No one died", Verdict.CONTRADICTED),
        ("Nobody was killed.", Verdict.CONTRADICTED),
        ("300 soldiers were trained", Verdict.NOT_FOUND),
    ],
)
def test_a_short_claim_of_how_many_is_checked_against_a_count_in_other_words(claim: str, expected: Verdict) -> None:
    told = "Official figures report 225 deaths and over 4,500 injuries as a result of these events, as stated by them."
    assert verdict(index_of(told), claim) is expected


@pytest.mark.parametrize(
    ("told", "claim"),
    [
        ("The fire was in Lund on Monday.", "The fire was in Lund wasn't it?"),
        ("The derby was not called off and ended 2-1 in Velm.", "The derby ended 2-1."),
        ("The painting was stolen in May, but the golden frame was not.", "The painting has a golden frame."),
    ],
)
def test_what_is_not_denied_itself_is_not_contradicted(told: str, claim: str) -> None:
    assert verdict(index_of(told), claim) is not Verdict.CONTRADICTED
