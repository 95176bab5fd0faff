"""From a file to a draft: which reader is meant, and what is no article at all."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path, PurePath

from knowledge.errors import InputError, Phrase
from knowledge.model import Draft
from knowledge.readers.decoding import MARKS, decode, is_binary
from knowledge.readers.drafting import complete
from knowledge.readers.header import Header, header_of, with_known
from knowledge.readers.limits import DEFAULT, Limits
from knowledge.readers.plain import read_plain

KINDS = {
    ".txt": "text", ".text": "text",
    ".md": "markdown", ".markdown": "markdown",
    ".html": "html", ".htm": "html", ".xhtml": "html",
    ".pdf": "pdf",
    ".docx": "docx",
    ".json": "json",
}  # fmt: skip
"""The kind of file by the end of its name."""

THE_TEXT = Phrase("The text")
ON_FORMS = {
    "published": Phrase("The date of publication"),
    "url": Phrase("The link"),
    "language": Phrase("The language"),
}
"""What the fields that may be filled in wrongly are called on a form."""
READABLE = "txt, md, html, pdf, docx, json"
LONGEST_CHARACTER = 4
"""Bytes of one character in UTF-8, at most: what is too long even so need not be decoded."""
LONGEST_NAME = 80
"""Characters of a file's name that an error repeats."""

_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_PACKAGE = b"PK\x03\x04"
_OTHER = re.compile(rb"\{\\rtf|\xd0\xcf\x11\xe0|PK\x03\x04")
"""How RTF, the Word files of before 2007, and packages that are none of Word's (ODT, EPUB, XLSX) begin."""


def read_file(path: Path, *, language: str | None = None, limits: Limits = DEFAULT) -> Draft:
    """The draft of an article file; `language` overrides what the file says or looks like.

    Raises InputError, with one sentence to show, for whatever can't be read.
    """
    draft = read_bytes(_content(path, limits), path.name, limits=limits)
    return replace(draft, language=language) if language else draft


def read_bytes(content: bytes, name: str, *, limits: Limits = DEFAULT, known: Draft | None = None) -> Draft:
    """The draft of a file that somebody gave, by the end of its name and its first bytes. Raises as `read_file`.

    `known` is the article that the file changes: what the file does not name stays as it is there.
    """
    check_content(content, name, limits)
    header, text = _parts(content, shown_name(name), limits)
    return complete(
        header if known is None else with_known(header, known), text, shown_name(name), is_new=known is None
    )


def _parts(content: bytes, name: str, limits: Limits) -> tuple[Header, str]:
    """The header and the text of a file."""
    kind = _kind(content, name)
    if kind == "pdf":
        from knowledge.readers.pdf import read_pdf

        return read_pdf(content, name, limits)
    if kind == "docx":
        from knowledge.readers.docx import read_docx

        return read_docx(content, name, limits)
    if kind == "html":
        from knowledge.readers.html import read_html

        return read_html(content, name, limits)
    limits.check_size(len(content), name, LONGEST_CHARACTER * limits.characters)
    return _read(decode(content, name), name, kind, limits)


def check_content(content: bytes, name: str, limits: Limits) -> None:
    """Raises InputError for a file that is empty or too large to begin with."""
    limits.check_size(len(content), shown_name(name))
    if not content.strip():
        raise InputError("{name} is empty.", name=shown_name(name))


def read_text(text: str, name: str = THE_TEXT, *, limits: Limits = DEFAULT) -> Draft:
    """The draft of a text that somebody typed; a name that ends in .md or .json says what it is."""
    if not text.strip():
        raise InputError("{name} is empty.", name=name)
    kind = KINDS.get(PurePath(name).suffix.lower(), "text")
    return complete(*_read(text, name, kind, limits), name)


def read_fields(fields: Mapping[str, str], text: str, *, limits: Limits = DEFAULT, is_new: bool = True) -> Draft:
    """The draft of a text that somebody typed beside its headline, source, date, link and language, by their `KEYS`.

    An empty field is one that was not filled in, or was emptied, where the article is not new. Raises InputError as
    `read_text`, naming the field.
    """
    limits.check_length(len(text), THE_TEXT)
    header = header_of({key: value for key, value in fields.items() if value.strip()}, ON_FORMS)
    return complete(header, text, THE_TEXT, is_new=is_new)


def _content(path: Path, limits: Limits) -> bytes:
    """The bytes of a file, of which no more than allowed are read even if it grows meanwhile."""
    name = shown_name(str(path))
    try:
        if path.is_dir():
            raise InputError("{name} is a folder, not a file.", name=name)
        if path.exists() and not path.is_file():
            raise InputError("{name} is no ordinary file.", name=name)
        limits.check_size(path.stat().st_size, name)
        with path.open("rb") as file:
            return file.read(limits.file_bytes + 1)
    except FileNotFoundError:
        raise InputError("There is no file {path}.", path=path) from None
    except (OSError, ValueError) as error:
        raise InputError(
            "{name} can't be read: {reason}.", name=name, reason=getattr(error, "strerror", None) or error
        ) from None


def _kind(content: bytes, name: str) -> str:
    """The kind of a file: what its first bytes say, else its name, else text. Raises InputError if it is none."""
    if content.startswith(b"%PDF-"):
        return "pdf"
    kind = KINDS.get(PurePath(name).suffix.lower())
    if content.startswith(_PACKAGE) and (kind == "docx" or b"word/" in content):
        return "docx"
    if _PAGE.match(content):
        return "html"
    is_unknown_binary = kind is None and is_binary(content) and not content.startswith(tuple(MARKS))
    if is_unknown_binary or _OTHER.match(content):
        raise InputError(
            "{name} is of a kind that can't be read: please give one of {kinds}.", name=name, kinds=READABLE
        )
    return kind or "text"


def _read(text: str, name: str, kind: str, limits: Limits) -> tuple[Header, str]:
    limits.check_length(len(text), name)
    if kind == "json":
        from knowledge.readers.json import read_json

        return read_json(text, name)
    if kind == "markdown":
        from knowledge.readers.markdown import read_markdown

        return read_markdown(text, name, limits)
    return read_plain(text, limits)


def shown_name(name: str) -> str:
    """The name as an error repeats it: one line, not too long, without its folders unless it is nothing else."""
    plain = "".join(letter if letter.isprintable() else "?" for letter in PurePath(name).name or name)
    return plain if len(plain) <= LONGEST_NAME else f"{plain[: LONGEST_NAME // 2]}…{plain[-LONGEST_NAME // 2 :]}"
