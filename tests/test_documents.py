"""What the documents name is there, and what is there is named."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from bot.cli.app import PANELS
from bot.cli.wording import answer_lines, to_text
from knowledge import KnowledgeBase
from knowledge.semantic import no_encoder
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


async def test_the_session_in_the_readme_is_what_is_printed(tmp_path: Path) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = re.search(r'^\$ echo "(.+)" \| make -s run\n(.+?)\n```$', readme, flags=re.MULTILINE | re.DOTALL)
    assert shown
    async with KnowledgeBase.open(f"sqlite+aiosqlite:///{tmp_path}/base.db", encoder=no_encoder) as base:
        answer = await base.ask(shown[1])
    assert "\n".join(map(to_text, answer_lines(answer))).strip() == shown[2]


DOCUMENTS = ("README.md", "DESIGN.md", "PRIVACY.md", "docs/cli.md", "docs/experiments.md")
FOLDERS = ("bench", "bot", "cogs", "docs", "knowledge", "tests")
CODE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)


def prose(path: Path) -> str:
    """A document without its blocks of code, where a # opens a comment and no heading."""
    return CODE.sub("", path.read_text(encoding="utf-8"))


@cache
def anchors(path: Path) -> frozenset[str]:
    """What can be linked to in a document, as GitHub makes it of the headings."""
    headings = re.findall(r"^#+ (.+)$", prose(path), flags=re.MULTILINE)
    return frozenset(re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_link_between_the_documents_leads_somewhere(document: str) -> None:
    here = ROOT / document
    broken = []
    for target in re.findall(r"\]\(([^)\s]+)\)", prose(here)):
        file, _, anchor = target.partition("#")
        path = here.parent / file if file else here
        if not target.startswith("http") and not (path.exists() and (not anchor or anchor in anchors(path))):
            broken.append(target)
    assert broken == []


def test_a_heading_that_is_linked_to_stands_once_in_the_experiments() -> None:
    headings = re.findall(r"^#+ (.+)$", prose(ROOT / "docs/experiments.md"), flags=re.MULTILINE)
    assert len(headings) == len(set(headings))


@cache
def ways() -> frozenset[str]:
    """Our files and folders by each way to write them: whole paths and their ends, modules without .py as well."""
    found = [path.relative_to(ROOT) for folder in FOLDERS for path in (ROOT / folder, *(ROOT / folder).rglob("*"))]
    written = [path for path in found if "__pycache__" not in path.parts]
    written += [path.with_suffix("") for path in written if path.suffix == ".py"]
    return frozenset("/".join(path.parts[at:]) for path in written for at in range(len(path.parts)))


@pytest.mark.parametrize("document", ["DESIGN.md", "docs/experiments.md"])
def test_every_path_in_the_design_exists(document: str) -> None:
    paths = re.findall(r"`([\w.]+(?:/[\w.]+)*/?)`", prose(ROOT / document))
    named = {path.rstrip("/") for path in paths if "/" in path or path.endswith(".py")}
    assert named - ways() == set()


def test_every_module_that_a_decision_or_a_step_names_exists() -> None:
    """They stand in brackets behind what leads it in."""
    leads = re.findall(r"\*\*? \(([^)]*`[^)]*)\)", prose(ROOT / "DESIGN.md"))
    named = {name.rstrip("/") for lead in leads for name in re.findall(r"`([\w./]+)`", lead)}
    assert named - ways() == set()


MAPPED = (
    "bot/cli",
    "cogs",
    "cogs/newsroom",
    "cogs/presentation",
    "knowledge/answering",
    "knowledge/backup",
    "knowledge/claims",
    "knowledge/dates",
    "knowledge/readers",
)
"""Packages whose docstring says where to look, in those within them, too, that have no map of their own."""


@pytest.mark.parametrize("package", MAPPED)
def test_a_map_names_every_module_of_its_package(package: str) -> None:
    folder = ROOT / package
    docstring = (folder / "__init__.py").read_text(encoding="utf-8").split('"""')[1]
    others = {ROOT / other for other in MAPPED} - {folder, *folder.parents}
    files = [path for path in folder.rglob("*.py") if path.stem != "__init__" and others.isdisjoint(path.parents)]
    modules = [path.stem for path in files]
    assert [name for name in modules if not re.search(rf"\b{name}\b", docstring)] == []


def test_no_line_of_the_design_is_wider_than_code() -> None:
    lines = (ROOT / "DESIGN.md").read_text(encoding="utf-8").splitlines()
    assert [number for number, line in enumerate(lines, 1) if len(line) > 120] == []
