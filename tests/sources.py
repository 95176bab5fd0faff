"""The project's own modules, read and parsed: what the laws of the house are checked on."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """A module of ours, read and parsed."""

    file: Path
    text: str
    tree: ast.Module

    @property
    def name(self) -> str:
        """The name it is imported by."""
        return ".".join(self.file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")

    def at(self, node: Function | ast.ClassDef) -> str:
        """Where the node stands, for the message of a failing test."""
        return f"{self.file.relative_to(ROOT)}:{node.lineno} {node.name}"

    def functions(self) -> Iterator[Function]:
        """All functions and methods, nested ones too."""
        return (node for node in ast.walk(self.tree) if isinstance(node, FUNCTIONS))

    def imports(self) -> Iterator[str]:
        """The names of all modules that it imports, wherever it does so."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                yield node.module

    def attributes(self) -> set[str]:
        """Each `x.y` in the module, as `x.y`, and each name."""
        return {ast.unparse(node) for node in ast.walk(self.tree) if isinstance(node, ast.Attribute | ast.Name)}


@cache
def modules(*folders: str) -> list[Module]:
    """The modules of these folders."""
    files = sorted(file for folder in folders for file in (ROOT / folder).rglob("*.py"))
    return [Module(file, text := file.read_text(encoding="utf-8"), ast.parse(text)) for file in files]


def ours() -> list[Module]:
    """All that is shipped."""
    return modules("bot", "cogs", "knowledge")
