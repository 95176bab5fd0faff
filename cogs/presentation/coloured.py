"""Lines of a difference in colours: a code block, inside of which nothing is markdown."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

OPENING, CLOSING = "```diff\n", "\n```"


def coloured(lines: Sequence[str], room: int) -> Iterator[str]:
    """Code blocks of at most `room` characters; a line too long goes on in the next one, with its sign."""
    space = room - len(OPENING) - len(CLOSING)
    block: list[str] = []
    for piece in (piece for line in lines for piece in _divided(_tamed(line), space)):
        if block and len("\n".join([*block, piece])) > space:
            yield _fenced(block)
            block = []
        block.append(piece)
    if block:
        yield _fenced(block)


def _fenced(block: Sequence[str]) -> str:
    return OPENING + "\n".join(block) + CLOSING


def _divided(line: str, space: int) -> list[str]:
    if len(line) <= space:
        return [line]
    sign, text = line[:2], line[2:]
    return [f"{sign}{part}" for part in textwrap.wrap(text, space - len(sign), drop_whitespace=False)]


def _tamed(line: str) -> str:
    """The text on one line; three backticks, which would end the block, are parted by marks without width."""
    return " ".join(line.split("\n")).replace("```", "`\u200b`\u200b`")
