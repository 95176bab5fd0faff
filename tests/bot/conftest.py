"""A base that pretends, and a real one."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from knowledge import KnowledgeBase
from tests.cogs.fakes import FakeBase


@pytest.fixture
def base() -> FakeBase:
    return FakeBase()


@pytest.fixture
async def real_base(tmp_path: Path) -> AsyncIterator[KnowledgeBase]:
    async with KnowledgeBase.open(f"sqlite:///{tmp_path}/base.db", seeded=False) as base:
        yield base
