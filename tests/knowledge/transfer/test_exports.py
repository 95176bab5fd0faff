"""An export holds everything that the people of a guild wrote, and nothing of others."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from pathlib import Path

from knowledge import GuildSettings, KnowledgeBase
from knowledge.exports import REVISION, SETTINGS
from knowledge.model import Revision
from tests.knowledge.fakes import GUILD, SLUG, Clock, draft
from tests.knowledge.transfer.histories import CHOSEN, EMPTY


async def test_export_import_export_is_byte_for_byte_the_same(full: KnowledgeBase) -> None:
    text = await full.export(guild_id=GUILD)
    assert await full.import_(text, guild_id=EMPTY) == 8
    assert await full.export(guild_id=EMPTY) == text
    ours, theirs = [await full.history(SLUG, guild_id=guild_id) for guild_id in (GUILD, EMPTY)]
    assert [replace(revision, id=0, guild_id=0, article_id=0) for revision in ours] == [
        replace(revision, id=0, guild_id=0, article_id=0) for revision in theirs
    ]
    assert await full.settings(EMPTY) == CHOSEN


async def test_an_export_is_the_same_from_either_kind_of_base(sqlite_url: str, postgres_url: str) -> None:
    texts = []
    for url in (sqlite_url, postgres_url):
        async with KnowledgeBase.open(url, seeded=False, clock=Clock()) as base:
            for name in ("Zoo", "ämter", "aft", "Ämter", "aft"):
                await base.add(draft(name))
            texts.append(await base.export())
    assert texts[0] == texts[1]
    async with KnowledgeBase.open(postgres_url) as base:
        assert await base.import_(texts[0]) == 0


async def test_an_export_is_documented_json_with_sorted_keys(full: KnowledgeBase) -> None:
    text = await full.export(guild_id=GUILD)
    read = json.loads(text)
    assert list(read) == ["articles", "format", "lessons", "settings", "version"]
    assert (read["format"], read["version"]) == ("footnote-export", 1)
    assert [article["slug"] for article in read["articles"]] == [SLUG, "pier-closed-after-the-storm"]
    assert read["articles"][0]["revisions"][0] == {
        "body": draft().body,
        "created_at": "2024-05-01T12:00:00+00:00",
        "editor_id": 2**61,
        "headline": "Harbour closed after the storm",
        "is_retraction": False,
        "language": "en",
        "note": "«Первая»",
        "number": 1,
        "published": None,
        "source": None,
        "url": None,
    }
    assert len(text.splitlines()) >= len(read["articles"])


def test_an_export_leaves_nothing_out() -> None:
    ids = {"id", "guild_id", "article_id", "slug"}
    assert REVISION.keys() == {field.name for field in fields(Revision)} - ids
    assert SETTINGS.keys() == {field.name for field in fields(GuildSettings)}


async def test_an_export_has_nothing_of_other_guilds(full: KnowledgeBase) -> None:
    assert "Quay" not in await full.export(guild_id=GUILD)
    assert json.loads(await full.export(guild_id=EMPTY))["articles"] == []


async def test_what_a_new_base_starts_with_is_the_same_in_every_base(tmp_path: Path) -> None:
    texts = []
    for name in ("a", "b"):
        async with KnowledgeBase.open(f"sqlite:///{tmp_path / name}") as base:
            texts.append(await base.export())
            assert await base.import_(texts[0]) == 0
    assert texts[0] == texts[1]
