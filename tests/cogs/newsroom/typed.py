"""An article typed into the form of `/kb add`."""

from __future__ import annotations

from tests.cogs.newsroom.conftest import BODY, Newsroom

TYPED = {"headline": "Storm closes harbour", "body": BODY, "source": "Ostwick Post", "published": "10 May 2023"}


async def preview(newsroom: Newsroom, **typed: str) -> object:
    form = await newsroom.kb("add")
    return (await newsroom.editor.submit_modal(form, TYPED | typed)).response
