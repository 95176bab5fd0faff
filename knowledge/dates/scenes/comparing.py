"""Whether a date is only set beside what is told: the first since 1995, up from 2018, the same period of 2022."""

from __future__ import annotations

from knowledge.dates.grammar.kinds import COMMA, letters
from knowledge.dates.scenes.layout import Sentence
from knowledge.dates.vocabulary.language import Vocabulary
from knowledge.dates.vocabulary.standpoint import MORE_OR_LESS, SINCE

NEAR = 4
"""Words before a date among which 'since' or 'than' belongs to it."""

_LEVELS = tuple("$£€¥₸₽0123456789")
_DATED = letters("year month maybe_month weekday maybe_weekday today this_year feast season decade")
_LISTED = letters("and on the of since from between to number ordinal")
"""Kinds of what may stand between two dates of a list: since May 2010 and June 2012."""


class Comparison:
    """The tokens `head` up to `tail` of a sentence, and what the words before them set them beside."""

    def __init__(self, sentence: Sentence, head: int, tail: int, vocabulary: Vocabulary) -> None:
        self.sentence = sentence
        self.words = sentence.words
        self.head = head
        self.tail = tail
        self.far = self.words[:head][-2 * NEAR :]
        self.verbs = vocabulary.verbs
        self.around = vocabulary.around

    @property
    def holds(self) -> bool:
        """Whether it is only compared with."""
        before = self.words[: self.head]
        behind = self.words[self.tail : self.tail + 2]
        if behind[:1] == [","] and behind[-1] in ("when", *self.verbs.relatives):
            return False  # longer than those of 2016, which were lit on 13 January
        if before[-2:-1] in (["earlier"], ["later"], ["sooner"]):
            return False  # no later than 5 May
        if before[-2:] in (["back", "to"], ["as", "in"]) or before[-3:-2] == ["same"] or _is_same(before[-2:]):
            return True
        if "from" not in self.far and self.around.comparing.isdisjoint(self.far):
            return False
        return any(map(self._leads, range(self.head - len(self.far), self.head)))

    def _leads(self, at: int) -> bool:
        """Whether the word there sets this date beside another."""
        word, between = self.words[at], self.words[at + 1 : self.head]
        if not self._reopens.isdisjoint(between) or self._is_over(at):
            return False
        level = between[0] if between else ""  # against 140 in 2010, from $2m in May; not from 02:10
        is_level = level.startswith(_LEVELS) and ":" not in level
        is_near = self.head - at <= NEAR
        if word == "from":
            return is_near and (is_level or not self.around.moves.isdisjoint(self.far))
        if word not in self.around.comparing or (at and self.words[at - 1] in MORE_OR_LESS):
            return False
        return is_level or (is_near if word == "than" else (is_near or word == "since") and not self._has_verb(at))

    def _is_over(self, at: int) -> bool:
        """Whether that word's reach has ended: a verb stands behind a comma, or 'since' has a date of its own."""
        tokens = self.sentence.tokens
        if any(tokens[place - 1].kind == COMMA for place, _ in self.sentence.cues if at < place < self.head):
            return True
        dated = [place for place in range(at + 1, self.head) if tokens[place].kind in _DATED]
        if self.words[at] not in SINCE or not dated:
            return False
        return any(token.kind not in _LISTED for token in tokens[dated[-1] + 1 : self.head])

    @property
    def _reopens(self) -> frozenset[str]:
        """Words that begin a clause which what stands before them does not lead into."""
        return self.verbs.relatives | {"when", "where"}

    def _has_verb(self, at: int) -> bool:
        """Whether a verb stands from there to the date: since the reform of 2009, but not since he left."""
        return any(at <= place < self.head for place, _ in self.sentence.cues)


def _is_same(before: list[str]) -> bool:
    """Whether 'same' and a noun lead to it: the same months last year."""
    return before[:1] == ["same"] and before[1] not in ("in", "on", "at")
