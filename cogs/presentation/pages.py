"""Replies as messages: packed into pages that keep Discord's limits by construction, as an embed or as plain text.

A block is never torn: one that does not fit begins the next page. Only a quotation longer than a page is divided,
between words, and every piece of it is shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

import discord

from cogs.presentation import limits, words
from cogs.presentation.coloured import coloured
from cogs.presentation.markup import embolden, label, sentence_url
from cogs.presentation.reply import Block, Changes, Footnote, Group, Line, Quote, Reply, Small
from cogs.presentation.tongue import mark, read_said, say, write_day

PAGE = mark("page {number} of {total}")


class Medium(Enum):
    """How a place shows replies: as embeds, or as plain text where these are not allowed or not wanted."""

    EMBED = "embed"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Page:
    """One message, either `content` or `embed`; the plain text has the same words as the embed."""

    content: str | None = None
    embed: discord.Embed | None = None


def compose(reply: Reply, medium: Medium, *, taken: int = 0) -> list[Page]:
    """The messages that show the whole reply, at least one; `taken` characters of each plain text are for others."""
    room = limits.LIST_BODY if reply.is_list else _ROOM[medium]
    room -= taken if medium is Medium.TEXT else 0
    pieces = (piece for block in reply.blocks for piece in _pieces(block, medium, room))
    bodies = list(_pack(pieces, room)) or [""]
    return [_page(reply, body, _footer(reply, number, len(bodies)), medium) for number, body in enumerate(bodies, 1)]


_ROOM = {Medium.EMBED: limits.EMBED_BODY, Medium.TEXT: limits.TEXT_BODY}


def _page(reply: Reply, body: str, footer: str | None, medium: Medium) -> Page:
    title = label(reply.title, limits.TITLE) if reply.title else None
    if medium is Medium.EMBED:
        embed = discord.Embed(title=title, description=body, colour=reply.tone.value)
        return Page(embed=embed.set_footer(text=footer) if footer else embed)
    lines = (f"**{title}**" if title else None, body, f"-# {footer}" if footer else None)
    return Page(content="\n".join(line for line in lines if line))


def _footer(reply: Reply, number: int, total: int) -> str | None:
    page = say(PAGE, number=number, total=total) if total > 1 else None
    return " · ".join(part for part in (reply.footer, page) if part) or None


def is_one_of_many(footer: str) -> bool:
    """Whether a page with that footer goes on in others, or goes on from them."""
    return read_said(PAGE, footer.rsplit(" · ", 1)[-1]) is not None


def _pack(pieces: Iterable[str], room: int) -> Iterator[str]:
    body = ""
    for piece in pieces:
        if body and len(body) + 1 + len(piece) > room:
            yield body.rstrip("\n")
            body = piece
        else:
            body = f"{body}\n{piece}" if body else piece
    if body:
        yield body.rstrip("\n")


def _pieces(block: Block, medium: Medium, room: int) -> Iterator[str]:
    match block:
        case Line(text):
            yield text
        case Small(text):
            yield f"-# {text}"
        case Footnote():
            yield f"> -# {_footnote(block, medium)}"
        case Quote():
            yield from map(_quotation, _divide(block, room))
        case Changes(lines):
            yield from coloured(lines, room)
        case Group(blocks):
            yield from _together([piece for inner in blocks for piece in _pieces(inner, medium, room)], room)


def _together(pieces: list[str], room: int) -> list[str]:
    """One piece with a blank line behind it, if it fits a page."""
    joined = "\n".join(pieces) + "\n"
    return [joined] if len(joined) <= room else pieces


def _quotation(quote: Quote) -> str:
    return " ".join(
        part for part in (">", quote.sign, embolden(quote.text, quote.highlight, *quote.others), quote.mark) if part
    )


def _divide(quote: Quote, room: int) -> Iterator[Quote]:
    """The quote in pieces that fit a page, whatever is in it."""
    while len(quote.text) > room or len(_quotation(quote)) > room:
        end = _end_of_piece(quote, room)
        yield replace(_part(quote, 0, end), mark="")
        quote = replace(_part(quote, end, len(quote.text)), sign="")
    yield quote


def _end_of_piece(quote: Quote, room: int) -> int:
    """Where the first piece ends; the more of it is in bold, the shorter it is."""
    end = _last_gap(quote.text[: room // 2 - _PIECE_MARKUP])
    while len(_quotation(_part(quote, 0, end))) > room:
        end = _last_gap(quote.text[: end // 2])
    return end


def _part(quote: Quote, start: int, end: int) -> Quote:
    others = (_moved(span, start, end) for span in quote.others)
    return replace(
        quote,
        text=quote.text[start:end],
        highlight=_moved(quote.highlight, start, end),
        others=tuple(span for span in others if span),
    )


_PIECE_MARKUP = 20
"""Room for the quote sign and the bold of a few spans; half of a page, because escapes at most double a text."""


def _last_gap(text: str) -> int:
    """Where to divide: behind the last white space, or at the end of a text that has none."""
    kept = len(text.rsplit(None, 1)[0]) if len(text.split()) > 1 else 0
    return kept + 1 if kept else len(text)


def _moved(span: tuple[int, int] | None, start: int, end: int) -> tuple[int, int] | None:
    """The part of `span` inside [start, end), counted from `start`."""
    if span is None or span[1] <= start or span[0] >= end:
        return None
    return max(span[0], start) - start, min(span[1], end) - start


def _footnote(footnote: Footnote, medium: Medium) -> str:
    citation, mark = footnote.citation, footnote.mark
    url = sentence_url(citation.url, citation.text)
    headline = say("the same article") if footnote.again else label(citation.headline)
    parts = [
        f"[{headline}](<{url}>)" if url and medium is Medium.EMBED else headline,
        label(citation.source) if citation.source and not footnote.again else None,
        write_day(citation.published) if citation.published and not footnote.again else None,
        words.place(citation.paragraph, citation.sentence),
        f"<{url}>" if url and medium is Medium.TEXT else None,
    ]
    line = " · ".join(part for part in parts if part)
    return f"{mark} {line}" if mark else line


def written_out(pages: Sequence[Page]) -> str:
    """The words of all pages as one text."""
    return "\n\n".join(page.content or _embed_text(page.embed) for page in pages)


def _embed_text(embed: discord.Embed | None) -> str:
    return "\n".join(part for part in (embed.title, embed.description) if part) if embed else ""
