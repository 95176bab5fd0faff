"""What the few best candidates tell when they are read together with the question: the last pieces of evidence.

Reading costs some 30 ms a sentence, so only those are read that all other evidence puts first.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from knowledge.answering.matching.sense import Likely, Read, Told
from knowledge.answering.matching.terms import Floats
from knowledge.index import Place

Doubles = NDArray[np.float64]

COLUMNS = ("told", "told_behind", "told_first", "told_over_none", "told_surely", "is_read")
"""Log-odds that a candidate answers, how far they are behind the best, 1 for the best, how far its logarithm is above
that of no answer at all, how sure the reader is where the answer would stand, and whether it was read.
"""

BEST = 6
"""Candidates that are read."""

LEAST = 1e-9
"""The least probability, and of the greatest what it lacks."""

SUREST = 8.0
"""Log-odds are kept between this and its negative; what was not read has the least."""


def read_too(
    place_of: Callable[[int], Place], columns: Floats, scores: Floats, read: Read
) -> tuple[Floats, dict[str, Likely]]:
    """The candidates' evidence with what the BEST of them tell, and where each of their texts tells it.

    What two articles have in the same words is read once: side by side they would share what speaks for them.
    """
    best = [int(at) for at in np.argsort(-scores, kind="stable")[:BEST]]
    texts = [place_of(at).sentence.text for at in best]
    number = {text: n for n, text in enumerate(dict.fromkeys(texts))}
    told = read(list(number))
    shown = told_columns(told, [number[text] for text in texts], best, len(columns))
    return np.concatenate([columns, shown], axis=1), dict(zip(number, told.spans, strict=True))


def told_columns(told: Told, texts: Sequence[int], read: Sequence[int], count: int) -> Floats:
    """COLUMNS of so many candidates; those at `read` have the texts of these numbers."""
    columns = np.zeros((count, len(COLUMNS)), dtype=np.float32)
    odds, answers = np.full(count, -SUREST, dtype=np.float32), told.answers[list(texts)]
    odds[read] = log_odds(answers)
    columns[:, 0], columns[:, 1] = odds, odds - odds.max()
    columns[read, 2] = answers == answers.max()
    columns[:, 3] = -SUREST
    columns[read, 3] = np.clip(over_none(answers, told.none), -SUREST, SUREST)
    columns[read, 4] = [told.spans[text][0][1] if told.spans[text] else 0.0 for text in texts]
    columns[read, 5] = 1
    return columns


def log_odds(probabilities: Floats) -> Doubles:
    """Log-odds, kept between SUREST and its negative."""
    sure = _within(probabilities)
    odds: Doubles = np.clip(np.log(sure) - np.log1p(-sure), -SUREST, SUREST)
    return odds


def over_none(answers: Floats, none: float) -> Doubles:
    """How far the logarithms of probabilities are above that of no answer at all."""
    above: Doubles = np.log(_within(answers)) - np.log(max(none, LEAST))
    return above


def _within(probabilities: Floats) -> Doubles:
    return np.clip(probabilities.astype(np.float64), LEAST, 1 - LEAST)  # these bounds are 0 and 1 in single precision
