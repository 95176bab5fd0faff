"""What a text loses on its way in: nothing that can be seen. Letters stay as they were written."""

from __future__ import annotations

import re
import unicodedata

from knowledge.readers.markup import without_markup

_LINE_END = re.compile("\r\n?|[\x0b\x0c\x85\u2028]")
_PARAGRAPH_END = "\u2029"
_SPACES = re.compile("[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # controls
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u2060-\u206f\u3164\ufeff\uffa0"  # hyphenation, fillers
    "\u061c\u200e\u200f\u202a-\u202e"  # direction: quoted alone, they would turn what stands around the quotation
    "\ud800-\udfff\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e0fff]"  # no characters, or hidden tags
)
_STRAY_JOINER = re.compile("(?<![\u0590-\ufdcf\ufe00-\ufefe\U00010000-\U000dffff])[\u200c\u200d]+")
"""Joiners matter in Persian, in Indic scripts and in emoji; behind other letters they only split words."""

STREAM_SAFE = 30
"""Combining marks in a row that Unicode allows in its stream-safe format (UAX 15, section 13). Normalising takes time
that grows with the square of the row: 40,000 marks took 5 s."""

PASSES = 4
"""Rounds in which escapes within escapes ('&amp;lt;p&amp;gt;') are undone; real feeds have two."""


def clean(text: str) -> str:
    """The text in NFC, with plain spaces and line ends, without invisible characters and remnants of HTML."""
    for _ in range(PASSES):
        cleaned = without_markup(_characters(text))
        if cleaned == text:
            break
        text = cleaned
    return text


def clean_line(text: str) -> str:
    """The text cleaned, as a single line without outer spaces."""
    return " ".join(clean(text).split())


def _characters(text: str) -> str:
    text = _LINE_END.sub("\n", text).replace(_PARAGRAPH_END, "\n\n")
    text = _STRAY_JOINER.sub("", _INVISIBLE.sub("", text))
    return _SPACES.sub(" ", _composed(text))


def _composed(text: str) -> str:
    if text.isascii():
        return text
    marks = "".join(mark for mark in set(text) if unicodedata.combining(mark))
    if marks:
        text = re.sub(f"([{marks}]{{{STREAM_SAFE}}})[{marks}]+", r"\1", text)
    return unicodedata.normalize("NFC", text)
