"""Whom a question asks about by name: "who is Ana Petri?", not "who is the mayor?"."""

from __future__ import annotations

import re

from knowledge.answering.appositions import TITLES
from knowledge.text.stopwords import FUNCTION_WORDS
from knowledge.text.tokens import tokens

_PARTICLES = frozenset("de van von al bin da la ibn el der den".split())
_LEADS = r"(?:(?:and|so|but|also|ok|okay|well|then|а|и|ну|ал)\b,? )*"
_WHERE = r"(?: (?:here|anyway|exactly|again|in (?:the|this) (?:article|story|news|text)))?"
_NAME = r"(?P<name>[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,4}?)"
_WHO_IS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_LEADS}who(?:['’]s| is| was| are| were)(?: exactly)? {_NAME}{_WHERE}[\s?.!]*",
        rf"{_LEADS}кто (?:это )?(?P<told>такой|такая|такие)(?: [—–-])? {_NAME}[\s?.!]*",
        rf"{_LEADS}кто это(?: [—–-])? {_NAME}[\s?.!]*",
        rf"{_LEADS}{_NAME} (?P<told>деген )?кім[\s?.!]*",
    )
)
"""In English, Russian and Kazakh; what is `told` asks what somebody is, whether it is a name or not."""

_WHOSE = re.compile(r"['’]s?(?: |$)")
"""Whose something is: "Petri's lawyer"."""


def named_in(text: str) -> tuple[str, ...]:
    """The folded words that a question asks about as one does of a name; without capitals they may be none ("who is
    captain"). Nothing where it asks for the bearer of an office, or for who did something.
    """
    found = _asked(text)
    words = [token.form for token in tokens(found["name"])] if found else []
    if not found or _WHOSE.search(found["name"]) or TITLES.issuperset(words):
        return ()
    is_small = any(form in FUNCTION_WORDS and form not in _PARTICLES for form in words)
    return () if is_small else tuple(words)


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
