"""JSON: one article as an object, with the fields of our export."""

from __future__ import annotations

import json
from typing import Any

from knowledge.errors import InputError
from knowledge.readers.header import KEYS, Header, header_of

EXPORT = "footnote-export"
"""The `format` of a whole base."""


def read_json(text: str, name: str) -> tuple[Header, str]:
    """Header and text of an article: `headline`, `source`, `published`, `url` and `language` if known; `body`."""
    article = _object(text, name)
    if article.get("format") == EXPORT:
        raise InputError(
            "{name} is a whole exported base: bring it in with /kb import or 'footnote import'.", name=name
        )
    for key in ("body", *KEYS):
        if not isinstance(article.get(key) or "", str):
            raise InputError("{name}: the field {key} must be a text.", name=name, key=repr(key))
    if not article.get("body"):
        raise InputError("{name} has no field 'body' with the text of the article.", name=name)
    return header_of({key: article[key] for key in KEYS if article.get(key)}), article["body"]


def _object(text: str, name: str) -> dict[str, Any]:
    try:
        article = json.loads(text)
    except (ValueError, RecursionError) as error:
        if isinstance(error, json.JSONDecodeError):
            raise InputError("{name} is no valid JSON (line {line}).", name=name, line=error.lineno) from None
        raise InputError("{name} is no valid JSON.", name=name) from None
    if not isinstance(article, dict):
        raise InputError("{name} must hold one article: a JSON object with 'headline' and 'body'.", name=name)
    return article
