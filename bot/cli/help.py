"""What --help shows: names and explanations, without the types of Python that Typer puts beside them."""

from __future__ import annotations

from typing import Any

from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption


class _Named(TyperArgument):
    def display_type(self, ctx: Any) -> str:
        """Nothing: the name says what is meant."""
        return ""


class Command(TyperCommand):
    """A command whose arguments are told by their names alone."""

    def __init__(self, name: str | None, **settings: Any) -> None:
        super().__init__(name, **settings)
        for param in self.params:
            if isinstance(param, TyperArgument):
                param.__class__ = _Named  # Typer makes them itself, of a class that can't be chosen

    def get_help_option(self, ctx: Any) -> TyperOption | None:
        """--help, which takes no value."""
        return _without_value(super().get_help_option(ctx))


class Group(TyperGroup):
    """All commands, with the same --help."""

    def get_help_option(self, ctx: Any) -> TyperOption | None:
        """--help, which takes no value."""
        return _without_value(super().get_help_option(ctx))


def _without_value(option: TyperOption | None) -> TyperOption | None:
    if option:
        option.metavar = ""
    return option
