"""Whom a question asks about by name: "who is Ana Petri?", "what is Petri's first name?", not "who is the mayor?"."""

from __future__ import annotations

import re
from itertools import dropwhile

from knowledge.answering.asking.frames import LEADS
from knowledge.answering.kinds.people import TITLES
from knowledge.text.stopwords import FUNCTION_WORDS
from knowledge.text.tokens import tokens

_PARTICLES = frozenset("de van von al bin da la ibn el der den".split())
_WHERE = r"(?: (?:here|anyway|exactly|again|in (?:the|this) (?:article|story|news|text)))?"
_NAME = r"(?P<name>[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,4}?)"
_OFFICE = "(?:official )?(?:title|office|post|job|rank|occupation|profession)"
_WHO_IS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{LEADS}who(?:['’]s| is| was| are| were)(?: exactly)? {_NAME}{_WHERE}[\s?.!]*",
        rf"{LEADS}кто (?:это )?(?P<told>такой|такая|такие)(?: [—–-])? {_NAME}[\s?.!]*",
        rf"{LEADS}кто это(?: [—–-])? {_NAME}[\s?.!]*",
        rf"{LEADS}{_NAME} (?P<told>деген )?кім[\s?.!]*",
        rf"{LEADS}what (?P<told>{_OFFICE}|position) (?:does|did) {_NAME} (?:have|hold|do)[\s?.!]*",
        rf"{LEADS}what(?:['’]?s| is| was) {_NAME}['’]s? (?P<told>{_OFFICE})[\s?.!]*",
    )
)
"""In English, Russian and Kazakh; what is `told` asks what somebody is, whether it is a name or not."""

_CALLED = re.compile(
    rf"{LEADS}what(?:['’]?s| is| was) {_NAME}['’]s? (?:full|first|given|whole|complete) name[\s?.!]*|"
    rf"{LEADS}(?:каково|как) полное имя (?P<russian>[^\W\d_][\w.'’-]*)[\s?.!]*|"
    rf"{LEADS}(?P<kazakh>[^\W\d_][\w.'’-]*) толық аты(?:-жөні)? (?:кім|қандай)[\s?.!]*",
    re.IGNORECASE,
)
"""What asks for the rest of a name."""

_WHOSE = re.compile(r"['’]s?(?: |$)")
"""Whose something is: "Petri's lawyer"."""


def named_in(text: str) -> tuple[str, ...]:
    """The folded words that a question asks about as one does of a name, without a title before it; without capitals
    they may be none ("who is captain"). Nothing where it asks for the bearer of an office, or for who did something.
    """
    found = _asked(text)
    words = _words(found["name"]) if found and not _WHOSE.search(found["name"]) else ()
    return tuple(dropwhile(TITLES.__contains__, words))


def called_in(text: str) -> tuple[str, ...]:
    """The folded words of a name whose others a question asks for ("what is Mayor Petri's first name?"), without a
    title.
    """
    found = _CALLED.fullmatch(text)
    words = _words(found["name"] or found["russian"] or found["kazakh"]) if found else ()
    return tuple(form for form in words if form not in TITLES)


def _words(name: str) -> tuple[str, ...]:
    """The folded words of a name; nothing where they are an office, or words that no name has."""
    words = tuple(token.form for token in tokens(name))
    is_small = any(form in FUNCTION_WORDS and form not in _PARTICLES for form in words)
    return () if is_small or TITLES.issuperset(words) else words


def asks_who_is_named(text: str) -> bool:
    """Whether a question asks who somebody is whom it names with capitals, or says that it asks what somebody is."""
    found = _asked(text)
    if not found or not named_in(text):
        return False
    typed = [word for word in found["name"].split() if word.casefold() not in _PARTICLES]
    has_capitals = all(word[0].isupper() for word in typed) and not text.isupper()
    is_first = not found.start("name")  # whose capital tells nothing
    return bool(found.groupdict().get("told")) or (has_capitals and len(typed) > is_first)


def _asked(text: str) -> re.Match[str] | None:
    return next((found for pattern in _WHO_IS if (found := pattern.fullmatch(text))), None)
