"""The verdict on a claim, with the sentences and the words that it rests on."""

from __future__ import annotations

import numpy as np
import pytest

from knowledge.answering.matching.sense import Sensed
from knowledge.claims import check, checking
from knowledge.lessons import Alias, Lessons
from knowledge.model import Verdict
from tests.knowledge.claims.fires import FIRE, FIRE_ELSEWHERE, verdict
from tests.knowledge.claims.newsroom import index_of


def test_a_supported_claim_cites_its_sentence_verbatim() -> None:
    found = check(index_of(FIRE), "Two workers were injured.")
    assert found.verdict is Verdict.SUPPORTED
    assert [cited.text for cited in found.citations] == ["Two workers were injured, fire chief Olga Reyes said."]
    assert found.citations[0].n == 1
    assert not found.conflicts


def test_a_claim_is_read_by_the_aliases_that_editors_taught() -> None:
    lessons = Lessons((Alias("Old Bess", ("Meadow Mill",)),))
    claim = "Fire destroyed Old Bess."
    assert check(index_of(FIRE), claim).verdict is Verdict.NOT_FOUND
    assert check(index_of(FIRE), claim, lessons=lessons).verdict is Verdict.SUPPORTED
    assert check(index_of(FIRE), "Fire destroyed the whole town.", lessons=lessons).verdict is Verdict.NOT_FOUND


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("The officers were suspended.", "The mayor demanded that the officers be suspended."),
        ("The bank sold gold on Friday.", "The bank said that it would sell gold on Friday."),
        ("The soldiers will leave the camp.", "The soldiers left the camp."),
    ],
)
def test_what_is_wanted_or_to_come_is_not_done(claim: str, sentence: str) -> None:
    assert check(index_of(sentence), sentence).verdict is Verdict.SUPPORTED
    assert check(index_of(sentence), claim).verdict is Verdict.NOT_FOUND


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("The match was called off.", "The match was cancelled."),
        ("The town was flooded.", "Water flooded the town."),
        ("The letter was not addressed to Norway.", "The letter was not made to Norway."),
        ("Miners protested against cheap coal.", "Miners protested outside the hall against imports of cheap coal."),
        ("Kobal no longer races.", "Kobal never raced again."),
    ],
)
def test_what_is_told_in_other_words_supports(claim: str, sentence: str) -> None:
    assert check(index_of(sentence), claim).verdict is Verdict.SUPPORTED


def test_a_value_of_another_deed_is_no_conflict() -> None:
    base = index_of("The unrest ended by January 7, and the state of emergency was lifted on January 19.")

    assert check(base, "The state of emergency was lifted on January 9.").verdict is Verdict.CONTRADICTED
    assert check(base, "The state of emergency was declared on January 5.").verdict is not Verdict.CONTRADICTED


def test_a_russian_denial_has_two_words_and_is_one() -> None:
    base = index_of("При аварии на станции никто не погиб.", language="ru")

    assert check(base, "На станции никто не погиб.").verdict is Verdict.SUPPORTED
    assert check(base, "При аварии на станции погибли.").verdict is Verdict.CONTRADICTED


def test_a_sentence_that_only_an_encoder_finds_is_heard() -> None:
    index = index_of(FIRE, "Bread is back.")
    far = [row for row in range(len(index)) if "Bread" in index.place(row).sentence.text]

    def sense(text: str) -> Sensed:
        cosine = np.zeros(len(index), dtype=np.float32)
        cosine[far] = 1.0
        return Sensed(cosine, cosine, np.zeros_like)

    heard, sensed = (checking.testimonies(index, "Two workers were injured.", each) for each in (None, sense))
    assert not any("Bread" in one.place.sentence.text for one in heard)
    assert any("Bread" in one.place.sentence.text for one in sensed)


def test_a_denied_word_is_marked_with_what_denies_it() -> None:
    index = index_of("The peacekeepers kept order without engaging in any raids.")
    found = check(index, "The peacekeepers took part in raids.")
    assert found.verdict is Verdict.CONTRADICTED
    assert [(clash.claim, clash.source) for clash in found.conflicts] == [("raids", "without engaging in any raids")]


def test_a_contradicted_claim_marks_the_words_on_both_sides() -> None:
    found = check(index_of(FIRE), "Seven workers were injured.")
    assert found.verdict is Verdict.CONTRADICTED
    assert [(clash.claim, clash.source) for clash in found.conflicts] == [("Seven", "Two")]
    assert found.citations[0].highlighted == "Two"


def test_what_no_article_says_is_not_found_and_cites_nothing() -> None:
    found = check(index_of(FIRE), "Insurers will pay for the mill.")
    assert (found.verdict, found.citations, found.conflicts) == (Verdict.NOT_FOUND, (), ())


def test_a_number_that_is_missing_is_neither_supported_nor_contradicted() -> None:
    assert verdict(index_of(FIRE), "The fire destroyed 40 looms of the Meadow Mill in Tarnow.") is Verdict.NOT_FOUND


def test_a_limiting_word_that_is_missing_is_not_supported() -> None:
    assert verdict(index_of(FIRE), "All workers were injured.") is Verdict.NOT_FOUND


def test_a_short_form_is_what_the_article_says_it_is() -> None:
    index = index_of(FIRE + "\n\nThe NSB closed the case in July.")
    assert verdict(index, "The safety board closed the case in July.") is Verdict.SUPPORTED


def test_sources_that_differ_stand_beside_each_other() -> None:
    found = check(index_of(FIRE, FIRE_ELSEWHERE), "Two workers were injured when fire destroyed the Meadow Mill.")
    assert {cited.article for cited in found.citations} == {"story-1", "story-2"}
    assert [(clash.claim, clash.source) for clash in found.conflicts] == [("Two", "Five")]


@pytest.mark.parametrize("number", ["Two", "Five"])
def test_it_is_told_that_sources_differ_whichever_makes_the_verdict(number: str) -> None:
    claim = f"{number} workers were injured when fire destroyed the Meadow Mill."
    assert check(index_of(FIRE, FIRE_ELSEWHERE), claim).differ
    assert not check(index_of(FIRE), claim).differ
    assert not check(index_of(FIRE, "It rained."), claim).differ


def test_one_source_among_many_that_agree_is_heard() -> None:
    claim = "Two workers were injured when fire destroyed the Meadow Mill."
    found = check(index_of(*[FIRE_ELSEWHERE] * 4, FIRE), claim)
    assert found.verdict is Verdict.CONTRADICTED
    assert found.differ
    assert "story-5" in {cited.article for cited in found.citations}


def test_an_article_without_a_date_is_checked_too() -> None:
    index = index_of("The dam was closed on 3 June.", published=None)
    assert verdict(index, "The dam was closed on June 3.") is Verdict.SUPPORTED
    assert verdict(index, "The dam was closed on June 9.") is Verdict.CONTRADICTED


def test_a_claim_that_opens_with_another_name_is_contradicted() -> None:
    """Its capital might be that of any first word; the thesaurus knows it for a name."""
    index = index_of("Armenia held the chairmanship of the pact during the appeal. The pact met in May.")
    found = check(index, "Belarus held the chairmanship of the pact.")
    assert found.verdict is Verdict.CONTRADICTED
    assert [(conflict.claim, conflict.source) for conflict in found.conflicts] == [("Belarus", "Armenia")]
    assert check(index, "Armenia held the chairmanship of the pact.").verdict is Verdict.SUPPORTED
