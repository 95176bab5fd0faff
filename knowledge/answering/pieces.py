"""The pieces of a sentence that could be highlighted, each with what can be said of it whatever the question."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from knowledge.answering.matching import Floats
from knowledge.answering.spans import placed_spans
from knowledge.answering.wanted import Wanted
from knowledge.answering.word_classes import SMALL, Class, Relation, classes, relation_before, relation_by_case, unit_of
from knowledge.text.tokens import Token, sentence_tokens

MOST_WORDS = 7
"""Words of a piece that begins and ends wherever it likes; longer ones are clauses, or begin or end with one."""

READ = 70
"""Words of a sentence in which pieces are looked for; what stands behind is only part of the whole."""

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

_BREAK = re.compile(r"[,;()«»“”\"—!?…]|:(?=\s)|(?<!\d)\.(?=\s)|\s[-–]")
"""What parts clauses; behind figures a full stop within a sentence makes an ordinal ("am 1. Juni")."""

_ONE_CLASS, _ONE_RELATION, _ONE_KIND = (np.eye(len(each), dtype=np.float32) for each in (Class, Relation, KINDS))

Whole = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces by their first and last word; what is said of each (pieces x COLUMNS); which holds which, or most
    of it (pieces x pieces); for each word the number of its clause and whether it is a content word.
    """

    words: tuple[Token, ...]
    first: Whole
    last: Whole
    columns: Floats
    holds: Floats
    clause: Whole
    content: Floats


@lru_cache(maxsize=128)
def pieces_of(text: str) -> Pieces:
    """The pieces of a sentence, remembered for those that are cited most (about 100 kB each)."""
    words = sentence_tokens(text)
    read = words[:READ]
    kinds = classes(text, words)
    clause = _clauses(text, read)
    ranges = sorted(set(_ranges(text, read, kinds, clause)) | {(0, len(words) - 1)})
    first, last = np.array(ranges, dtype=np.int64).T
    clause = np.concatenate([clause, np.full(len(words) - len(read), clause[-1])])
    content = np.array([kind >= Class.NUMBER for kind in kinds], dtype=np.float32)
    return Pieces(
        words, first, last, _columns(text, words, kinds, (first, last, clause)), _holds(first, last), clause, content
    )


def _holds(first: Whole, last: Whole) -> Floats:
    inside = (first >= first[:, None]) & (last <= last[:, None])
    length = last - first + 1
    held: Floats = (inside | (inside.T & (length[:, None] >= MOST * length))).astype(np.float32)
    return held


def _clauses(text: str, words: Sequence[Token]) -> Whole:
    broken = [bool(_BREAK.search(text, a.end, b.start)) for a, b in pairwise(words)]
    return np.cumsum([False, *broken])


def _ranges(text: str, words: Sequence[Token], kinds: Sequence[Class], clause: Whole) -> Iterator[tuple[int, int]]:
    """First and last word of every piece: short runs within a clause, its heads and tails, neighbouring clauses."""
    count = len(words)
    starts = [at == 0 or not _glued(text, words[at - 1], words[at]) for at in range(count)] + [True]
    ends = [starts[at + 1] and (kinds[at] not in SMALL or not starts[at]) for at in range(count)]
    edges = [at for at in range(count) if at == 0 or clause[at] != clause[at - 1]] + [count]
    for number, begin in enumerate(edges[:-1]):
        stop = edges[number + 1]
        for a in filter(starts.__getitem__, range(begin, stop)):
            yield from ((a, b) for b in range(a, min(a + MOST_WORDS, stop)) if ends[b])
            yield from ((a, later - 1) for later in edges[number + 1 : number + 3])
        yield from ((begin, b) for b in range(begin, stop) if ends[b])
        yield from ((begin, later - 1) for later in edges[number + 1 : number + 4])


def _glued(text: str, a: Token, b: Token) -> bool:
    return _GLUED.fullmatch(text, a.end, b.start) is not None


def _columns(text: str, words: Sequence[Token], kinds: Sequence[Class], places: tuple[Whole, Whole, Whole]) -> Floats:
    first, last, clause = places
    count, length = len(words), (last - first + 1).astype(np.float32)
    own = np.fromiter(kinds, dtype=np.int64)
    broken = np.concatenate([[True], clause[1:] != clause[:-1], [True]])
    before = np.where(broken[first], Class.EDGE, np.append(Class.EDGE, own)[first])
    after = np.where(broken[last + 1], Class.EDGE, np.append(own, Class.EDGE)[last + 1])
    inside = _inside(np.array([*_marks(text, words, kinds), own == Class.VERB]), first, last)
    inside[:-1] /= length
    said = [
        length, length / count, first / count, (last + 1) / count, clause[last] - clause[first],
        broken[first], broken[last + 1], length == count, *inside,
    ]  # fmt: skip
    return np.concatenate(
        [
            np.array(said, dtype=np.float32).T, *(_ONE_CLASS[each] for each in (before, own[first], own[last], after)),
            _relations(words, kinds, first, last), *_kinds(text, first, last), _units(words, own)[last],
            _subjects(own, first, last, clause),
        ],
        axis=1, dtype=np.float32,
    )  # fmt: skip


def _marks(text: str, words: Sequence[Token], kinds: Sequence[Class]) -> Iterator[list[bool]]:
    """For each word: content, digits, capital, a comma behind, in quotes, in brackets, before brackets."""
    yield [kind >= Class.NUMBER for kind in kinds]
    yield [word.form[0].isdigit() for word in words]
    yield [text[word.start].isupper() for word in words]
    yield ["," in text[a.end : b.start] for a, b in pairwise(words)] + [False]
    for opening, closing in (('«“"', '»”"'), ("(", ")")):
        yield _enclosed(text, words, opening, closing)
    yield ["(" in text[a.end : b.start] for a, b in pairwise(words)] + [False]


def _enclosed(text: str, words: Sequence[Token], opening: str, closing: str) -> list[bool]:
    inside, at, found = False, 0, []
    for word in words:
        for letter in text[at : word.start]:
            inside = (letter in opening and not inside) or (inside and letter not in closing)
        at = word.end
        found.append(inside)
    return found


def _inside(marks: np.ndarray, first: Whole, last: Whole) -> Floats:
    """For each row of marks (one a word) how many of the marked words each piece holds."""
    sums = np.concatenate([np.zeros((len(marks), 1)), np.cumsum(marks, axis=1)], axis=1)
    held: Floats = (sums[:, last + 1] - sums[:, first]).astype(np.float32)
    return held


def _relations(words: Sequence[Token], kinds: Sequence[Class], first: Whole, last: Whole) -> Floats:
    """Pieces x Relation: by the preposition at a piece's start, or before it, or else by its last word's case."""
    begins = np.array([relation_before(words, kinds, at) for at in range(len(words))])[first]
    ends = np.array([relation_by_case(word.form) for word in words])[last]
    relations: Floats = _ONE_RELATION[np.where(begins == Relation.NONE, ends, begins)]
    return relations


def _kinds(text: str, first: Whole, last: Whole) -> tuple[Floats, Floats]:
    """Pieces x KINDS: whether each piece is a span of the kind, and how many it holds."""
    spans = [(span.first, span.last, at) for at, kind in enumerate(KINDS) for span in placed_spans(kind, text)]
    starts, ends, of_kind = np.array(spans, dtype=np.int64).reshape(-1, 3).T
    one_kind = _ONE_KIND[of_kind]
    exact = (first[:, None] == starts) & (last[:, None] == ends)
    holds = (first[:, None] <= starts) & (last[:, None] >= ends)
    return np.minimum(exact @ one_kind, 1), holds @ one_kind


def _subjects(own: Whole, first: Whole, last: Whole, clause: Whole) -> Floats:
    """Pieces x 2: whether a piece opens a clause and a verb follows, at once or behind an insertion ("The contingent,
    made up of allies, was sent"); whether behind one.
    """
    does = np.append(np.isin(own, (Class.VERB, Class.AUXILIARY)), False)
    opens = np.concatenate([[True], clause[1:] != clause[:-1]])
    closes = np.append(opens[1:], True)
    verb_first = np.append(does[np.flatnonzero(opens)], [False, False])
    behind = closes[last] & verb_first[clause[last] + 2]
    opening = opens[first] & (clause[first] == clause[last])
    said: Floats = np.array([opening & ((does[last + 1] & ~closes[last]) | behind), opening & behind], dtype=np.float32)
    return said.T


def _units(words: Sequence[Token], own: Whole) -> NDArray[np.bool_]:
    """Words x UNITS: whether a piece that ends with the word ends in the unit, or in a number before it."""
    units = np.array([[unit_of(word.form) == unit for unit in UNITS] for word in words])
    behind = np.concatenate([units[1:], np.zeros((1, len(UNITS)), dtype=bool)])
    at_end: NDArray[np.bool_] = units | (behind & (own == Class.NUMBER)[:, None])
    return at_end
