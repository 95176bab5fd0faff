"""Which addresses of the internet may be fetched: public ones, by web ports, so that nobody reads the inner network.

The rules follow OWASP's on server-side request forgery. Names are checked after they are resolved, and the connection
goes to the very address that was checked (`fetching`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import TYPE_CHECKING, TypeAlias

from knowledge.errors import InputError

if TYPE_CHECKING:
    from yarl import URL

Address: TypeAlias = IPv4Address | IPv6Address

UNICAST = IPv6Network("2000::/3")
"""All of IPv6 that is given out; Python 3.11 takes fec0::1, ::7f00:1 and 64:ff9b::7f00:1 (NAT64) for global, too."""
TUNNELS = (IPv6Network("2001::/32"), IPv6Network("2002::/16"))
"""Within it, what carries an IPv4 address through a gateway (Teredo, 6to4), and so may lead inside."""

_NUMERIC = re.compile(r"(?:.*\.)?(?:\d+|0x[0-9a-f]*)\.?", re.IGNORECASE)
"""A host whose last label is a number is an IPv4 address in disguise, or no host (WHATWG URL, 'ends in a number')."""


def is_public(address: Address) -> bool:
    """Whether an address is one of the public internet."""
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped:
            return is_public(address.ipv4_mapped)
        if address not in UNICAST or any(address in tunnel for tunnel in TUNNELS):
            return False
    return address.is_global and not address.is_multicast


@dataclass(frozen=True, slots=True)
class FetchPolicy:
    """What may be fetched; the default is strict, tests on loopback pass another."""

    allows_address: Callable[[Address], bool] = is_public
    ports: frozenset[int] = frozenset({80, 443})
    redirects: int = 5
    seconds: float = 15.0
    body_bytes: int = 5 * 2**20
    """After decompression."""

    def check(self, url: URL) -> None:
        """Raises InputError unless the URL is a plain web address whose host may be asked."""
        if url.scheme not in ("http", "https") or not url.host:
            raise InputError("{address} is no http or https address.", address=shown_url(url))
        if url.user is not None or url.password is not None:
            raise InputError(
                "{address} holds a user name or password: please give the address without.", address=shown_url(url)
            )
        if url.port not in self.ports:
            raise InputError(
                "{address} has the port {port}, which is no web page's.", address=shown_url(url), port=str(url.port)
            )
        self._check_literal(url)

    def allows(self, address: str) -> bool:
        """Whether a resolved address may be connected to."""
        try:
            return self.allows_address(ip_address(address))
        except ValueError:
            return False

    def _check_literal(self, url: URL) -> None:
        """aiohttp connects to a literal address without asking the resolver, so it is checked here."""
        host = url.raw_host or ""
        is_literal = ":" in host or _NUMERIC.fullmatch(host) is not None
        if is_literal and not self.allows(host):
            raise InputError("{address} is not on the public internet.", address=shown_url(url))


def shown_url(url: URL) -> str:
    """The URL as an error repeats it: without user, password and query, and not too long."""
    plain = str(url.with_user(None).with_query(None).with_fragment(None)) if url.host else str(url)
    return plain[:100]
