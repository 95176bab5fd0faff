"""The request behind a list, as text that travels in the ids of its page buttons: nothing of it is stored anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import unquote

from cogs.presentation import limits

Request = tuple[str, ...]
"""The name of the listing and what was asked of it; an empty string where nothing was said."""

SLOTS = 5
"""Buttons in a row: first, previous, the page's number, next, last."""

BUTTON_ID = re.compile(r"page:(?P<slot>\d):(?P<target>\d+):(?P<chunk>.*)", re.DOTALL)
_CHUNK = limits.CUSTOM_ID - len("page:0:999999:")
LONGEST = SLOTS * _CHUNK
"""Characters of a whole request, as `button_ids` writes it."""

_ESCAPES = str.maketrans({"%": "%25", "|": "%7C", " ": "%20"})


def button_ids(request: Request, targets: Iterable[int]) -> list[str] | None:
    """One id for each slot, with the page it turns to and a share of the request; None if the request is too long."""
    text = written(request)
    if len(text) > LONGEST:
        return None
    chunks = (text[slot * _CHUNK : (slot + 1) * _CHUNK] for slot in range(SLOTS))
    return [f"page:{slot}:{target}:{chunk}" for slot, (target, chunk) in enumerate(zip(targets, chunks, strict=True))]


def written(request: Request) -> str:
    """The request as one text."""
    return "|".join(part.translate(_ESCAPES) for part in request)


def request_of(ids: Iterable[str]) -> Request:
    """The request that `button_ids` put into the ids of a message's buttons."""
    found = sorted((match for match in map(BUTTON_ID.fullmatch, ids) if match), key=lambda match: match["slot"])
    return tuple(unquote(part) for part in "".join(match["chunk"] for match in found).split("|"))
