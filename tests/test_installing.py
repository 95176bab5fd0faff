"""`make run`, with a Python that pretends; and what the documents and the messages say to install."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

PYTHON = """\
#!/bin/sh
case "$*" in
*"-m venv"*)      mkdir -p .venv/bin; cp "$0" .venv/bin/python; test -e has-venv || exit 1; touch .venv/pip ;;
*"import pip"*)   test -e .venv/pip ;;
*"-m pip"*)       test -e .venv/pip || exit 1
                  printf '#!/bin/sh\\necho It runs.\\n' > .venv/bin/footnote; chmod +x .venv/bin/footnote ;;
esac
"""
"""Makes an environment without pip as long as there is no file `has-venv`: Debian without its package python3-venv."""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    shutil.copy(ROOT / "Makefile", tmp_path)
    for name in ("pyproject.toml", "constraints.txt"):
        (tmp_path / name).touch()
    (tmp_path / "python").write_text(PYTHON, encoding="utf-8")
    (tmp_path / "python").chmod(0o755)
    return tmp_path


def make_run(checkout: Path) -> str | None:
    """What it prints, None if it fails."""
    if not (make := shutil.which("make")):
        pytest.skip("make is not installed")
    done = subprocess.run([make, "-s", "run", "PYTHON=./python"], cwd=checkout, capture_output=True, text=True)
    return None if done.returncode else done.stdout


def test_an_environment_that_was_half_made_is_made_anew(checkout: Path) -> None:
    assert make_run(checkout) is None
    (checkout / "has-venv").touch()
    assert make_run(checkout) == make_run(checkout) == "It runs.\n"


def test_an_environment_whose_python_is_gone_is_made_anew(checkout: Path) -> None:
    (checkout / "has-venv").touch()
    make_run(checkout)
    (checkout / ".venv/bin/python").unlink()
    (checkout / ".venv/bin/python").symlink_to("/usr/bin/python-that-was-removed")
    assert make_run(checkout) == "It runs.\n"


def test_an_environment_that_is_whole_is_left_alone(checkout: Path) -> None:
    (checkout / "has-venv").touch()
    make_run(checkout)
    (checkout / ".venv/mine").touch()
    make_run(checkout)
    assert (checkout / ".venv/mine").exists()


def test_an_extra_is_installed_beside_the_code_that_runs_not_with_a_copy_of_it() -> None:
    """Without -e pip puts a copy in place of the link to this folder, which a pull does not change."""
    texts = [
        file.read_text(encoding="utf-8")
        for folder, pattern in (
            (".", "*.md"),
            ("docs", "*.*"),
            ("bot", "**/*.py"),
            ("knowledge", "**/*.py"),
            ("bench", "*.py"),
        )
        for file in (ROOT / folder).glob(pattern)
        if file.suffix in {".md", ".py", ".service"}
    ]
    told = [line for text in texts for line in re.findall(r"pip install.*(?:footnote-bot|\.)\[.*", text)]
    assert len(told) >= 3
    assert [line for line in told if "-e '.[" not in line] == []
