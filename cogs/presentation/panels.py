"""A page with controls, before it is laid out: texts, and what can be chosen below each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class ChannelKind(Enum):
    """Which channels a menu offers."""

    TEXT = "text"
    FORUM = "forum"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Option:
    """One line of a menu."""

    value: str
    label: str
    note: str | None = None
    is_chosen: bool = False


@dataclass(frozen=True, slots=True)
class Switch:
    """A text with a button that turns it on or off."""

    name: str
    text: str
    is_on: bool


@dataclass(frozen=True, slots=True)
class Menu:
    """One of several options; `target` is what it is about, a channel's id."""

    name: str
    options: tuple[Option, ...]
    placeholder: str
    target: int = 0


@dataclass(frozen=True, slots=True)
class ChannelMenu:
    """Up to `most` channels; the chosen ones are marked."""

    name: str
    chosen: tuple[int, ...]
    placeholder: str
    kind: ChannelKind = ChannelKind.TEXT
    most: int = 25


@dataclass(frozen=True, slots=True)
class RoleMenu:
    """A role or none."""

    name: str
    chosen: int | None
    placeholder: str


Part = str | Switch | Menu | ChannelMenu | RoleMenu


@dataclass(frozen=True, slots=True)
class Panel:
    """A page of `/setup`: its section, its parts from top to bottom; a text is markdown of ours."""

    section: str
    parts: tuple[Part, ...]
