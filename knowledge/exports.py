"""The format of an export: one JSON text with every article's whole history, one line an article.

Ids of the base are left out, keys are sorted and times are UTC, so that the same articles give the same bytes in every
base. It is read and written article by article: neither direction needs more memory than the text and one article.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from types import UnionType
from typing import Any

from knowledge.errors import InputError, LimitReached
from knowledge.limits import MAX_EXPORT, MAX_REVISIONS, check_draft, check_note, check_settings
from knowledge.model import Draft, GuildSettings, Revision
from knowledge.scanning import members
from knowledge.slugs import check_slug, quoted

FORMAT = "footnote-export"
VERSION = 1

Kinds = dict[str, type | UnionType]
"""The members that a JSON object must have, and of which types."""

ARTICLE: Kinds = {"revisions": list, "slug": str}

REVISION: Kinds = {
    "body": str, "created_at": str, "editor_id": int | None, "headline": str, "is_retraction": bool, "language": str,
    "note": str | None, "number": int, "published": str | None, "source": str | None, "url": str | None,
}  # fmt: skip

SETTINGS: Kinds = {
    "channels": dict, "editor_role_id": int | None, "hides_shared": bool, "language": str,
    "strictness": float | int, "text_only": bool,
}  # fmt: skip

MAX_ID = 2**63 - 1
"""The largest id that a base can keep; Discord's have at most 64 bits, of which the first is never set."""


@dataclass(frozen=True, slots=True)
class History:
    """An article as an export has it: all its revisions, oldest first. Their ids of guild and base mean nothing."""

    slug: str
    revisions: tuple[Revision, ...]


def write_history(history: History) -> str:
    """The line of an article."""
    rows = [{name: _plain(getattr(revision, name)) for name in REVISION} for revision in history.revisions]
    return _dumps({"revisions": rows, "slug": history.slug})


def write_export(lines: list[str], settings: GuildSettings | None) -> str:
    """The whole text, from the lines of the articles."""
    chosen = None if settings is None else asdict(settings)
    tail = {"format": FORMAT, "settings": chosen, "version": VERSION}
    return '{"articles":[\n' + ",\n".join(lines) + "\n]," + _dumps(tail)[1:]


def read_export(text: str) -> Iterator[History | GuildSettings]:
    """The articles and the settings (if there are any) of an export, one after the other.

    Raises InputError where it is no export that this Footnote understands; what came before is valid nevertheless.
    """
    if len(text) > MAX_EXPORT:
        raise LimitReached(f"An export may have at most {MAX_EXPORT:,} characters; this one has {len(text):,}.")
    marks = {}
    for name, value in _members(text):
        if name == "articles":
            yield _read_history(value)
        elif name == "settings":
            if value is not None:
                yield _read_settings(value)
        else:
            marks[name] = value
    if marks != {"format": FORMAT, "version": VERSION}:
        raise InputError(f"This is no export of version {VERSION}; a newer Footnote may have made it.")


def _members(text: str) -> Iterator[tuple[str, Any]]:
    try:
        yield from members(text)
    except (ValueError, RecursionError) as error:
        raise InputError(f"This is no Footnote export: it is not valid JSON ({error}).") from error


def _read_history(value: Any) -> History:
    _check_kinds("An article", value, ARTICLE)
    slug = check_slug(value["slug"])
    if not 1 <= len(value["revisions"]) <= MAX_REVISIONS:
        raise InputError(f"{quoted(slug)} must have from 1 to {MAX_REVISIONS:,} revisions.")
    try:
        return History(slug, tuple(_read_revision(slug, *row) for row in enumerate(value["revisions"], 1)))
    except InputError as error:
        raise InputError(f"The article {quoted(slug)} of the export can't be used. {error}") from error


def _read_revision(slug: str, number: int, value: Any) -> Revision:
    _check_kinds("A revision", value, REVISION)
    fields = value | {"created_at": _read_time(value["created_at"]), "published": _read_date(value["published"])}
    revision = Revision(id=0, guild_id=0, article_id=0, slug=slug, **fields)
    if revision.number != number:
        raise InputError(f"Revision {number} is missing.")
    if revision.is_retraction and (number == 1 or revision.body):
        raise InputError("A retraction comes after a text and has none itself.")
    check_draft(_draft_of(revision))
    check_note(revision.note)
    _check_id(revision.editor_id)
    return revision


def _draft_of(revision: Revision) -> Draft:
    body = revision.headline if revision.is_retraction else revision.body
    return Draft(
        revision.headline, body, revision.source, revision.published, revision.url, revision.language
    )  # a retraction has no text to be checked; its headline stands in


def _read_settings(value: Any) -> GuildSettings:
    _check_kinds("The settings", value, SETTINGS)
    if not all(isinstance(mode, str) for mode in value["channels"].values()):
        raise InputError("The settings of a channel must be a text.")
    _check_id(value["editor_role_id"])
    return check_settings(GuildSettings(**value))


def _check_kinds(what: str, value: Any, kinds: Kinds) -> None:
    if not isinstance(value, dict) or value.keys() != kinds.keys():
        raise InputError(f"{what} must be an object of {', '.join(kinds)}.")
    for name, kind in kinds.items():
        if not isinstance(value[name], kind):
            raise InputError(f"{what} has a {name} of the wrong type.")


def _check_id(number: int | None) -> None:
    if number is not None and not 0 <= number <= MAX_ID:
        raise InputError(f"{number} is no id of Discord.")


def _read_time(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
        in_utc = moment.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise InputError("A time is not in ISO 8601.") from error
    if moment.tzinfo is None:
        raise InputError("A time has no time zone.")
    return in_utc


def _read_date(text: str | None) -> date | None:
    try:
        return None if text is None else date.fromisoformat(text)
    except ValueError as error:
        raise InputError("A date is not in ISO 8601.") from error


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def _dumps(value: object) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
