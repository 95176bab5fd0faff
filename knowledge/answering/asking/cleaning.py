"""A message as Discord sends it, brought back to the words that its writer meant."""

from __future__ import annotations

import re
import unicodedata

_MENTION = re.compile(
    r"<(?:@[!&]?|#|id:)[^>\s]{1,40}>|<a?:\w{1,40}:\d+>|<t:-?\d+(?::\w)?>|</[^:>]{1,40}:\d+>|@everyone|@here"
)
_LABEL = re.compile(r"\[([^\[\]]{0,300})\]\(<?https?://[^)\s]*\)")
_LINK = re.compile(r"<?https?://\S+")
_MARKUP = re.compile(r"\|\||\*{1,3}|__|~~|`{1,3}")
_UNDERSCORE = re.compile(r"(?<!\w)_|_(?!\w)")
_LEADING = re.compile(r"^(?:[^\S\n]*(?:>{1,3}|#{1,3}|-#|[-•])(?:[^\S\n]+|$))+", re.MULTILINE)
_SPACE = re.compile(r"\s+")
_INVISIBLE = frozenset({"Cf", "Cc", "Cs", "Co", "Cn", "So", "Sk"})
_ACCENT = re.compile(
    r"[\u0300-\u036f\u17b4\u17b5\u180b-\u180f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f"
    r"\U000e0100-\U000e01ef]"
)
"""Marks that tell a word from no other: what makes another letter is one with it. Vowels of other scripts stay."""
_PARTING = re.compile(r"(?<=[\u0590-\ufefe])\u200c+")
"""What parts letters within Persian words and Indic ones; `WORD` takes it for a space in articles."""


def clean(message: str) -> str:
    """The message without mentions, emoji, links, markup and marks that take no space, on one line."""
    text = message if message.isascii() and message.isprintable() else _visible_only(message)
    text = _LABEL.sub(r" \1 ", _MENTION.sub(" ", text))
    text = _MARKUP.sub(" ", _LINK.sub(" ", text))
    text = _LEADING.sub("", _UNDERSCORE.sub(" ", text))
    return _SPACE.sub(" ", text).strip()


def _visible_only(message: str) -> str:
    text = _PARTING.sub(" ", unicodedata.normalize("NFC", message))
    text = "".join(map(_visible, text))
    return unicodedata.normalize("NFC", text)


def _visible(char: str) -> str:
    """The character, a space in place of a picture, nothing in place of a mark without width."""
    if char.isalnum() or char.isascii():
        return char if char.isprintable() or char == "\n" else " "
    category = unicodedata.category(char)
    if category == "Mn":
        return "" if _ACCENT.match(char) else char
    if category == "Cf":
        return ""
    return " " if category in _INVISIBLE else char
