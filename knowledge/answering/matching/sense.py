"""What a sentence encoder (the extra `semantic`) adds to the evidence: how near whole sentences come in meaning."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from knowledge.answering.asking.question import Question
from knowledge.answering.matching.terms import MatchedTerm
from knowledge.index import Index
from knowledge.text.tokens import Span, tokens

Floats = NDArray[np.float32]

COLUMNS = (
    "cosine", "cosine_behind", "cosine_first", "cosine_above", "cosine_before", "cosine_after", "common", "own_behind",
    "context", "context_behind", "context_first",
)  # fmt: skip
"""The cosine, its distance to the best candidate's, 1/rank, its distance to the base's average, the neighbours'; how
much a candidate has in common with all, and how far the cosine less that is behind the best. A sentence that says
little but names is near to every question (a hub), and no answer for that. Then the cosine of the sentence in context,
its distance to the best, 1/rank.
"""

CANDIDATES = 15
"""Rows of the highest cosine that are read closely, beside those of the most words: a paraphrase shares no word."""

OF_ARTICLE = 0.06
"""What is added to the cosines of the article that a follow-up goes on about. In 98 of 100 conversations it answers."""

Likely = tuple[tuple[Span, float], ...]
"""Spans of a sentence, likeliest first, and the probability that each is the answer."""


@dataclass(frozen=True, slots=True)
class Told:
    """What sentences tell that were read together with the question: the probability that each one answers, and that
    none does (together 1); in each, if it answers, the likeliest places of the answer.
    """

    answers: Floats
    none: float
    spans: tuple[Likely, ...]


Read = Callable[[Sequence[str]], Told]
"""From sentences to what they tell about the question."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What sentences say that were read together with a claim: the probability that each one decides it, and that none
    does (together 1); and that each contradicts the claim, if it decides.
    """

    decides: Floats
    none: float
    against: Floats


Judge = Callable[[str, Sequence[str]], Judged]
"""From a claim and sentences to what they say of it."""


@dataclass(frozen=True, slots=True)
class Sensed:
    """The cosine of each row with the question, of each row in its context (NaN where the row has no vector yet), and
    of rows with their middle. `read` reads sentences together with the question, `judge` with a claim, if there is a
    reader.
    """

    cosine: Floats
    context: Floats
    common: Callable[[np.ndarray], Floats]
    read: Read | None = None
    judge: Judge | None = None


Sense = Callable[[str], Sensed]
"""From a question's text to what is sensed."""


def nearest(sensed: Sensed | None, allowed: NDArray[np.bool_]) -> np.ndarray:
    """The allowed rows nearest in meaning, best first."""
    if sensed is None:
        return np.empty(0, dtype=np.intp)
    cosine = np.where(allowed & ~np.isnan(sensed.cosine), sensed.cosine, -np.inf)
    count = min(CANDIDATES, len(cosine))
    rows = np.sort(np.argpartition(-cosine, count - 1)[:count]) if count else np.empty(0, dtype=np.intp)
    rows = rows[np.isfinite(cosine[rows])]
    return rows[np.argsort(-cosine[rows], kind="stable")]


def is_sensed(sensed: Sensed | None, rows: np.ndarray) -> bool:
    """Whether so many of the rows have a vector that they can be judged by it."""
    return sensed is not None and bool(len(rows)) and float(np.isnan(sensed.cosine[rows]).mean()) <= 0.5


def going_on(sensed: Sensed, of_article: NDArray[np.bool_]) -> Sensed:
    """What is sensed for a follow-up, whose article, of these rows, is known."""
    more = OF_ARTICLE * of_article.astype(np.float32)
    return replace(sensed, cosine=sensed.cosine + more, context=sensed.context + more)


def as_meant(question: Question, terms: Sequence[MatchedTerm], *, inherits: bool = True) -> str:
    """The text to encode: what a follow-up inherits, if it does, then the question with its misspelt words as they were
    meant.
    """
    meant = {term.term.form: term.meant for term in terms if term.meant != term.term.form}
    text, written = question.text, tokens(question.text)
    for token in reversed(written):
        if token.form in meant:
            text = text[: token.start] + meant[token.form] + text[token.end :]
    asked = {token.form for token in written}
    inherited = [term.typed for term in question.terms if term.form not in asked] if inherits else []
    return " ".join([*inherited, text])


def sensed_columns(index: Index, sensed: Sensed, rows: np.ndarray) -> list[Floats]:
    """COLUMNS for the candidate rows; a row without a vector gets what the others have on average."""
    average = np.float32(np.nanmean(sensed.cosine[index.arrays.quotable]))
    here, before, after = (
        np.where(np.isnan(cosine), average, cosine)
        for cosine in (sensed.cosine[rows], *(_beside(index, sensed, rows, step) for step in (-1, 1)))
    )
    common = sensed.common(rows)
    own = here - common
    context = np.where(np.isnan(sensed.context[rows]), here, sensed.context[rows])
    return [
        here, here - here.max(), _by_rank(here), here - average, before, after, common - common.mean(), own - own.max(),
        context, context - context.max(), _by_rank(context),
    ]  # fmt: skip


def _by_rank(cosine: Floats) -> Floats:
    """1 for the highest, 1/2 for the next, and so on."""
    rank = np.empty(len(cosine), dtype=np.float32)
    rank[np.argsort(-cosine, kind="stable")] = np.arange(1, len(cosine) + 1)
    return np.reciprocal(rank)


def _beside(index: Index, sensed: Sensed, rows: np.ndarray, step: int) -> Floats:
    """The cosine of the sentence before (-1) or after (1) each row in its article; NaN where there is none."""
    document = index.arrays.document
    at = np.clip(rows + step, 0, len(document) - 1)
    is_there = (at != rows) & (document[at] == document[rows]) & index.arrays.present[at]
    found: Floats = np.where(is_there, sensed.cosine[at], np.float32(np.nan))
    return found
