"""A draft that waits for an editor's yes, as the file that hangs below its preview: so nothing of it is kept by us."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from knowledge import Draft, InputError

FILE = "draft.json"
"""The name of the file. It is an article in our JSON, so that `/kb add` takes it as well."""


@dataclass(frozen=True, slots=True)
class Pending:
    """A draft with what becomes of it: a new article, or (`slug`) the revision after the one that was `seen`."""

    draft: Draft
    slug: str | None = None
    seen: int = 0
    note: str | None = None


def write_pending(pending: Pending) -> bytes:
    """The file's content."""
    published = pending.draft.published
    fields = {
        **asdict(pending.draft),
        "published": published.isoformat() if published else None,
        "slug": pending.slug,
        "seen": pending.seen,
        "note": pending.note,
    }
    return json.dumps(fields, ensure_ascii=False, indent=1).encode()


def read_pending(content: bytes) -> Pending:
    """What `write_pending` wrote. Raises InputError for anything else."""
    try:
        fields: dict[str, Any] = json.loads(content)
        target = {name: fields.pop(name) for name in ("slug", "seen", "note")}
        published = fields.pop("published")
        return Pending(Draft(**fields, published=date.fromisoformat(published) if published else None), **target)
    except (ValueError, TypeError, KeyError):
        raise InputError("The draft of this preview can't be read: bring the article in again.") from None
