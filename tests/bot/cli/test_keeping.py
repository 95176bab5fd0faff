"""export, import, backup, restore, migrate, and bases that can't be used."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from bot.cli.exits import Exit
from tests.bot.cli.conftest import CommandLine


def count(footnote: CommandLine) -> int:
    """How many articles the base lists."""
    return len(footnote("articles", "--json").objects[0]["articles"])


@pytest.fixture
def elsewhere(footnote: CommandLine, tmp_path: Path) -> CommandLine:
    """The command line on another, empty base."""
    other = replace(footnote, file=tmp_path / "other.db")
    other("--bare", "articles")
    return other


def test_a_bare_base_has_no_article(elsewhere: CommandLine) -> None:
    assert count(elsewhere) == 0


def test_an_export_read_into_another_base_has_the_same_articles(
    footnote: CommandLine, elsewhere: CommandLine, tmp_path: Path
) -> None:
    file = tmp_path / "export.json"
    assert footnote("export", file).code == Exit.ANSWERED
    assert elsewhere("import", file).code == Exit.ANSWERED
    assert elsewhere("import", file).code == Exit.ANSWERED
    assert elsewhere("articles", "--json").objects == footnote("articles", "--json").objects


def test_an_import_counts_revisions_and_versions(footnote: CommandLine, elsewhere: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "export.json"
    footnote("alias", "the bloc", "CSTO")
    footnote("export", file)
    assert elsewhere("import", file).out == "imported 2 new revisions and versions\n"
    assert elsewhere("import", file).out == "imported 0 new revisions and versions\n"
    footnote("alias", "--withdraw", "the bloc")
    footnote("export", file)
    assert elsewhere("import", file).out == "imported 1 new revision or version\n"


def test_an_export_to_stdout_is_the_same_json(footnote: CommandLine, tmp_path: Path) -> None:
    footnote("export", tmp_path / "export.json")
    assert json.loads(footnote("export", "-").out) == json.loads((tmp_path / "export.json").read_text("utf-8"))


def test_an_export_replaces_an_older_one_and_leaves_nothing_else_behind(footnote: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "exports" / "export.json"
    file.parent.mkdir()
    file.write_text("old", encoding="utf-8")
    footnote("export", file)
    assert file.read_text("utf-8") != "old"
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize("place", ["nowhere/export.json", "."])
def test_an_export_that_can_not_be_written_is_bad_input(footnote: CommandLine, tmp_path: Path, place: str) -> None:
    result = footnote("export", tmp_path / place)
    assert (result.code, result.err.count("\n")) == (Exit.BAD_INPUT, 1)


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b"not json", b"\xff\xfe\x00", b"[" * 100_000])
def test_what_is_no_export_is_refused_and_changes_nothing(
    footnote: CommandLine, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "broken.json"
    file.write_bytes(content)
    result = footnote("import", file)
    assert (result.code, result.out, result.err.count("\n")) == (Exit.BAD_INPUT, "", 1)
    assert count(footnote) == 1


@pytest.mark.parametrize("command", ["import", "restore", "eval"])
@pytest.mark.parametrize("place", ["missing.file", "."])
def test_a_file_that_can_not_be_read_is_bad_input(
    footnote: CommandLine, tmp_path: Path, command: str, place: str
) -> None:
    result = footnote(command, tmp_path / place)
    assert (result.code, result.out, result.err.count("\n")) == (Exit.BAD_INPUT, "", 1)


def test_a_restored_backup_brings_a_retracted_article_back(footnote: CommandLine, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    slug = footnote("articles", "--json").objects[0]["articles"][0]["article"]
    assert footnote("backup", copy).code == Exit.ANSWERED
    footnote("retract", slug)
    assert count(footnote) == 0
    restored = footnote("restore", copy)
    assert restored.code == Exit.ANSWERED
    assert "all that members handed in" in restored.out
    assert count(footnote) == 1


@pytest.mark.parametrize("is_damaged", [False, True])
def test_a_restore_asks_for_a_restart_where_the_base_was_damaged(
    footnote: CommandLine, tmp_path: Path, is_damaged: bool
) -> None:
    copy = tmp_path / "copy.db"
    assert footnote("backup", copy).code == Exit.ANSWERED
    if is_damaged:
        footnote.file.write_bytes(b"Dear diary, " * 2_000)
    assert ("start that again" in footnote("restore", copy).out) is is_damaged


def test_a_backup_never_replaces_a_file(footnote: CommandLine, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    copy.write_text("precious", encoding="utf-8")
    assert footnote("backup", copy).code == Exit.BAD_INPUT
    assert copy.read_text("utf-8") == "precious"


def test_migrate_leaves_a_base_up_to_date_as_it_is(footnote: CommandLine) -> None:
    assert footnote("migrate").code == Exit.ANSWERED
    assert count(footnote) == 1


@pytest.mark.parametrize("content", [b"This is no base at all. " * 100, b"SQLite format 3\0" + b"\xff" * 8000])
def test_a_corrupt_base_is_refused_in_one_line_and_left_alone(footnote: CommandLine, content: bytes) -> None:
    footnote.file.write_bytes(content)
    result = footnote("ask", "Who?")
    assert (result.code, result.out, result.err.count("\n")) == (Exit.BAD_INPUT, "", 1)
    assert footnote.file.read_bytes() == content


def test_a_base_of_a_newer_version_is_refused_in_one_line(footnote: CommandLine) -> None:
    with sqlite3.connect(footnote.file) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    result = footnote("ask", "Who?")
    assert (result.code, result.out, result.err.count("\n")) == (Exit.BAD_INPUT, "", 1)
    assert "newer" in result.err


@pytest.mark.parametrize(
    "url",
    [
        "",
        "nonsense",
        "mysql://host/base",
        "sqlite:////nowhere/at/all.db",
        "sqlite:////proc/unwritable.db",
        "sqlite:///",
        f"sqlite:///{'a' * 300}.db",
        f"sqlite:///{'a' * 300}/base.db",
    ],
)
def test_a_place_that_can_not_hold_a_base_is_refused_in_one_line(footnote: CommandLine, url: str) -> None:
    result = footnote("--database", url, "articles")
    assert (result.code, result.out, result.err.count("\n")) == (Exit.BAD_INPUT, "", 1)
