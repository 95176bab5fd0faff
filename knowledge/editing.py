"""How articles change: by appending revisions. Each function works within the caller's transaction."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import datetime

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from knowledge import store
from knowledge.errors import DuplicateArticle, EditConflict, InputError, LimitReached, NothingDifferent
from knowledge.limits import DEFAULT_ALLOWANCE, MAX_REVISIONS, MAX_SLUG, Allowance, may_bear
from knowledge.lookup import find_own
from knowledge.model import SHARED, Draft, Revision
from knowledge.settings import GuildSettings
from knowledge.slugs import check_slug, free_slug, quoted, slug_of

MAX_SUFFIX = len("-9999999")
"""What a number may add to a slug: more than any guild has articles, retracted ones included."""


@dataclass(frozen=True, slots=True)
class Edit:
    """For which guild something is changed, when, by whom and why."""

    guild_id: int
    at: datetime
    editor_id: int | None = None
    note: str | None = None
    allowance: Allowance = DEFAULT_ALLOWANCE


async def add(connection: AsyncConnection, draft: Draft, slug: str | None, edit: Edit) -> Revision:
    """The first revision of a new article. Raises DuplicateArticle if the chosen slug is taken."""
    await store.admit_guild(connection, edit.guild_id, edit.at)
    slug = await _choose_slug(connection, draft.headline, slug, edit.guild_id)
    article_id = await store.add_article(connection, edit.guild_id, slug)
    first = Revision(
        id=0, article_id=article_id, slug=slug, number=1, created_at=edit.at, guild_id=edit.guild_id,
        editor_id=edit.editor_id, note=edit.note, **asdict(draft),
    )  # fmt: skip
    saved = await store.append(connection, first)
    await check_room(connection, edit)
    return saved


async def revise(connection: AsyncConnection, slug: str, draft: Draft, seen: int, edit: Edit) -> Revision:
    """Revision `seen + 1`. Raises EditConflict if there is one already, NothingDifferent if it would change nothing."""
    present = await find_own(connection, edit.guild_id, slug)
    if not 1 <= seen <= present.number:
        raise InputError(
            "{slug} has no revision {seen}; its newest is {number}.",
            slug=quoted(slug),
            seen=seen,
            number=present.number,
        )
    if seen == present.number:
        check_changed(present, draft)
    return await _append(connection, replace(present, number=seen, is_retraction=False, **asdict(draft)), edit)


def check_changed(present: Revision, draft: Draft) -> None:
    """Raises NothingDifferent if the draft is what the article is; a retraction, without a text, is no draft's."""
    if draft == present.draft:
        raise NothingDifferent("Nothing is different in {slug}, so nothing was saved.", slug=quoted(present.slug))


async def retract(connection: AsyncConnection, slug: str, edit: Edit) -> Revision:
    """The retraction: a revision without text."""
    present = await find_own(connection, edit.guild_id, slug)
    if present.is_retraction:
        raise InputError("{slug} is retracted already.", slug=quoted(slug))
    return await _append(connection, replace(present, body="", is_retraction=True), edit)


async def restore(connection: AsyncConnection, slug: str, number: int | None, edit: Edit) -> Revision:
    """The text of revision `number`, by default the one before the retraction, as the newest revision.

    Raises InputError if there is no such text, or it is the present one.
    """
    present = await find_own(connection, edit.guild_id, slug)
    if number is None and not present.is_retraction:
        raise InputError("{slug} is not retracted; say which revision to restore.", slug=quoted(slug))
    number = present.number - 1 if number is None else number
    wanted = await store.numbered(connection, edit.guild_id, slug, number)
    if wanted is None or wanted.is_retraction:
        raise InputError("{slug} has no revision {number} with a text to restore.", slug=quoted(slug), number=number)
    check_changed(present, wanted.draft)
    return await _append(connection, replace(wanted, number=present.number), edit)


async def undo(connection: AsyncConnection, slug: str, seen: int | None, edit: Edit) -> Revision:
    """The state before the last change, be it a text or a retraction, as the newest revision.

    `seen` is the newest revision that the editor knows of. Raises EditConflict if there is a newer one.
    """
    present = await find_own(connection, edit.guild_id, slug)
    if seen is not None and seen < present.number:
        raise EditConflict(
            "Revision {number} of {slug} was saved in the meantime; nothing was written.",
            number=present.number,
            slug=quoted(slug),
        )
    before = await store.numbered(connection, edit.guild_id, slug, present.number - 1)
    if before is None:
        raise InputError("{slug} has no earlier revision to go back to; it can be retracted.", slug=quoted(slug))
    return await _append(connection, replace(before, number=before.number + 1), edit)


async def choose_settings(connection: AsyncConnection, settings: GuildSettings, edit: Edit) -> None:
    """Sets what a guild chose, whether it was known or not."""
    await store.admit_guild(connection, edit.guild_id, edit.at)
    await store.choose_settings(connection, edit.guild_id, settings)


async def check_room(connection: AsyncConnection, edit: Edit) -> None:
    """Raises LimitReached if the guild has more than it may have, so that the transaction is undone."""
    edit.allowance.check_room(*await store.size(connection, edit.guild_id))
    edit.allowance.check_history(await store.written(connection, edit.guild_id))


async def _choose_slug(connection: AsyncConnection, headline: str, slug: str | None, guild_id: int) -> str:
    """The editor's choice or one from the headline; never one that the guild sees already."""
    wanted = slug_of(headline) if slug is None else check_slug(slug)
    taken = await store.slugs(connection, (guild_id, SHARED), wanted[: MAX_SLUG - MAX_SUFFIX])
    if slug in taken:
        raise DuplicateArticle("There is an article {slug} already.", slug=quoted(wanted))
    return free_slug(wanted, taken)


async def _append(connection: AsyncConnection, text: Revision, edit: Edit) -> Revision:
    """`text` as the revision after the one whose number it bears."""
    number = text.number + 1
    if not may_bear(number, MAX_REVISIONS, takes_back=text.is_retraction):
        raise LimitReached(
            "{slug} has {most} revisions, the most allowed; add it anew.",
            slug=quoted(text.slug),
            most=MAX_REVISIONS,
        )
    made = replace(text, number=number, created_at=edit.at, editor_id=edit.editor_id, note=edit.note)
    try:
        saved = await store.append(connection, made)
    except IntegrityError as error:
        conflict = EditConflict(
            "Revision {number} of {slug} was saved in the meantime; nothing was written.",
            number=number,
            slug=quoted(text.slug),
        )
        conflict.yours = text.draft
        raise conflict from error
    if not saved.is_retraction:
        await check_room(connection, edit)
    return saved
