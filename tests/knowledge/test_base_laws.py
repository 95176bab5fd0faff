"""Whatever editors do, in whatever order, these hold."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings

from knowledge import EditConflict, InputError, KnowledgeBase, Revision
from tests.knowledge.fakes import Clock
from tests.knowledge.strategies import GUILDS, Deed, deeds, drafts

_numbers = count()

BRIEF = settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where each example gets a base of its own: a copy of one that was made before."""
    made = tmp_path_factory.mktemp("laws")

    async def make() -> None:
        async with KnowledgeBase.open(f"sqlite:///{made / 'blank.db'}", seeded=False):
            pass

    with asyncio.Runner() as runner:
        runner.run(make())
    return made


@asynccontextmanager
async def fresh_base(folder: Path) -> AsyncIterator[KnowledgeBase]:
    """A base without articles."""
    file = shutil.copy(folder / "blank.db", folder / f"{next(_numbers)}.db")
    async with KnowledgeBase.open(f"sqlite:///{file}", seeded=False, clock=Clock()) as base:
        yield base


async def do(base: KnowledgeBase, deed: Deed) -> Revision | None:
    """The revision that came of it, None if the deed was refused."""
    seen = sorted(await base.articles(guild_id=deed.guild_id), key=lambda revision: revision.id)
    try:
        if deed.kind == "add" or not seen:
            return await base.add(deed.draft, guild_id=deed.guild_id)
        picked = seen[deed.pick % len(seen)]
        if deed.kind == "retract":
            return await base.retract(picked.slug, guild_id=deed.guild_id)
        if deed.kind == "restore":
            return await base.restore_article(picked.slug, number=1, guild_id=deed.guild_id)
        number = max(1, picked.number - deed.lag)
        return await base.revise(picked.slug, deed.draft, seen=number, guild_id=deed.guild_id)
    except (InputError, EditConflict):
        return None


@given(deeds)
@BRIEF
async def test_a_revision_never_changes_and_nothing_is_lost(folder: Path, doings: list[Deed]) -> None:
    async with fresh_base(folder) as base:
        made = [revision for deed in doings if (revision := await do(base, deed))]
        for revision in made:
            slug, number, guild_id = revision.slug, revision.number, revision.guild_id
            assert await base.article(slug, guild_id=guild_id, number=number) == revision
        for guild_id in GUILDS:
            own = [revision for revision in made if revision.guild_id in (guild_id, 0)]
            assert (await base.edition(guild_id=guild_id)).revisions == len(own)


@given(deeds)
@BRIEF
async def test_revisions_are_numbered_from_one_without_a_gap(folder: Path, doings: list[Deed]) -> None:
    async with fresh_base(folder) as base:
        made = {(revision.guild_id, revision.slug) for deed in doings if (revision := await do(base, deed))}
        for guild_id, slug in made:
            numbers = [revision.number for revision in await base.history(slug, guild_id=guild_id)]
            assert numbers == list(range(1, len(numbers) + 1))


@given(deeds)
@BRIEF
async def test_nothing_retracted_or_of_another_guild_is_seen(folder: Path, doings: list[Deed]) -> None:
    async with fresh_base(folder) as base:
        made = [revision for deed in doings if (revision := await do(base, deed))]
        newest = {revision.article_id: revision for revision in made}.values()
        for guild_id in GUILDS:
            expected = {
                revision.id for revision in newest if revision.guild_id in (guild_id, 0) and not revision.is_retraction
            }
            assert {revision.id for revision in await base.articles(guild_id=guild_id)} == expected


@given(deeds)
@BRIEF
async def test_a_slug_names_one_article_of_those_a_guild_sees(folder: Path, doings: list[Deed]) -> None:
    """Except where the operator adds a shared article of a name that the guild had given before."""
    async with fresh_base(folder) as base:
        for deed in sorted(doings, key=lambda deed: deed.guild_id):
            await do(base, deed)
        for guild_id in GUILDS:
            slugs = [revision.slug for revision in await base.articles(guild_id=guild_id)]
            assert len(slugs) == len(set(slugs))


@given(drafts, drafts)
@BRIEF
async def test_undo_restores_the_text_to_the_letter(folder: Path, first: object, second: object) -> None:
    assume(first != second)
    async with fresh_base(folder) as base:
        added = await base.add(first)  # type: ignore[arg-type]
        await base.revise(added.slug, second, seen=1)  # type: ignore[arg-type]
        restored = await base.restore_article(added.slug, number=1)
        fields = ("headline", "body", "source", "published", "url", "language")
        assert all(getattr(restored, name) == getattr(added, name) for name in fields)
