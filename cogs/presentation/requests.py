"""The request behind a list, as text that travels in the ids of its buttons: nothing of it is stored anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from urllib.parse import unquote

from cogs.presentation import limits

Request = tuple[str, ...]
"""The name of the listing and what was asked of it; an empty string where nothing was said."""

PAGE_ID = re.compile(r"page:(?P<slot>\d):(?P<target>\d+):(?P<chunk>.*)", re.DOTALL)
DOWNLOAD_ID = re.compile(r"form:(?P<slot>\d):(?P<target>[a-z]+):(?P<chunk>.*)", re.DOTALL)
"""Of the buttons that turn the pages, and of those that give the list as a file."""

_CHUNK = limits.CUSTOM_ID - len("page:0:999999:")
SLOTS = 5
"""Buttons that turn pages: first, previous, the page's number, next, last."""

LONGEST = SLOTS * _CHUNK
"""Characters of a whole request, as `button_ids` writes it."""

_ESCAPES = str.maketrans({"%": "%25", "|": "%7C", " ": "%20"})


def button_ids(kind: str, request: Request, targets: Sequence[object]) -> list[str] | None:
    """One id for each button of a kind, with what it leads to and a share of the request; None if that is too long."""
    text = written(request)
    if len(text) > len(targets) * _CHUNK:
        return None
    chunks = (text[slot * _CHUNK : (slot + 1) * _CHUNK] for slot in range(len(targets)))
    return [f"{kind}:{slot}:{target}:{chunk}" for slot, (target, chunk) in enumerate(zip(targets, chunks, strict=True))]


def written(request: Request) -> str:
    """The request as one text."""
    return "|".join(part.translate(_ESCAPES) for part in request)


def request_of(pattern: re.Pattern[str], ids: Iterable[str]) -> Request:
    """The request that `button_ids` put into the ids of a message's buttons of that kind."""
    found = sorted((match for match in map(pattern.fullmatch, ids) if match), key=lambda match: match["slot"])
    return tuple(unquote(part) for part in "".join(match["chunk"] for match in found).split("|"))
