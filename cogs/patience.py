"""Waiting for the base no longer than Discord waits for us."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from contextlib import suppress
from typing import TypeVar

from knowledge import BaseUnavailable, InputError

T = TypeVar("T")

PATIENCE = 1.5
"""Seconds that a form may wait for what it begins with: Discord waits three for it, and a form can't follow later."""

SOON = 0.1
"""Seconds that are waited for what a form can do without."""


async def in_time(needed: Awaitable[T]) -> T:
    """What a form begins with. Raises InputError where the base is too busy to give it before Discord gives up."""
    try:
        async with asyncio.timeout(PATIENCE):
            return await needed
    except TimeoutError:
        raise InputError("I am very busy just now, so the form did not open: try again in a moment.") from None


async def soon(wished: Awaitable[T], seconds: float = SOON) -> T | None:
    """What would be nice to begin with; None where it takes longer, or the base does not answer."""
    with suppress(TimeoutError, BaseUnavailable):
        async with asyncio.timeout(seconds):
            return await wished
    return None
