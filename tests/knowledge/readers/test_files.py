"""Which reader a file goes to, and what is said of files that none can read."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from knowledge.errors import InputError, LimitReached
from knowledge.readers import Limits, read_bytes, read_file
from tests.knowledge.readers.samples import ENGLISH, body_of, column, docx_of, pdf_of

SAMPLES = {
    "text": body_of(ENGLISH).encode(),
    "html": ("<!doctype html><html><body>" + "".join(f"<p>{p}</p>" for p in ENGLISH) + "</body></html>").encode(),
    "pdf": pdf_of([column(ENGLISH)]),
    "docx": docx_of(lambda document: [*map(document.add_paragraph, ENGLISH)]),
}
HEAVY = {"aiohttp", "asyncio", "charset_normalizer", "docx", "lxml", "markdown_it", "pypdf", "trafilatura"}


@pytest.mark.parametrize("kind", SAMPLES)
@pytest.mark.parametrize("name", ["article", "article.txt", "article.wire", "ARTICLE.PDF.DOCX.TXT"])
def test_the_first_bytes_tell_the_kind_where_the_name_does_not(kind: str, name: str) -> None:
    assert read_bytes(SAMPLES[kind], name).body == body_of(ENGLISH)


@pytest.mark.parametrize(("name", "kind"), [("a.TXT", "text"), ("a.md", "text"), ("a.htm", "html"), ("a.pdf", "pdf")])
def test_a_file_is_read_from_disk(tmp_path: Path, name: str, kind: str) -> None:
    (tmp_path / name).write_bytes(SAMPLES[kind])
    assert read_file(tmp_path / name).body == body_of(ENGLISH)
    assert read_file(tmp_path / name, language="de").language == "de"


def test_a_missing_file_a_folder_and_a_pipe_are_told_apart(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    for name, complaint in {
        "none.txt": rf"^There is no file {tmp_path}/none\.txt\.$",
        ".": r" is a folder, not a file\.$",
        "pipe": r"^pipe is no ordinary file\.$",
        "loop": r"^loop can't be read: Too many levels of symbolic links\.$",
        "nul\0": r"^nul\? can't be read: embedded null byte\.$",
    }.items():
        with pytest.raises(InputError, match=complaint):
            read_file(tmp_path / name)


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "big.txt").open("wb") as file:
        file.truncate(10 * 2**20 + 1)
    with pytest.raises(LimitReached, match=r"^big\.txt is too large: 10\.0 MiB, where 10 are allowed\.$"):
        read_file(tmp_path / "big.txt")


def test_a_long_text_is_refused() -> None:
    with pytest.raises(LimitReached, match=r"^a\.txt is too long: 12 characters, where 10 are allowed\.$"):
        read_bytes(b"Hello there.", "a.txt", limits=Limits(characters=10))


@pytest.mark.parametrize(
    ("content", "name", "complaint"),
    [
        (b"", "a.txt", "a.txt is empty."),
        (b" \r\n ", "a.pdf", "a.pdf is empty."),
        (
            b"\xff\xd8\xff\xe0\x00\x10JFIF",
            "photo.jpg",
            "photo.jpg is of a kind that can't be read: please give one of txt, md",
        ),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old.doc", "old.doc is of a kind that can't be read"),
        (b"{\\rtf1 Hello}", "a.rtf", "a.rtf is of a kind that can't be read"),
        (b"PK\x03\x04....mimetypeapplication/epub+zip", "a.epub", "a.epub is of a kind that can't be read"),
        (b"PK\x03\x04....xl/workbook.xml", "a.txt", "a.txt is of a kind that can't be read"),
        (b"PK\x03\x04....", "a.docx", "a.docx is no DOCX file, or it is broken."),
        (b"\x00\x01", "a.md", "a.md is not a text: it holds binary data."),
        (b"a\x00", "../../etc/x\n\x1b[0m.bin", "x??[0m.bin is of a kind"),
        (b"", "n" * 200, "n" * 40 + "…" + "n" * 40 + " is empty."),
    ],
)
def test_what_is_no_article_is_refused_in_a_sentence(content: bytes, name: str, complaint: str) -> None:
    with pytest.raises(InputError) as raised:
        read_bytes(content, name)
    assert str(raised.value).startswith(complaint)


def test_no_parser_is_imported_before_it_is_needed() -> None:
    code = "import sys, knowledge.readers; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert HEAVY.isdisjoint(loaded)
