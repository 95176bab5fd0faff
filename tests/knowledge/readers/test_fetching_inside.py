"""No address, name or redirect leads a fetch to where the public internet does not."""

from __future__ import annotations

import pytest
from aiohttp import web

from knowledge.errors import InputError
from knowledge.readers import read_url
from knowledge.readers.addresses import FetchPolicy
from tests.knowledge.readers.sites import Site


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
