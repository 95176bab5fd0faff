"""Reading an article from the web, safely."""

from __future__ import annotations

import asyncio
import codecs
import socket
import zlib
from contextlib import suppress
from dataclasses import replace
from typing import NamedTuple

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult
from yarl import URL

from knowledge.errors import InputError, LimitReached
from knowledge.model import Draft
from knowledge.readers.addresses import FetchPolicy, shown_url
from knowledge.readers.decoding import decode_declared
from knowledge.readers.header import checked_url
from knowledge.readers.isolation import read_untrusted
from knowledge.readers.limits import DEFAULT, MIB, Limits

KINDS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "application/pdf": ".pdf",
}
"""Content types that are read, with the end of a file's name that says the same."""

HEADERS = {"User-Agent": "Footnote", "Accept": ", ".join(KINDS), "Accept-Encoding": "gzip, deflate"}
REDIRECTS = (301, 302, 303, 307, 308)


class Fetched(NamedTuple):
    """A page: where it was found in the end, the kind as an end of a name, its charset if told, its bytes."""

    url: URL
    kind: str
    charset: str | None
    content: bytes


class GuardedResolver(AbstractResolver):
    """A resolver that yields only allowed addresses; the connection goes to one of these, not to a later look-up's."""

    def __init__(self, inner: AbstractResolver, policy: FetchPolicy) -> None:
        self._inner = inner
        self._policy = policy

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """The allowed addresses of a host. Raises InputError if it has others only."""
        found = await self._inner.resolve(host, port, family)
        allowed = [result for result in found if self._policy.allows(result["host"])]
        if not allowed:
            raise InputError("{host} is not on the public internet.", host=host)
        return allowed

    async def close(self) -> None:
        """Closes the resolver behind."""
        await self._inner.close()


async def read_url(
    address: str,
    *,
    policy: FetchPolicy | None = None,
    resolver: AbstractResolver | None = None,
    limits: Limits = DEFAULT,
) -> Draft:
    """The draft of the article at a web address, read in a process of its own.

    Raises InputError with one sentence: a refused, missing or unanswering address, or a page that is no article.
    """
    page = await fetch(address, policy or FetchPolicy(), resolver)
    content = await asyncio.to_thread(_declared, page)
    draft = await read_untrusted(content, f"{page.url.host}{page.kind}", limits=limits)
    return replace(draft, url=str(page.url), source=draft.source or page.url.host)


async def fetch(address: str, policy: FetchPolicy, resolver: AbstractResolver | None = None) -> Fetched:
    """The page at an address, after at most `policy.redirects` redirects, each of which is checked like the first."""
    url = _parsed(address)
    try:
        async with asyncio.timeout(policy.seconds), _session(policy, resolver) as session:
            for _ in range(policy.redirects + 1):
                policy.check(url)
                async with session.get(url, allow_redirects=False) as response:
                    if response.status not in REDIRECTS:
                        return await _taken(response, policy)
                    url = _target(response)
            raise InputError(
                "{address} redirects more than {redirects} times.",
                address=shown_url(_parsed(address)),
                redirects=policy.redirects,
            )
    except TimeoutError:
        raise LimitReached(
            "{address} takes longer than {seconds} seconds to answer.",
            address=shown_url(url),
            seconds=format(policy.seconds, "g"),
        ) from None
    except (aiohttp.ClientError, OSError, ValueError) as error:
        raise _unreached(shown_url(url), error) from error


def _unreached(address: str, error: Exception) -> InputError:
    """Why a page did not come, in words for who gave its address."""
    if isinstance(error, aiohttp.ClientConnectorDNSError):
        return InputError("{address} can't be reached: no site of that name was found.", address=address)
    if isinstance(error, aiohttp.ClientConnectorCertificateError):
        return InputError("{address} can't be reached safely: its certificate is not valid.", address=address)
    if isinstance(error, aiohttp.ClientConnectorError) and not isinstance(error, aiohttp.ClientSSLError):
        return InputError("{address} can't be reached: nothing answers there.", address=address)
    if isinstance(error, aiohttp.ServerDisconnectedError | aiohttp.ClientPayloadError | ConnectionResetError):
        return InputError("{address} broke off before the page was complete.", address=address)
    return InputError("{address} can't be reached ({kind}).", address=address, kind=type(error).__name__)


def _parsed(address: str) -> URL:
    try:
        return URL(checked_url(address.strip()))
    except ValueError:
        raise InputError("{address} is no http or https address.", address=repr(address.strip()[:100])) from None


def _session(policy: FetchPolicy, resolver: AbstractResolver | None) -> aiohttp.ClientSession:
    """A session that keeps nothing, asks no proxy and resolves names by the policy alone."""
    guarded = GuardedResolver(resolver or aiohttp.ThreadedResolver(), policy)
    return aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(resolver=guarded, use_dns_cache=False),
        cookie_jar=aiohttp.DummyCookieJar(),
        headers=HEADERS,
        timeout=aiohttp.ClientTimeout(total=policy.seconds),
        auto_decompress=False,
        trust_env=False,
    )


def _target(response: aiohttp.ClientResponse) -> URL:
    try:
        return response.url.join(URL(response.headers["Location"])).with_fragment(None)
    except (KeyError, ValueError):
        raise InputError("{address} redirects to nowhere.", address=shown_url(response.url)) from None


async def _taken(response: aiohttp.ClientResponse, policy: FetchPolicy) -> Fetched:
    """The body of a final answer, unpacked. Raises InputError for an answer that is no article."""
    shown = shown_url(response.url)
    if response.status != 200:
        raise InputError(
            "{address} answers with status {status}, not with a page.", address=shown, status=response.status
        )
    if response.content_type not in KINDS:
        raise InputError(
            "{address} is {kind}: only web pages, plain text and PDF can be read.",
            address=shown,
            kind=response.content_type,
        )
    packed = bytearray()
    async for chunk in response.content.iter_chunked(65_536):
        packed += chunk
        _check_size(len(packed), shown, policy)
    encoding = response.headers.get("Content-Encoding", "")
    content = await asyncio.to_thread(_unpacked, bytes(packed), encoding, shown, policy)
    return Fetched(response.url.with_fragment(None), KINDS[response.content_type], response.charset, content)


def _unpacked(packed: bytes, encoding: str, shown: str, policy: FetchPolicy) -> bytes:
    """The content behind gzip or deflate, of which no more is unpacked than the policy allows."""
    if encoding.lower() in ("", "identity"):
        return packed
    for window in (zlib.MAX_WBITS | 32, -zlib.MAX_WBITS):  # gzip or zlib by header; raw deflate, as some servers send
        with suppress(zlib.error):
            unpacking = zlib.decompressobj(window)
            content = unpacking.decompress(packed, policy.body_bytes + 1)
            _check_size(len(content), shown, policy)
            if unpacking.eof:
                return content
    raise InputError(
        "{address} sends its page packed in a way that can't be read ({encoding}).",
        address=shown,
        encoding=encoding[:20],
    )


def _check_size(size: int, shown: str, policy: FetchPolicy) -> None:
    if size > policy.body_bytes:
        raise LimitReached(
            "{address} is larger than the {most} MiB that are allowed.",
            address=shown,
            most=format(policy.body_bytes / MIB, ".1f"),
        )


def _declared(page: Fetched) -> bytes:
    """The content; in UTF-8 with its mark if the server told a charset that is true, which outdoes the page's own."""
    if page.charset and page.kind != ".pdf" and (text := decode_declared(page.content, page.charset)) is not None:
        return codecs.BOM_UTF8 + text.encode(errors="replace")
    return page.content
