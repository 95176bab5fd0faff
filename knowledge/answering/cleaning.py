"""A message as Discord sends it, brought back to the words that its writer meant."""

from __future__ import annotations

import re
import unicodedata

_MENTION = re.compile(r"<(?:@[!&]?|#|id:)[^>\s]{1,40}>|<a?:\w{1,40}:\d+>|<t:-?\d+(?::\w)?>|</[^:>]{1,40}:\d+>|@everyone|@here")
_LINK = re.compile(r"\[([^\]]{0,300})\]\(<?https?://[^)\s]*\)|<?https?://\S+")
_MARKUP = re.compile(r"\|\||\*{1,3}|__|~~|`{1,3}|(?m:^\s*(?:>{1,3}|#{1,3}|-#|[-*•])\s+)")
_UNDERSCORED = re.compile(r"(?<!\w)_([^_]+)_(?!\w)")
_SPACE = re.compile(r"\s+")
_INVISIBLE = frozenset({"Cf", "Cc", "Cs", "Co", "So", "Sk", "Mn"})
_COMBINING_SCRIPTS = re.compile(r"[\u0900-\u0dff\u0e00-\u0eff\u0590-\u06ff]")


def clean(message: str) -> str:
    """The message without mentions, emoji, links, markup and marks that take no space, on one line."""
    text = _MENTION.sub(" ", message)
    text = _LINK.sub(lambda match: match.group(1) or " ", text)
    text = _UNDERSCORED.sub(r"\1", _MARKUP.sub(" ", text))
    text = unicodedata.normalize("NFC", text)
    return _SPACE.sub(" ", "".join(_visible(char) for char in text)).strip()


def _visible(char: str) -> str:
    """The character, a space in place of a line break or a picture, nothing in place of a mark without width."""
    if char.isalnum() or char.isascii():
        return char if char.isprintable() else " "
    category = unicodedata.category(char)
    if category == "Mn" and _COMBINING_SCRIPTS.match(char):
        return char
    if category in {"Cf", "Mn"}:
        return ""
    return " " if category in _INVISIBLE else char
