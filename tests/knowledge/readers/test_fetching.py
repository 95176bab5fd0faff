"""An article is read from its address: real requests to a server on loopback."""

from __future__ import annotations

import gzip
import zlib
from datetime import date

import pytest
from aiohttp import web

from knowledge.readers import read_url
from tests.knowledge.readers.pages import marked_up, page
from tests.knowledge.readers.samples import ENGLISH, RUSSIAN, body_of, column, pdf_of
from tests.knowledge.readers.sites import HTML, Site


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


async def test_no_proxy_of_the_environment_is_asked(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    assert (await site.get("article")).content
