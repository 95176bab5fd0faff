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
_INVISIBLE = frozenset({"Cf", "Cc", "Cs", "Co", "Cn", "So", "Sk", "Mn"})
_COMBINING_SCRIPTS = re.compile(r"[\u0900-\u0dff\u0e00-\u0eff\u0590-\u06ff]")


def clean(message: str) -> str:
    """The message without mentions, emoji, links, markup and marks that take no space, on one line."""
    text = message if message.isascii() and message.isprintable() else _visible_only(message)
    text = _LABEL.sub(r" \1 ", _MENTION.sub(" ", text))
    text = _MARKUP.sub(" ", _LINK.sub(" ", text))
    text = _LEADING.sub("", _UNDERSCORE.sub(" ", text))
    return _SPACE.sub(" ", text).strip()


def _visible_only(message: str) -> str:
    text = "".join(_visible(char) for char in unicodedata.normalize("NFC", message))
    return unicodedata.normalize("NFC", text)


def _visible(char: str) -> str:
    """The character, a space in place of a picture, nothing in place of a mark without width."""
    if char.isalnum() or char.isascii():
        return char if char.isprintable() or char == "\n" else " "
    category = unicodedata.category(char)
    if category == "Mn" and _COMBINING_SCRIPTS.match(char):
        return char
    if category in {"Cf", "Mn"}:
        return ""
    return " " if category in _INVISIBLE else char
