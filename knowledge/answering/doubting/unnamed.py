"""Who or which one is asked for where a sentence names nobody and none: "the alarm had been switched off", "a museum".

Told by the form of English alone: articles and the order of words tell it. Other languages tell it by cases and leave
articles out.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from knowledge.answering.asking.frames import LEADS
from knowledge.answering.kinds.spans import NUMBER
from knowledge.answering.kinds.wanted import AUXILIARY
from knowledge.answering.kinds.word_classes import looks_like_verb
from knowledge.text.tokens import Token, fold

_INDEFINITE = frozenset("a an another one some".split())
_BEFORE_BARE = frozenset("and or as including like for of in on at by to from with between against".split())
"""Words behind which a noun without an article names none, be it of several or of a kind ("from school")."""

_TELLS_MORE = frozenset(
    """of in at on from called named such including like namely is are was were who which that for to with between
    against about over by near outside inside behind before after""".split()
)
"""Words behind a noun that go on to tell which one is meant."""

_OPENS = re.compile(r"\s*[:(—–“\"«]|,? [A-ZÀ-Þ]|, (?:the|a|an|its|his|her|their) (?:[\w’'-]+ ){0,5}?[A-ZÀ-Þ]")
"""What opens a name behind a noun: "a mediator, the retired judge Oswin Pell"."""

_WHICH = re.compile(r"\b(?:which|what)(?: other| exact| particular| specific)? (?P<noun>[\w'’-]+)", re.IGNORECASE)
_WHO = re.compile(rf"{LEADS}who (?:exactly |actually |first |really |in [\w ]{{1,20}}? )?(?P<verb>\w+)", re.IGNORECASE)
_AUXILIARIES = frozenset(AUXILIARY.split("|"))
_PASSIVE = frozenset("is are was were be been being got".split())
_BY = re.compile(r"[^.;]*\bby\b")


def asks_which(question: str, focus: str) -> bool:
    """Whether a question asks which one of a sort, given by its folded noun: "which (other) museum"."""
    asked = _WHICH.search(question)
    return asked is not None and fold(asked["noun"]) == focus and not looks_like_verb(focus)


def names_none(text: str, words: Sequence[Token], places: Collection[int]) -> bool:
    """Whether a sentence has what stands at some places, be it anywhere, only as one that it does not name."""
    return bool(places) and all(_is_unnamed(text, words, at) for at in places)


def _is_unnamed(text: str, words: Sequence[Token], at: int) -> bool:
    before, word, after = words[at - 1] if at else None, words[at], words[at + 1] if at + 1 < len(words) else None
    if after and (after.form in _TELLS_MORE or NUMBER.fullmatch(after.form)):
        return False
    if _OPENS.match(text, word.end):
        return False
    if before is None or text[before.end : word.start] != " ":
        return _is_plural(word.form)
    if before.form in _INDEFINITE and _stands_beside_name(text, words, at - 1):
        return False
    return before.form in _INDEFINITE or before.form in _BEFORE_BARE


def _stands_beside_name(text: str, words: Sequence[Token], article: int) -> bool:
    """Whether an article opens what a name before it is: "Volta Ltd, a company, built it"."""
    name = words[article - 1] if article else None
    return name is not None and text[name.start].isupper() and text[name.end : words[article].start].strip(".") == ", "


def _is_plural(form: str) -> bool:
    return form.endswith("s") and not form.endswith("ss")


def asked_deed(question: str) -> str | None:
    """The folded verb of a question for who does something ("who switched it off?")."""
    asked = _WHO.match(question)
    verb = asked["verb"].casefold() if asked else None
    return None if verb in _AUXILIARIES else verb


def is_done_by_nobody(text: str, words: Sequence[Token], places: Collection[int]) -> bool:
    """Whether a sentence tells what verbs at some places say only as done, and not by whom."""
    return bool(places) and all(
        not _PASSIVE.isdisjoint(word.form for word in words[max(0, at - 2) : at]) and not _BY.match(text, words[at].end)
        for at in places
    )
