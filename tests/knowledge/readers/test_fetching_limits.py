"""What takes too long, is too large or is no article is given up and told in one sentence."""

from __future__ import annotations

import gzip
import ssl
import tracemalloc
import zlib
from typing import NoReturn

import aiohttp
import pytest
from aiohttp import web

from knowledge.errors import InputError, LimitReached
from knowledge.readers import read_url
from knowledge.readers.addresses import FetchPolicy
from knowledge.readers.fetching import fetch
from tests.knowledge.readers.sites import HTML, Site


async def test_five_redirects_are_followed_and_six_are_not(site: Site) -> None:
    assert (await site.get("hop5")).url.path == "/article"
    site.visits.clear()
    with pytest.raises(InputError, match="redirects more than 5 times"):
        await site.get("hop6")
    assert "/article" not in site.visits


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


async def test_of_a_packed_page_no_more_is_unpacked_than_is_allowed(site: Site) -> None:
    packed = gzip.compress(bytes(50_000_000))
    site.pages["x"] = web.Response(body=packed, headers={**HTML, "Content-Encoding": "gzip"})
    tracemalloc.start()
    try:
        with pytest.raises(LimitReached):
            await site.get("x")
        assert tracemalloc.get_traced_memory()[1] < 10_000_000
    finally:
        tracemalloc.stop()


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


async def test_why_a_page_does_not_come_is_told_in_words(site: Site) -> None:
    with pytest.raises(
        InputError, match=r"^http://nowhere\.example/x can't be reached: no site of that name was found\.$"
    ):
        await site.get("x", host="nowhere.example")
    await site.server.close()
    with pytest.raises(InputError, match=r"^http://news\.example/x can't be reached: nothing answers there\.$"):
        await site.get("x")


async def test_only_a_certificate_is_told_as_one(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    address = f"https://news.example:{site.server.port}/x"
    with pytest.raises(InputError, match=r"/x can't be reached \(ClientConnectorSSLError\)\.$"):
        await fetch(address, site.policy, site.resolver)  # a server that speaks no TLS at all

    async def connect(_connector: object, request: aiohttp.ClientRequest, **_rest: object) -> NoReturn:
        raise aiohttp.ClientConnectorCertificateError(request.connection_key, ssl.SSLCertVerificationError("expired"))

    monkeypatch.setattr(aiohttp.TCPConnector, "connect", connect)
    with pytest.raises(InputError, match=r"/x can't be reached safely: its certificate is not valid\.$"):
        await fetch(address, site.policy, site.resolver)


@pytest.mark.parametrize("host", ["nowhere.example", "a..example", "a" * 70 + ".example"])
async def test_a_name_that_leads_nowhere_is_told(site: Site, host: str) -> None:
    with pytest.raises(InputError, match="can't be reached"):
        await site.get("article", host=host)
