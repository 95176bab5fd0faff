"""What the documents name is there, and what is there is named."""

from __future__ import annotations

import re

import pytest

from bot.cli.app import PANELS
from tests.sources import ROOT


@pytest.mark.parametrize("document", ["README.md", "docs/cli.md"])
def test_every_command_in_the_documents_exists(document: str) -> None:
    commands = {name for panel in PANELS.values() for name in panel}
    text = (ROOT / document).read_text(encoding="utf-8")
    mentioned = set(re.findall(r"(?:^|[`|] ?)footnote (?:--[a-z]+ )*([a-z]+)", text, flags=re.MULTILINE))
    assert mentioned - commands == set()


def test_every_command_is_in_the_readme() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    commands = [name for panel in PANELS.values() for name in panel]
    assert [name for name in commands if not re.search(rf"\b{name}\b", text)] == []


def test_every_make_target_in_the_readme_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    mentioned = set(re.findall(r"(?:^|`|\| )make (?:-s )?([a-z]+)", readme, flags=re.MULTILINE))
    assert {"run", "test", "check"} <= mentioned
    assert [target for target in mentioned if not re.search(rf"^{target}:", makefile, flags=re.MULTILINE)] == []
