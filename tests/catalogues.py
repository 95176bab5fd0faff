"""The texts in the code and their translations: `make messages` brings the catalogues up to date with the code.

What the code no longer says is dropped; what is new stands untranslated, to be filled in by hand.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

from babel.messages import Catalog
from babel.messages.extract import extract_from_dir, extract_from_file
from babel.messages.pofile import read_po, write_po

import knowledge.errors
from cogs.presentation.tongue import CATALOGUES, ENGLISH, LANGUAGES

ROOT = Path(__file__).parents[1]
ERRORS = [name for name, each in vars(knowledge.errors).items() if isinstance(each, type)]
KEYWORDS = {"_": None, "say": None, "mark": None, "say_many": (1, 2), "Phrase": None, **dict.fromkeys(ERRORS)}
"""Calls whose first text is said to people; `_` is discord.py's `locale_str`."""

OPERATORS = {"knowledge/backup.py", "knowledge/database.py"}
"""What only the command line says, which speaks English."""

TRANSLATED = tuple(language for language in LANGUAGES if language != ENGLISH)


def extract() -> Catalog:
    """Every text that the code may say to members, with the files that say it."""
    catalogue = Catalog(fuzzy=False)
    for file, text in sorted(_texts(), key=lambda found: (found[0], str(found[1]))):
        catalogue.add(text, locations=[(file, 0)])
    return catalogue


def read(language: str) -> Catalog:
    """The catalogue as it lies in the tree."""
    with (CATALOGUES / f"{language}.po").open("rb") as file:
        return read_po(file, locale=language)


def update(language: str) -> int:
    """Brings a catalogue up to date; returns how many texts wait for their translation."""
    catalogue = read(language)
    catalogue.update(extract(), no_fuzzy_matching=True, update_creation_date=False)
    path = CATALOGUES / f"{language}.po"
    entries = io.BytesIO()
    write_po(
        entries,
        catalogue,
        width=120,
        omit_header=True,
        ignore_obsolete=True,
        sort_by_file=True,
        include_lineno=False,
    )
    header = path.read_text(encoding="utf-8").split("\n\n", 1)[0]  # babel's own would change at each run
    path.write_text(f"{header.rstrip()}\n\n{entries.getvalue().decode()}", encoding="utf-8")
    return sum(not is_translated(message.string) for message in catalogue if message.id)


def is_translated(string: str | tuple[str, ...] | list[str]) -> bool:
    """Whether every form is there."""
    return bool(string) and (isinstance(string, str) or all(string))


def _texts() -> Iterator[tuple[str, str | tuple[str, ...]]]:
    for folder in ("cogs", "knowledge"):
        for name, _line, text, _comments, _context in extract_from_dir(ROOT / folder, keywords=KEYWORDS):
            if (file := f"{folder}/{name}") not in OPERATORS:
                yield file, text
    for _line, text, _comments, _context in extract_from_file("python", ROOT / "bot/errors.py", keywords=KEYWORDS):
        yield "bot/errors.py", text


if __name__ == "__main__":
    for each in TRANSLATED:
        print(f"{each}: {update(each)} to translate")  # noqa: T201
