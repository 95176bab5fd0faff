"""The command line on a real base in a folder of its own."""

from __future__ import annotations

import asyncio
import io
import json
import os
import shutil
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bot.cli import run
from bot.config import Settings
from knowledge import KnowledgeBase

ROOT = Path(__file__).parents[3]


@dataclass(frozen=True)
class Result:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def objects(self) -> list[dict[str, Any]]:
        """The JSON objects on stdout, one a line."""
        return [json.loads(line) for line in self.out.splitlines()]


@dataclass(frozen=True)
class CommandLine:
    """Runs commands in this process, on the base `file`."""

    file: Path
    capture: pytest.CaptureFixture[str]
    monkeypatch: pytest.MonkeyPatch

    def __call__(self, *arguments: str | Path, stdin: str | Iterable[str] = "") -> Result:
        text = stdin if isinstance(stdin, str) else "".join(f"{line}\n" for line in stdin)
        self.monkeypatch.setattr("sys.stdin", io.StringIO(text))
        code = run(["--database", f"sqlite:///{self.file}", *map(str, arguments)])
        return Result(code, *self.capture.readouterr())


@pytest.fixture(scope="session")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A base with the starter article, made once."""
    file = tmp_path_factory.mktemp("starter") / "starter.db"

    async def make() -> None:
        async with KnowledgeBase.open(f"sqlite:///{file}"):
            pass

    asyncio.run(make())
    return file


@pytest.fixture
def footnote(
    starter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> CommandLine:
    """The command line in an empty working folder, on a fresh copy of the starter base."""
    base = tmp_path / "base"
    base.mkdir()
    shutil.copy(starter, base / "footnote.db")
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    return CommandLine(base / "footnote.db", capsys, monkeypatch)


@pytest.fixture
def folder(starter: Path, tmp_path: Path) -> Path:
    """A working folder with a base in the default place."""
    shutil.copy(starter, tmp_path / "footnote.db")
    return tmp_path


def environment(**more: str) -> dict[str, str]:
    """Nothing of what this process was told, but where to find Python's packages."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    return {**kept, "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path]), **more}
