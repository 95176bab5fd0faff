"""What newcomers meet first: help, version, mistakes, doctor, eval."""

from __future__ import annotations

import json
import re
import sqlite3
import tomllib
from contextlib import closing
from pathlib import Path

import pytest

from bot.cli.app import PANELS
from bot.cli.checkup import EXTRAS
from bot.cli.exits import Exit
from tests.bot.cli.conftest import CommandLine

COMMANDS = [name for panel in PANELS.values() for name in panel]


def test_help_names_every_command(footnote: CommandLine) -> None:
    result = footnote("--help")
    assert (result.code, result.err) == (0, "")
    assert [name for name in COMMANDS if f" {name} " not in result.out] == []


@pytest.mark.parametrize("command", [[], *([name] for names in PANELS.values() for name in names)])
def test_help_tells_no_types_of_python(footnote: CommandLine, command: list[str]) -> None:
    result = footnote(*command, "--help")
    assert "Show this message" in result.out
    assert not re.search(r"<\w+", result.out)


def test_no_command_at_all_shows_the_help(footnote: CommandLine) -> None:
    assert footnote().out == footnote("--help").out


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_explains_itself(footnote: CommandLine, command: str) -> None:
    result = footnote(command, "--help")
    assert (result.code, result.err) == (0, "")
    assert f"Usage: footnote {command}" in result.out


def test_the_version_is_one_line(footnote: CommandLine) -> None:
    result = footnote("--version")
    assert (result.code, result.out.count("\n")) == (0, 1)
    assert result.out.startswith("footnote ")


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["aks"], "ask"),
        (["ask", "--jsn", "Who?"], "--jsn"),
        (["show"], "SLUG"),
        (["show"], "footnote show --help"),
        (["aks"], "footnote --help"),
        (["timeline", "too", "many"], "too many"),
        (["ask", "--json=maybe", "Who?"], "--json"),
    ],
)
def test_a_usage_error_is_one_line_that_names_it(footnote: CommandLine, arguments: list[str], hint: str) -> None:
    result = footnote(*arguments)
    assert (result.code, result.out, result.err.count("\n")) == (Exit.BAD_INPUT, "", 1)
    assert hint in result.err


def test_doctor_finds_nothing_wrong_with_a_sound_installation(footnote: CommandLine) -> None:
    result = footnote("doctor")
    assert (result.code, result.err) == (Exit.ANSWERED, "")
    assert "problem" not in result.out
    for subject in ("python", "token", "base", "extra", "engine"):
        assert subject in result.out


@pytest.mark.parametrize(("token", "is_one"), [("abc.def.g-h_i", True), ("a1b2c3d4e5f6", False)])
def test_doctor_tells_a_token_from_what_stands_near_it(
    footnote: CommandLine, monkeypatch: pytest.MonkeyPatch, token: str, is_one: bool
) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", token)
    result = footnote("doctor")
    assert ("DISCORD_TOKEN is set" in result.out, result.code == Exit.ANSWERED) == (is_one, is_one)
    assert token not in result.out


def test_doctor_goes_on_after_a_problem_and_ends_with_3(footnote: CommandLine) -> None:
    footnote.file.write_bytes(b"no base " * 1000)
    result = footnote("doctor")
    assert result.code == Exit.FAULT
    assert result.out.count("problem") == 1
    assert "ok      engine" in result.out


def test_doctor_finds_a_base_that_can_be_read_but_not_written(
    footnote: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("knowledge.database.PRAGMAS", ("PRAGMA busy_timeout = 10",))
    with closing(sqlite3.connect(footnote.file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        result = footnote("doctor")
    assert result.code == Exit.FAULT
    assert "another process is writing to it" in result.out


def test_doctor_knows_every_extra_that_users_may_install() -> None:
    project = tomllib.loads((Path(__file__).parents[3] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert set(EXTRAS) == set(project["optional-dependencies"]) - {"dev"}


def test_doctor_keeps_passwords_to_itself(footnote: CommandLine) -> None:
    result = footnote("--database", "postgresql://me:secret@127.0.0.1:1/base", "doctor")
    assert "secret" not in result.out + result.err


def test_eval_counts_right_wrong_and_refused(footnote: CommandLine, tmp_path: Path) -> None:
    text = footnote("ask", "--json", "How many deaths do official figures report?").objects[0]["citations"][0]["text"]
    cases = [
        {"question": "How many deaths do official figures report?", "answers": [text]},
        {"question": "How many deaths were officially reported?", "answers": ["Something else entirely."]},
        {"question": "Which wine goes with oysters?", "answerable": False},
    ]
    file = tmp_path / "cases.jsonl"
    file.write_text("\n".join(map(json.dumps, cases)), encoding="utf-8")
    (score,) = footnote("eval", file, "--json").objects
    assert (score["questions"], score["answerable"], score["right"], score["auroc"]) == (3, 2, 1, 1.0)
    assert "right" in footnote("eval", file).out


@pytest.mark.parametrize("command", ["run", "sync"])
@pytest.mark.parametrize("token", ["wröng", "a1b2c3d4e5f6"])
def test_what_is_no_token_is_one_line_at_once(
    footnote: CommandLine, monkeypatch: pytest.MonkeyPatch, command: str, token: str
) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", token)
    result = footnote(command)
    assert (result.code, result.out, result.err.count("\n")) == (Exit.BAD_INPUT, "", 1)
    assert "DISCORD_TOKEN" in result.err


def test_sync_without_a_token_is_one_line(footnote: CommandLine) -> None:
    result = footnote("sync")
    assert (result.code, result.err.count("\n")) == (Exit.BAD_INPUT, 1)
