"""Bases as files: made, read and counted."""

from __future__ import annotations

from pathlib import Path

from knowledge import KnowledgeBase
from tests.knowledge.fakes import draft


def url_of(file: Path) -> str:
    """The address of a file's base."""
    return f"sqlite:///{file}"


async def make(file: Path, *names: str) -> None:
    """Makes a base with articles of these names."""
    async with KnowledgeBase.open(url_of(file), seeded=False) as base:
        for name in names:
            await base.add(draft(name), slug=name)


def files_beside(file: Path) -> set[str]:
    """The names of all files in the folder."""
    return {path.name for path in file.parent.iterdir()}


async def names_in(file: Path) -> set[str]:
    """The names of a base's articles."""
    async with KnowledgeBase.open(url_of(file), seeded=False) as base:
        return {revision.slug for revision in await base.articles()}
