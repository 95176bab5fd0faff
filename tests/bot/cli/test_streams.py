"""Standard streams that are closed, full or read by nobody: the exit code says what came of the command."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli.exits import Exit
from tests.bot.cli.conftest import environment

ASK = ("ask", "How many deaths do official figures report?")
FULL = "footnote: The output can't be written: No space left on device.\n"

pytestmark = pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is always full")


def footnote(folder: Path, arguments: tuple[str, ...], redirection: str) -> subprocess.CompletedProcess[str]:
    """Runs a command as a shell does with the redirection; what it leaves alone is caught, stdin is empty."""
    command = shlex.join([sys.executable, "-m", "bot", *arguments])
    return subprocess.run(
        ["/bin/sh", "-c", f"{command} {redirection}"],
        cwd=folder,
        env=environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("arguments", [ASK, ("ask", "--json", *ASK[1:]), ("export", "-"), ("--help",), ("--version",)])
def test_a_full_disk_is_told_in_a_sentence(folder: Path, arguments: tuple[str, ...]) -> None:
    done = footnote(folder, arguments, ">/dev/full")
    assert (done.returncode, done.stderr) == (Exit.BAD_INPUT, FULL)


def test_a_conversation_ends_where_its_answers_can_not_be_written(folder: Path) -> None:
    (folder / "questions").write_text("Who died?\n" * 3, encoding="utf-8")
    done = footnote(folder, ("chat",), "<questions >/dev/full")
    assert (done.returncode, done.stderr) == (Exit.BAD_INPUT, FULL)


@pytest.mark.parametrize("redirection", [">&-", "2>&-", "<&-", "2>/dev/full", "<&- >&- 2>&-"])
def test_a_closed_stream_changes_no_exit_code(folder: Path, redirection: str) -> None:
    done = footnote(folder, ASK, redirection)
    assert (done.returncode, done.stderr) == (Exit.ANSWERED, "")
    assert footnote(folder, ("nonsense",), redirection).returncode == Exit.BAD_INPUT
    assert not (folder / "logs").exists()


@pytest.mark.parametrize(
    ("arguments", "code"), [(("ask",), Exit.BAD_INPUT), (("chat",), Exit.ANSWERED), (("run",), Exit.ANSWERED)]
)
def test_a_closed_input_is_an_empty_one(folder: Path, arguments: tuple[str, ...], code: Exit) -> None:
    assert footnote(folder, arguments, "<&-").returncode == code


@pytest.mark.parametrize("arguments", [("--help",), ("ask", "--help"), ("--version",), ("articles",), ("export", "-")])
def test_a_reader_that_is_gone_ends_the_command_without_a_word(folder: Path, arguments: tuple[str, ...]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "bot", *arguments]
    done = subprocess.run(
        command, cwd=folder, env=environment(), stdout=writer, stderr=subprocess.PIPE, timeout=60, check=False
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (Exit.PIPE_CLOSED, b"")
