"""What a text says, point by point: words, names, quantities, dates, each with its place."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.claims.reading.extents import SO_MANY
from knowledge.claims.values.levels import Level
from knowledge.claims.values.quantities import Quantity
from knowledge.dates import Dated
from knowledge.text.negation import Denial

Stems = frozenset[str]

NO_STEMS: Stems = frozenset()

Concepts = frozenset[int]

NO_CONCEPTS: Concepts = frozenset()


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that a text says, text[start:end]: a word with its stems, a quantity, or a date.

    `at` is its number among the text's points, `clause` that of its clause; `before` the function word that leads up to
    it ("from", "by"). A hinge is a function word on which a claim can turn ("before"), a cue a word that only says no;
    `denied_from` is where the cue stands that denies this point; `meanings` are the concepts that the word stands for,
    alone or with others, and `hints` those that it stands for loosely; of a number `level` is its part in a change,
    of a date `typed` how it is written, in small letters.
    """

    start: int
    end: int
    at: int = 0
    clause: int = 0
    before: str = ""
    form: str = ""
    stems: Stems = NO_STEMS
    meanings: Concepts = NO_CONCEPTS
    hints: Concepts = NO_CONCEPTS
    denial: Denial = Denial.NONE
    denied_from: int = 0
    is_name: bool = False
    is_hinge: bool = False
    is_cue: bool = False
    quantity: Quantity | None = None
    date: Dated | None = None
    level: Level = Level.NONE
    typed: str = ""

    @property
    def is_value(self) -> bool:
        """Whether it is a quantity or a date."""
        return self.quantity is not None or self.date is not None


def is_plain(point: Point) -> bool:
    """Whether it is a word that is no name, no value, and no mere function word."""
    return not (point.is_value or point.is_name or point.is_hinge or point.is_cue)


PARTING = frozenset("by with for from to in at on against about под с со о для от к в на".split())
"""They give a noun its part: who "will not bargain with bombs" says nothing of who was hurt "by a bomb"."""


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """A text, the language it was read in, and its points in order; each is only itself, so that what is derived from
    it can be remembered.
    """

    text: str
    language: str
    points: tuple[Point, ...]

    @property
    def has_values(self) -> bool:
        """Whether it says how many, or when; "all" and "nobody" are so many as well."""
        return any(point.is_value or point.form in SO_MANY for point in self.points)
