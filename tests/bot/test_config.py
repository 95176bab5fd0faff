"""Where settings come from, and what is said when one can't be used."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from bot.config import DEFAULT_DATABASE, Settings, load_settings
from knowledge.errors import InputError
from knowledge.limits import DEFAULT_ALLOWANCE
from knowledge.readers.limits import DEFAULT

EXAMPLE = Path(__file__).parents[2] / ".env.example"


@pytest.fixture(autouse=True)
def scrubbed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An empty folder and none of our variables."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


def test_without_any_setting_there_is_one_file_and_no_token() -> None:
    settings = load_settings()
    assert settings.database_url == DEFAULT_DATABASE
    assert settings.discord_token is None


def test_the_file_is_read_and_the_environment_comes_before_it(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("DATABASE_URL=sqlite:///file.db\nLOG_LEVEL=debug\n", encoding="utf-8")
    monkeypatch.setenv("DATABASE_URL", "sqlite:///environment.db")
    settings = load_settings()
    assert settings.database_url == "sqlite:///environment.db"
    assert settings.log_level == "DEBUG"


@pytest.mark.parametrize("chosen", [None, "3"])
def test_numpy_is_told_the_number_of_threads_before_it_is_loaded(chosen: str | None) -> None:
    given = {"PATH": os.environ["PATH"]} | ({"OPENBLAS_NUM_THREADS": chosen} if chosen else {})
    program = (
        "import os, sys; from bot import config; load = config.load_settings\n"
        "def told(): assert 'numpy' not in sys.modules; config.load_settings = load; return load()\n"
        "config.load_settings = told; from bot.cli import run; run(['articles'])\n"
        "assert 'numpy' in sys.modules; print(os.environ['OPENBLAS_NUM_THREADS'])"
    )
    path = str(EXAMPLE.parent)
    done = subprocess.run(
        [sys.executable, "-c", program], env=given | {"PYTHONPATH": path}, capture_output=True, text=True, check=True
    )
    assert done.stdout.split()[-1] == (chosen or "1")


@pytest.mark.parametrize("pasted", ["abc.def.ghi", " abc.def.ghi ", '"abc.def.ghi"', "Bot abc.def.ghi"])
def test_a_token_is_taken_however_it_was_pasted(monkeypatch: pytest.MonkeyPatch, pasted: str) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", pasted)
    token = load_settings().discord_token
    assert token is not None
    assert token.get_secret_value() == "abc.def.ghi"


@pytest.mark.parametrize("blank", ["", "  "])
def test_a_blank_token_is_none(monkeypatch: pytest.MonkeyPatch, blank: str) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", blank)
    assert load_settings().discord_token is None


def test_settings_do_not_print_the_token(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "abc.def.ghi")
    assert "abc.def" not in repr(load_settings())


def test_a_setting_that_can_not_be_used_is_named_in_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOG_LEVEL", "loud")
    with pytest.raises(InputError, match=r"^The setting LOG_LEVEL can't be used: .*\.$"):
        load_settings()


def test_a_switch_is_on_or_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEMANTIC", "maybe")
    with pytest.raises(InputError, match=r"^The setting SEMANTIC can't be used: Input should be 'on' or 'off'\.$"):
        load_settings()


def test_the_operator_chooses_how_much_editors_may_store(monkeypatch: pytest.MonkeyPatch) -> None:
    assert load_settings().allowance == DEFAULT_ALLOWANCE
    monkeypatch.setenv("MAX_ARTICLES", "12")
    assert load_settings().allowance.articles == 12
    monkeypatch.setenv("MAX_HISTORY_CHARACTERS", "2000000")
    assert load_settings().allowance.history == 2_000_000
    monkeypatch.setenv("MAX_ARTICLES", "0")
    with pytest.raises(InputError, match="MAX_ARTICLES"):
        load_settings()


def test_a_file_of_settings_that_is_no_text_is_refused() -> None:
    Path(".env").write_bytes(b"DATABASE_URL=\xff\xfe")
    with pytest.raises(InputError, match=r"^The file \.env can't be read"):
        load_settings()


def test_the_example_names_every_setting_and_no_other() -> None:
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()
    named = {line.lstrip("#").partition("=")[0] for line in lines if "=" in line and " " not in line.partition("=")[0]}
    assert named == {name.upper() for name in Settings.model_fields}


def test_the_example_shows_the_defaults_and_the_bounds_that_no_setting_moves() -> None:
    text = EXAMPLE.read_text(encoding="utf-8")
    shown = dict(line.removeprefix("#").split("=", 1) for line in text.splitlines() if re.match(r"#?[A-Z_]+=", line))
    defaults = {name.upper(): field.default for name, field in Settings.model_fields.items()}
    written = {"True": "on", "None": "", DEFAULT_DATABASE: DEFAULT_DATABASE.replace("+aiosqlite", "")}
    assert shown == {name: written.get(str(value), str(value)) for name, value in defaults.items()}
    assert f"{DEFAULT.characters:,}" in text
    assert f"{DEFAULT.markdown_characters:,}" in text
