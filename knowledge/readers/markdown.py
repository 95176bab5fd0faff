"""Markdown, parsed by markdown-it (CommonMark with tables) and reduced to the words that a reader sees."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from knowledge.errors import LimitReached
from knowledge.readers.cleaning import clean, clean_line
from knowledge.readers.header import Header, split_header
from knowledge.readers.limits import Limits
from knowledge.readers.paragraphs import CELL_GAP

if TYPE_CHECKING:
    from markdown_it.token import Token

_NOTE = re.compile(r"^\[\^[^\]\s]{1,40}\]: ?", re.MULTILINE)
"""What names a footnote's text, which is a paragraph."""
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,40}\]")
_MARKED = re.compile(
    r"""^\ {0,3}\#{1,6}\ (?=[^\W_])                                          # a heading
        |\[[^\[\]\n]{1,200}\]\(<?(?:https?:|mailto:|/|\#)                    # a link
        |(?<![\w*])(\*{1,3})(?=[^\s*])[^*\n]{0,200}[^\s*]\1(?![\w*])        # what is emphasised
        |(?<![\w])(_{1,3})(?=[^\s_])[^_\n]{0,200}[^\s_]\2(?![\w])
        |~~(?=\S)[^~\n]{0,200}~~                                            # what is struck out
    """,
    re.MULTILINE | re.VERBOSE,
)
"""Marks that nobody writes in a text that is plain: '2 * 3', '* * *', 'f***', '#tag' and 'snake_case' are none."""


def read_markdown(text: str, name: str, limits: Limits) -> tuple[Header, str]:
    """Header and words of a Markdown text; a first-level heading in front is the headline if the header gives none."""
    if len(text) > limits.markdown_characters:
        raise LimitReached(
            "{name} is too long for Markdown: {most} characters are allowed.",
            name=name,
            most=limits.markdown_characters,
        )
    return _reduced(*split_header(clean(text)))


def without_remnants(header: Header, text: str, limits: Limits) -> tuple[Header, str]:
    """Header and words of a cleaned text that should be plain and has marks of Markdown; others come back as they are,
    and so do texts that are too long for Markdown.
    """
    if len(text) > limits.markdown_characters or not _MARKED.search(text):
        return header, text
    return _reduced(header, text, line_end="\n")


def _reduced(header: Header, text: str, *, line_end: str = " ") -> tuple[Header, str]:
    """Header and words; a line end within a paragraph becomes `line_end`."""
    tokens = _parse(_FOOTNOTE.sub("", _NOTE.sub("\n", text)))
    if header.headline is None and tokens and tokens[0].tag == "h1":
        header = replace(header, headline=clean_line(_plain(tokens[1], " ")) or None)
    return header, "\n\n".join(_paragraphs(tokens, line_end))


def _parse(text: str) -> Sequence[Token]:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    return parser.disable("code").parse(text)  # lines that are indented in a news text are paragraphs, not code


def _paragraphs(tokens: Iterable[Token], line_end: str) -> Iterator[str]:
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
            row.append(_plain(token, " "))
        elif token.type == "inline":
            yield number + _plain(token, line_end)
            number = ""


def _plain(inline: Token, line_end: str) -> str:
    """The words of a line without emphasis, links, pictures and what is struck out."""
    words, struck = list[str](), 0
    for child in inline.children or ():
        if child.tag == "s":
            struck += child.nesting
        elif not struck and child.type in ("softbreak", "hardbreak"):
            words.append(line_end)
        elif not struck and child.type in ("text", "code_inline"):
            words.append(child.content)
    return "".join(words)
