"""The runs of a Word document: which of them a reader sees, and which stand above the line."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PARAGRAPH, RUN, VALUE = f"{WORD}p", f"{WORD}r", f"{WORD}val"
TAKEN_BACK = (f"{WORD}moveFrom", f"{WORD}del")
"""Tracked changes that stand around what is no more there."""
UNSEEN = ("strike", "dstrike", "vanish")
"""Properties of letters that were struck out or hidden."""
OFF = ("0", "false", "off", "none")


class Formatting:
    """What a document's styles and its runs themselves say of their letters; the run is asked first."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._said: dict[tuple[str | None, str], str | None] = {}

    def is_shown(self, run: Any) -> bool:
        """Whether a reader sees the run, and it was not taken back."""
        if next(run.iterancestors(*TAKEN_BACK), None) is not None:
            return False
        return all((self._value(run, name) or "off") in OFF for name in UNSEEN)

    def is_raised(self, run: Any) -> bool:
        """Whether it is superscript."""
        return self._value(run, "vertAlign") == "superscript"

    def _value(self, run: Any, name: str) -> str | None:
        """A property of the run's letters: its own, else its style's, else the paragraph's; None: nobody names it."""
        properties = run.find(f"{WORD}rPr")
        if properties is not None and (own := _given(properties, name)) is not None:
            return own
        paragraph = next(run.iterancestors(PARAGRAPH), None)
        of_paragraph = paragraph.find(f"{WORD}pPr") if paragraph is not None else None
        styles = _style(properties, "rStyle"), _style(of_paragraph, "pStyle")
        return next((said for style in styles if (said := self._said_by(style, name)) is not None), None)

    def _said_by(self, style: str | None, name: str) -> str | None:
        if (style, name) not in self._said:
            said = (_given(properties, name) for properties in self._properties(style))
            self._said[style, name] = next((each for each in said if each is not None), None)
        return self._said[style, name]

    def _properties(self, style: str | None) -> Iterator[Any]:
        """The properties of a style and of those that it is based on."""
        seen: set[str | None] = {None}
        while style not in seen and (element := self._styles.get(style)) is not None:
            seen.add(style)
            if (properties := element.find(f"{WORD}rPr")) is not None:
                yield properties
            style = _style(element, "basedOn")

    @cached_property
    def _styles(self) -> dict[str | None, Any]:
        return {each.get(f"{WORD}styleId"): each for each in self._document.styles.element.iter(f"{WORD}style")}


def _given(properties: Any, name: str) -> str | None:
    """The value of a property; one without a value is on."""
    found = properties.find(WORD + name)
    return None if found is None else found.get(VALUE, "on")


def _style(element: Any, name: str) -> str | None:
    """The style that an element names."""
    found = element.find(WORD + name) if element is not None else None
    return None if found is None else found.get(VALUE)
