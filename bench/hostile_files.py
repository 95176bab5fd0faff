"""Makes hostile files of each kind: fixed bombs first, then damage of every sort to a sound sample."""

from __future__ import annotations

import gzip
import random
import zlib
from collections.abc import Callable

from hostile_samples import (
    BIG,
    ENTITIES,
    HTML,
    LINES,
    MIB,
    OUTER_ENTITY,
    PARAGRAPH,
    SAMPLES,
    SENTENCE,
    answer,
    docx,
    forms,
    pdf,
    word_xml,
)  # fmt: skip

HTML_TYPE = b"Content-Type: text/html"
GZIP = b"Content-Encoding: gzip"

COMMON: list[Callable[[], bytes]] = [
    lambda: b"<" * BIG,
    lambda: b"a" * BIG,
    lambda: b" " * BIG + b"a",
    lambda: b"\n" * BIG + b"a",
    lambda: b"a\n" * (BIG // 2),
    lambda: b"A. " * (BIG // 3),
    lambda: b"&amp;" * (BIG // 5),
    lambda: b"&" + b"amp;" * (BIG // 4),
    lambda: b"&#38;" * (BIG // 5),
    lambda: b"<!--" * (BIG // 4),
    lambda: b"<script>" * (BIG // 8),
    lambda: b"<p>" * (BIG // 3),
    lambda: b"<a " * (BIG // 3),
    lambda: ("a" + "\u0300\u0316" * (BIG // 4)).encode(),
    lambda: ("\u200b\u00ad" * (BIG // 5)).encode(),
    lambda: b"\xef\xbb\xbf" + b"\xff" * BIG,
    lambda: b"\xff\xfe" + b"\x00\xd8" * (BIG // 2),
    lambda: "Привет, мир. ".encode("cp1251") * (BIG // 13),
    lambda: b"\xe9" * BIG,
    lambda: b"a" * 500_000 + b" \xe9",
    lambda: b"\xe9" * 60_000 + b" " + b"a" * 900_000,
    lambda: b"---\n" + b"a: b\n" * (BIG // 5),
    lambda: b"title: a\n" * (BIG // 9),
    lambda: b"date 2024-01-01 " * (BIG // 16),
    lambda: b"\r" * BIG + b"a",
    lambda: b"\x00" * BIG,
    lambda: b"",
]
BOMBS: dict[str, list[Callable[[], bytes]]] = {
    "txt": [lambda: b"- a\n" * (BIG // 4), lambda: "«".encode() * (BIG // 2), lambda: "İ<!--".encode() * (BIG // 6)],
    "md": [
        lambda: b"[" * 250_000,
        lambda: b"![a" * 80_000,
        lambda: b"*a **b " * 35_000,
        lambda: b">" * 250_000 + b"a",
        lambda: b"[a](" * 60_000,
        lambda: b"|a|b|\n|-|-|\n" + b"|1|2|\n" * 40_000,
        lambda: b"".join(b" " * n + b"- a\n" for n in range(600)),
        lambda: b"`" * 250_000,
        lambda: b"[a]: b\n" * 35_000,
    ],
    "html": [
        lambda: b"<div>" * 19_000 + b"a" + b"</div>" * 19_000,
        lambda: b"<p>a" * 19_000,
        lambda: b"<p><a href=x>a b c</a> d e f. " * 9_900,
        lambda: b"<table><tr><td>a" * 6_500,
        lambda: b"<b>" * 19_900 + b"a",
        lambda: b"<p>" + b"<span>a b</span> " * 19_000,
        lambda: b"<ul><li>a " * 9_900,
        lambda: b"<html><p>" + b"word " * (BIG // 5),
        lambda: b"<html><p>" + SENTENCE.encode() * (BIG // 150),
        lambda: b"<p " + b"x=1 " * (BIG // 4) + b">a",
        lambda: b"<html><script>" + b"a<1;" * (BIG // 4) + b"</script><p>a</p>",
        lambda: b"<html><script type='application/ld+json'>" + b'{"a":' * 50_000 + b"</script><p>a b c</p>",
        lambda: b"<html><title>" + b"a | " * (BIG // 4) + b"</title><p>a</p>",
        lambda: b"<html><h1>" * 9_900 + b"a",
        lambda: b"<html><p>" + b"a<br>" * 19_000,
        lambda: b"<html>" + b"<article><p>The bridge reopened.</p></article>" * 9_000,
        lambda: b"<html>" + b"<time datetime='2024-01-01'>1 January 2024</time>" * 19_000,
        lambda: b"<html>" + b"<meta property='article:published_time' content='2024-01-01'>" * 19_000,
        lambda: b"<html><p>" + b"&nbsp;" * (BIG // 6) + b"a",
    ],
    "pdf": [
        lambda: pdf(b" " * 200 * MIB),
        lambda: pdf(b"", filters="/FlateDecode /FlateDecode", packed=zlib.compress(zlib.compress(b" " * 300 * MIB))),
        lambda: pdf(b"BT /F1 9 Tf " + b"(a) Tj " * 2_000_000 + b"ET"),
        lambda: pdf(b"BT /F1 9 Tf " + b"1 0 0 1 9 9 Tm (a) Tj " * 500_000 + b"ET"),
        lambda: pdf(b"q " * 5_000_000),
        lambda: pdf(b"BT /F1 9 Tf 1 0 0 1 " + b"9" * 400 + b" 9 Tm (" + b"a" * 900_000 + b") Tj ET"),
        lambda: pdf(b"BT /F1 9 Tf " + b"(a-) Tj T* " * 90_000 + b"ET"),
        lambda: pdf(b"[" * 1_000_000),
        lambda: pdf(b"(" * 1_000_000),
        lambda: pdf(b"<<" * 1_000_000),
        lambda: pdf(LINES, pages=200),
        lambda: pdf(LINES * 100, pages=200),
        lambda: pdf(LINES, pages=5_000),
        lambda: b"%PDF-1.7\n" + b"9" * BIG,
        *[
            lambda junk=junk: b"%PDF-1.7\n" + junk + b"\nstartxref\n9\n%%EOF"
            for junk in (
                b"1 0 obj\n<< /Kids [1 0 R] >>\nendobj\n" * 100_000,
                b"9" * BIG,
                b"[" * BIG,
                b"<<" * (BIG // 2),
                b"a\n" * (BIG // 2),
                b"trailer << /Root 1 0 R /Prev 9 >>",
                b"xref\n0 9999999\n" + b"0000000009 00000 n \n" * 400_000 + b"trailer << /Root 1 0 R /Size 9999999 >>",
            )
        ],
        forms,
        lambda: pdf(LINES).replace(b"/Kids [5 0 R]", b"/Kids [2 0 R]"),
        lambda: pdf(LINES, filters="/ASCIIHexDecode", packed=b"41" * (BIG // 2)),
        lambda: pdf(LINES, filters="/LZWDecode", packed=bytes(range(256)) * 4096),
        lambda: pdf(LINES, filters="/RunLengthDecode", packed=b"\x81a" * (BIG // 2)),
    ],
    "docx": [
        lambda: docx(word_xml(PARAGRAPH), bomb=b" " * 2_000 * MIB),
        lambda: docx(word_xml("<w:p>" * 100_000)),
        lambda: docx(word_xml(PARAGRAPH * 100_000)),
        lambda: docx(word_xml("<w:p/>" * 4_000_000)),
        lambda: docx(word_xml("<w:tbl><w:tr><w:tc>" * 30_000)),
        lambda: docx(word_xml(("<w:tbl><w:tr><w:tc>" * 60 + PARAGRAPH + "</w:tc></w:tr></w:tbl>" * 60) * 1_000)),
        lambda: docx(word_xml("<w:p><w:r><w:t>&x9;</w:t></w:r></w:p>", ENTITIES)),
        lambda: docx(word_xml("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>", OUTER_ENTITY)),
        lambda: docx(word_xml(f"<w:p><w:r><w:t>{'a' * 25 * MIB}</w:t></w:r></w:p>")),
        lambda: docx(word_xml(f"<w:p>{'<w:r><w:t>a</w:t></w:r>' * 900_000}</w:p>")),
        lambda: docx(word_xml(PARAGRAPH), **{f"part{n}": b"a" for n in range(20_000)}),
        lambda: docx(b"\xff\xfe\x00"),
        lambda: docx(b""),
    ],
    "json": [
        lambda: b"[" * BIG,
        lambda: b'{"a":' * (BIG // 5),
        lambda: b'{"body": ' + b"9" * (BIG - 10) + b"}",
        lambda: b'{"body": "' + rb"\ud800" * (BIG // 6 - 2) + b'"}',
        lambda: b'{"body": "' + rb"\u0000" * (BIG // 6 - 2) + b'"}',
        lambda: b'{"body": "' + b"a" * (BIG - 12) + b'"}',
        lambda: b'{"body": "a", "headline": "' + b"a" * (BIG - 40) + b'"}',
        lambda: b'{"body": "a", "published": "' + b"1" * (BIG - 40) + b'"}',
        lambda: b'{"body": "a", "url": "http://' + b"a." * (BIG // 2 - 40) + b'"}',
        lambda: b'{"body": NaN}',
    ],
    "url": [
        lambda: answer(gzip.compress(b"a" * 1000 * MIB), GZIP, HTML_TYPE),
        lambda: answer(gzip.compress(gzip.compress(b"a" * 1000 * MIB)), b"Content-Encoding: gzip, gzip", HTML_TYPE),
        lambda: answer(gzip.compress(HTML)[:-20], GZIP, HTML_TYPE),
        lambda: answer(b"a" * BIG, HTML_TYPE),
        lambda: answer(b"", HTML_TYPE, *[b"X: " + b"a" * 8_000] * 1_000),
        lambda: answer(b"", HTML_TYPE, b"X: " + b"a" * BIG),
        lambda: answer(b"", b"Location: /", status=b"302 Found"),
        lambda: answer(b"", b"Location: http://[::1]:22/", status=b"302 Found"),
        lambda: answer(b"", b"Location: " + b"a" * 8_000, status=b"302 Found"),
        lambda: answer(HTML, b"Content-Type: text/html; charset=" + b"a" * 7_000),
        lambda: answer(HTML, b"Content-Type: text/html; charset=idna"),
        lambda: b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n" + HTML_TYPE + b"\r\n\r\nffffffffffffffff\r\na",
        lambda: b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n" + HTML_TYPE + b"\r\n\r\na",
        lambda: b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n" + HTML_TYPE + b"\r\n\r\na",
        lambda: b"HTTP/1.1 100 Continue\r\n\r\n" * 100_000,
    ],
}


def hostile_file(reader: str, number: int, chance: random.Random) -> tuple[str, bytes]:
    """A word on file no. `number` for a reader, and the file."""
    bombs = [*BOMBS[reader], *COMMON]
    if number < len(bombs):
        return f"bomb {number}", bombs[number]()
    damage = chance.choice(DAMAGES)
    return damage.__name__, damage(SAMPLES[reader], chance)[:BIG]


def truncated(sample: bytes, chance: random.Random) -> bytes:
    """The sample without its end."""
    return sample[: chance.randrange(len(sample))]


def flipped(sample: bytes, chance: random.Random) -> bytes:
    """Some bytes replaced."""
    damaged = bytearray(sample)
    for _ in range(chance.choice((1, 3, 10, 100))):
        damaged[chance.randrange(len(damaged))] = chance.randrange(256)
    return bytes(damaged)


def spliced(sample: bytes, chance: random.Random) -> bytes:
    """Pieces in another order, some many times."""
    pieces = []
    for _ in range(chance.randrange(1, 20)):
        start = chance.randrange(len(sample))
        pieces.append(sample[start : start + chance.randrange(1, 400)] * chance.choice((1, 1, 1, 5, 500)))
    return b"".join(pieces)


def noise(sample: bytes, chance: random.Random) -> bytes:
    """Random bytes, behind the beginning of the sample or not."""
    return sample[: chance.choice((0, 8, 100))] + chance.randbytes(chance.choice((1, 100, 10_000, 1_000_000)))


def wrong_type(sample: bytes, chance: random.Random) -> bytes:
    """Another kind of file."""
    return chance.choice([other for other in SAMPLES.values() if other is not sample])


def invalid_unicode(sample: bytes, chance: random.Random) -> bytes:
    """Broken characters inserted."""
    broken = (b"\xc3", b"\xed\xa0\x80", b"\xf5\x80\x80\x80", b"\x80", b"\xff", b"\xef\xbf\xbf", "\u202e\u0000".encode())
    damaged = bytearray(sample)
    for _ in range(chance.choice((1, 5, 50))):
        place = chance.randrange(len(damaged))
        damaged[place:place] = chance.choice(broken)
    return bytes(damaged)


def odd_encoding(sample: bytes, chance: random.Random) -> bytes:
    """The text in another encoding."""
    encoding = chance.choice(("utf-16", "utf-16-be", "utf-32", "utf-7", "cp037", "cp1251", "koi8-r", "shift_jis"))
    return sample.decode(errors="ignore").encode(encoding, errors="replace")


def many_characters(sample: bytes, chance: random.Random) -> bytes:
    """Random characters of all of Unicode."""
    letters = "".join(chr(chance.choice((chance.randrange(0x300), chance.randrange(0x110000)))) for _ in range(5_000))
    return sample[:100] + letters.encode(errors="surrogatepass")


DAMAGES = (truncated, flipped, flipped, spliced, noise, wrong_type, invalid_unicode, odd_encoding, many_characters)
