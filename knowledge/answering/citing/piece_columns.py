"""What can be said of a piece of a sentence whatever the question: its length and place, its words' classes, the spans
and units that it holds.

What is told word by word is gathered in plain lists, and made an array once: of a sentence of twenty words numpy takes
longer to be asked than to answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

import numpy as np

from knowledge.answering.citing.clauses import Whole
from knowledge.answering.kinds.spans import placed_spans
from knowledge.answering.kinds.wanted import Wanted
from knowledge.answering.kinds.word_classes import Class, Relation, relation_by_case, relations_before, unit_of
from knowledge.answering.matching.terms import Floats
from knowledge.text.tokens import Token

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

_CODED = np.array([COLUMNS.index(name) for name in (
    "before_edge", "first_edge", "last_edge", "after_edge", "relation_none",
)])[:, None]  # fmt: skip
"""The first columns of what is one of several things: one column a thing."""
_MARKS, _CLASSES, _KINDS, _HELD, _UNITS, _SUBJECTS = (COLUMNS.index(name) for name in (
    "content", "before_edge", "is_time", "holds_time", "unit_duration", "subject",
))  # fmt: skip
_ONE_KIND = np.eye(len(KINDS), dtype=np.float32)
_UNIT_BIT = {unit: 1 << at for at, unit in enumerate(UNITS)}
_UNITS_OF = np.array([[bits >> at & 1 for at in range(len(UNITS))] for bits in range(1 << len(UNITS))])
_EDGE, _NUMBER, _VERB, _NO_RELATION = map(int, (Class.EDGE, Class.NUMBER, Class.VERB, Relation.NONE))
"""As plain numbers: numpy takes ten times as long to read, and to compare with, the members themselves."""
_DOING = frozenset({Class.VERB, Class.AUXILIARY})

Marks = Sequence[bool]
"""Of each word of a sentence whether it is something."""


class Words(NamedTuple):
    """The words of a text, what stands between them, their classes, and the numbers of their clauses."""

    text: str
    tokens: Sequence[Token]
    gaps: Sequence[str]
    kinds: Sequence[int]
    clause: Sequence[int]


def columns_of(words: Words, first: Whole, last: Whole) -> Floats:
    """Pieces x COLUMNS, for the pieces by their first and last word."""
    opens = [True, *(one != other for one, other in pairwise(words.clause))]
    closes = [*opens[1:], True]
    head, clause, before, own, relation = _openings(words, opens)[:, first]
    tail, last_clause, last_own, after, case, *verbs, units = _closings(words, opens, closes)[:, last]
    begin, end = first, last + 1
    length, count = end - begin, len(words.tokens)
    columns = np.zeros((len(first), len(COLUMNS)), dtype=np.float32)
    columns[:, :_MARKS] = np.array([
        length, length / count, begin / count, end / count, last_clause - clause, head, tail, length == count,
    ]).T  # fmt: skip
    sums = np.array([[0, *accumulate(marks)] for marks in _marks(words)])
    columns[:, _MARKS:_CLASSES] = (sums[:, end] - sums[:, begin]).T
    columns[:, _MARKS : _CLASSES - 1] /= length[:, None]
    codes = np.array([before, own, last_own, after, np.where(relation == _NO_RELATION, case, relation)])
    columns[np.arange(len(first)), codes + _CODED] = 1
    columns[:, _KINDS:_HELD], columns[:, _HELD:_UNITS] = _kinds(words.text, first, last)
    columns[:, _UNITS:_SUBJECTS] = _UNITS_OF[units]
    columns[:, _SUBJECTS:] = (np.array(verbs) * head * (clause == last_clause)).T
    return columns


def _openings(words: Words, opens: Marks) -> Whole:
    """What a piece that begins with each word has of it: whether it opens a clause, and which, the class of the word
    before it in the clause, its own, and the relation that a preposition tells.
    """
    _, tokens, _, kinds, clause = words
    before = [_EDGE if is_open else kind for is_open, kind in zip(opens, (_EDGE, *kinds[:-1]), strict=True)]
    return np.array([opens, clause, before, kinds, list(map(int, relations_before(tokens, kinds)))])


def _closings(words: Words, opens: Marks, closes: Marks) -> Whole:
    """What a piece that ends with each word has of it: whether it closes a clause, and which, its own class, that of
    the word behind it in the clause, the relation that its case tells, whether a verb follows, at once or behind an
    insertion ("The contingent, made up of allies, was sent"), whether it does behind one; and its units as bits.
    """
    _, tokens, _, kinds, clause = words
    after = [_EDGE if is_closed else kind for is_closed, kind in zip(closes, (*kinds[1:], _EDGE), strict=True)]
    opened_by_verb = [*(kind in _DOING for kind, is_open in zip(kinds, opens, strict=True) if is_open), False, False]
    behind = [is_closed and opened_by_verb[number + 2] for is_closed, number in zip(closes, clause, strict=True)]
    verb = [kind in _DOING or apart for kind, apart in zip(after, behind, strict=True)]
    cases = [int(relation_by_case(token.form)) for token in tokens]
    return np.array([closes, clause, kinds, after, cases, verb, behind, _units(words)])


def _marks(words: Words) -> Iterable[Marks]:
    """Of each word whether it is content, digits, written with a capital, before a comma, in quotes, in brackets,
    before a bracket, a verb.
    """
    text, tokens, gaps, kinds, _ = words
    ahead = [text[: tokens[0].start], *gaps]
    return (
        [kind >= _NUMBER for kind in kinds],
        [token.form[0].isdigit() for token in tokens],
        [text[token.start].isupper() for token in tokens],
        [*("," in gap for gap in gaps), False],
        _enclosed(ahead, '«“"', '»”"'), _enclosed(ahead, "(", ")"),
        [*("(" in gap for gap in gaps), False],
        [kind == _VERB for kind in kinds],
    )  # fmt: skip


def _enclosed(ahead: Sequence[str], opening: str, closing: str) -> list[bool]:
    """Whether each word is within quotes or brackets, told by what stands ahead of each."""
    inside, found = False, []
    for gap in ahead:
        if gap != " ":
            for letter in gap:
                inside = (letter in opening and not inside) or (inside and letter not in closing)
        found.append(inside)
    return found


def _kinds(text: str, first: Whole, last: Whole) -> tuple[Floats, Floats]:
    """Pieces x KINDS: whether each piece is a span of the kind, and how many it holds."""
    spans = [(span.first, span.last, at) for at, kind in enumerate(KINDS) for span in placed_spans(kind, text)]
    starts, ends, of_kind = np.array(spans, dtype=np.int64).reshape(-1, 3).T
    one_kind = _ONE_KIND[of_kind]
    exact = (first[:, None] == starts) & (last[:, None] == ends)
    holds = (first[:, None] <= starts) & (last[:, None] >= ends)
    return np.minimum(exact @ one_kind, 1), holds @ one_kind


def _units(words: Words) -> list[int]:
    """Of each word, as bits, the units that a piece which ends with it ends in, or in a number before them."""
    units = [_UNIT_BIT.get(unit_of(token.form), 0) for token in words.tokens]
    behind = (*units[1:], 0)
    return [own | other * (kind == _NUMBER) for own, other, kind in zip(units, behind, words.kinds, strict=True)]
