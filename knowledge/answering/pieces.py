"""The pieces of a sentence that could be highlighted, each with what can be said of it whatever the question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from knowledge.answering.clauses import READ, Whole, clauses_of
from knowledge.answering.matching import Floats
from knowledge.answering.spans import placed_spans
from knowledge.answering.wanted import Wanted
from knowledge.answering.word_classes import (
    SMALL,
    Class,
    Relation,
    classes,
    relation_by_case,
    relations_before,
    unit_of,
)
from knowledge.text.tokens import Token, sentence_tokens

MOST_WORDS = 7
"""Words of a piece that begins and ends wherever it likes; longer ones are clauses, or begin or end with one."""

MOST = 0.6
"""Share of a piece's words from which a piece within it is worth as much."""

KINDS = (Wanted.TIME, Wanted.CLOCK, Wanted.NUMBER, Wanted.NAME, Wanted.PLACE, Wanted.REASON)
"""The kinds of spans that a piece may hold or be."""

UNITS = ("duration", "money", "percent", "measure")

COLUMNS = (
    "words", "share", "start", "end", "clauses", "head", "tail", "whole", "content", "digits", "capitals", "commas",
    "quoted", "bracketed", "before_bracket", "verbs",
    *(f"before_{c.name.lower()}" for c in Class), *(f"first_{c.name.lower()}" for c in Class),
    *(f"last_{c.name.lower()}" for c in Class), *(f"after_{c.name.lower()}" for c in Class),
    *(f"relation_{r.name.lower()}" for r in Relation),
    *(f"is_{kind.name.lower()}" for kind in KINDS), *(f"holds_{kind.name.lower()}" for kind in KINDS),
    *(f"unit_{unit}" for unit in UNITS), "subject", "subject_apart",
)  # fmt: skip
"""What is said of a piece, in order."""

_GLUED = re.compile(r"[-‑–/'’.&+_@:]*")
"""What joins words that are not parted by a highlight: 'start-up', 'km/h', '10:30'."""

CLAUSES = 3
"""Neighbouring clauses that are a piece together at most."""

_CODED = np.array([COLUMNS.index(name) for name in (
    "before_edge", "first_edge", "last_edge", "after_edge", "relation_none",
)])[:, None]  # fmt: skip
"""The first columns of what is one of several things: one column a thing."""
_KINDS, _UNITS, _SUBJECTS = (COLUMNS.index(name) for name in ("is_time", "unit_duration", "subject"))
_ONE_KIND = np.eye(len(KINDS), dtype=np.float32)
_ONE_UNIT = np.eye(len(UNITS) + 1, len(UNITS), dtype=bool)
_UNIT_AT = {unit: at for at, unit in enumerate(UNITS)}
_EDGE, _NUMBER, _VERB, _AUXILIARY = (int(each) for each in (Class.EDGE, Class.NUMBER, Class.VERB, Class.AUXILIARY))

Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces by their first and last word; what is said of each (pieces x COLUMNS); for each word the number of its
    clause and whether it is a content word.
    """

    words: tuple[Token, ...]
    first: Whole
    last: Whole
    columns: Floats
    clause: Whole
    content: Floats

    def has(self, first: int, last: int) -> bool:
        """Whether the words from one to another are a piece."""
        return bool(((self.first == first) & (self.last == last)).any())

    @property
    def holds(self) -> Floats:
        """Which piece holds which, or most of it (pieces x pieces); made anew, since of a long sentence it takes more
        memory than all the rest: 1.4 MB.
        """
        first, last = self.first.astype(np.int32), self.last.astype(np.int32)
        inside = (first >= first[:, None]) & (last <= last[:, None])
        length = last - first + 1
        held: Floats = (inside | (inside.T & (length[:, None] >= MOST * length))).astype(np.float32)
        return held


@lru_cache(maxsize=128)
def pieces_of(text: str) -> Pieces:
    """The pieces of a sentence, remembered for those that are cited most (about 25 kB each, 210 at most)."""
    words = sentence_tokens(text)
    gaps = [text[a.end : b.start] if a.end <= b.start else " " for a, b in pairwise(words)]  # Chinese pairs overlap
    kinds = classes(text, words)
    own = np.fromiter(kinds, dtype=np.int64)
    clause = clauses_of(text, words, gaps)
    first, last = _ranges(gaps, kinds, clause)
    columns = _columns(text, words, gaps, (own, first, last, clause))
    return Pieces(words, first, last, columns, clause, (own >= _NUMBER).astype(np.float32))


def _ranges(gaps: Sequence[str], kinds: Sequence[Class], clause: Whole) -> tuple[Whole, Whole]:
    """First and last word of every piece, in order: short runs within a clause, its heads and tails, neighbouring
    clauses, the whole sentence.
    """
    count = min(len(clause), READ)
    free = [gap == " " or not _GLUED.fullmatch(gap) for gap in gaps[: count - 1]]
    starts, small = np.array([True, *free]), np.array([kind in SMALL for kind in kinds[:count]])
    ends = np.array([*free, True]) & ~(small & starts)
    at, number = np.arange(count), clause[:count]
    opens = np.append(True, number[1:] != number[:-1])
    run = at - at[:, None]
    is_piece = np.zeros((count, count + 1), dtype=bool)
    is_piece[:, :count] = (
        (number == number[:, None]) & ends & (run >= 0) & (opens[:, None] | (starts[:, None] & (run < MOST_WORDS)))
    )
    edges = np.concatenate([np.flatnonzero(opens), [count] * CLAUSES])
    for clauses, begins in enumerate((starts | opens, starts | opens, opens), 1):
        begin = at[begins]
        is_piece[begin, edges[number[begin] + clauses] - 1] = True
    is_piece[0, count if count < len(clause) else -2] = True
    first, last = np.nonzero(is_piece)
    return first, np.where(last == count, len(clause) - 1, last)


def _columns(
    text: str, words: Sequence[Token], gaps: Sequence[str], places: tuple[Whole, Whole, Whole, Whole]
) -> Floats:
    own, first, last, clause = places
    count, length = len(words), (last - first + 1).astype(np.float32)
    opens = np.concatenate([[True], clause[1:] != clause[:-1]])
    closes = np.concatenate([opens[1:], [True]])
    before, after = np.full((2, count), _EDGE)
    before[1:] = np.where(opens[1:], _EDGE, own[:-1])
    after[:-1] = np.where(closes[:-1], _EDGE, own[1:])
    inside = _inside(_marks(text, words, gaps, own), first, last)
    inside[:-1] /= length
    columns = np.zeros((len(first), len(COLUMNS)), dtype=np.float32)
    for at, column in enumerate((
        length, length / count, first / count, (last + 1) / count, clause[last] - clause[first], opens[first],
        closes[last], length == count, *inside,
    )):  # fmt: skip
        columns[:, at] = column
    codes = np.array([before[first], own[first], own[last], after[last], _relations(words, own, first, last)])
    columns[np.arange(len(first)), codes + _CODED] = 1
    columns[:, _KINDS:_UNITS] = np.concatenate(_kinds(text, first, last), axis=1)
    columns[:, _UNITS:_SUBJECTS] = _units(words, own)[last]
    columns[:, _SUBJECTS:] = _subjects(own, first, last, (clause, opens, closes))
    return columns


def _marks(text: str, words: Sequence[Token], gaps: Sequence[str], own: Whole) -> Bools:
    """For each word: content, digits, capital, a comma behind, in quotes, in brackets, before brackets, verb."""
    marks = np.zeros((8, len(words)), dtype=bool)
    ahead = [text[: words[0].start], *gaps]
    marks[0], marks[7] = own >= _NUMBER, own == _VERB
    marks[1] = [word.form[0].isdigit() for word in words]
    marks[2] = [text[word.start].isupper() for word in words]
    marks[3, :-1] = ["," in gap for gap in gaps]
    marks[4], marks[5] = _enclosed(ahead, '«“"', '»”"'), _enclosed(ahead, "(", ")")
    marks[6, :-1] = ["(" in gap for gap in gaps]
    return marks


def _enclosed(ahead: Sequence[str], opening: str, closing: str) -> list[bool]:
    """Whether each word is within quotes or brackets, told by what stands ahead of each."""
    inside, found = False, []
    for gap in ahead:
        if gap != " ":
            for letter in gap:
                inside = (letter in opening and not inside) or (inside and letter not in closing)
        found.append(inside)
    return found


def _inside(marks: Bools, first: Whole, last: Whole) -> Floats:
    """For each row of marks (one a word) how many of the marked words each piece holds."""
    sums = np.zeros((len(marks), marks.shape[1] + 1), dtype=np.int32)
    np.cumsum(marks, axis=1, out=sums[:, 1:])
    held: Floats = (sums[:, last + 1] - sums[:, first]).astype(np.float32)
    return held


def _relations(words: Sequence[Token], own: Whole, first: Whole, last: Whole) -> Whole:
    """For each piece its Relation: by the preposition at its start, or before it, or else by its last word's case."""
    begins = np.fromiter(relations_before(words, own.tolist()), dtype=np.int64)[first]
    ends = np.fromiter((relation_by_case(word.form) for word in words), dtype=np.int64)[last]
    return np.where(begins == Relation.NONE, ends, begins)


def _kinds(text: str, first: Whole, last: Whole) -> tuple[Floats, Floats]:
    """Pieces x KINDS: whether each piece is a span of the kind, and how many it holds."""
    spans = [(span.first, span.last, at) for at, kind in enumerate(KINDS) for span in placed_spans(kind, text)]
    starts, ends, of_kind = np.array(spans, dtype=np.int64).reshape(-1, 3).T
    one_kind = _ONE_KIND[of_kind]
    exact = (first[:, None] == starts) & (last[:, None] == ends)
    holds = (first[:, None] <= starts) & (last[:, None] >= ends)
    return np.minimum(exact @ one_kind, 1), holds @ one_kind


def _subjects(own: Whole, first: Whole, last: Whole, clauses: tuple[Whole, Bools, Bools]) -> Bools:
    """Pieces x 2: whether a piece opens a clause and a verb follows, at once or behind an insertion ("The contingent,
    made up of allies, was sent"); whether behind one.
    """
    clause, opens, closes = clauses
    does = np.concatenate([(own == _VERB) | (own == _AUXILIARY), [False]])
    verb_first = np.concatenate([does[:-1][opens], [False, False]])
    closed = closes[last]
    behind = closed & verb_first[clause[last] + 2]
    opening = opens[first] & (clause[first] == clause[last])
    return np.stack([opening & ((does[last + 1] & ~closed) | behind), opening & behind], axis=1)


def _units(words: Sequence[Token], own: Whole) -> Bools:
    """Words x UNITS: whether a piece that ends with the word ends in the unit, or in a number before it."""
    units = _ONE_UNIT[[_UNIT_AT.get(unit_of(word.form), len(UNITS)) for word in words]]
    units[:-1] |= units[1:] & (own[:-1] == _NUMBER)[:, None]
    return units
