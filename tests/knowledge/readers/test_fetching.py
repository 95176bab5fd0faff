"""Articles from the web: real requests to a server on loopback."""

from __future__ import annotations

import asyncio
import gzip
import socket
import zlib
from collections.abc import AsyncIterator
from datetime import date

import pytest
import pytest_asyncio
from aiohttp import web
from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.test_utils import TestServer

from knowledge.errors import InputError, LimitReached
from knowledge.readers import read_url
from knowledge.readers.addresses import FetchPolicy
from knowledge.readers.fetching import Fetched, fetch
from tests.knowledge.readers.samples import ENGLISH, RUSSIAN, body_of, column, pdf_of
from tests.knowledge.readers.test_html import marked_up, page

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


@pytest_asyncio.fixture
async def site() -> AsyncIterator[Site]:
    """A server on loopback with an article."""
    site = Site()
    site.pages["article"] = web.Response(body=page(marked_up(ENGLISH)), headers=HTML)
    async with site.server:
        yield site


async def test_an_article_is_read_from_its_address(site: Site) -> None:
    draft = await read_url("http://news.example/article#part", policy=site.policy, resolver=site.resolver)
    assert draft.body == body_of(ENGLISH)
    assert draft.headline == "Bridge reopens after flood"
    assert draft.published == date(2024, 3, 5)
    assert draft.url == "http://news.example/article"


@pytest.mark.parametrize(
    ("response", "body"),
    [
        ({"body": pdf_of([column(ENGLISH)]), "content_type": "application/pdf"}, body_of(ENGLISH)),
        ({"body": body_of(ENGLISH).encode(), "content_type": "text/plain"}, body_of(ENGLISH)),
        ({"body": "Мост".encode("cp866"), "headers": {"Content-Type": "text/plain; charset=cp866"}}, "Мост"),
        ({"body": page(marked_up(RUSSIAN)), "headers": {"Content-Type": "text/html; charset=bogus"}}, body_of(RUSSIAN)),
    ],
    ids=["pdf", "plain", "declared charset", "false charset"],
)  # fmt: skip
async def test_the_type_and_charset_that_the_server_tells_are_used(
    site: Site, response: dict[str, object], body: str
) -> None:
    site.pages["x"] = web.Response(**response)  # type: ignore[arg-type]
    draft = await read_url("http://news.example/x", policy=site.policy, resolver=site.resolver)
    assert draft.body == body
    assert draft.source in ("news.example", "Daily Example")


@pytest.mark.parametrize(
    ("encoding", "content"),
    [
        ("gzip", gzip.compress(b"hello")),
        ("deflate", zlib.compress(b"hello")),
        ("deflate", zlib.compress(b"hello")[2:-4]),
    ],
    ids=["gzip", "zlib", "raw deflate"],
)
async def test_a_packed_page_is_unpacked(site: Site, encoding: str, content: bytes) -> None:
    site.pages["x"] = web.Response(body=content, headers={**HTML, "Content-Encoding": encoding})
    assert (await site.get("x")).content == b"hello"


async def test_five_redirects_are_followed_and_six_are_not(site: Site) -> None:
    assert (await site.get("hop5")).url.path == "/article"
    site.visits.clear()
    with pytest.raises(InputError, match="redirects more than 5 times"):
        await site.get("hop6")
    assert "/article" not in site.visits


@pytest.mark.parametrize(
    ("location", "complaint"),
    [
        ("http://10.0.0.1/secret", "is not on the public internet"),
        ("http://[::1]/secret", "is not on the public internet"),
        ("http://inner.example/secret", "inner.example is not on the public internet"),
        ("http://2130706434/secret", "is not on the public internet"),
        ("http://news.example:22/", "has the port 22"),
        ("http://a:b@news.example/article", "user name or password"),
        ("file:///etc/passwd", "is no http or https address"),
        ("http://[", "redirects to nowhere"),
        (None, "redirects to nowhere"),
    ],
)
async def test_every_redirect_is_checked_like_the_first_address(
    site: Site, location: str | None, complaint: str
) -> None:
    site.pages["x"] = web.Response(status=302, headers={"Location": location} if location else {})
    with pytest.raises(InputError, match=complaint):
        await site.get("x")
    assert site.visits == ["/x"]


async def test_a_name_that_leads_inside_is_refused_before_any_connection(site: Site) -> None:
    with pytest.raises(InputError, match=r"^inner\.example is not on the public internet\.$"):
        await site.get("article", host="inner.example")
    with pytest.raises(InputError, match=r"^localhost is not on the public internet\.$"):
        await read_url(
            f"http://localhost:{site.server.port}/article", policy=FetchPolicy(ports=frozenset({site.server.port or 0}))
        )
    assert site.visits == []


async def test_of_a_name_with_inner_and_outer_addresses_only_the_outer_are_used(site: Site) -> None:
    assert (await site.get("article", host="both.example")).content
    assert site.visits == ["/article"]


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "10.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "169.254.169.254", "2130706433"]
)
async def test_the_default_policy_refuses_inner_addresses(host: str) -> None:
    with pytest.raises(InputError, match="is not on the public internet"):
        await read_url(f"http://{host}/")


@pytest.mark.parametrize(
    ("response", "complaint"),
    [
        ({"status": 404}, "answers with status 404, not with a page"),
        ({"status": 500}, "answers with status 500"),
        ({"status": 204}, "answers with status 204"),
        ({"body": b"x", "content_type": "image/png"}, "is image/png: only web pages, plain text and PDF can be read"),
        ({"body": b"x", "content_type": "application/json"}, "is application/json"),
        ({"body": b"x", "headers": {**HTML, "Content-Encoding": "br"}}, r"packed in a way that can't be read \(br\)"),
        ({"body": b"x", "headers": {**HTML, "Content-Encoding": "gzip"}}, "packed in a way"),
    ],
)
async def test_an_answer_that_is_no_article_is_told(site: Site, response: dict[str, object], complaint: str) -> None:
    site.pages["x"] = web.Response(**response)  # type: ignore[arg-type]
    with pytest.raises(InputError, match=complaint):
        await site.get("x")


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (b"x" * 100_001, "identity"),
        (gzip.compress(b"x" * 10_000_000), "gzip"),
        (zlib.compress(b"x" * 10_000_000), "deflate"),
    ],
    ids=["plain", "gzip", "zlib"],
)
async def test_a_page_beyond_the_limit_is_given_up_also_when_packed(site: Site, content: bytes, encoding: str) -> None:
    site.pages["x"] = web.Response(body=content, headers={**HTML, "Content-Encoding": encoding})
    with pytest.raises(LimitReached, match=r"is larger than the 0\.1 MiB that are allowed"):
        await site.get("x")


async def test_a_slow_server_is_given_up(site: Site) -> None:
    policy = FetchPolicy(site.policy.allows_address, site.policy.ports, seconds=0.2)
    with pytest.raises(LimitReached, match=r"^http://news\.example/slow takes longer than 0\.2 seconds to answer\.$"):
        await fetch("http://news.example/slow", policy, site.resolver)


@pytest.mark.parametrize(
    "address", ["", "example.org", "http://", "http://[::1", "javascript:alert(1)", "http://a b/", "x" * 9_000]
)
async def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(InputError, match="is no http or https address"):
        await read_url(address)


@pytest.mark.parametrize("host", ["nowhere.example", "a..example", "a" * 70 + ".example"])
async def test_a_name_that_leads_nowhere_is_told(site: Site, host: str) -> None:
    with pytest.raises(InputError, match="can't be reached"):
        await site.get("article", host=host)


async def test_no_proxy_of_the_environment_is_asked(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    assert (await site.get("article")).content
