"""What only a real process shows: pipes, signals, the environment, and how quick the first answer is."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.cli.exits import Exit
from tests.bot.cli.conftest import environment

QUESTION = json.dumps({"question": "How many deaths do official figures report?"})


def footnote(folder: Path, *arguments: str, stdin: str = "", **more: str) -> subprocess.CompletedProcess[str]:
    """Runs a command to its end."""
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        cwd=folder,
        env=environment(**more),
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


@contextmanager
def running(folder: Path, *arguments: str, **more: str) -> Iterator[subprocess.Popen[str]]:
    """A command that is talked to while it runs; one that never answers is ended, so that no test waits for ever."""
    command = [sys.executable, "-m", "bot", *arguments]
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command, cwd=folder, env=environment(**more), stdin=pipe, stdout=pipe, stderr=pipe, encoding="utf-8"
    ) as process:
        watchdog = threading.Timer(30, process.kill)
        watchdog.start()
        try:
            yield process
        finally:
            watchdog.cancel()
            process.kill()


def say(process: subprocess.Popen[str], line: str) -> str:
    """Writes a line into the command's open input and waits for the line that comes back."""
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(f"{line}\n")
    process.stdin.flush()
    return process.stdout.readline()


def test_each_line_of_a_batch_is_answered_before_the_next_is_written(folder: Path) -> None:
    with running(folder, "ask", "--json", "-") as process:
        for _ in range(3):
            assert json.loads(say(process, QUESTION))["status"] == "answered"


@pytest.mark.parametrize("command", [["chat"], ["ask", "--json", "-"]])
def test_ctrl_c_ends_a_wait_for_input_at_once_and_without_a_word(folder: Path, command: list[str]) -> None:
    with running(folder, *command) as process:
        say(process, QUESTION)
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=20) == Exit.INTERRUPTED
        assert process.stderr is not None
        assert process.stderr.read() == ""


INTERRUPTED_WHILE_LOADING = """
import sys

class Interrupting:
    def find_spec(name, path=None, target=None):
        if name == "knowledge":
            raise KeyboardInterrupt

sys.meta_path.insert(0, Interrupting)
from bot.__main__ import main
main()
"""


def test_ctrl_c_ends_a_command_without_a_word_also_while_it_is_being_loaded(folder: Path) -> None:
    command = [sys.executable, "-c", INTERRUPTED_WHILE_LOADING]
    ended = subprocess.run(command, cwd=folder, env=environment(), capture_output=True, timeout=60, check=False)
    assert (ended.returncode, ended.stderr) == (Exit.INTERRUPTED, b"")


def test_a_reader_that_goes_away_ends_the_command_without_a_word(folder: Path) -> None:
    with running(folder, "ask", "--json", "-") as process:
        say(process, QUESTION)
        assert process.stdout is not None
        process.stdout.close()
        assert process.stdin is not None
        process.stdin.write(f"{QUESTION}\n")
        process.stdin.flush()
        assert process.wait(timeout=20) == Exit.PIPE_CLOSED
        assert process.stderr is not None
        assert process.stderr.read() == ""


def test_a_first_answer_needs_no_more_than_a_moment_and_no_terminal_library(folder: Path) -> None:
    """rich, alembic, discord, the readers' parsers, claims and dates are loaded by what needs them."""
    needless = "rich alembic discord structlog trafilatura pypdf knowledge.claims knowledge.dates".split()
    program = (
        "import sys; from bot.cli import run; code = run(['ask', 'How many deaths do official figures report?']); "
        f"print(code, sorted(set({needless}) & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=folder, env=environment(), capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "0 []"


def test_piped_lines_are_answered_by_run_in_an_empty_folder(tmp_path: Path) -> None:
    done = footnote(tmp_path, "run", stdin="How many deaths do official figures report?\n")
    assert done.returncode == Exit.ANSWERED
    assert "225 deaths" in done.stdout
    assert "[1]" in done.stdout
    assert len(done.stderr.splitlines()) == 3


def read_until(descriptor: int, mark: str) -> str:
    """What a terminal shows up to and including the mark."""
    shown = b""
    while mark.encode() not in shown:
        shown += os.read(descriptor, 4096)
    return shown.decode()


def test_a_conversation_in_a_terminal_has_a_prompt_and_bold_words_and_ends_with_ctrl_d(folder: Path) -> None:
    pty = pytest.importorskip("pty", reason="terminals of this kind are a thing of POSIX")
    screen, terminal = pty.openpty()
    command = [sys.executable, "-m", "bot", "chat"]
    with subprocess.Popen(
        command, cwd=folder, env=environment(TERM="xterm"), stdin=terminal, stdout=terminal, stderr=subprocess.PIPE
    ) as process:
        os.close(terminal)
        assert "Ctrl-D" in read_until(screen, "› ")
        os.write(screen, b"How many deaths do official figures report?\n")
        assert "\x1b[1m225\x1b[0m deaths" in read_until(screen, "› ")
        os.write(screen, b"/nonsense\n")
        read_until(screen, "› ")
        os.write(screen, b"\x04")
        assert process.wait(timeout=20) == Exit.ANSWERED
    os.close(screen)


@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_a_progress_bar_on_one_stream_leaves_the_other_alone(folder: Path, stream: str) -> None:
    pty = pytest.importorskip("pty", reason="terminals of this kind are a thing of POSIX")
    (folder / "a.md").write_text("title: Ferry sinks\n\nThe ferry sank.\n", encoding="utf-8")
    screen, terminal = pty.openpty()
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, stream: terminal}
    command = [sys.executable, "-m", "bot", "add", "a.md", "missing.md"]
    done = subprocess.run(command, cwd=folder, env=environment(TERM="xterm"), text=True, check=False, **streams)
    os.close(terminal)
    assert "Adding" in read_until(screen, "2\x1b[0m")
    os.close(screen)
    expected = {"stdout": "footnote: There is no file missing.md.\n", "stderr": "added ferry-sinks  Ferry sinks\n"}
    assert (done.stderr if stream == "stdout" else done.stdout) == expected[stream]


def test_the_base_is_the_one_of_the_file_and_the_environment_comes_before_it(folder: Path) -> None:
    (folder / ".env").write_text("DATABASE_URL=mysql://host/file\n", encoding="utf-8")
    assert "mysql" in footnote(folder, "articles").stderr
    assert footnote(folder, "articles", DATABASE_URL="sqlite:///footnote.db").returncode == Exit.ANSWERED


def test_every_script_is_written_whatever_the_locale_says(folder: Path) -> None:
    article = folder / "russian.md"
    article.write_text("title: Паром сел на мель\nlang: ru\n\nПаром «Аврора» сел на мель.\n", encoding="utf-8")
    done = footnote(folder, "add", "russian.md", PYTHONIOENCODING="ascii")
    assert done.returncode == Exit.ANSWERED
    assert "Паром сел на мель" in done.stdout


@pytest.mark.parametrize("locale", [{}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}])
def test_a_question_is_read_whatever_the_locale_says(folder: Path, locale: dict[str, str]) -> None:
    done = footnote(folder, "ask", "--json", "Сколько погибших по официальным данным?", **locale)
    assert json.loads(done.stdout)["question"] == "Сколько погибших по официальным данным?"


def test_bytes_that_are_no_text_in_a_question_are_told_as_such(folder: Path) -> None:
    command = [sys.executable, "-m", "bot", "ask", "--json", b"How many d\xeeed?"]
    done = subprocess.run(command, cwd=folder, env=environment(), capture_output=True, check=False, timeout=60)
    assert json.loads(done.stdout)["question"] == "How many d\N{REPLACEMENT CHARACTER}ed?"


def test_a_fault_is_one_line_and_its_traceback_is_in_the_log_file(tmp_path: Path) -> None:
    program = "from bot.cli.exits import report; raise SystemExit(report(ZeroDivisionError('by nought')))"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, env=environment(), capture_output=True, text=True, check=False
    )
    assert done.returncode == Exit.FAULT
    assert done.stderr.count("\n") == 1
    assert "logs/footnote.log" in done.stderr
    reference = done.stderr.partition("(reference ")[2][:6]
    log = (tmp_path / "logs" / "footnote.log").read_text(encoding="utf-8")
    assert f"fault {reference}" in log
    assert "ZeroDivisionError: by nought" in log


def test_a_bot_waits_for_a_base_out_of_reach_and_stops_when_it_is_told_to(tmp_path: Path) -> None:
    """As after a power cut, when the database starts after the bot."""
    pytest.importorskip("asyncpg", reason="asyncpg is not installed")
    address = "postgresql://me:secret@127.0.0.1:9/news"
    with running(tmp_path, "--database", address, "run", DISCORD_TOKEN="a.token.of-a-test") as process:
        assert process.stderr
        line = process.stderr.readline()
        assert "its server can't be reached" in line
        assert "tried again in 5 s" in line
        assert "secret" not in line
        process.send_signal(signal.SIGTERM)
        assert process.wait(5) == Exit.ANSWERED
