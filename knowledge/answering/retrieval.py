"""The first look at all rows: BM25 of words, of letter pieces and of paragraphs; it picks the rows worth a second."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.answering.matching import Floats, MatchedTerm, inverse_frequency, match_terms, strengths
from knowledge.answering.question import Question
from knowledge.answering.sense import Sense, Sensed, as_meant, nearest
from knowledge.index import Index
from knowledge.text.tokens import grams

SATURATION, LENGTH_SHARE = 0.8, 0.5
"""BM25's k1 and b for single sentences (a trial: the usual 1.5 and 0.75 cost 1.5 to 3 points of P@1)."""

LETTERS, PARAGRAPH, HEADLINE = 0.5, 0.35, 0.2
"""Weights of the letter pieces', the paragraph's and the headline's score beside the words', each over its maximum."""

CANDIDATES = 16


@dataclass(frozen=True, slots=True)
class Retrieved:
    """The candidate rows, best first, with their scores, and how surely each term is held by every row, every
    paragraph and every headline (terms x rows, x paragraphs, x articles in the order of entry).

    Behind the `by_words` best come rows that only an encoder finds; `sensed` is what it says of all rows.
    """

    terms: list[MatchedTerm]
    rows: np.ndarray
    words: Floats
    letters: Floats
    paragraphs: Floats
    held: Floats
    held_around: Floats
    held_above: Floats
    by_words: int
    sensed: Sensed | None = None


def retrieve(index: Index, question: Question, within: int | None = None, sense: Sense | None = None) -> Retrieved:
    """The rows most like the question; `within` keeps to one article (its id), `sense` is the encoder's say."""
    terms = match_terms(index, question)
    sensed = sense(as_meant(question, terms)) if sense and terms else None  # a message without a word asks nothing
    held = _held(index, terms)
    weights = np.array([term.weight for term in terms], dtype=np.float32)
    words = (weights @ held) * _damping(index.arrays.length, index.arrays.present)
    letters = _letters(index, terms)
    held_around = _by_paragraph(index, held)
    paragraphs = _paragraphs(index, weights, held_around)
    held_above = _held_above(index, terms)
    headlines = (weights @ held_above)[index.arrays.article] * index.arrays.present
    score = (
        _scaled(words) + LETTERS * _scaled(letters) + PARAGRAPH * _scaled(paragraphs) + HEADLINE * _scaled(headlines)
    )
    allowed = index.arrays.quotable if within is None else index.arrays.quotable & (index.arrays.document == within)
    rows = _best(np.where(allowed, score, 0.0))
    near = nearest(sensed, allowed)
    both = np.concatenate([rows, near[~np.isin(near, rows)]])
    return Retrieved(terms, both, words, letters, paragraphs, held, held_around, held_above, len(rows), sensed)


def _held(index: Index, terms: list[MatchedTerm]) -> Floats:
    """Terms x rows: how surely each present row holds each word; rows taken out hold none."""
    held = np.zeros((len(terms), len(index.arrays.length)), dtype=np.float32)
    for row, term in zip(held, terms, strict=True):
        row[:] = strengths(index, term, index.words, len(index.arrays.length)) * index.arrays.present
    return held


def _held_above(index: Index, terms: list[MatchedTerm]) -> Floats:
    """Terms x articles: how surely each headline holds each word."""
    held = np.zeros((len(terms), len(index.arrays.first)), dtype=np.float32)
    for row, term in zip(held, terms, strict=True):
        row[:] = strengths(index, term, index.headlines, held.shape[1])
    return held


def _best(score: Floats) -> np.ndarray:
    """The rows of the highest scores above 0, ties in the order of the rows."""
    count = min(CANDIDATES, len(score))
    rows = np.sort(np.argpartition(-score, count - 1)[:count]) if count else np.empty(0, dtype=np.int64)
    rows = rows[score[rows] > 0]
    return rows[np.argsort(-score[rows], kind="stable")]


def _damping(lengths: Floats, present: NDArray[np.bool_]) -> Floats:
    """What a match counts in a unit of each length, beside the average of the present ones."""
    average = max(1.0, float(lengths[present].mean())) if present.any() else 1.0
    relative = 1 - LENGTH_SHARE + LENGTH_SHARE * lengths / average
    damping: Floats = ((SATURATION + 1) / (1 + SATURATION * relative)).astype(np.float32)
    return damping


def _letters(index: Index, terms: list[MatchedTerm]) -> Floats:
    pieces = {piece for matched in terms if matched.term.is_content for piece in grams(matched.term.form)}
    rows = [index.letters.rows(piece) for piece in pieces]
    count, sentences = len(index.arrays.length), len(index)
    if not any(map(len, rows)):
        return np.zeros(count, dtype=np.float32)
    worth = [inverse_frequency(sentences, index.letters.frequency(piece)) for piece in pieces]
    total = np.bincount(np.concatenate(rows), np.repeat(worth, list(map(len, rows))), count).astype(np.float32)
    return total * index.arrays.present * _damping(index.arrays.length, index.arrays.present)


def _by_paragraph(index: Index, held: Floats) -> Floats:
    """Terms x paragraphs: how surely any row of each paragraph holds each word."""
    starts = index.arrays.paragraph_starts
    if not len(held) or not len(starts):
        return np.zeros((len(held), len(starts)), dtype=np.float32)
    best: Floats = np.maximum.reduceat(held, starts, axis=1)
    return best


def _paragraphs(index: Index, weights: Floats, held_around: Floats) -> Floats:
    """Each row's share in its paragraph's score: a word counts once, where the paragraph holds it best."""
    arrays = index.arrays
    if not len(arrays.paragraph):
        return np.zeros(0, dtype=np.float32)
    lengths = np.add.reduceat(arrays.length, arrays.paragraph_starts)
    score = (weights @ held_around) * _damping(lengths, arrays.present[arrays.paragraph_starts])
    scores: Floats = score[arrays.paragraph].astype(np.float32)
    return scores


def _scaled(score: Floats) -> Floats:
    top = score.max() if len(score) else 0.0
    return score / top if top > 0 else score
