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
_MARKS, _CLASSES, _KINDS, _HELD, _UNITS, _SUBJECTS = (COLUMNS.index(name) for name in (
    "content", "before_edge", "is_time", "holds_time", "unit_duration", "subject",
))  # fmt: skip
_ONE_KIND = np.eye(len(KINDS), dtype=np.float32)
_ONE_UNIT = np.eye(len(UNITS) + 1, len(UNITS), dtype=bool)
_UNIT_AT = {unit: at for at, unit in enumerate(UNITS)}
_EDGE, _NUMBER, _VERB, _AUXILIARY = (int(each) for each in (Class.EDGE, Class.NUMBER, Class.VERB, Class.AUXILIARY))
_NO_RELATION = int(Relation.NONE)  # numpy takes ten times as long to compare with the member itself

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
    number = clause[:count].tolist()
    free = [True, *(gap == " " or not _GLUED.fullmatch(gap) for gap in gaps[: count - 1]), True]
    ends = [free[at + 1] and not (free[at] and kinds[at] in SMALL) for at in range(count)]
    opens = [True, *(one != other for one, other in pairwise(number)), True]
    closing = [at for at in range(count) if opens[at + 1]] + [count - 1] * CLAUSES
    firsts: list[int] = []
    lasts: list[int] = []
    for first in range(count):
        if free[first] or opens[first]:
            closes = closing[number[first] :][: CLAUSES if opens[first] else CLAUSES - 1]
            reach = closes[0] if opens[first] else min(closes[0], first + MOST_WORDS - 1)
            whole = () if first else (len(clause) - 1,)
            found = dict.fromkeys((*(at for at in range(first, reach + 1) if ends[at]), *closes, *whole))
            firsts += [first] * len(found)
            lasts += found
    return np.array(firsts), np.array(lasts)


def _columns(
    text: str, words: Sequence[Token], gaps: Sequence[str], places: tuple[Whole, Whole, Whole, Whole]
) -> Floats:
    own, first, last, clause = places
    count, length = len(words), (last - first + 1).astype(np.float32)
    opens = np.concatenate([[True], clause[1:] != clause[:-1]])
    closes = np.concatenate([opens[1:], [True]])
    edged = np.concatenate([[_EDGE], own, [_EDGE]])
    before, after = np.where(opens, _EDGE, edged[:-2]), np.where(closes, _EDGE, edged[2:])
    columns = np.zeros((len(first), len(COLUMNS)), dtype=np.float32)
    for at, column in enumerate((
        length, length / count, first / count, (last + 1) / count, clause[last] - clause[first], opens[first],
        closes[last], length == count,
    )):  # fmt: skip
        columns[:, at] = column
    columns[:, _MARKS:_CLASSES] = _inside(_marks(text, words, gaps, own), first, last)
    columns[:, _MARKS : _CLASSES - 1] /= length[:, None]
    codes = np.array([before[first], own[first], own[last], after[last], _relations(words, own, first, last)])
    columns[np.arange(len(first)), codes + _CODED] = 1
    columns[:, _KINDS:_HELD], columns[:, _HELD:_UNITS] = _kinds(text, first, last)
    columns[:, _UNITS:_SUBJECTS] = _units(words, own)[last]
    columns[:, _SUBJECTS], columns[:, _SUBJECTS + 1] = _subjects(own, first, last, (clause, opens, closes))
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


def _inside(marks: Bools, first: Whole, last: Whole) -> Whole:
    """Pieces x marks: for each row of marks (one a word) how many of the marked words each piece holds."""
    sums = np.zeros((marks.shape[1] + 1, len(marks)), dtype=np.int64)
    np.cumsum(marks.T, axis=0, out=sums[1:])
    held: Whole = sums[last + 1] - sums[first]
    return held


def _relations(words: Sequence[Token], own: Whole, first: Whole, last: Whole) -> Whole:
    """For each piece its Relation: by the preposition at its start, or before it, or else by its last word's case."""
    begins = np.fromiter(relations_before(words, own.tolist()), dtype=np.int64)[first]
    ends = np.fromiter((relation_by_case(word.form) for word in words), dtype=np.int64)[last]
    return np.where(begins == _NO_RELATION, ends, begins)


def _kinds(text: str, first: Whole, last: Whole) -> tuple[Floats, Floats]:
    """Pieces x KINDS: whether each piece is a span of the kind, and how many it holds."""
    spans = [(span.first, span.last, at) for at, kind in enumerate(KINDS) for span in placed_spans(kind, text)]
    starts, ends, of_kind = np.array(spans, dtype=np.int64).reshape(-1, 3).T
    one_kind = _ONE_KIND[of_kind]
    exact = (first[:, None] == starts) & (last[:, None] == ends)
    holds = (first[:, None] <= starts) & (last[:, None] >= ends)
    return np.minimum(exact @ one_kind, 1), holds @ one_kind


def _subjects(own: Whole, first: Whole, last: Whole, clauses: tuple[Whole, Bools, Bools]) -> tuple[Bools, Bools]:
    """Whether each piece opens a clause and a verb follows, at once or behind an insertion ("The contingent, made up of
    allies, was sent"); whether behind one.
    """
    clause, opens, closes = clauses
    does = np.concatenate([(own == _VERB) | (own == _AUXILIARY), [False]])
    verb_first = np.concatenate([does[:-1][opens], [False, False]])
    closed = closes[last]
    behind = closed & verb_first[clause[last] + 2]
    opening = opens[first] & (clause[first] == clause[last])
    return opening & ((does[last + 1] & ~closed) | behind), opening & behind


def _units(words: Sequence[Token], own: Whole) -> Bools:
    """Words x UNITS: whether a piece that ends with the word ends in the unit, or in a number before it."""
    units = _ONE_UNIT[[_UNIT_AT.get(unit_of(word.form), len(UNITS)) for word in words]]
    units[:-1] |= units[1:] & (own[:-1] == _NUMBER)[:, None]
    return units
