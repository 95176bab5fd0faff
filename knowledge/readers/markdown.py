"""Markdown, parsed by markdown-it (CommonMark with tables) and reduced to the words that a reader sees."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from knowledge.errors import LimitReached
from knowledge.readers.cleaning import PASSES, clean, clean_line
from knowledge.readers.header import Header, split_header
from knowledge.readers.limits import Limits
from knowledge.readers.paragraphs import CELL_GAP

if TYPE_CHECKING:
    from markdown_it.token import Token

_NOTE = re.compile(r"^\[\^[^\]\s]{1,40}\]: ?", re.MULTILINE)
"""What names a footnote's text, which is a paragraph."""
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,40}\]")
_HEADED = re.compile(r"\s*# (?=[^\W_])")

_ADDRESS = r"(?:[^()\s]|\([^()\s]*\)){0,2000}(?:\s\"[^\"\n]{0,200}\")?"
_MARK = re.compile(
    rf"""^\ *\#{{1,6}}\ (?=[^\W_])  # what makes a heading
    |!\[[^\[\]\n]{{0,200}}\]\({_ADDRESS}\)  # a picture
    |\[(?P<link>[^\[\]\n]{{1,200}})\]\(<?(?:https?:|mailto:|/|\#){_ADDRESS}\)
    |(?<![\w*])(?P<stars>\*{{1,3}})(?=[^\s*])(?P<starred>[^*\n]{{0,200}}[^\s*])(?P=stars)(?![\w*])
    |(?<!\w)(?P<lines>_{{1,3}})(?=[^\s_])(?P<lined>[^_\n]{{0,200}}[^\s_])(?P=lines)(?!\w|\.\w)
    |\ ?~~(?=\S)[^~\n]{{0,200}}~~  # what is struck out
    """,
    re.MULTILINE | re.VERBOSE,
)
"""Marks that nobody writes in a text that is plain: '2*3*4', '* * *', 'f***', '#tag' and 'snake_case' are none."""


def read_markdown(text: str, name: str, limits: Limits) -> tuple[Header, str]:
    """Header and words of a Markdown text; a first-level heading in front is the headline if the header gives none."""
    if len(text) > limits.markdown_characters:
        raise LimitReached(
            "{name} is too long for Markdown: {most} characters are allowed.",
            name=name,
            most=limits.markdown_characters,
        )
    return reduced(*split_header(clean(text)))


def is_headed(text: str) -> bool:
    """Whether a text begins with a first-level heading: then it is Markdown, whatever its file is called."""
    return _HEADED.match(text) is not None


def reduced(header: Header, text: str) -> tuple[Header, str]:
    """Header and words of Markdown; a first-level heading in front is the headline if the header gives none."""
    tokens = _parse(_FOOTNOTE.sub("", _NOTE.sub("\n", text)))
    if header.headline is None and tokens and tokens[0].tag == "h1":
        header = replace(header, headline=clean_line(_plain(tokens[1])) or None)
    return header, "\n\n".join(_paragraphs(tokens))


def without_markdown(text: str) -> str:
    """A cleaned text without what is left of Markdown in it: links and what is emphasised keep their words."""
    for _ in range(PASSES):
        less, found = _MARK.subn(lambda mark: mark["link"] or mark["starred"] or mark["lined"] or "", text)
        if not found:
            break
        text = clean(less)
    return text


def _parse(text: str) -> Sequence[Token]:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    return parser.disable("code").parse(text)  # lines that are indented in a news text are paragraphs, not code


def _paragraphs(tokens: Iterable[Token]) -> Iterator[str]:
    """The text of each block; an item of a numbered list keeps its number, a row of a table its cells in order."""
    number = ""
    row: list[str] | None = None
    for token in tokens:
        if token.type == "tr_open":
            row = []
        elif token.type == "tr_close" and row is not None:
            yield CELL_GAP.join(row)
            row = None
        elif token.type == "list_item_open":
            number = f"{token.info}{token.markup} " if token.info else ""
        elif token.type == "fence":
            yield from token.content.splitlines()
        elif token.type == "inline" and row is not None:
            row.append(_plain(token))
        elif token.type == "inline":
            yield number + _plain(token)
            number = ""


def _plain(inline: Token) -> str:
    """The words of a line without emphasis, links, pictures and what is struck out."""
    words, struck = list[str](), 0
    for child in inline.children or ():
        if child.tag == "s":
            struck += child.nesting
        elif not struck and child.type in ("softbreak", "hardbreak"):
            words.append(" ")
        elif not struck and child.type in ("text", "code_inline"):
            words.append(child.content)
    return "".join(words)
