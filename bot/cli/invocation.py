"""The options that stand before the command, the base they lead to, and the option that many commands share."""

from __future__ import annotations

import gc
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from knowledge import KnowledgeBase
    from knowledge.semantic import Encoder


AsJson = Annotated[bool, typer.Option("--json", metavar="", help="Print JSON; docs/cli.md describes each field.")]


@dataclass(frozen=True, slots=True)
class Invocation:
    """Which base a command works on; without `database`, the one of the settings."""

    database: str | None = None
    bare: bool = False

    @property
    def url(self) -> str:
        """The base's address: the option, or DATABASE_URL, or the default file."""
        if self.database is not None:
            return self.database
        from bot.config import load_settings

        return load_settings().database_url

    @asynccontextmanager
    async def open(self) -> AsyncIterator[KnowledgeBase]:
        """The open base; a new one gets the starter article unless `bare`."""
        from bot.config import load_settings

        settings = load_settings()  # before numpy is loaded
        from knowledge import KnowledgeBase

        encoder = _encoder(settings.semantic)
        opening = KnowledgeBase.open(self.url, seeded=not self.bare, encoder=encoder, allowance=settings.allowance)
        async with opening as base:
            gc.freeze()  # what is loaded now stays
            gc.enable()
            yield base


def _encoder(is_wanted: bool) -> Callable[[], Encoder | None]:
    """How to load the encoder of the extra `semantic`, unless it is not there or switched off."""
    from knowledge.semantic import installed_encoder, is_installed, no_encoder

    return installed_encoder if is_wanted and is_installed() else no_encoder


def invocation_of(context: typer.Context) -> Invocation:
    """What the global options said."""
    return context.ensure_object(Invocation)
