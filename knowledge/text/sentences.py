"""Splitting a body into sentences with offsets.

sentencex (Wikimedia) finds the boundaries; a layer over it repairs what it is known to get wrong in news: a boundary
behind an abbreviation ("p.m. EST", "bn. vs.", "Lt. Col.") or the number of a list's item is none; one before a number,
which some of its languages take for an ordinal's, and one behind a closing quotation mark whose partner it misjudged
are added. A dateline that leads the first paragraph is cited on its own.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable, Iterator

from sentencex import get_sentence_boundaries

from knowledge.model import Sentence
from knowledge.text.datelines import DATELINE, LONGEST

PARAGRAPH = re.compile(r"[^\n]+(?:\n(?![^\S\n]*\n)[^\n]+)*")

MAX_SENTENCE = 2_000
"""Characters; a longer run without any boundary is cut at a space, so that one citation always fits a message."""

ABBREVIATIONS = frozenset(
    """e.g i.e vs v mr mrs ms dr prof st gen lt col maj capt cmdr sgt rep sen gov pres hon rev nos sec fig approx
    dept bros messrs jan feb mar apr jun jul aug sept sep oct nov dec tel adm brig supt insp
    им ул д стр т.е т.к и.о см напр проф акад обл р-н"""
    .split()
)  # fmt: skip
"""Words whose full stop ends no sentence, English and Russian; lower case, without it."""

MAY_END = frozenset(
    """a.m p.m u.s u.k u.n e.u inc ltd co corp jr sr bn mln tn km kg cm mm ft
    г гг в вв т.д т.п руб коп тыс млн млрд""".split()
)
"""Abbreviations that do end a sentence when a capital follows, unless it is a time zone's ('5 p.m. EST')."""

NUMBERED = frozenset("vol ch para eq sect est ca ст рис табл гл".split())
"""Abbreviations that a number completes ("Vol. 3"); before anything else their full stop ends a sentence."""

UNITS = frozenset("bn mln tn km kg cm mm ft руб коп тыс млн млрд т.д т.п".split())
"""Those of them that no name follows: before a capital they do end a sentence."""

NEVER_LAST = frozenset(
    """e.g i.e vs v mr mrs ms dr prof gen lt col maj capt cmdr sgt rep sen gov pres hon rev messrs adm brig supt insp
    и.о проф акад""".split()
)
"""Abbreviations that what follows belongs to whatever it is, as a name to its title."""

_OPENER = (
    r"(?:He|She|It|They|We|The|This|These|Those|There|His|Her|Its|Their|But|Он|Она|Оно|Они|Его|Её|Ее|Их|Мы|Это|Эти|Этот"
    r"|Эта|На|Но|По|За|Из|Ол|Олар|Оның|Олардың|Бұл|Бірақ)\b(?!\.)"
)
"""Words that open a sentence if they are written with a capital: none is a name."""

_OPENED = re.compile(rf"(?<![^\s(«“\"'])([^\s(«“\"']+)\.[\"»”’)]*\s+(?={_OPENER})")
"""Perhaps an abbreviation, and a word that opens a sentence."""

_OPENED_HERE = re.compile(_OPENER)

_SAID_NO = re.compile(r"(?:^|[.!?…]\s+|:\s+|[\"“«])No\.\s+(?=[^\W\d_])")
"""The answer, and no abbreviation of a number."""

_AMOUNT = re.compile(r"(?<![^\W\d_])([^\W\d_]+(?:\.[^\W\d_]+)*)\.\s+(?=[^\W\d_a-zа-я])(?![^\W\d_]\.)")
"""A word and a capital that is no initial."""

_NEAR = 80
"""Characters beside a boundary that tell whether it is one: a long paragraph is not looked through again and again."""

_ZONE = re.compile(r"(?:[ACEHMP][DS]?T|[CEW]ES?T|GMT|UTC|BST|MSK|IST|JST|KST)\b")
_BEFORE_NUMBER = re.compile(r"(?<![^\W\d_])([^\W\d_]{3,}[.!?][\"»”’)]*\s+)(?=\d)")
"""A word in lower case, its full stop and a number: perhaps a sentence's end."""

_QUOTED = re.compile(r'\w"[.!?]\s+(?=([^\W\d_]))')
"""A straight mark behind a letter closes a quotation, whatever pairs of marks stand before it."""

_KHMER = re.compile(r"(?<!\u17d4\u179b)[\u17d4\u17d5](?!\u179b\u17d4)[\"»”’)]*\s*")
"""A full stop of Khmer, but for those of "etc."."""

_UNMARKED = re.compile(r"(?<=[\u0e00-\u0eff])\s+(?=[\u0e00-\u0eff])")
"""A space in Thai or Lao, which have no mark for a sentence's end: it parts sentences, but clauses and names too."""

ITEM = re.compile(r"\(?(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5})\)?\.\s+(?=\S)")
"""The number of a list's item in front of a paragraph ("1. ", "2.3. ", "IV. "); a year has more digits."""

LEAST_UNMARKED = 60
"""Letters behind which such a space is taken for a sentence's end: two thirds of a usual Thai sentence. Without that a
whole paragraph was one citation.
"""

_LAST_WORD = re.compile(r"(?:^|[\s(«“\"'])([^\s(«“\"']+)\.$")
_INITIAL = re.compile(r"[^\W\d_]")
_ASKS = re.compile(r"""[^"“”«»]*[?؟？]|["“«][^"“”«»]*[?؟？]["”»]""")
"""A question, perhaps in quotation marks as a whole."""


def split_sentences(body: str, language: str = "en") -> tuple[Sentence, ...]:
    """The sentences of a body in order, with `body[s.start:s.end] == s.text`; nothing but white space lies between."""
    spans = (
        (number, start, end)
        for number, paragraph in enumerate(_paragraphs(body), 1)
        for start, end in _spans(body, paragraph, language, leads=number == 1)
    )
    return tuple(Sentence(n, number, a, b, body[a:b]) for n, (number, a, b) in enumerate(spans, 1))


def is_abbreviation(word: str) -> bool:
    """Whether the full stop behind a word belongs to it, or may: "Sept", "p.m", an initial."""
    folded = word.casefold()
    known = folded in ABBREVIATIONS or folded in MAY_END or folded in NUMBERED
    return known or (_INITIAL.fullmatch(word) is not None and word != "I")


def is_question(sentence: str) -> bool:
    """Whether a sentence only asks ("Q: Were you there?"); one that tells what somebody asked does not."""
    return _ASKS.fullmatch(sentence) is not None


def _paragraphs(body: str) -> Iterator[tuple[int, int]]:
    for match in PARAGRAPH.finditer(body):
        if match.group().strip():
            yield match.span()


def _spans(body: str, paragraph: tuple[int, int], language: str, *, leads: bool) -> Iterator[tuple[int, int]]:
    """Spans of a paragraph's sentences, trimmed; a leading dateline comes first on its own."""
    start, end = paragraph
    text = body[start:end]
    begin = len(text) - len(text.lstrip())
    if leads and (dateline := DATELINE.match(text, begin, begin + LONGEST)) and dateline.end() < len(text.rstrip()):
        yield from _trimmed(body, start + begin, start + dateline.end())
        begin = dateline.end()
    item = ITEM.match(text, begin)
    ends = (end for end in _boundaries(text[begin:], language) if not item or begin + end > item.end())
    for a, b in _joined(text, begin, ends):
        yield from _cut(body, start + a, start + b)


def _boundaries(text: str, language: str) -> list[int]:
    """The ends of sentences, ascending: sentencex's, and those that it misses."""
    found = _ends(text, language) | {match.end() for match in _KHMER.finditer(text)}
    found |= {match.end() for match in _QUOTED.finditer(text) if match.group(1).isupper()}
    found |= {match.end() for match in _OPENED.finditer(text) if _may_end(match.group(1))}
    found |= {match.end() for match in _SAID_NO.finditer(text)}
    found |= {match.end() for match in _AMOUNT.finditer(text) if match.group(1).casefold() in UNITS}
    before_number = {match.end() for match in _BEFORE_NUMBER.finditer(text) if match.group(1).islower()} - found
    if before_number:  # sentencex tells whether a capital there would begin a sentence
        found |= before_number & _ends(_BEFORE_NUMBER.sub(r"\1A", text), language)
    return sorted(found.union(_unmarked_ends(text, sorted(found))))


def _unmarked_ends(text: str, ends: list[int]) -> Iterator[int]:
    """Spaces that end a sentence where no mark does, far enough from the end before."""
    last = 0
    for space in _UNMARKED.finditer(text):
        known = bisect(ends, space.start())
        last = max(last, ends[known - 1] if known else 0)
        if space.start() - last >= LEAST_UNMARKED:
            last = space.end()
            yield last


def _ends(text: str, language: str) -> set[int]:
    return {int(found["end_index"]) for found in get_sentence_boundaries(language, text)}


def _joined(text: str, begin: int, ends: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The boundaries that are no abbreviation's full stop, as spans of `text`."""
    start = begin
    for end in (begin + e for e in ends):
        if end < len(text) and _ends_in_abbreviation(
            text[max(start, end - _NEAR) : end].rstrip(), text[end : end + _NEAR].lstrip()
        ):
            continue
        yield start, end
        start = end
    if start < len(text):
        yield start, len(text)


def _may_end(word: str) -> bool:
    """Whether the full stop of an abbreviation may end a sentence too."""
    return is_abbreviation(word) and word.casefold() not in NEVER_LAST


def _ends_in_abbreviation(before: str, after: str) -> bool:
    """Whether the full stop that ends `before` belongs to its last word, as in 'Lt. Col.' or '5 p.m. EST'."""
    found = _LAST_WORD.search(before)
    if not found:
        return False
    word = found.group(1)
    if _OPENED_HERE.match(after) and _may_end(word):
        return False
    if after[:1].isdigit() and word.casefold() in NUMBERED:
        return True
    if word.casefold() in MAY_END:
        return not after[:1].isupper() or _ZONE.match(after) is not None
    return word.casefold() in ABBREVIATIONS or (_INITIAL.fullmatch(word) is not None and word != "I")


def _cut(body: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A span trimmed, and cut at spaces into pieces of at most MAX_SENTENCE characters."""
    while end - start > MAX_SENTENCE:
        space = body.rfind(" ", start + MAX_SENTENCE // 2, start + MAX_SENTENCE)
        at = space if space > 0 else start + MAX_SENTENCE
        yield from _trimmed(body, start, at)
        start = at
    yield from _trimmed(body, start, end)


def _trimmed(body: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = body[start:end]
    if piece.strip():
        yield start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
