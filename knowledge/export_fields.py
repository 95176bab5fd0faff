"""The values inside an export: their types, times and dates, and how they are written."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from types import UnionType
from typing import Any

from knowledge.errors import InputError, Phrase

Kinds = dict[str, type | UnionType]
"""The members that a JSON object must have, and of which types."""


def check_kinds(what: Phrase, value: Any, kinds: Kinds, *, may_lack: bool = False) -> None:
    """Raises InputError unless the value is an object of these members (or, if it may lack some, of no other)."""
    whole = isinstance(value, dict) and (value.keys() <= kinds.keys() if may_lack else value.keys() == kinds.keys())
    if not whole:
        raise InputError("{what} must be an object of {fields}.", what=what, fields=", ".join(kinds))
    for name in value:
        if not isinstance(value[name], kinds[name]) or (isinstance(value[name], bool) and kinds[name] is not bool):
            raise InputError("{what} has a {name} of the wrong type.", what=what, name=name)


def read_time(text: str) -> datetime:
    """The moment in UTC. Raises InputError if it is none, or has no time zone."""
    try:
        moment = datetime.fromisoformat(text)
        in_utc = moment.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise InputError("A time is not in ISO 8601.") from error
    if moment.tzinfo is None:
        raise InputError("A time has no time zone.")
    return in_utc


def read_date(text: str | None) -> date | None:
    """The day. Raises InputError if it is none."""
    try:
        return None if text is None else date.fromisoformat(text)
    except ValueError as error:
        raise InputError("A date is not in ISO 8601.") from error


def plain(value: object) -> object:
    """The value as JSON has it: dates and times become text."""
    return value.isoformat() if isinstance(value, date) else value


def dumps(value: object) -> str:
    """The value on one line, with sorted keys."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
