"""Remnants of HTML in text that should be plain: tags, comments and entities go, 'a < b' and 'AT&T' stay."""

from __future__ import annotations

import html
import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import NamedTuple

from knowledge.readers.raised import lowered

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
STRUCK = ("del", "s", "strike")
"""Elements whose content was taken back."""
NEAR = 200
"""Characters, tags among them, in which the word in front of a raised sign and the sign behind it are found."""

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]{0,9})(\s[^<>]{0,2000})?/?>")
_DECLARATION = re.compile(r"<(?:!doctype|\?xml)\b[^<>]{0,2000}>", re.IGNORECASE)
_LINK = re.compile(r"<a\s", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def without_markup(text: str) -> str:
    """The text without HTML tags, comments, scripts and entities; text without any comes back as it is."""
    if "<" in text:
        text = _without(text, "<!--", "-->").replace("<!--", "")
        for name in HIDDEN:
            text = _without(text, f"<{name}", f"</{name}>")
        text = _lowered(_without_struck(text)) if "</" in text else text
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


class Element(NamedTuple):
    """Where an element begins and ends in a text, and its content within it."""

    start: int
    begins: int
    ends: int
    end: int


def _elements(text: str, names: Collection[str]) -> Iterator[Element]:
    """The elements of these names in the order of their ends; one that is never closed is none."""
    opened = defaultdict[str, list[re.Match[str]]](list)
    for tag in _TAG.finditer(text):
        name = tag.group(2).lower()
        if name not in names or not _is_tag(tag):
            continue
        if not tag.group(1):
            opened[name].append(tag)
        elif opened[name]:
            opening = opened[name].pop()
            yield Element(opening.start(), opening.end(), tag.start(), tag.end())


def _without_struck(text: str) -> str:
    """The text without what is struck out."""
    kept, position = [], 0
    for element in sorted(_elements(text, STRUCK)):
        kept.append(text[position : element.start])
        position = max(position, element.end)
    return "".join(kept) + text[position:]


def _lowered(text: str) -> str:
    """The text with exponents as Unicode writes them, and without the raised marks of footnotes."""
    pieces, position, near = list[str](), 0, ""
    for element in sorted(_elements(text, ("sup",))):
        if element.start < position:
            continue
        pieces.append(text[position : element.start])
        near = (near + pieces[-1][-NEAR:])[-NEAR:]
        content, behind = text[element.begins : element.ends], text[element.end : element.end + NEAR]
        raised = _TAG.sub("", content)
        stands = "" if _LINK.search(content) else lowered(_TAG.sub("", near), raised, _TAG.sub("", behind))
        pieces.append(content if stands == raised else stands)
        near += pieces[-1][-NEAR:]
        position = element.end
    return "".join(pieces) + text[position:]


def _is_tag(tag: re.Match[str]) -> bool:
    """Whether it is one: words between '<b' and '>' that are no attributes ('x <b and b> y') were never a tag."""
    attributes = (tag.group(3) or "").strip(" \t\n/")
    return not attributes or (not tag.group(1) and "=" in attributes)


def _replacement(tag: re.Match[str]) -> str:
    """What stands for a tag."""
    if not _is_tag(tag):
        return tag.group()
    name = tag.group(2).lower()
    if name in BLOCKS:
        return "\n\n"
    return BREAKS.get(name, "" if name in INLINE else tag.group())
