"""Drafts as they pass between the process that reads and the one that asked: as JSON has them."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Any

from knowledge.model import Draft


def written(draft: Draft) -> dict[str, Any]:
    """The draft in values of JSON."""
    return {**asdict(draft), "published": draft.published.isoformat() if draft.published else None}


def as_draft(fields: dict[str, Any]) -> Draft:
    """The draft that was written so."""
    return Draft(**{**fields, "published": date.fromisoformat(fields["published"]) if fields["published"] else None})
