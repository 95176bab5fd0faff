"""Which sentences, paragraphs, articles and headlines hold which words of a question, and how surely."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Sized
from itertools import accumulate, pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from knowledge.answering.matching.terms import PRIOR_SENTENCES, Floats, How, MatchedTerm
from knowledge.index import Index
from knowledge.index.postings import Postings

OFTEN = 5_000
"""Rows from which where a word stands is copied: that takes a tenth of the time of entering them one by one."""

NOWHERE = ""
"""A stem that nothing holds."""

_SAME = How.SAME  # Python 3.11 looks a member up in 0.1 µs, and there are a hundred matches a question


class Standing(NamedTuple):
    """What stands for the words of a question, and how surely (0..1): the stems of word n are those from `bounds[n]` up
    to `bounds[n + 1]`, the strongest last.
    """

    bounds: list[int]
    stems: list[str]
    strengths: Floats


def standing(index: Index, words: Sequence[MatchedTerm]) -> Standing:
    """What stands for some words; a match by another word weighs no more than that's rarity."""
    matches = [match for word in words for match in word.matches]
    counts = np.array([len(word.matches) for word in words], dtype=np.intp)
    frequencies = np.array([index.words.frequency(match.stem) for match in matches], dtype=np.intp)
    own = np.log1p((len(index) + PRIOR_SENTENCES - frequencies + 0.5) / (frequencies + 0.5))  # inverse_frequency of all
    rarer = np.minimum(1.0, own / np.repeat([word.rarity for word in words], counts))
    is_same = np.array([match.how is _SAME for match in matches], dtype=bool)
    strengths = np.array([match.strength for match in matches]) * np.where(is_same, 1.0, rarer)
    order = np.lexsort((strengths, np.repeat(np.arange(len(words)), counts)))
    stems = [matches[at].stem for at in order.tolist()]
    return Standing([0, *accumulate(counts.tolist())], stems, strengths[order].astype(np.float32))


class Entries(NamedTuple):
    """Which unit (sentence or headline) holds which word of a question, and how surely: those of word n stand from
    `bounds[n]` up to `bounds[n + 1]`. Where a unit holds several stems that stand for one word, the strongest is last.
    """

    bounds: Sequence[int]
    unit: NDArray[np.intp]
    strength: Floats


def entries(words: Standing, units: Postings, but: Iterable[int] = ()) -> Entries:
    """What the units hold of the words, but for some words, by their numbers, for which one stem stands."""
    stems = list(words.stems)
    for word in but:
        stems[words.bounds[word]] = NOWHERE
    rows, counts = units.rows_of_each(stems)
    ends = [0, *accumulate(counts)]
    return Entries([ends[bound] for bound in words.bounds], rows.astype(np.intp), np.repeat(words.strengths, counts))


def enter(held: Floats, found: Entries, whole: NDArray[np.intp] | None = None) -> Floats:
    """Terms x units, zeros that become how surely each unit holds each word; with `whole`, the number of what each unit
    is part of, terms x those.
    """
    units = found.unit if whole is None else whole[found.unit]
    for word, (start, end) in zip(held, pairwise(found.bounds), strict=True):
        word[units[start:end]] = found.strength[start:end]
    return held


def hold(index: Index, terms: Sequence[MatchedTerm], stems: Standing) -> tuple[Floats, Floats, Floats]:
    """How surely each row, each paragraph and each article holds each term."""
    arrays, often = index.arrays, _found_often(index, terms)
    found = entries(stems, index.words, but=often)
    rows = enter(index.zeros(len(terms)), found)
    paragraphs = enter(zeros(terms, arrays.paragraph_damping), found, arrays.paragraph)
    articles = enter(zeros(terms, arrays.first), found, arrays.article)
    for at, stem in often.items():
        rows[at], paragraphs[at], articles[at] = index.spread(stem)
    rows[:, arrays.absent] = 0
    paragraphs[:, arrays.absent_paragraphs] = 0
    return rows, paragraphs, articles


def _found_often(index: Index, terms: Sequence[MatchedTerm]) -> dict[int, str]:
    """For the terms, by their numbers, that just one stem stands for, the same word, which very many rows hold: it."""
    alone = {at: term.matches[0] for at, term in enumerate(terms) if len(term.matches) == 1}
    return {
        at: match.stem
        for at, match in alone.items()
        if match.how is _SAME and index.words.frequency(match.stem) >= OFTEN
    }


def zeros(terms: Sized, units: Sized) -> Floats:
    """Terms x units, in which nothing is entered yet."""
    return np.zeros((len(terms), len(units)), dtype=np.float32)
