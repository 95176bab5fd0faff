"""All that members read is written out and said, so that it can be translated."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from cogs.presentation.examples import QUESTIONS
from tests.catalogues import CALLS, saying_calls
from tests.sources import modules


def test_what_is_said_is_written_out_so_that_it_can_be_translated() -> None:
    """An f-string would be a new text for each value; what only the operator reads may be one."""
    cut = [(file, call.lineno) for file, call in saying_calls() if isinstance(call.args[0], ast.JoinedStr | ast.BinOp)]
    assert cut == []


WORDS = re.compile(r"[A-Za-z]{3,},? [a-z]{2,}")


def is_sentence(text: str) -> bool:
    """Whether it has several words and is no name of a subcommand."""
    return WORDS.search(text) is not None and not SUBCOMMAND.fullmatch(text)


SUBCOMMAND = re.compile("(kb |alias |pin |privacy )+[a-z]+")


def unsaid(node: ast.AST) -> Iterator[ast.Constant]:
    """The texts of several words below a node that nothing says: no docstring, no log, no argument of `say` or `_`,
    no key of a dictionary, no name of a subcommand.
    """
    for child in node.values if isinstance(node, ast.Dict) else ast.iter_child_nodes(node):
        if isinstance(child, ast.Call) and ast.unparse(child.func).split(".")[0] in {*CALLS, "_", "log", "re"}:
            continue
        if isinstance(child, ast.Constant) and isinstance(child.value, str) and is_sentence(child.value):
            yield child
        if not (isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant)):
            yield from unsaid(child)


def test_no_text_of_the_cogs_is_left_unsaid() -> None:
    found = [
        (module.name, text.lineno, text.value)
        for module in modules("cogs")
        for text in unsaid(module.tree)
        if text.value not in QUESTIONS
    ]

    assert found == []
    assert len(list(unsaid(ast.parse('Line("two words") + Button(label=f"and more {words}")')))) == 2
