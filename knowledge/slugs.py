"""The short name of an article, made from its headline."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable
from itertools import chain, count

from rapidfuzz.fuzz import ratio
from rapidfuzz.process import extractOne

from knowledge.errors import InputError, LimitReached, Phrase
from knowledge.limits import MAX_SLUG

NAMELESS = "article"
"""The slug of a headline that holds no letter and no digit."""

_WORD = re.compile(r"[^\W_]+")

LIKE = 80.0
"""rapidfuzz's ratio from which a slug may be the one that was mistyped: a slip in five letters."""


def slug_of(headline: str) -> str:
    """Its words in lower case, joined by hyphens, at most MAX_SLUG characters; letters of every script stay."""
    words = _words(headline)
    slug = "-".join(words)
    if len(slug) > MAX_SLUG:
        whole_words, hyphen, _ = slug[: MAX_SLUG + 1].rpartition("-")
        slug = whole_words if hyphen else slug[:MAX_SLUG]
    return slug or NAMELESS


def free_slug(wanted: str, taken: Container[str]) -> str:
    """`wanted`, or the first of `wanted-2`, `wanted-3` … that is not taken."""
    candidates = chain([wanted], (_numbered(wanted, number) for number in count(2)))
    return next(slug for slug in candidates if slug not in taken)


def is_slug(text: str) -> bool:
    """Whether the text could be the name of an article."""
    return 0 < len(text) <= MAX_SLUG and text == "-".join(_words(text))


def check_slug(slug: str) -> str:
    """The same slug. Raises InputError if an editor's own choice is none."""
    if len(slug) > MAX_SLUG:
        raise LimitReached(
            "A slug may have at most {most} characters; this one has {length}.", most=MAX_SLUG, length=len(slug)
        )
    if not is_slug(slug):
        raise InputError(
            "{slug} is no slug: use lower-case words joined by hyphens, such as “storm-hits-coast”.", slug=quoted(slug)
        )
    return slug


def likest(typed: str, slugs: Iterable[str]) -> str | None:
    """The slug that holds every word typed, the shortest if several do; else the one like it but for slips, if any."""
    known, words = sorted(slugs, key=lambda slug: (len(slug), slug)), set(_words(typed))
    holding = next((slug for slug in known if words and words <= set(slug.split("-"))), None)
    like = extractOne(slug_of(typed), known, scorer=ratio, score_cutoff=LIKE)
    return holding or (like[0] if like else None)


def is_nearly(name: str, typed: str) -> bool:
    """Whether each word typed is, but for slips, a word of the name or the beginning of one."""
    known, words = set(_WORD.findall(name.casefold())), set(_words(typed[:MAX_SLUG]))
    return bool(words) and all(any(_begins_like(word, other) for other in known) for word in words)


def _begins_like(typed: str, word: str) -> bool:
    if len(typed) < SHORTEST_SLIP:
        return word.startswith(typed)
    return ratio(typed, word[: len(typed)]) >= LIKE or ratio(typed, word[: len(typed) + 1]) >= LIKE


SHORTEST_SLIP = 4
"""Letters of a word in which a slip is forgiven: of three letters, with one wrong, any word may be meant."""


def quoted(slug: str) -> Phrase:
    """What somebody gave as a slug, fit for the sentence of an error: short, and printable whatever it holds."""
    return Phrase("“{words}”", words=slug[:MAX_SLUG].encode(errors="replace").decode())


def _words(text: str) -> list[str]:
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return "".join(letter if _is_of_a_word(letter) else " " for letter in folded).split()


def _is_of_a_word(letter: str) -> bool:
    """Letters, digits and the marks that scripts such as Devanagari write vowels with."""
    return unicodedata.category(letter)[0] in "LMN"


def _numbered(slug: str, number: int) -> str:
    suffix = f"-{number}"
    return slug[: MAX_SLUG - len(suffix)] + suffix
