"""Words of a text, folded so that what reads alike compares alike, and their stems by language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache, partial
from typing import NamedTuple

import Stemmer

SNOWBALL = {
    "ar": "arabic", "ca": "catalan", "da": "danish", "de": "german", "el": "greek", "en": "english", "es": "spanish",
    "et": "estonian", "fi": "finnish", "fr": "french", "hi": "hindi", "hu": "hungarian", "hy": "armenian",
    "id": "indonesian", "it": "italian", "lt": "lithuanian", "nl": "dutch", "no": "norwegian", "pt": "portuguese",
    "ro": "romanian", "ru": "russian", "sv": "swedish", "ta": "tamil", "tr": "turkish", "yi": "yiddish",
}  # fmt: skip
"""The languages that Snowball has a stemmer for."""

Span = tuple[int, int]
"""Where a piece of a text begins, and where it ends."""

TRUNCATED = {"kk": 5, "ky": 5, "uz": 5, "tt": 5, "az": 5, "uk": 6, "bg": 6}
"""Inflecting languages without one: the first letters stand for the stem (Can et al. 2008 found 5 best for Turkish)."""

_TYPED = str.maketrans("әғқңөұүһі", "агкноуухи")
"""Kazakh as it is typed on a Russian keyboard: both spellings have one stem. (Endings stripped one by one instead of
cut off: first candidate right for 62.0 % of 292 questions, not 61.3, and more false answers.)"""

_UNSPACED = (
    r"\u4e00-\u9fff\u3040-\u30ff\u0e00-\u0e7f\u0e80-\u0ecf\u0edc-\u0edf\u1000-\u103f\u1050-\u108f\u109a-\u109d"
    r"\u1780-\u17d3\u17d7\u17dc\u17dd"
)
_POINTS = r"\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u0652\u0670"
"""Hebrew and Arabic vowels, which are seldom written."""
_INDIA = r"\u0900-\u0963\u0966-\u096f\u0971-\u09f1\u09f4-\u0af0\u0af2-\u0bf8\u0bfa-\u0df3"
"""Its scripts without full stops and signs of coins."""
_MARKS = rf"\u0300-\u036f{_POINTS}\u0653-\u065f{_INDIA}\u200d"
"""What stands within a word and is not always a letter: accents, vowel signs, the joiner."""

WORD = re.compile(
    r"\d+(?:[.,]\d+)*"
    r"|(?<!\w)(?:[^\W\d_]\.){2,}"
    rf"|[{_UNSPACED}]+"
    rf"|(?:(?![\d_{_UNSPACED}])[\w{_MARKS}])+"
    r"(?:['’](?:(?![\d_])\w)+)?"
)
"""A number with its separators, an abbreviation with stops (U.S.), a run of letters without spaces (Chinese, Japanese,
Thai, Lao, Burmese, Khmer), or a word with its clitic."""

LONGEST = 64
"""Letters of a word that are compared: what is longer is no word, and comparing it could take long."""

UNSPACED = re.compile(f"[{_UNSPACED}]")
_CLITIC = re.compile(r"['’](?:s|re|ve|ll|d|m)$|s['’]$")
_NEGATED = re.compile(r"n['’]t$")
_COMBINING = re.compile(rf"[\u0300-\u036f{_POINTS}\u200d]")


class Token(NamedTuple):
    """A word with its folded form and its offsets in the text."""

    form: str
    start: int
    end: int


_token = partial(tuple.__new__, Token)
"""The same as `Token._make`, in a quarter of its time: a question makes a hundred."""


def fold(word: str) -> str:
    """The word in lower case without accents and clitics ("Tokayev's" and "tokayev" are one), numbers without commas;
    nothing where only accents were.
    """
    return _folded(word[:LONGEST])


@lru_cache(maxsize=16_384)
def _folded(word: str) -> str:
    """Remembered (about 3 MB), since nine of ten words of a text are among the commonest."""
    folded = word.lower() if word.isascii() else _without_accents(unicodedata.normalize("NFKC", word).casefold())
    if folded[:1].isdigit():
        return _plain_number(folded)
    if "." in folded:
        return folded.replace(".", "")
    if "'" in folded or "’" in folded:
        folded = _CLITIC.sub("", _NEGATED.sub("", folded)).replace("’", "'")
    return folded


def _without_accents(word: str) -> str:
    """Accents and points are dropped; Cyrillic keeps those that make another letter (й is no и), but for ё."""
    if "\u0400" <= word[0] <= "\u04ff":
        return _COMBINING.sub("", word.replace("ё", "е"))
    return unicodedata.normalize("NFC", _COMBINING.sub("", unicodedata.normalize("NFD", word)))


def _plain_number(digits: str) -> str:
    """'4,500' → '4500' and '4.500,5' → '4500.5'; a lone separator with other than three digits behind is decimal."""
    *head, tail = re.split(r"[.,]", digits)
    if not head:
        return digits
    whole = "".join(head)
    return whole + tail if len(tail) == 3 and len(head[0]) <= 3 else f"{whole}.{tail}"


def tokens(text: str) -> list[Token]:
    """The words of a text in order; scripts without spaces give overlapping pairs of letters."""
    found: list[Token] = []
    for match in WORD.finditer(text):
        word, start = match.group(), match.start()
        if not word.isascii() and UNSPACED.match(word):
            found.extend(_pairs(word, start))
        elif form := fold(word):
            found.append(Token(form, start, match.end()))
    return found


def sentence_tokens(text: str) -> tuple[Token, ...]:
    """As `tokens`, remembered for the sentences that questions look at most, and for questions."""
    return tuple(map(_token, zip(*_columns(text), strict=True)))


def sentence_forms(text: str) -> tuple[str, ...]:
    """The folded forms of the same alone, which need not be made into tokens (5 µs)."""
    return _columns(text)[0]


def sentence_starts(text: str) -> tuple[int, ...]:
    """Where the same words start."""
    return _columns(text)[1]


@lru_cache(maxsize=2_048)
def _columns(text: str) -> tuple[tuple[str, ...], tuple[int, ...], tuple[int, ...]]:
    """Forms, starts and ends, about 0.5 kB. As tokens they would be six times that, and 40,000 objects for Python's
    collector of garbage to look through, which held the event loop for 20 ms and more.
    """
    forms, starts, ends = zip(*found, strict=True) if (found := tokens(text)) else ((), (), ())
    return forms, starts, ends


def _pairs(run: str, start: int) -> list[Token]:
    if len(run) == 1:
        return [Token(run, start, start + 1)]
    return [Token(run[i : i + 2], start + i, start + i + 2) for i in range(len(run) - 1)]


@lru_cache(maxsize=64)
def stemmer(language: str) -> Callable[[str], str]:
    """The function that takes a folded word of a language to its stem."""
    if name := SNOWBALL.get(language):
        stem: Callable[[str], str] = Stemmer.Stemmer(name).stemWord
        return stem
    length = TRUNCATED.get(language)
    if language == "kk":
        return lambda word: word[:length].translate(_TYPED)
    return (lambda word: word[:length]) if length else (lambda word: word)


def grams(form: str) -> list[str]:
    """The four-letter pieces of a word with its edges marked; a shorter word is its own piece."""
    if UNSPACED.match(form) or form[0].isdigit():
        return [form]
    marked = f"_{form}_"
    return [marked[i : i + 4] for i in range(max(1, len(marked) - 3))]
