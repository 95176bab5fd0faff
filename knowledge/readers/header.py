"""What stands above an article: a block of `key: value` lines, or the date in front of a bare wire text.

A block either stands between two `---` lines (front matter: other programs' keys are ignored) or opens the file with
`title:` or another known key and ends at the first blank line (every key must be known, so that a misspelt one is not
lost without a word).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from types import MappingProxyType
from typing import Any

from knowledge.errors import InputError, Phrase
from knowledge.limits import is_link
from knowledge.model import Draft
from knowledge.readers.cleaning import clean_line
from knowledge.settings import BAD_LANGUAGE
from knowledge.text.datelines import DATELINE
from knowledge.text.published import parse_published

KEYS = {
    "title": "headline", "headline": "headline",
    "source": "source", "publisher": "source", "site": "source",
    "published": "published", "date": "published",
    "lang": "language", "language": "language",
    "url": "url", "link": "url",
}  # fmt: skip
"""Keys of a header and the field that each fills."""

LONGEST = 100
"""Lines of front matter."""

_KEY_VALUE = re.compile(r"([^\W\d_][\w -]{0,30}?) ?:(.*)$")
_RULE = re.compile(r"---+ ?$")
_WIRE = re.compile(r"\s*(date:? )?(\d{4}-\d{2}-\d{2}) (?=[^\W\d_])", re.IGNORECASE)
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9-]+)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Header:
    """What a file says of its article; None where it says nothing."""

    headline: str | None = None
    source: str | None = None
    published: date | None = None
    url: str | None = None
    language: str | None = None


def split_header(text: str) -> tuple[Header, str]:
    """The header of a cleaned text and the rest. Raises InputError, with the line, where a header is broken."""
    if wire := _wire_date(text):
        return wire
    body = text.lstrip("\n ")
    lines, above = body.split("\n"), text[: len(text) - len(body)].count("\n")
    if _RULE.match(lines[0]) and len(lines) > 1 and (_KEY_VALUE.match(lines[1]) or _RULE.match(lines[1])):
        end = next((n for n, line in enumerate(lines[1:LONGEST], 1) if _RULE.match(line)), 0)
        if not end:
            raise InputError(
                "The header that opens with --- on line {line} is never closed by another ---.", line=above + 1
            )
        pairs = _front_matter(lines[1:end], above + 2)
    elif (first := _KEY_VALUE.match(lines[0])) and first[1].lower() in KEYS:
        end = next((n for n, line in enumerate(lines) if not line.strip()), len(lines))
        pairs = _strict_block(lines[:end], above + 1)
    else:
        return Header(), text
    return _filled(pairs), "\n".join(lines[end + 1 :])


def header_of(given: Mapping[str, str], names: Mapping[str, Phrase] = MappingProxyType({})) -> Header:
    """A header from texts by key, as JSON gives them. Raises InputError with the key, or its name where it has one."""
    return _filled((names.get(key, Phrase("The field {key}", key=key)), key, value) for key, value in given.items())


def with_known(header: Header, known: Draft) -> Header:
    """The header, with what is known of the article where it says nothing."""
    said = {each.name: getattr(header, each.name) for each in fields(header)}
    return Header(**{name: getattr(known, name) if value is None else value for name, value in said.items()})


def write_text(draft: Draft) -> str:
    """The draft as a text file with its header: an editor can change it, and `read_text` reads it as the same draft."""
    values = {
        "title": draft.headline,
        "source": draft.source,
        "published": draft.published,
        "lang": draft.language,
        "url": draft.url,
    }
    return "".join(f"{key}: {value}\n" for key, value in values.items() if value) + f"\n{draft.body}\n"


def _wire_date(text: str) -> tuple[Header, str] | None:
    """The date in front of a wire text ('date 2024-01-03 BAKU, ...'); without the word, a dateline must follow."""
    wire = _WIRE.match(text)
    if not wire or not (wire[1] or DATELINE.match(text[wire.end() : wire.end() + 200])):
        return None
    return _filled([(Phrase("Line {number}", number=1), "date", wire[2])]), text[wire.end() :]


def _front_matter(lines: Iterable[str], number: int) -> Iterator[tuple[Phrase, str, str]]:
    """(place, key, value) of each line with a known key; comments and further lines of other keys are passed over."""
    for place, line in _placed(lines, number):
        if not line.strip() or line[0] in " -#[]{}":
            continue
        key, value = _pair(place, line)
        if value in ("|", ">", "|-", ">-"):
            raise InputError("{place}: write the value of {key} on the same line.", place=place, key=repr(key))
        if key in KEYS:
            yield place, key, value[1:-1] if value[:1] == value[-1:] and value[:1] in {'"', "'"} else value


def _strict_block(lines: Iterable[str], number: int) -> Iterator[tuple[Phrase, str, str]]:
    for place, line in _placed(lines, number):
        key, value = _pair(place, line)
        if key not in KEYS:
            raise InputError(
                "{place}: a header has no {key}; it may have title, source, published, lang and url.",
                place=place,
                key=repr(key),
            )
        yield place, key, value


def _placed(lines: Iterable[str], number: int) -> Iterator[tuple[Phrase, str]]:
    return ((Phrase("Line {number} of the header", number=n), line) for n, line in enumerate(lines, number))


def _pair(place: Phrase, line: str) -> tuple[str, str]:
    found = _KEY_VALUE.match(line)
    if not found:
        raise InputError(
            "{place} is no 'key: value' (a blank line ends the header): {line}.",
            place=place,
            line=repr(line.strip()[:60]),
        )
    return found[1].lower(), found[2].strip()


def _filled(pairs: Iterable[tuple[Phrase, str, str]]) -> Header:
    header = Header()
    for place, key, value in pairs:
        field = KEYS[key]
        if getattr(header, field) is not None:
            raise InputError("{place} gives the {field} a second time.", place=place, field=field)
        try:
            cleaned = clean_line(value)
            changed: dict[str, Any] = {field: _READ[field](cleaned) if cleaned else None}
            header = replace(header, **changed)
        except ValueError as error:
            raise InputError(
                "{place}: {value} is {error}.", place=place, value=repr(value.strip()[:60]), error=error.args[0]
            ) from None
    return header


def _date(value: str) -> date:
    try:
        return parse_published(value)
    except ValueError:
        raise ValueError(Phrase("no date that can mean one day only; write it like 2024-01-31")) from None


def checked_url(value: str) -> str:
    """The value if it is an http(s) link that an article may have, its scheme in small letters. Raises ValueError."""
    scheme, colon, rest = value.partition(":")
    if not is_link(url := scheme.lower() + colon + rest):
        raise ValueError(Phrase("no http or https link"))
    return url


def read_language(typed: str) -> str:
    """The ISO 639 code in what somebody typed for a language. Raises InputError."""
    try:
        return language_code(typed.strip())
    except ValueError:
        raise InputError(BAD_LANGUAGE) from None


def language_code(value: str) -> str:
    """The ISO 639 code of a language tag ('ru' of 'ru-RU'). Raises ValueError."""
    if not (tag := _LANGUAGE.fullmatch(value)):
        raise ValueError(Phrase("no language code such as en, ru or kk"))
    return tag[1].lower()


_READ: Mapping[str, Callable[[str], object]] = {
    "headline": str,
    "source": str,
    "published": _date,
    "url": checked_url,
    "language": language_code,
}
