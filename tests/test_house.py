"""The laws of the house that a program can check. Each failure names who breaks the law, and where."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.sources import FUNCTIONS, ROOT, Function, Module, modules, ours

VAGUE_MODULE = re.compile(r"(^|[._])(utils?|helpers?|managers?|misc|common)($|[._])")
VAGUE_FUNCTION = re.compile(r"(^|_)(utils?|helpers?|handle)($|_)")
"""Names that tell nothing of what they name."""

UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b|raise NotImplementedError")


def length(function: Function) -> int:
    """Lines, docstring included, decorators not."""
    return (function.end_lineno or function.lineno) - function.lineno + 1


def test_a_module_fits_on_250_lines() -> None:
    everywhere = modules("bot", "cogs", "knowledge", "tests", "bench")
    assert [module.name for module in everywhere if len(module.text.splitlines()) > 250] == []


def test_a_function_fits_on_40_lines() -> None:
    long = [module.at(function) for module in ours() for function in module.functions() if length(function) > 40]
    assert long == []


def test_half_of_all_functions_fit_on_8_lines() -> None:
    assert median(length(function) for module in ours() for function in module.functions()) <= 8


def outermost(body: list[ast.stmt]) -> Iterator[Function]:
    """Functions and methods, without those inside of functions: what these take is often dictated by a library."""
    for node in body:
        if isinstance(node, FUNCTIONS):
            yield node
        elif isinstance(node, ast.ClassDef):
            yield from outermost(node.body)


SURROUNDINGS = ("self", "cls", "connection", "interaction", "context")
"""Parameters that every function of a layer is handed on: they don't count."""


def positional(function: Function) -> int:
    """Parameters that a caller must know the order of."""
    names = [parameter.arg for parameter in (*function.args.posonlyargs, *function.args.args)]
    return len([name for name in names if name not in SURROUNDINGS])


def test_a_caller_need_not_know_the_order_of_more_than_four_parameters() -> None:
    """Commands are exempt: Discord names their options."""
    crowded = [
        module.at(function)
        for module in ours()
        for function in outermost(module.tree.body)
        if positional(function) > 4 and not any("command" in ast.unparse(each) for each in function.decorator_list)
    ]
    assert crowded == []


def test_no_name_is_vague() -> None:
    vague = [module.name for module in ours() if VAGUE_MODULE.search(module.name)]
    vague += [module.at(each) for module in ours() for each in module.functions() if VAGUE_FUNCTION.search(each.name)]
    assert vague == []


def public(body: list[ast.stmt]) -> Iterator[Function | ast.ClassDef]:
    """What a reader of the module may use. A method that overrides another has its docstring there."""
    for node in body:
        if isinstance(node, (*FUNCTIONS, ast.ClassDef)) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef) and not node.bases:
                yield from public(node.body)


def test_every_module_and_every_public_name_says_what_it_is() -> None:
    silent = [module.name for module in ours() if not ast.get_docstring(module.tree)]
    silent += [module.at(node) for module in ours() for node in public(module.tree.body) if not ast.get_docstring(node)]
    assert silent == []


def test_nothing_is_left_unfinished() -> None:
    assert [module.name for module in modules("bot", "cogs", "knowledge", "tests") if is_unfinished(module)] == []


def is_unfinished(module: Module) -> bool:
    """Whether somebody left a note to come back; this file names the notes."""
    return module.file != Path(__file__) and UNFINISHED.search(module.text) is not None


def test_only_the_configuration_reads_the_environment() -> None:
    ways = {"os.environ", "os.environb", "os.getenv", "environ", "getenv", "BaseSettings", "load_dotenv"}
    assert [module.name for module in ours() if ways & module.attributes()] == ["bot.config"]


def test_only_one_file_tells_sqlite_from_postgresql() -> None:
    telling = [
        module.name
        for module in ours()
        if any(name.endswith((".dialect", ".dialect.name")) for name in module.attributes())
        or any(name.startswith("sqlalchemy.dialects") for name in module.imports())
    ]
    assert telling == ["knowledge.database"]


def test_thinking_never_looks_at_the_clock() -> None:
    clocks = {"datetime.now", "datetime.utcnow", "date.today", "time.time", "datetime.datetime.now"}
    pure = ("text", "dates", "lexicon", "index", "answering", "claims", "timeline", "figures", "model")
    thinking = [module for module in ours() if module.name.startswith(tuple(f"knowledge.{name}" for name in pure))]
    assert [module.name for module in thinking if clocks & module.attributes()] == []


def test_every_row_belongs_to_a_guild() -> None:
    from knowledge.schema import metadata

    strays = {table.name for table in metadata.sorted_tables if "guild_id" not in table.c}
    assert strays == {"guild", "memo", "lease"}  # the guilds themselves, and what the bot notes about itself


IMPORT_ALL = """
import importlib, socket, sys

def forbid(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "sqlite3.connect", "subprocess.Popen", "os.system"):
        raise RuntimeError(f"{event} at import")

sys.addaudithook(forbid)
for name in sys.argv[1:]:
    importlib.import_module(name)
"""


def importable() -> list[str]:
    """All modules but Alembic's environment, which Alembic alone can run, and the entry point."""
    return [module.name for module in ours() if module.name != "knowledge.migrations.env"]


def test_every_module_can_be_imported_without_environment_network_or_side_effect(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", IMPORT_ALL, *importable()],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert list(tmp_path.iterdir()) == []


def test_no_test_stands_something_in_with_a_mock() -> None:
    assert [module.name for module in modules("tests") if any("mock" in name for name in module.imports())] == []


def test_every_test_is_a_claim() -> None:
    """A claim takes at least three words: test_a_thing_does."""
    tests = [(module, each) for module in modules("tests") for each in module.functions()]
    short = [module.at(test) for module, test in tests if test.name.startswith("test") and test.name.count("_") < 3]
    assert short == []


LOST_AT_TIMES = re.compile(r"\.response\.(defer|edit_message|send_message|send_modal)$|\.edit_original_response$")
"""Answers to an interaction that Discord takes once, however often they are sent."""

INSISTING = {"insist", "acknowledge"}


def answers_in(node: ast.AST) -> Iterator[str]:
    """What answers an interaction, but for what is handed to those who send it again where it is lost."""
    if isinstance(node, ast.Call):
        called = ast.unparse(node.func)
        if called in INSISTING:
            return
        if LOST_AT_TIMES.search(called):
            yield called
    for child in ast.iter_child_nodes(node):
        yield from answers_in(child)


def test_no_answer_to_an_interaction_is_lost_with_the_line() -> None:
    assert [(module.name, each) for module in modules("bot", "cogs") for each in answers_in(module.tree)] == []
