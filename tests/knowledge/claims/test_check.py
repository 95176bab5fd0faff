"""Laws of the claim check, and what it makes of messages as people send them."""

from __future__ import annotations

import random
import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.answering.sense import Sensed
from knowledge.claims import check, checking
from knowledge.errors import InputError
from knowledge.index import Index
from knowledge.lessons import Alias, Lessons
from knowledge.model import ClaimCheck, Verdict
from tests.knowledge.claims.newsroom import index_of, revision, shelved

FIRE = """A fire destroyed the Meadow Mill in Tarnow on Monday. Two workers were injured, fire chief Olga Reyes said.

The National Safety Board (NSB) found no fault with the wiring. The mill will be rebuilt by March 2025."""

FIRE_ELSEWHERE = """Five workers were injured when fire destroyed the Meadow Mill in Tarnow, the hospital said."""

LAWS = settings(max_examples=40, deadline=None)


def verdict(index: Index, claim: str) -> Verdict:
    return check(index, claim).verdict


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


def test_sources_that_differ_stand_beside_each_other() -> None:
    found = check(index_of(FIRE, FIRE_ELSEWHERE), "Two workers were injured when fire destroyed the Meadow Mill.")
    assert {cited.article for cited in found.citations} == {"story-1", "story-2"}
    assert [(clash.claim, clash.source) for clash in found.conflicts] == [("Two", "Five")]


@pytest.mark.parametrize("claim", ["", "   ", "***", "<@1234>", "🔥", "https://example.org/only-a-link"])
def test_a_message_without_words_is_refused_in_one_sentence(claim: str) -> None:
    with pytest.raises(InputError, match=r"^There is no claim here: .*\.$"):
        check(index_of(FIRE), claim)


@pytest.mark.parametrize("claim", ["Who was injured?", "Did the mill burn?", "Когда сгорела мельница?"])
def test_a_question_is_refused_in_one_sentence(claim: str) -> None:
    with pytest.raises(InputError, match=r"^That is a question; .*\.$"):
        check(index_of(FIRE), claim)


@pytest.mark.parametrize("claim", ["hello", "good morning everyone", "lol", "спасибо!", "1", "no"])
def test_a_greeting_is_not_found(claim: str) -> None:
    assert verdict(index_of(FIRE), claim) is Verdict.NOT_FOUND


def test_an_empty_base_finds_nothing() -> None:
    assert verdict(Index(), "Two workers were injured.") is Verdict.NOT_FOUND


def test_a_retracted_article_supports_nothing() -> None:
    index = index_of(FIRE)
    index.replace(1, revision("", 1, number=2, is_retraction=True))
    assert verdict(index, "Two workers were injured.") is Verdict.NOT_FOUND


def test_an_article_without_a_date_is_checked_too() -> None:
    index = index_of("The dam was closed on 3 June.", published=None)
    assert verdict(index, "The dam was closed on June 3.") is Verdict.SUPPORTED
    assert verdict(index, "The dam was closed on June 9.") is Verdict.CONTRADICTED


def test_the_order_of_articles_changes_no_verdict() -> None:
    bodies = [FIRE, FIRE_ELSEWHERE, "The harbour of Orlen froze in January.", "A bakery in Tarnow won a prize."]
    claim = "A bakery in Tarnow won two prizes."
    verdicts = set()
    for seed in range(6):
        random.Random(seed).shuffle(bodies)
        verdicts.add(verdict(index_of(*bodies), claim))
    assert len(verdicts) == 1


def _is_lawful(found: ClaimCheck, index: Index) -> bool:
    bodies = {revised.slug: revised.body for revised in index.revisions()}
    return (
        0 <= found.confidence <= 1
        and all(cited.text in bodies[cited.article] for cited in found.citations)
        and (found.verdict is not Verdict.CONTRADICTED or bool(found.conflicts))
        and (found.verdict is not Verdict.NOT_FOUND or not (found.conflicts or found.citations))
        and all(any(clash.source in cited.text for cited in found.citations) for clash in found.conflicts)
    )


WORDS = (
    "the not no never 41 two June Monday crane captain Orsola Bay Albury fell rose injured before all dockers "
    "union more than percent of by from to refused Wren bought"
).split()


@LAWS
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=25).map(" ".join))
def test_any_words_get_a_lawful_verdict(claim: str) -> None:
    index = shelved("port")
    assert _is_lawful(check(index, claim), index)


@LAWS
@given(st.text(max_size=300))
def test_any_text_is_checked_or_refused(claim: str) -> None:
    index = index_of(FIRE)
    try:
        found = check(index, claim)
    except InputError:
        return
    assert _is_lawful(found, index)


@pytest.mark.parametrize("claim", ["Two " * 900, "not " * 900 + "fire", "9" * 3_000, "A1 " * 1_000, "a.b," * 900])
def test_a_hostile_message_is_answered_in_bounded_time(claim: str) -> None:
    begun = time.perf_counter()
    check(index_of(FIRE), claim)
    assert time.perf_counter() - begun < 5


def test_a_claim_that_opens_with_another_name_is_contradicted() -> None:
    """Its capital might be that of any first word; the thesaurus knows it for a name."""
    index = index_of("Armenia held the chairmanship of the pact during the appeal. The pact met in May.")
    found = check(index, "Belarus held the chairmanship of the pact.")
    assert found.verdict is Verdict.CONTRADICTED
    assert [(conflict.claim, conflict.source) for conflict in found.conflicts] == [("Belarus", "Armenia")]
    assert check(index, "Armenia held the chairmanship of the pact.").verdict is Verdict.SUPPORTED
