"""What a reader tells of a claim: it may find support, and never a conflict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from knowledge.answering.matching.sense import Judged, Sense, Sensed
from knowledge.answering.weighing.telling import SUREST
from knowledge.claims import check, second_look
from knowledge.claims.weighing import telling
from knowledge.claims.weighing.telling import BELIEVED, NAMES, told_of
from knowledge.index import Index
from knowledge.model import Verdict
from tests.knowledge.claims.newsroom import index_of

ARTICLE = """# Blast at the mill

The blast at the flour mill claimed the lives of nine labourers on Monday. The owner lives abroad.

The mill was founded in 1931."""
CLAIM = "Nine workers perished in the explosion."
DENIAL = "Everybody who toiled at the plant got away."
BLAST = "The blast at the flour mill claimed the lives of nine labourers on Monday."


def reading(index: Index, text: str, sure: float, against: float = 0.02) -> Sense:
    """A sense whose reader holds that the sentences with a text decide with such a probability, and no other does."""
    cosine = np.full(len(index.arrays.document), 0.8, dtype=np.float32)

    def judge(claim: str, sentences: Sequence[str]) -> Judged:
        hits = [text in sentence for sentence in sentences]
        decides = np.array([sure / sum(hits) if hit else 0.0 for hit in hits], dtype=np.float32)
        return Judged(decides, 1 - sure, np.full(len(hits), against, dtype=np.float32))

    return lambda _: Sensed(cosine, cosine, lambda rows: cosine[rows], judge=judge)


@pytest.fixture(scope="module")
def index() -> Index:
    return index_of(ARTICLE)


def test_told_are_log_odds_of_bearing_out_and_excluding_kept_within_bounds() -> None:
    against = np.array([1 / 3, 0.5], dtype=np.float32)
    sure, never = told_of(Judged(np.array([0.75, 0.0], dtype=np.float32), 0.25, against))
    assert sure == pytest.approx((0.0, -np.log(3), np.log(3), -np.log(3)), abs=1e-5)
    assert never[:2] == (-SUREST, -SUREST)
    assert len(telling.TELLING) == len(sure)


def test_what_shares_no_word_is_supported_where_the_reader_is_sure(index: Index) -> None:
    unread, unsure, sure = (
        check(index, CLAIM, sense=sense)
        for sense in (None, reading(index, "nine labourers", 0.02), reading(index, "nine labourers", 0.98))
    )
    assert sure.verdict is Verdict.SUPPORTED
    assert sure.citations[0].text.startswith("The blast")
    assert sure.confidence >= BELIEVED[Verdict.SUPPORTED]
    assert sure.conflicts == ()
    assert unread.verdict is Verdict.NOT_FOUND
    assert unsure.verdict is Verdict.NOT_FOUND


def test_a_reader_alone_contradicts_nothing(index: Index) -> None:
    heard = second_look.testimonies(index, DENIAL, reading(index, "nine labourers", 0.99, 0.99))
    assert Verdict.CONTRADICTED not in {one.says for one in heard}
    assert check(index, DENIAL, sense=reading(index, "nine labourers", 0.99, 0.99)).conflicts == ()


def test_what_seems_to_contradict_bears_out_less(index: Index) -> None:
    borne, excluded = (
        max(
            one.probability
            for one in second_look.testimonies(index, CLAIM, reading(index, "nine labourers", 0.9, against))
        )
        for against in (0.02, 0.9)
    )
    assert excluded < borne


@pytest.mark.parametrize(("sure", "against"), [(0.98, 0.98), (0.98, 0.02), (0.02, 0.02)])
def test_what_the_words_contradict_is_never_supported(index: Index, sure: float, against: float) -> None:
    claim = "The blast at the flour mill claimed the lives of four labourers."
    checked = check(index, claim, sense=reading(index, "nine labourers", sure, against))
    assert checked.verdict is not Verdict.SUPPORTED
    if sure == against > 0.5:
        assert [(c.claim, c.source) for c in checked.conflicts] == [("four", "nine")]


def test_the_claim_is_judged_as_it_was_typed(index: Index) -> None:
    """Only the search mends what is misspelt."""
    typed = "Everybdy at the flowr mill got away."
    read = list[str]()
    sense = reading(index, "nine labourers", 0.9)

    def judge(claim: str, sentences: Sequence[str]) -> Judged:
        read.append(claim)
        return sense("").judge(claim, sentences)  # type: ignore[misc]

    check(index, typed, sense=lambda text: replace(sense(text), judge=judge))
    assert read == [typed]


def test_weights_have_all_the_names() -> None:
    assert {frozenset(weights) for weights in telling.WEIGHTS.values()} == {frozenset([*NAMES, "intercept"])}
    assert set(telling.WEIGHTS) == {Verdict.SUPPORTED, Verdict.CONTRADICTED}


def test_the_reader_s_doubt_makes_a_refusal_less_sure(index: Index) -> None:
    little, more = (check(index, CLAIM, sense=reading(index, "nine labourers", share)) for share in (0.01, 0.2))
    assert little.verdict is more.verdict is Verdict.NOT_FOUND
    assert more.confidence < little.confidence


def test_only_what_was_read_is_weighed_with_what_was_told(index: Index) -> None:
    assert all(one.told for one in second_look.testimonies(index, CLAIM, reading(index, "nine labourers", 0.5)))
    assert not any(one.told for one in second_look.testimonies(index, CLAIM, None))
