"""What the running bot writes to its log, and what never gets there."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from bot.config import Settings
from bot.logs import configure_logs
from knowledge import KnowledgeBase, Place

TOKEN = "MTAxMjM0NTY3ODkwMTIzNDU2.GaBcDe.abcdefghijklmnopqrstuvwxyz0123456789AB"


@pytest.fixture(autouse=True)
def restored() -> Iterator[None]:
    """Logging is global: afterwards it is as before."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:], root.level = handlers, level
    structlog.reset_defaults()


def written(stream: io.StringIO) -> dict[str, object]:
    record = json.loads(stream.getvalue())
    assert isinstance(record, dict)
    return record


def test_a_record_has_time_level_logger_and_facts() -> None:
    stream = io.StringIO()
    configure_logs(Settings(log_format="json", log_level="INFO"), stream)
    structlog.get_logger("bot.client").info("ready", guilds=3)
    record = written(stream)
    assert record["timestamp"]
    assert record | {"timestamp": ""} == {
        "event": "ready",
        "guilds": 3,
        "level": "info",
        "logger": "bot.client",
        "timestamp": "",
    }


def test_records_of_libraries_come_out_the_same_way() -> None:
    stream = io.StringIO()
    configure_logs(Settings(log_format="json", log_level="INFO"), stream)
    logging.getLogger("discord.gateway").warning("Shard %s is slow.", 0)
    assert written(stream)["event"] == "Shard 0 is slow."


def test_what_is_below_the_level_is_left_out() -> None:
    stream = io.StringIO()
    configure_logs(Settings(log_format="text", log_level="WARNING"), stream)
    structlog.get_logger("bot.client").info("ready")
    assert stream.getvalue() == ""


@pytest.mark.parametrize("level", ["INFO", "DEBUG"])
async def test_what_people_hand_in_is_in_no_log(level: str, tmp_path: Path) -> None:
    stream = io.StringIO()
    configure_logs(Settings.model_validate({"log_level": level}), stream)
    async with KnowledgeBase.open(f"sqlite+aiosqlite:///{tmp_path}/base.db") as base:
        await base.hand_in("Where is my secret?", Place(7, 1, 2), 3)
        await base.ask("How many died of the secret?")

    assert "secret" not in stream.getvalue()


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_token_is_blotted_out_even_in_a_traceback(form: str) -> None:
    stream = io.StringIO()
    configure_logs(Settings.model_validate({"log_format": form, "log_level": "INFO"}), stream)
    try:
        raise RuntimeError(f"refused: {TOKEN}")
    except RuntimeError:
        structlog.get_logger("bot.client").exception("fault", given=TOKEN)
    assert "RuntimeError" in stream.getvalue()
    assert "[token]" in stream.getvalue()
    assert TOKEN not in stream.getvalue()


def test_of_an_error_in_a_library_only_kind_and_places_are_told() -> None:
    stream = io.StringIO()
    configure_logs(Settings(log_format="json", log_level="INFO"), stream)
    try:
        raise RuntimeError("what somebody asked")
    except RuntimeError:
        logging.getLogger("discord.app_commands.tree").exception("Ignoring it (User: %s)\nby %s", 4711, "ann")

    record = written(stream)
    assert record["event"] == "Ignoring it (User: %s)"
    assert record["kind"] == "RuntimeError"
    assert "test_of_an_error_in_a_library_only_kind_and_places_are_told" in str(record["trace"])
    assert not [word for word in ("asked", "4711", "ann") if word in stream.getvalue()]


def test_of_a_fault_of_the_command_line_the_operator_gets_the_whole_traceback() -> None:
    stream = io.StringIO()
    configure_logs(Settings(log_format="text", log_level="INFO"), stream)
    try:
        raise RuntimeError("what was asked")
    except RuntimeError as error:
        logging.getLogger("footnote").error("fault %s", "abc", exc_info=error)

    assert "fault abc" in stream.getvalue()
    assert "RuntimeError: what was asked" in stream.getvalue()


def test_of_an_error_of_a_library_the_numbers_in_its_text_are_filled_in_and_names_are_not() -> None:
    stream = io.StringIO()
    configure_logs(Settings(log_format="json", log_level="INFO"), stream)
    library = logging.getLogger("discord.client")
    library.error("Attempting a reconnect in %.2fs", 2.5, exc_info=ConnectionError())
    library.error("%s is typing for %d s", "alice", 2, exc_info=ConnectionError())
    told = [json.loads(line)["event"] for line in stream.getvalue().splitlines()]
    assert told == ["Attempting a reconnect in 2.50s", "%s is typing for %d s"]
