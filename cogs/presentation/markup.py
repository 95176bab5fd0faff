"""Discord's markdown: how foreign text is shown as it stands, and how ours is marked."""

from __future__ import annotations

import re
from urllib.parse import quote as percent_encode

from cogs.presentation import limits

_SPECIAL = re.compile(
    r"""
    (?P<url>https?://[^\s<>\ufdd0\ufdd1]+)      # Discord shows an address as it stands; escapes would break it
  | (?P<mark>[\\*_`]                            # emphasis, code
    | ~(?=~) | \|(?=\|)                         # strike-through, spoilers
    | <(?=[@\#:/a-zA-Z])                        # mentions, timestamps, custom emoji
    | \[(?=[^\n]{0,500}\]\()                     # the opening of a masked link, brackets within it too
    | @(?=everyone|here)
    | :(?=[a-z+-][\w+-]*:)                      # :emoji: names
    | \A\s*(?:>|\#{1,3}(?=\s)|-(?=\s|\#)) )     # quote, heading, list and small print, at the start of a line
    """,
    re.VERBOSE,
)
_FRAGMENT_WORDS = 4
"""Words at each end of a text fragment: enough to be unique on a page, short enough for a footnote."""


def one_line(text: str) -> str:
    """The text with each run of white space as one space, as a web page would show it."""
    return " ".join(text.split())


def choice(text: str) -> str:
    """The text on one line, as long as a choice may be that is offered while somebody types."""
    line = one_line(text)
    return line if len(line) <= limits.CHOICE else f"{line[: limits.CHOICE - 1]}…"


def escape(text: str) -> str:
    """Markdown that shows `text` verbatim: no emphasis, mention, emoji, heading or masked link comes to life."""
    return _SPECIAL.sub(lambda found: found["url"] or _escape_mark(found["mark"]), text)


def unescape(text: str) -> str:
    """The text that `escape` made markdown of."""
    return re.sub(r"\\([\\*_`~|<\[@:>#-])", r"\1", text)


def _escape_mark(mark: str) -> str:
    indent = mark[: len(mark) - len(mark.lstrip())]
    return f"{indent}\\{mark[len(indent) :]}"


def label(text: str, limit: int = limits.LABEL) -> str:
    """One escaped line of at most `limit` characters; what does not fit is replaced by an ellipsis."""
    line = one_line(text)
    escaped, kept = escape(line), min(len(line), limit)
    while len(escaped) > limit:
        kept -= 1
        escaped = escape(line[:kept].rstrip()) + "…"
    return escaped


def embolden(text: str, *spans: tuple[int, int] | None) -> str:
    """The text escaped, on one line, with the words of each span in bold; of spans that meet, the one further on."""
    plain = text.translate(_DROP_MARKERS)
    marked, free = plain, len(plain) + 1
    for span in sorted({span for span in spans if span and plain == text}, reverse=True):
        start, end = _without_space(text, *span)
        if start < end < free:
            marked = f"{marked[:start]}{_BOLD_ON}{marked[start:end]}{_BOLD_OFF}{marked[end:]}"
            free = start
    return escape(one_line(marked)).replace(_BOLD_ON, "**").replace(_BOLD_OFF, "**")


def _without_space(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without the white space at its ends."""
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())


_BOLD_ON, _BOLD_OFF = "\ufdd0", "\ufdd1"
"""Noncharacters, which Unicode reserves for such use: so bold is placed before escaping, which looks at neighbours."""
_DROP_MARKERS = dict.fromkeys(map(ord, _BOLD_ON + _BOLD_OFF))


def sentence_url(url: str | None, sentence: str) -> str | None:
    """The address with a text fragment (WICG scroll-to-text-fragment) that makes browsers jump to `sentence`.

    None for what is no web address or too long to be written out.
    """
    if url is None or not url.lower().startswith(("http://", "https://")):
        return None
    address = percent_encode(url, safe="/:?#@!$&'*+,;=%~-._[]")
    separator = ":~:" if "#" in address else "#:~:"
    whole = f"{address}{separator}text={_text_fragment(sentence)}"
    return next((candidate for candidate in (whole, address) if len(candidate) <= limits.URL), None)


def _text_fragment(sentence: str) -> str:
    words = sentence.split()
    if len(words) <= 2 * _FRAGMENT_WORDS:
        return _encode_fragment(words)
    return f"{_encode_fragment(words[:_FRAGMENT_WORDS])},{_encode_fragment(words[-_FRAGMENT_WORDS:])}"


def _encode_fragment(words: list[str]) -> str:
    """Percent-encoded; the hyphen as well, since it parts prefixes and suffixes in a text directive."""
    return percent_encode(" ".join(words), safe="").replace("-", "%2D")
