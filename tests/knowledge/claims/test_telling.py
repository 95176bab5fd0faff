"""What a reader tells of a claim: it may find support, and never a conflict."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from knowledge.answering.sense import Sense, Sensed, Told
from knowledge.answering.telling import SUREST
from knowledge.claims import check, checking, telling
from knowledge.claims.telling import BELIEVED, NAMES, told_of
from knowledge.index import Index
from knowledge.model import Verdict
from tests.knowledge.claims.newsroom import index_of

ARTICLE = """# Blast at the mill

The blast at the flour mill claimed the lives of nine labourers on Monday. The owner lives abroad.

The mill was founded in 1931."""
CLAIM = "Nobody working at the plant got out."


def reading(index: Index, text: str, sure: float) -> Sense:
    """A sense whose reader holds that the sentences with a text answer with such a probability, and no other does."""
    cosine = np.full(len(index.arrays.document), 0.8, dtype=np.float32)

    def read(sentences: Sequence[str]) -> Told:
        hits = [text in sentence for sentence in sentences]
        answers = np.array([sure / sum(hits) if hit else 0.0 for hit in hits], dtype=np.float32)
        return Told(answers, 1 - sure, tuple(() for _ in sentences))

    return lambda _: Sensed(cosine, cosine, lambda rows: cosine[rows], read)


@pytest.fixture(scope="module")
def index() -> Index:
    return index_of(ARTICLE)


def test_told_are_log_odds_kept_within_bounds() -> None:
    (sure, never) = told_of(Told(np.array([0.75, 0.0], dtype=np.float32), 0.25, ((), ())))
    assert sure == pytest.approx((np.log(3), np.log(3), -np.log(3)))
    assert never[0] == -SUREST
    assert len(telling.TELLING) == len(sure)


def test_what_shares_no_word_is_supported_where_the_reader_is_sure(index: Index) -> None:
    claim = "Nine workers perished in the explosion."
    unread, unsure, sure = (
        check(index, claim, sense=sense)
        for sense in (None, reading(index, "nine labourers", 0.02), reading(index, "nine labourers", 0.98))
    )
    assert sure.verdict is Verdict.SUPPORTED
    assert sure.citations[0].text.startswith("The blast")
    assert sure.confidence >= BELIEVED[Verdict.SUPPORTED]
    assert unread.verdict is Verdict.NOT_FOUND
    assert unsure.verdict is Verdict.NOT_FOUND


def test_a_reader_alone_contradicts_nothing(index: Index) -> None:
    heard = checking.testimonies(index, CLAIM, reading(index, "founded", 0.99))
    assert heard[0].place.sentence.text.startswith("The mill was founded")
    assert Verdict.CONTRADICTED not in {one.says for one in heard}


def test_a_conflict_is_believed_by_what_the_reader_tells(index: Index) -> None:
    claim = "The blast at the flour mill claimed the lives of four labourers."
    sure, unsure = (
        next(one for one in checking.testimonies(index, claim, reading(index, text, 0.95)) if one.clashes)
        for text in ("nine labourers", "founded in 1931")
    )
    assert sure.says is unsure.says is Verdict.CONTRADICTED
    assert sure.probability > unsure.probability


def test_weights_have_all_the_names() -> None:
    assert {frozenset(weights) for weights in telling.WEIGHTS.values()} == {frozenset([*NAMES, "intercept"])}
    assert set(telling.WEIGHTS) == {Verdict.SUPPORTED, Verdict.CONTRADICTED}


def test_the_reader_s_doubt_makes_a_refusal_less_sure(index: Index) -> None:
    claim = "Nine workers perished in the explosion."
    little, more = (check(index, claim, sense=reading(index, "nine labourers", share)) for share in (0.01, 0.2))
    assert little.verdict is more.verdict is Verdict.NOT_FOUND
    assert more.confidence < little.confidence
