"""What editors teach the engine: aliases ("the bloc" is the CSTO) and pins (a question and the sentences that answer).

Both are kept like articles: every change is a new version with editor, time and note, and nothing is overwritten.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias, TypeVar

from knowledge.errors import InputError, LimitReached, Phrase
from knowledge.limits import check_text
from knowledge.model import Revision
from knowledge.text.tokens import tokens

MAX_PHRASE = 80
"""Characters of an alias or of what it means: a name, no sentence."""

MAX_MEANINGS = 8
"""Of one alias; a question is read once for each that it could mean, at most four of them."""

MAX_PIN = 300
"""Characters of a pinned question."""

MAX_PINNED = 5
"""Sentences of a pin: what one answer shows without a second page."""

MAX_LESSONS = 2_000
"""Present aliases and pins a guild; each question is compared with all of them."""

MAX_VERSIONS = 1_000
"""Of one alias or pin, beside a last withdrawal."""

MAX_ALL_VERSIONS = 10 * MAX_LESSONS
"""Of all aliases and pins of a guild together, withdrawn ones too."""

MAX_KEY = 500
"""Characters of the folded name by which versions of one lesson are told; folding may lengthen a text."""


class LessonKind(StrEnum):
    """What is taught."""

    ALIAS = "alias"
    PIN = "pin"


@dataclass(frozen=True, slots=True)
class Alias:
    """A phrase and other phrases for the same thing; the engine reads each for the others."""

    phrase: str
    meanings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PinnedSentence:
    """A sentence of a revision: the article's slug, the revision's number, the sentence's number and its text."""

    article: str
    revision: int
    sentence: int
    text: str


@dataclass(frozen=True, slots=True)
class Pin:
    """A question and the sentences that editors chose as its answer."""

    question: str
    sentences: tuple[PinnedSentence, ...]


Content: TypeAlias = Alias | Pin

S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Lesson:
    """Version `number` of an alias or a pin; the newest is the present one, and may be a withdrawal."""

    id: int
    guild_id: int
    number: int
    created_at: datetime
    content: Content
    editor_id: int | None = None
    note: str | None = None
    is_withdrawn: bool = False

    @property
    def kind(self) -> LessonKind:
        """Whether it is an alias or a pin."""
        return LessonKind.ALIAS if isinstance(self.content, Alias) else LessonKind.PIN

    @property
    def name(self) -> str:
        """The phrase or the question, as the editor wrote it."""
        return self.content.phrase if isinstance(self.content, Alias) else self.content.question


@dataclass(frozen=True, slots=True)
class Lessons:
    """All that a guild's engine was taught, as it is now."""

    aliases: tuple[Alias, ...] = ()
    pins: tuple[Pin, ...] = ()
    origins: tuple[Revision, ...] = ()
    """The revisions that were pinned from, those whose pinned sentence stands in no present one word for word."""


def key_of(name: str) -> str:
    """The folded words of a phrase or question: names that read alike are one lesson.

    Bases store it: words that fold otherwise need a migration that calls `refold` (`migrations/lesson_keys`).
    """
    return " ".join(token.form for token in tokens(name))[:MAX_KEY]


def make_alias(phrase: str, meanings: Sequence[str]) -> Alias:
    """The alias, trimmed, each meaning once. Raises InputError if a part is empty or too long, or all are one."""
    phrase = _phrase(phrase)
    named = {key_of(meaning): _phrase(meaning) for meaning in reversed(meanings)}
    named.pop(key_of(phrase), None)
    if not named:
        raise InputError("Say what “{phrase}” stands for.", phrase=phrase)
    if len(named) > MAX_MEANINGS:
        raise LimitReached("An alias may stand for at most {most} things.", most=MAX_MEANINGS)
    return Alias(phrase, tuple(reversed(named.values())))


def make_pin(question: str, sentences: Sequence[PinnedSentence]) -> Pin:
    """The pin. Raises InputError if the question is empty or too long, or there are none or too many sentences."""
    question = _name(Phrase("A pinned question"), question, MAX_PIN)
    if not sentences:
        raise InputError("A pinned question needs the sentence that answers it.")
    return Pin(question, tuple(check_pinned(sentences)))


def check_pinned(sentences: Iterable[S]) -> list[S]:
    """The sentences or their places, each once. Raises LimitReached if they are too many for a pin."""
    distinct = list(dict.fromkeys(sentences))
    if len(distinct) > MAX_PINNED:
        raise LimitReached("At most {most} sentences can be pinned to a question.", most=MAX_PINNED)
    return distinct


def _phrase(text: str) -> str:
    return _name(Phrase("An alias"), text, MAX_PHRASE)


def _name(what: Phrase, text: str, most: int) -> str:
    text = " ".join(check_text(what, text, most).split())
    if not key_of(text):
        raise InputError("{what} needs at least one letter or digit.", what=what)
    return text
