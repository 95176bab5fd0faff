"""What editors do to articles: every change is a new revision with editor, time and note."""

from __future__ import annotations

from knowledge import editing
from knowledge.door.desk import Desk
from knowledge.limits import check_draft
from knowledge.model import SHARED, Draft, Revision


class Newsroom(Desk):
    """Methods that change articles."""

    async def add(
        self,
        draft: Draft,
        *,
        guild_id: int = SHARED,
        slug: str | None = None,
        editor_id: int | None = None,
        note: str | None = None,
    ) -> Revision:
        """Revision 1 of a new article; its slug is made from the headline unless given.

        Raises InputError, DuplicateArticle if the slug is taken, LimitReached if there are too many articles.
        """
        check_draft(draft)
        edit = self._edit(guild_id, editor_id, note)
        return await self._database.write(lambda connection: editing.add(connection, draft, slug, edit))

    async def revise(
        self,
        slug: str,
        draft: Draft,
        *,
        seen: int,
        guild_id: int = SHARED,
        editor_id: int | None = None,
        note: str | None = None,
    ) -> Revision:
        """Appends revision `seen + 1`. Raises EditConflict if somebody else did so first."""
        check_draft(draft)
        edit = self._edit(guild_id, editor_id, note)
        return await self._database.write(lambda connection: editing.revise(connection, slug, draft, seen, edit))

    async def retract(
        self, slug: str, *, guild_id: int = SHARED, editor_id: int | None = None, note: str | None = None
    ) -> Revision:
        """Appends a revision without text: the article answers nothing. Raises InputError if it is one already."""
        edit = self._edit(guild_id, editor_id, note)
        return await self._database.write(lambda connection: editing.retract(connection, slug, edit))

    async def restore_article(
        self,
        slug: str,
        *,
        number: int | None = None,
        guild_id: int = SHARED,
        editor_id: int | None = None,
        note: str | None = None,
    ) -> Revision:
        """Re-appends revision `number`: undo. Without a number it undoes the retraction."""
        edit = self._edit(guild_id, editor_id, note)
        return await self._database.write(lambda connection: editing.restore(connection, slug, number, edit))
