"""Aliases and pins of a base that folded words otherwise keep their names, versions and force."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, insert, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from knowledge import KnowledgeBase, LessonKind
from knowledge.database import connect
from knowledge.lessons import key_of
from knowledge.migrations import FOLDER, lesson_keys
from knowledge.schema import HEAD, guild, lesson

GUILD, OTHER = 71, 72
ALIAS, PIN = LessonKind.ALIAS, LessonKind.PIN
START = datetime(2026, 3, 1, tzinfo=UTC)
BENGALI, BENGALI_BEFORE = "বাংলা দেশ", "ব ল দ শ"

KEYS = {
    "The  Bloc's": "the bloc",
    "Élan": "elan",
    "Ёлка": "елка",
    "йод": "йод",
    "за́мок": "замок",
    "U.S.": "us",
    "1,200 men": "1200 men",
    "हिन्दी।": "हिन्दी",
    BENGALI: BENGALI,
    "שָׁלוֹם": "שלום",
    "سَلَام": "سلام",
    "ကြက်": "ကြ ြက က်",
}


@dataclass(frozen=True)
class Row:
    """A version as an earlier Footnote kept it, made `hour` hours after the first."""

    key: str
    number: int
    name: str
    hour: int = 0
    is_withdrawn: bool = False
    kind: LessonKind = ALIAS
    guild_id: int = GUILD
    meaning: str = "x"
    editor_id: int = 9

    def values(self) -> dict[str, object]:
        """Its columns."""
        sentence = {"article": "storm", "revision": 1, "sentence": 2, "text": "It closed."}
        alias = {"phrase": self.name, "meanings": [self.meaning]}
        return {
            "guild_id": self.guild_id, "kind": self.kind, "key": self.key, "number": self.number,
            "created_at": START + timedelta(hours=self.hour), "editor_id": self.editor_id, "note": "So it is called",
            "is_withdrawn": self.is_withdrawn,
            "content": alias if self.kind == ALIAS else {"question": self.name, "sentences": [sentence]},
        }  # fmt: skip


async def make_second(url: str, *rows: Row) -> None:
    """A base of the schema before keys were made anew, with the rows."""

    async def make(connection: AsyncConnection) -> None:
        await connection.run_sync(upgrade_to_second)
        for guild_id in (GUILD, OTHER):
            await connection.execute(insert(guild).values(id=guild_id, created_at=START))
        await connection.execute(insert(lesson), [row.values() for row in rows])

    database = connect(url)
    await database.write(make)
    await database.close()


def upgrade_to_second(connection: Connection) -> None:
    """Makes the tables as they were."""
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(FOLDER))
    command.upgrade(config, "0002")


async def told(base: KnowledgeBase, name: str, kind: LessonKind = ALIAS) -> list[tuple[str, int, bool]]:
    """The name, number and withdrawal of each version."""
    versions = await base.lesson_history(kind, name, guild_id=GUILD)
    return [(version.name, version.number, version.is_withdrawn) for version in versions]


@pytest.mark.parametrize(("name", "key"), KEYS.items())
def test_what_is_stored_of_a_name_changes_only_with_a_migration(name: str, key: str) -> None:
    """Who changes one of these adds a migration that calls `refold`, as 0003 does."""
    assert key_of(name) == key


async def test_what_was_taught_under_an_old_key_can_be_withdrawn_undone_and_taught_anew(url: str) -> None:
    await make_second(
        url, Row(BENGALI_BEFORE, 1, BENGALI), Row(BENGALI_BEFORE, 2, BENGALI, 1),
        Row("за\u0301мок", 1, "за\u0301мок"), Row("हिन्दी।", 1, "हिन्दी।", kind=PIN), Row("the bloc", 1, "the bloc"),
    )  # fmt: skip
    async with KnowledgeBase.open(url, seeded=False) as base:
        assert (await base.withdraw(ALIAS, BENGALI, guild_id=GUILD)).number == 3
        assert (await base.teach_alias("замок", ["castle"], guild_id=GUILD)).number == 2
        assert (await base.undo_lesson(PIN, "हिन्दी", guild_id=GUILD)).is_withdrawn
        assert await told(base, "the bloc") == [("the bloc", 1, False)]
        assert [each.name for each in await base.lessons(guild_id=GUILD)] == ["the bloc", "замок"]


@pytest.mark.parametrize("old_is_later", [True, False])
async def test_of_two_histories_that_become_one_the_later_counts_and_the_other_stands_before_it(
    url: str, old_is_later: bool
) -> None:
    old, new = "за\u0301мок", "замок"
    await make_second(
        url, Row(old, 1, old, 1), Row(old, 2, old, 6 if old_is_later else 2),
        Row(new, 1, new, 3), Row(new, 2, new, 4), Row(new, 3, new, 5),
        Row(new, 1, new, 3, guild_id=OTHER), Row(old, 1, old, 3, kind=PIN),
    )  # fmt: skip
    async with KnowledgeBase.open(url, seeded=False) as base:
        names = [new, new, new, old, old] if old_is_later else [old, old, new, new, new]
        assert await told(base, new) == [(name, number, False) for number, name in enumerate(names, 1)]
        assert await told(base, new, PIN) == [(old, 1, False)]
        assert len(await base.lessons(ALIAS, guild_id=GUILD)) == len(await base.lessons(guild_id=OTHER)) == 1
        assert (await base.withdraw(ALIAS, new, guild_id=GUILD)).number == 6


async def test_what_is_in_force_is_not_withdrawn_by_a_later_withdrawal_of_its_other_spelling(url: str) -> None:
    old, new = "за\u0301мок", "замок"
    await make_second(url, Row(new, 1, new, 1), Row(old, 1, old, 2), Row(old, 2, old, 3, is_withdrawn=True))
    async with KnowledgeBase.open(url, seeded=False) as base:
        assert await told(base, new) == [(old, 1, False), (old, 2, True), (new, 3, False)]


async def test_a_history_of_several_names_is_parted_and_what_was_replaced_stays_out_of_force(url: str) -> None:
    other = "বোলা দেশ"
    await make_second(
        url, Row(BENGALI_BEFORE, 1, BENGALI, 1, meaning="the first"),
        Row(BENGALI_BEFORE, 2, other, 2, meaning="the second", editor_id=8),
    )  # fmt: skip
    async with KnowledgeBase.open(url, seeded=False) as base:
        assert await told(base, BENGALI) == [(BENGALI, 1, False), (BENGALI, 2, True)]
        assert await told(base, other) == [(other, 1, False)]
        withdrawal = (await base.lesson_history(ALIAS, BENGALI, guild_id=GUILD))[-1]
        assert (withdrawal.created_at, withdrawal.editor_id, withdrawal.note) == (START + timedelta(hours=2), 8, None)
        restored = await base.undo_lesson(ALIAS, BENGALI, guild_id=GUILD)
        assert (restored.content.meanings, restored.number) == (("the first",), 3)  # type: ignore[union-attr]


@pytest.mark.parametrize("seed", range(5))
async def test_no_version_is_lost_and_nothing_comes_into_force(
    url: str, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lesson_keys, "BATCH", 7)
    dice = random.Random(seed)
    names = ["বাংলা", "বোলা", "বল", "ব ল", "за\u0301мок", "замок", "the bloc"]
    rows: list[Row] = []
    for key in ("ব ল", "замок", "за\u0301мок", "вал", "the bloc", "বল"):
        for kind, guild_id in ((ALIAS, GUILD), (PIN, GUILD), (ALIAS, OTHER)):
            versions = [(dice.choice(names), dice.random() < 0.3) for _ in range(dice.randrange(6))]
            rows += [
                Row(key, number, name, dice.randrange(90), gone, kind, guild_id)
                for number, (name, gone) in enumerate(versions, 1)
            ]
    await make_second(url, *rows)
    newest = {(row.guild_id, row.kind, row.key): row for row in rows}.values()
    in_force = {(row.guild_id, row.kind, key_of(row.name)) for row in newest if not row.is_withdrawn}
    async with KnowledgeBase.open(url, seeded=False) as base:
        for guild_id in (GUILD, OTHER):
            present = {(guild_id, each.kind, key_of(each.name)) for each in await base.lessons(guild_id=guild_id)}
            assert present == {each for each in in_force if each[0] == guild_id}
    database = connect(url)
    kept = (await database.read(lambda connection: connection.execute(select(lesson).order_by("id")))).mappings().all()
    stamp = (await database.read(lambda connection: connection.execute(text("SELECT * FROM alembic_version")))).scalar()
    await database.close()
    unmoved = [{**row.values(), "key": "", "number": 0} for row in rows]
    assert [{**each, "key": "", "number": 0} for each in kept[: len(rows)]] == [
        {"id": at, **row} for at, row in enumerate(unmoved, 1)
    ]
    assert stamp == HEAD
    histories: dict[tuple[int, str, str], list[int]] = {}
    for each in kept:
        assert each["key"] == key_of(each["content"].get("phrase") or each["content"]["question"])
        histories.setdefault((each["guild_id"], each["kind"], each["key"]), []).append(each["number"])
    assert all(sorted(numbers) == list(range(1, len(numbers) + 1)) for numbers in histories.values())
