"""Reading a long JSON text value by value, so that no step is long and no tree of the whole is built."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

_SPACE = re.compile(r"[ \t\r\n]*")
_DECODER = json.JSONDecoder()


def members(text: str) -> Iterator[tuple[str, Any]]:
    """Name and value of each member of the outermost object; where the value is a list, of each of its elements.

    Raises ValueError (json.JSONDecodeError) where the text is no JSON object, RecursionError where it is too deep.
    """
    scanner = Scanner(text)
    scanner.expect("{")
    if not scanner.take("}"):
        yield from _members(scanner)
        scanner.expect("}")
    if scanner.at < len(text):
        raise json.JSONDecodeError("Extra data", text, scanner.at)


def _members(scanner: Scanner) -> Iterator[tuple[str, Any]]:
    while True:
        name = scanner.name()
        scanner.expect(":")
        if not scanner.take("["):
            yield name, scanner.value()
        elif not scanner.take("]"):
            yield name, scanner.value()
            while scanner.take(","):
                yield name, scanner.value()
            scanner.expect("]")
        if not scanner.take(","):
            return


class Scanner:
    """A place in a text, always in front of something that is no white space."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._move_to(0)

    def take(self, sign: str) -> bool:
        """Whether the sign stands here; if so, it is passed."""
        if not self.text.startswith(sign, self.at):
            return False
        self._move_to(self.at + len(sign))
        return True

    def expect(self, sign: str) -> None:
        """Passes the sign. Raises JSONDecodeError if another stands here."""
        if not self.take(sign):
            raise json.JSONDecodeError(f"Expecting {sign!r}", self.text, self.at)

    def value(self) -> Any:
        """The JSON value that stands here, which is passed."""
        value, end = _DECODER.raw_decode(self.text, self.at)
        self._move_to(end)
        return value

    def name(self) -> str:
        """The name that stands here, which is passed."""
        if not self.text.startswith('"', self.at):
            raise json.JSONDecodeError("Expecting a name in quotation marks", self.text, self.at)
        return str(self.value())

    def _move_to(self, at: int) -> None:
        found = _SPACE.match(self.text, at)
        self.at = found.end() if found else at
