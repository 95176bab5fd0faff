"""The runs of a Word document: which of them a reader sees, and which stand above the line."""

from __future__ import annotations

from functools import cached_property
from typing import Any

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PARAGRAPH, RUN, VALUE = f"{WORD}p", f"{WORD}r", f"{WORD}val"
TAKEN_BACK = (f"{WORD}moveFrom", f"{WORD}del")
"""Tracked changes that stand around what is no more there."""
UNSEEN = (f"{WORD}strike", f"{WORD}dstrike", f"{WORD}vanish")
"""Properties of letters that were struck out or hidden."""
RAISED = f"{WORD}vertAlign"
OFF = ("0", "false", "off", "none")


class Formatting:
    """What a document's styles and its runs themselves say of their letters; the run is asked first."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._said: dict[tuple[str | None, ...], dict[str, str]] = {}

    def is_shown(self, run: Any) -> bool:
        """Whether a reader sees the run, and it was not taken back."""
        said = self._values(run)
        return (
            all(said.get(name, "off") in OFF for name in UNSEEN) and next(run.iterancestors(*TAKEN_BACK), None) is None
        )

    def is_raised(self, run: Any) -> bool:
        """Whether it is superscript."""
        return self._values(run).get(RAISED) == "superscript"

    def _values(self, run: Any) -> dict[str, str]:
        """The properties of the run's letters: its own, else its style's, else the paragraph's."""
        properties, paragraph = run.find(f"{WORD}rPr"), next(run.iterancestors(PARAGRAPH), None)
        first = (
            paragraph[0] if paragraph is not None else None
        )  # where its properties stand: a search would see every run
        of_paragraph = first if first is not None and first.tag == f"{WORD}pPr" else None
        styles = _style(of_paragraph, "pStyle"), _style(properties, "rStyle")
        if styles not in self._said:
            self._said[styles] = self._of_style(styles[0]) | self._of_style(styles[1])
        return self._said[styles] if properties is None else self._said[styles] | _given(properties)

    def _of_style(self, style: str | None) -> dict[str, str]:
        """The properties of a style, and of those that it is based on where it says nothing."""
        said: dict[str, str] = {}
        seen: set[str | None] = {None}
        while style not in seen and (element := self._styles.get(style)) is not None:
            seen.add(style)
            said = _given(element.find(f"{WORD}rPr")) | said
            style = _style(element, "basedOn")
        return said

    @cached_property
    def _styles(self) -> dict[str | None, Any]:
        return {each.get(f"{WORD}styleId"): each for each in self._document.styles.element.iter(f"{WORD}style")}


def _given(properties: Any) -> dict[str, str]:
    """The properties that matter here with their values; one without a value is on."""
    if properties is None:
        return {}
    return {each.tag: each.get(VALUE, "on") for each in properties if each.tag in (*UNSEEN, RAISED)}


def _style(element: Any, name: str) -> str | None:
    """The style that an element names."""
    found = element.find(WORD + name) if element is not None else None
    return None if found is None else found.get(VALUE)
