"""Where a word stands that very many sentences hold: marks of all rows, which are copied sooner than entered."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from knowledge.index.postings import Rows
from knowledge.index.rows import Arrays

Bools = NDArray[np.bool_]


class Spread(NamedTuple):
    """Whether each row, each paragraph and each article holds a word, those taken out included."""

    rows: Bools
    paragraphs: Bools
    articles: Bools


def spread_over(arrays: Arrays, rows: Rows) -> Spread:
    """What holds a word that stands in some rows."""
    paragraphs, articles = arrays.paragraph[rows], arrays.article[rows]
    return Spread(
        _marks(rows, len(arrays.present)),
        _marks(paragraphs, len(arrays.paragraph_damping)),
        _marks(articles, len(arrays.first)),
    )


def _marks(places: NDArray[np.integer], count: int) -> Bools:
    marks = np.zeros(count, dtype=bool)
    marks[places] = True
    return marks
