"""Web pages: trafilatura finds the article among menus and advertising, and what the page says about it."""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import deepcopy
from typing import TYPE_CHECKING, Any, TypeVar

from knowledge.errors import InputError, LimitReached
from knowledge.readers.boundary import parser_faults
from knowledge.readers.cleaning import clean_line
from knowledge.readers.decoding import decode, decode_declared, is_nearly_utf8
from knowledge.readers.header import Header, checked_url, language_code
from knowledge.readers.limits import Limits
from knowledge.readers.markup import BLOCKS
from knowledge.readers.page_marks import prepared
from knowledge.readers.paragraphs import CELL_GAP
from knowledge.text import detect_language
from knowledge.text.published import parse_published

if TYPE_CHECKING:
    from lxml.html import HtmlElement

T = TypeVar("T")

EXTRACTED_BLOCKS = frozenset("ab code fw head item list p quote row table".split())
"""Elements of trafilatura's result (a subset of TEI) that stand apart."""

SURROUNDINGS = "aside button footer form header iframe nav noscript script select style svg template".split()
"""Elements that hold no article; taken away where trafilatura finds none and the whole page is read."""

SHORT = 250
"""Characters; below these trafilatura guesses, and runs paragraphs together."""

LEAST_HEADING = 15
"""Characters; a shorter heading of a page ('News') may stand in a title by chance."""

BROKEN = "\ufffd"
"""What stands for bytes that could not be decoded."""

_TAG = re.compile("<[A-Za-z]")
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{2,20})", re.IGNORECASE)
_SPACE = re.compile(r"\s+")


def read_html(content: bytes, name: str, limits: Limits) -> tuple[Header, str]:
    """Header and text of a web page. Raises LimitReached for a page of too many tags, InputError for broken letters."""
    limits.check_size(len(content), name, limits.html_bytes)
    page = _decoded(content, name)
    if sum(1 for _ in _TAG.finditer(page)) > limits.html_tags:
        raise LimitReached("{name} is too complex a page: {most} tags are allowed.", name=name, most=limits.html_tags)
    with parser_faults(name):
        header, text = _extracted(page)
    limits.check_length(len(text), name)
    if BROKEN in text:
        raise InputError(
            "{name} has broken letters: {words}.",
            name=name,
            words=repr(text[max(0, text.index(BROKEN) - 20) :][:40].strip()),
        )
    return header, text


def _decoded(content: bytes, name: str) -> str:
    """The page as text: by its byte order mark, else as it declares itself if that is true, else as any text.

    Broken letters are let through, as they may stand outside the article.
    """
    declared = _CHARSET.search(content[:4096])
    if declared and (text := decode_declared(content, declared[1].decode())) is not None:
        return text
    return content.decode(errors="replace") if is_nearly_utf8(content) else decode(content, name)


def _extracted(page: str) -> tuple[Header, str]:
    """What the page says of the article, and its text with line breaks where the page had them."""
    from lxml.etree import ParserError
    from trafilatura import bare_extraction, extract_metadata

    try:
        tree = _tree(page)  # copied for each, as extraction takes trees apart
    except ParserError:  # nothing but comments
        return Header(), ""
    described = extract_metadata(deepcopy(tree), extensive=False)  # an extensive search finds wrong dates, too
    found: Any = bare_extraction(deepcopy(tree), include_comments=False)
    text = _text(found.body, EXTRACTED_BLOCKS) if found is not None else ""
    if len(text) < SHORT:
        text = _whole_text(deepcopy(tree))
    header = Header(
        headline=_headline(described.title or "", tree),
        source=clean_line(described.sitename or described.hostname or "") or None,
        published=_sound(parse_published, described.date),
        url=_sound(checked_url, described.url),
        language=_language(tree.get("lang"), text),
    )
    return header, text


def _tree(page: str) -> HtmlElement:
    """The page, its marks of letters said in words."""
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    return prepared(document_fromstring(page.encode(errors="replace"), parser=parser))


def _whole_text(tree: HtmlElement) -> str:
    for element in list(tree.iter(*SURROUNDINGS)):
        element.drop_tree()
    return _text(tree.find("body"), BLOCKS)


def _text(body: HtmlElement | None, blocks: frozenset[str]) -> str:
    """The text below an element: blocks parted by blank lines, breaks as line ends, cells of a row by a bar."""
    from lxml.etree import iterwalk

    parts: list[str] = []
    for event, element in iterwalk(body, events=("start", "end")) if body is not None else ():
        parts.append(_edge(event, element, blocks))
        parts.append(_SPACE.sub(" ", (element.text if event == "start" else element.tail) or ""))
    return "".join(parts)


def _edge(event: str, element: HtmlElement, blocks: frozenset[str]) -> str:
    """What stands at the beginning or end of an element."""
    if element.tag in ("lb", "br"):
        return "\n" if event == "start" else ""
    if element.tag in ("cell", "td", "th"):
        return CELL_GAP if event == "start" and element.getprevious() is not None else ""
    parent = element.getparent()
    is_quoted_inline = element.tag == "quote" and parent is not None and parent.tag == "p"
    return "\n\n" if element.tag in blocks and not is_quoted_inline else ""


def _headline(title: str, tree: HtmlElement) -> str | None:
    """The page's title; of 'Bridge reopens | Daily Example' just the part that stands in a heading of the page."""
    title = clean_line(title)
    headings = (clean_line(heading.text_content()) for heading in tree.iter("h1"))
    return next((h for h in headings if len(h) >= LEAST_HEADING and h.casefold() in title.casefold()), title) or None


def _sound(read: Callable[[str], T], value: str | None) -> T | None:
    try:
        return read(value) if value else None
    except ValueError:
        return None


def _language(declared: str | None, text: str) -> str | None:
    """The declared language; 'en' only if the text looks it, as templates are often left at that."""
    language = _sound(language_code, declared)
    return language if language != "en" else detect_language(text)
