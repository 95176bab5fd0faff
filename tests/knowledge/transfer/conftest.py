"""A guild with a history; the file of a base and that of its backup."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge import KnowledgeBase, LessonKind
from tests.knowledge.fakes import GUILD, OTHER, SLUG, Clock, draft
from tests.knowledge.transfer.histories import CHOSEN


@pytest.fixture
async def full(base: KnowledgeBase, clock: Clock) -> KnowledgeBase:
    """A base in which a guild has a history."""
    await base.add(draft("Quay"), guild_id=OTHER)
    await base.add(draft(source=None, published=None, url=None), guild_id=GUILD, editor_id=2**61, note="«Первая»")
    clock.wait(seconds=1.5)
    await base.revise(SLUG, draft(body="Ä\u2028\t“x”\r\n"), seen=1, guild_id=GUILD)
    await base.retract(SLUG, guild_id=GUILD, note="Withdrawn")
    await base.add(draft("Pier"), guild_id=GUILD)
    await base.teach_alias("the «old» port", ["harbour"], guild_id=GUILD, editor_id=5, note="As members say")
    await base.teach_alias("The «old» Port", ["harbour", "quay"], guild_id=GUILD)
    await base.pin("What was lost?", [(SLUG, 1, 2)], guild_id=GUILD)
    await base.withdraw(LessonKind.PIN, "What was lost?", guild_id=GUILD)
    await base.teach_alias("quay", ["wharf"], guild_id=OTHER)
    await base.change_settings(GUILD, CHOSEN)
    return base


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the base is."""
    return tmp_path / "footnote.db"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Where the backup goes."""
    return tmp_path / "backup.db"
