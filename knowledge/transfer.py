"""Everything out of a guild as one text, and in again."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from dataclasses import replace

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from knowledge import store
from knowledge.editing import Edit, check_room
from knowledge.errors import DuplicateArticle, EditConflict
from knowledge.exports import History, read_export, write_export, write_history
from knowledge.model import SHARED, GuildSettings, Revision
from knowledge.slugs import quoted
from knowledge.worker import Worker


async def export_guild(connection: AsyncConnection, guild_id: int, worker: Worker) -> str:
    """All articles of the guild's own with all revisions, and its settings; the connection must be a snapshot."""
    lines = []
    for slug in sorted(await store.slugs(connection, (guild_id,))):
        history = History(slug, tuple(await store.history(connection, guild_id, slug)))
        lines.append(await worker.run(write_history, history))
    return write_export(lines, await store.chosen_settings(connection, guild_id))


async def count_articles(text: str, worker: Worker) -> int:
    """How many articles the export has, after all of it was read. Raises InputError if any of it can't be used."""
    return sum([isinstance(part, History) async for part in worker.each(read_export(text))])


async def import_guild(
    connection: AsyncConnection, edit: Edit, parts: AsyncIterator[History | GuildSettings]
) -> AsyncIterator[int]:
    """Saves what the guild lacks; says for each article how many revisions were new.

    Settings are taken over only by a guild that has chosen none: an editor may import, but not change who may edit.
    Raises DuplicateArticle if an article here and its namesake in the export have grown apart.
    """
    await store.admit_guild(connection, edit.guild_id, edit.at)
    async for part in parts:
        if isinstance(part, History):
            yield await _import_history(connection, edit.guild_id, part)
        elif await store.chosen_settings(connection, edit.guild_id) is None:
            await store.choose_settings(connection, edit.guild_id, part)
    await check_room(connection, edit.guild_id)


async def _import_history(connection: AsyncConnection, guild_id: int, history: History) -> int:
    known = await store.history(connection, guild_id, history.slug)
    shared = await store.history(connection, SHARED, history.slug) if guild_id != SHARED and not known else []
    _check_same(history.revisions, known or shared)
    missing = history.revisions[len(known or shared) :]
    if shared and missing:
        raise DuplicateArticle(f"{quoted(history.slug)} is shared and has fewer revisions here; nothing was imported.")
    if missing:
        article_id = known[0].article_id if known else await store.add_article(connection, guild_id, history.slug)
        await _append(connection, [replace(new, guild_id=guild_id, article_id=article_id) for new in missing])
    return len(missing)


def _check_same(ours: Iterable[Revision], theirs: Iterable[Revision]) -> None:
    """Raises DuplicateArticle unless one history is the beginning of the other."""
    for new, known in zip(ours, theirs, strict=False):
        if new != replace(known, id=0, guild_id=0, article_id=0):
            raise DuplicateArticle(
                f"Revision {new.number} of {quoted(new.slug)} is another here than in the export; nothing was imported."
            )


async def _append(connection: AsyncConnection, missing: list[Revision]) -> None:
    try:
        for revision in missing:
            await store.append(connection, revision)
    except IntegrityError as error:
        slug = quoted(missing[0].slug)
        raise EditConflict(f"Somebody else changed {slug} during the import; nothing was imported.") from error
