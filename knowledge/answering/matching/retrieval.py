"""The first look at all rows: BM25 of words, of letter pieces and of paragraphs; it picks the rows worth a second."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.answering.asking.question import Question
from knowledge.answering.matching.following import cited_rows, rows_beside
from knowledge.answering.matching.holding import enter, entries, hold, standing, zeros
from knowledge.answering.matching.sense import Sense, Sensed, as_meant, going_on, nearest
from knowledge.answering.matching.terms import Floats, MatchedTerm, inverse_frequency, match_terms
from knowledge.index import Index
from knowledge.text.tokens import grams

LETTERS, PARAGRAPH, HEADLINE = 0.5, 0.35, 0.2
"""Weights of the letter pieces', the paragraph's and the headline's score beside the words', each over its maximum."""

CANDIDATES = 16


@dataclass(frozen=True, slots=True)
class Retrieved:
    """The candidate rows, best first, with their scores, and how surely each term is held by every row, every
    paragraph, every article and every headline (terms x rows, x paragraphs, x articles in the order of entry, twice).

    The first `by_words` are found by their words, or stand beside what was cited before; behind them come rows that
    only an encoder finds; `sensed` is what it says of all rows. `cited` are the rows that a follow-up goes on about.
    `held` is good until the index is asked the next time.
    """

    terms: list[MatchedTerm]
    rows: np.ndarray
    words: Floats
    letters: Floats
    paragraphs: Floats
    held: Floats
    held_around: Floats
    held_in_article: Floats
    held_above: Floats
    by_words: int
    cited: tuple[int, ...] = ()
    sensed: Sensed | None = None


def retrieve(index: Index, question: Question, within: int | None = None, sense: Sense | None = None) -> Retrieved:
    """The rows most like the question; `within` keeps to one article (its id), `sense` is the encoder's say."""
    terms = match_terms(index, question)
    cited = tuple(cited_rows(index, question.cited, within))
    asks = sense if terms else None  # without a word nothing is asked
    sensed = _sensed(index, as_meant(question, terms, inherits=not cited), cited, asks) if asks else None
    arrays, stems = index.arrays, standing(index, terms)
    held, held_around, held_in_article = hold(index, terms, stems)
    weights = np.array([term.weight for term in terms], dtype=np.float32)
    words = (weights @ held) * arrays.damping
    letters = _letters(index, terms)
    paragraphs = ((weights @ held_around) * arrays.paragraph_damping)[arrays.paragraph]
    held_above = enter(zeros(terms, arrays.first), entries(stems, index.headlines))
    headlines = (weights @ held_above)[arrays.article] * arrays.present
    score = (
        _scaled(words) + LETTERS * _scaled(letters) + PARAGRAPH * _scaled(paragraphs) + HEADLINE * _scaled(headlines)
    )
    allowed = arrays.quotable if within is None else arrays.quotable & (arrays.document == within)
    beside = np.array([row for row in rows_beside(index, cited) if allowed[row]], dtype=np.intp)
    rows = _with(_best(np.where(allowed, score, 0.0)), beside)
    both = _with(rows, nearest(sensed, allowed))
    return Retrieved(
        terms,
        both,
        words,
        letters,
        paragraphs,
        held,
        held_around,
        held_in_article,
        held_above,
        len(rows),
        cited,
        sensed,
    )


def _sensed(index: Index, meant: str, cited: Sequence[int], sense: Sense) -> Sensed:
    """What the encoder says. A follow-up is put to it in its own words, since those that it inherits say again what is
    answered already; what they are for, its article, is known.
    """
    sensed, article = sense(meant), index.arrays.article
    return going_on(sensed, np.isin(article, article[list(cited)])) if cited else sensed


def _with(rows: np.ndarray, others: np.ndarray) -> np.ndarray:
    return np.concatenate([rows, others[~np.isin(others, rows)]]) if len(others) else rows


def _best(score: Floats) -> np.ndarray:
    """The rows of the highest scores above 0, ties in the order of the rows."""
    count = min(CANDIDATES, len(score))
    rows = np.sort(np.argpartition(-score, count - 1)[:count]) if count else np.empty(0, dtype=np.int64)
    rows = rows[score[rows] > 0]
    return rows[np.argsort(-score[rows], kind="stable")]


def _letters(index: Index, terms: list[MatchedTerm]) -> Floats:
    pieces = dict.fromkeys(piece for matched in terms if matched.term.is_content for piece in grams(matched.term.form))
    rows, counts = index.letters.rows_of_each(pieces)
    count, sentences = len(index.arrays.present), len(index)
    if not len(rows):
        return np.zeros(count, dtype=np.float32)
    worth = [inverse_frequency(sentences, index.letters.frequency(piece)) for piece in pieces]
    total = np.bincount(rows, np.repeat(worth, counts), count).astype(np.float32)
    return total * index.arrays.present * index.arrays.damping


def _scaled(score: Floats) -> Floats:
    top = score.max() if len(score) else 0.0
    return score / top if top > 0 else score
