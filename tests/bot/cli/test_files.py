"""Where a text is written: a file in one step, through links, and straight into what is no ordinary file."""

from __future__ import annotations

import os
import stat
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.cli.exits import Exit
from bot.cli.files import write_text
from knowledge.errors import InputError
from tests.bot.cli.conftest import CommandLine

LONGEST = 255
"""Bytes of a file's name on the usual file systems."""


def test_a_link_stays_a_link_and_its_target_is_written(tmp_path: Path) -> None:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    target, link = folder / "real.json", tmp_path / "link.json"
    target.write_text("old", encoding="utf-8")
    link.symlink_to("elsewhere/real.json")
    write_text(link, "new")
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == "new"
    assert list(folder.iterdir()) == [target]


def test_the_target_of_a_link_is_made_where_there_is_none(tmp_path: Path) -> None:
    (tmp_path / "link.json").symlink_to("real.json")
    write_text(tmp_path / "link.json", "new")
    assert (tmp_path / "real.json").read_text(encoding="utf-8") == "new"


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o444])
def test_a_file_keeps_its_mode(tmp_path: Path, mode: int) -> None:
    file = tmp_path / "export.json"
    file.touch()
    file.chmod(mode)
    write_text(file, "new")
    assert stat.S_IMODE(file.stat().st_mode) == mode
    assert file.read_text(encoding="utf-8") == "new"


def test_a_new_file_has_the_mode_of_any_other(tmp_path: Path) -> None:
    (tmp_path / "other").touch()
    write_text(tmp_path / "export.json", "new")
    assert (tmp_path / "export.json").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_a_pipe_gets_the_text_and_stays(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read = list[str]()
    reader = threading.Thread(target=lambda: read.append(pipe.read_text(encoding="utf-8")))
    reader.start()
    write_text(pipe, "Паром")
    reader.join(10)
    assert read == ["Паром"]
    assert pipe.is_fifo()


def test_a_device_is_written_and_stays() -> None:
    write_text(Path(os.devnull), "new")
    assert Path(os.devnull).is_char_device()


def test_a_name_of_any_length_that_a_file_may_have_is_taken(tmp_path: Path) -> None:
    write_text(tmp_path / ("a" * LONGEST), "new")
    assert [path.name for path in tmp_path.iterdir()] == ["a" * LONGEST]


def endless_link(folder: Path) -> Path:
    """A link that leads to itself."""
    (folder / "loop").symlink_to("loop")
    return folder / "loop"


@pytest.mark.parametrize(
    "place",
    [
        lambda _: Path(),
        lambda _: Path(".."),
        lambda _: Path("/"),
        lambda folder: folder,
        lambda folder: folder / "nowhere" / "export.json",
        lambda folder: folder / ("a" * (LONGEST + 1)),
        endless_link,
        lambda _: Path("/dev/full"),
    ],
)
def test_what_can_not_be_written_is_told_in_a_sentence(tmp_path: Path, place: Callable[[Path], Path]) -> None:
    file = place(tmp_path)
    before = set(tmp_path.iterdir())
    with pytest.raises(InputError, match=r"can't be written: [A-Z][^:]+\.$"):
        write_text(file, "new")
    assert set(tmp_path.iterdir()) == before


@pytest.mark.parametrize("place", [".", "/", "a" * (LONGEST + 1)])
@pytest.mark.parametrize("command", [["export"], ["backup"], ["timeline", "--ics"], ["timeline", "--timelinejs"]])
def test_a_command_that_can_not_write_its_file_ends_with_2(
    footnote: CommandLine, command: list[str], place: str
) -> None:
    result = footnote(*command, place)
    assert (result.code, result.out, result.err.count("\n")) == (Exit.BAD_INPUT, "", 1)
    assert "inside Footnote" not in result.err
