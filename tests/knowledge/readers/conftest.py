"""A web server on loopback with an article."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest_asyncio
from aiohttp import web

from tests.knowledge.readers.pages import marked_up, page
from tests.knowledge.readers.samples import ENGLISH
from tests.knowledge.readers.sites import HTML, Site


@pytest_asyncio.fixture
async def site() -> AsyncIterator[Site]:
    """A server on loopback with an article."""
    site = Site()
    site.pages["article"] = web.Response(body=page(marked_up(ENGLISH)), headers=HTML)
    async with site.server:
        yield site
