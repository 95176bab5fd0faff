"""Remnants of HTML in text that should be plain: tags, comments and entities go, 'a < b' and 'AT&T' stay."""

from __future__ import annotations

import html
import re

BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 head header hr html li main nav ol p pre section summary table tbody tfoot thead title tr
    ul""".split()
)
"""Elements that stand apart: their tags part paragraphs."""

INLINE = frozenset(
    """a abbr acronym b bdi bdo big cite code data del dfn em font i iframe img input ins kbd label link mark meta nobr
    noscript object param picture q ruby rp rt s samp script small source span strike strong style sub sup svg template
    time tt u var video wbr""".split()
)
"""Elements within a line: their tags just go."""

BREAKS = {"br": "\n", "td": " ", "th": " "}
HIDDEN = ("script", "style", "template")
"""Elements whose content nobody reads."""

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]{0,9})(\s[^<>]{0,2000})?/?>")
_DECLARATION = re.compile(r"<(?:!doctype|\?xml)\b[^<>]{0,2000}>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def without_markup(text: str) -> str:
    """The text without HTML tags, comments, scripts and entities; text without any comes back as it is."""
    if "<" in text:
        text = _without(text, "<!--", "-->").replace("<!--", "")
        for name in HIDDEN:
            text = _without(text, f"<{name}", f"</{name}>")
        text = _TAG.sub(_replacement, _DECLARATION.sub("", text))
    return _ENTITY.sub(lambda found: html.unescape(found.group()), text) if "&" in text else text


def _without(text: str, opening: str, closing: str) -> str:
    """The text without what stands between the marks; an opening that is never closed stays, and with it the rest."""
    folded, kept, position = text.lower(), [], 0
    if len(folded) != len(text):  # 'İ' grows in lower case: offsets would shift
        folded = text
    while (start := folded.find(opening, position)) >= 0 and (end := folded.find(closing, start)) >= 0:
        kept.append(text[position:start])
        position = end + len(closing)
    return "".join(kept) + text[position:]


def _replacement(tag: re.Match[str]) -> str:
    """What stands for a tag; words between '<b' and '>' that are no attributes ('x <b and b> y') were never one."""
    closing, name, attributes = tag.group(1), tag.group(2).lower(), (tag.group(3) or "").strip(" \t\n/")
    if attributes and (closing or "=" not in attributes):
        return tag.group()
    if name in BLOCKS:
        return "\n\n"
    return BREAKS.get(name, "" if name in INLINE else tag.group())
