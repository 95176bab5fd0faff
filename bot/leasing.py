"""Of several processes with one token, one answers: it holds a lease in the base, and the others wait for its end."""

from __future__ import annotations

import asyncio
import hashlib
import os
import secrets
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

import structlog

from knowledge import BaseUnavailable, LeaseClaim

if TYPE_CHECKING:
    from knowledge import KnowledgeBase

log = structlog.get_logger(__name__)

TERM = timedelta(seconds=30)
"""How long a lease outlives its killed holder, and so the longest silence before another process takes over."""

RENEWALS = 3
"""Renewals in a term: two may fail without harm."""

ATTEMPTS = 6
"""Attempts of a waiting process in a term; each is one small write."""

_LEAST = 1.0
"""Seconds that a renewal may take, even where the lease has run out meanwhile: then it tells whether it is lost."""

_PARTING = 2.0
"""Seconds that a stopping process has for giving its lease up; the lease would also end by itself."""


_HELD = "lease_is_held"


class Hindrance(NamedTuple):
    """What keeps a process from taking the lease, as it is logged."""

    event: str
    effect: str


def fingerprint_of(token: str) -> str:
    """What tells tokens apart in the base without telling the token: half of its SHA-256, in hexadecimal digits."""
    return hashlib.sha256(token.encode()).hexdigest()[:32]


def claim_of(token: str) -> LeaseClaim:
    """What this process claims; the holder's name tells an operator where it runs."""
    host = socket.gethostname()[:32]
    return LeaseClaim(fingerprint_of(token), f"{host} process {os.getpid()} {secrets.token_hex(4)}")


@asynccontextmanager
async def held(base: KnowledgeBase, claim: LeaseClaim, term: timedelta = TERM) -> AsyncIterator[asyncio.Task[None]]:
    """Waits until the lease is ours, renews it inside, gives it up at the end. The task ends if the lease is lost."""
    await _acquire(base, claim, term)
    renewing = asyncio.create_task(_renew_until_lost(base, claim, term))
    try:
        yield renewing
    finally:
        renewing.cancel()
        with suppress(BaseUnavailable, TimeoutError):
            await asyncio.wait_for(base.release_lease(claim), _PARTING)


async def _acquire(base: KnowledgeBase, claim: LeaseClaim, term: timedelta) -> None:
    told: Hindrance | None = None
    while hindrance := await _hindrance(base, claim, term):
        if hindrance != told:
            log.warning(hindrance.event, effect=hindrance.effect)
            told = hindrance
        await asyncio.sleep(term.total_seconds() / ATTEMPTS)
    if told:
        log.info("lease_taken_over" if told.event == _HELD else "lease_taken")


async def _hindrance(base: KnowledgeBase, claim: LeaseClaim, term: timedelta) -> Hindrance | None:
    try:
        other = await base.acquire_lease(claim, term)
    except BaseUnavailable as error:
        return Hindrance("lease_not_taken", f"{error} This process waits until it can.")
    if other is None:
        return None
    answers = f"Another process answers with this token ({other.holder})"
    return Hindrance(_HELD, f"{answers}: this one waits, and takes over when that ends.")


async def _renew_until_lost(base: KnowledgeBase, claim: LeaseClaim, term: timedelta) -> None:
    """A base that does not answer for less than a term is no loss: the lease holds meanwhile. After that it may be only
    this process that can't reach it, and another one have taken the lease, unless the base itself says that none has.
    """
    clock, seconds = asyncio.get_running_loop().time, term.total_seconds()
    is_ours, end = True, clock() + seconds
    while is_ours:
        await asyncio.sleep(seconds / RENEWALS)
        asked = clock()
        try:
            async with asyncio.timeout_at(max(end, asked + _LEAST)):
                is_ours = await base.renew_lease(claim, term)
            end = asked + seconds
        except (BaseUnavailable, TimeoutError) as error:
            log.warning("lease_not_renewed", reason=str(error) or "The base does not answer.")
            is_ours = clock() < end or await _is_still_ours(base, claim)
    log.error("lease_lost", effect="Another process may have taken over: this one stops answering and waits.")


async def _is_still_ours(base: KnowledgeBase, claim: LeaseClaim) -> bool:
    """What a base says that can be read but not written to: its disk is full, or somebody writes for long."""
    try:
        async with asyncio.timeout(_LEAST):
            return await base.holds_lease(claim)
    except (BaseUnavailable, TimeoutError):
        return False
