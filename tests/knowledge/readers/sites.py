"""A web server on loopback, and the names that lead to it."""

from __future__ import annotations

import asyncio
import socket

from aiohttp import web
from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.test_utils import TestServer

from knowledge.readers.addresses import FetchPolicy
from knowledge.readers.fetching import Fetched, fetch

HTML = {"Content-Type": "text/html"}


class Names(AbstractResolver):
    """A resolver that knows what it is told, and what it was asked."""

    def __init__(self, addresses: dict[str, list[str]], port: int = 80) -> None:
        self.addresses, self.port, self.asked = addresses, port, list[str]()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        self.asked.append(host)
        if host not in self.addresses:
            raise OSError(None, "no such name")
        return [
            ResolveResult(hostname=host, host=address, port=self.port, family=socket.AF_INET, proto=0, flags=0)
            for address in self.addresses[host]
        ]

    async def close(self) -> None:
        """Nothing to close."""


class Site:
    """A server with pages that behave and misbehave, and the names that lead to it."""

    def __init__(self) -> None:
        self.visits: list[str] = []
        app = web.Application(middlewares=[self._note])
        app.add_routes([web.get("/{name}", self._answer)])
        self.server = TestServer(app)
        self.pages: dict[str, web.Response] = {}

    @property
    def policy(self) -> FetchPolicy:
        """Lets loopback through, at the server's port, and nothing else."""
        return FetchPolicy(
            allows_address=lambda address: str(address) == "127.0.0.1",
            ports=frozenset({80, self.server.port or 0}),
            seconds=5,
            body_bytes=100_000,
        )

    @property
    def resolver(self) -> Names:
        """Names of good and bad hosts."""
        port = self.server.port or 0
        return Names(
            {"news.example": ["127.0.0.1"], "inner.example": ["10.0.0.1"], "both.example": ["::1", "127.0.0.1"]}, port
        )

    async def get(self, name: str, host: str = "news.example") -> Fetched:
        """The page of that name by way of `fetch`."""
        return await fetch(f"http://{host}/{name}", self.policy, self.resolver)

    @web.middleware
    async def _note(self, request: web.Request, handler: object) -> web.StreamResponse:
        self.visits.append(request.path)
        return await self._answer(request)

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        name = request.match_info["name"]
        if name == "slow":
            await asyncio.sleep(30)
        if name.startswith("hop"):
            number = int(name[3:])
            return web.Response(status=302, headers={"Location": f"/hop{number - 1}" if number > 1 else "/article"})
        return self.pages.get(name, web.Response(status=404))
