"""Which addresses may be fetched."""

from __future__ import annotations

from ipaddress import ip_address

import pytest
from yarl import URL

from knowledge.errors import InputError
from knowledge.readers.addresses import FetchPolicy, is_public


@pytest.mark.parametrize("address", ["8.8.8.8", "93.184.215.14", "2606:4700::6810:85e5", "::ffff:8.8.8.8"])
def test_public_addresses_are_public(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.mark.parametrize(
    "address",
    """127.0.0.1 127.8.8.8 0.0.0.0 10.0.0.1 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 192.0.2.1 198.18.0.1
    224.0.0.1 240.0.0.1 255.255.255.255 ::1 :: ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::7f00:1 ::ffff:0:7f00:1
    64:ff9b::7f00:1 2002:7f00:1:: 2001:0:53aa:64c::1 fe80::1 fc00::1 fd00:ec2::254 fec0::1 ff02::1
    2001:db8::1""".split(),
)
def test_inner_mapped_tunnelled_and_reserved_addresses_are_not(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://127.1/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0x7f.1/",
        "http://017700000001/",
        "http://127.0.0.1./",
        "http://①②⑦.⓪.⓪.①/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[fe80::1%25eth0]/",
        "http://example.123/",
        "https://169.254.169.254/latest/meta-data",
    ],
)
def test_an_inner_address_is_refused_in_every_disguise(url: str) -> None:
    with pytest.raises(InputError, match="is not on the public internet"):
        FetchPolicy().check(URL(url))


@pytest.mark.parametrize(
    ("url", "complaint"),
    [
        ("ftp://example.org/", "is no http or https address"),
        ("file:///etc/passwd", "is no http or https address"),
        ("http://example.org:8080/", "has the port 8080"),
        ("https://example.org:22/", "has the port 22"),
        ("https://user:secret@example.org/?q=secret", "holds a user name or password"),
        ("https://user@example.org/", "holds a user name or password"),
    ],
)
def test_other_schemes_ports_and_credentials_are_refused_without_being_repeated(url: str, complaint: str) -> None:
    with pytest.raises(InputError, match=complaint) as raised:
        FetchPolicy().check(URL(url))
    assert "secret" not in str(raised.value)


@pytest.mark.parametrize(
    "url", ["http://example.org/", "https://example.org:443/a?b#c", "https://8.8.8.8/", "http://h/"]
)
def test_ordinary_addresses_pass(url: str) -> None:
    FetchPolicy().check(URL(url))
