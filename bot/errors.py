"""The one translator of errors: what a person is told, and what only the log learns."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

import discord
from discord import app_commands

from cogs.presentation.tongue import mark, say, say_error
from knowledge import BaseUnavailable, KnowledgeError


class BotError(Exception):
    """The bot can't run; `str(error)` is the sentence that tells the operator why."""


class OutOfReach(BotError):
    """Discord can't be reached, or has trouble of its own: it may pass by itself."""


@dataclass(frozen=True, slots=True)
class Excuse:
    """What a person is told. `reference` leads the operator to the log; None where there is nothing to look up."""

    sentence: str
    reference: str | None = None

    def __str__(self) -> str:
        return f"⚠️ {self.sentence}" + (f"\n-# {say(REFERENCE, reference=self.reference)}" if self.reference else "")


OUTDATED = mark("This command has changed since your Discord learnt it: restart Discord, then try again.")
NOT_ALLOWED = mark("You may not do that here.")
FAULT = mark("Something went wrong on my side, and it is not your doing. Please try again in a moment.")
BASE_FAILS = mark("I can't get at my articles just now, and it is not your doing. Please try again in a moment.")
REFERENCE = mark("Reference for the operator: `{reference}`")

_UNTELLABLE = frozenset({10003, 10008, 10015, 10062, 40060, 50001, 50007, 50013, 50027})
"""Channel, message, webhook or interaction unknown; already acknowledged; no access, DMs closed, no permission; token
expired: whoever asked can't be told of it."""


def explain(error: BaseException) -> Excuse:
    """The sentence for a person, in the language spoken. What users do wrong speaks for itself; that the base fails is
    the operator's business, and where it is.
    """
    cause = cause_of(error)
    if isinstance(cause, KnowledgeError) and not isinstance(cause, BaseUnavailable):
        return Excuse(say_error(cause))
    if isinstance(cause, app_commands.CommandNotFound | app_commands.CommandSignatureMismatch):
        return Excuse(say(OUTDATED))
    if isinstance(cause, app_commands.CheckFailure):
        return Excuse(say(NOT_ALLOWED))
    sentence = BASE_FAILS if isinstance(cause, BaseUnavailable) else FAULT
    return Excuse(say(sentence), secrets.token_hex(4))


def cause_of(error: BaseException) -> BaseException:
    """The error itself, without discord.py's wrapping."""
    return error.original if isinstance(error, app_commands.CommandInvokeError) else error


def is_untellable(error: BaseException) -> bool:
    """Whether Discord has closed the matter, so that an excuse could not arrive either."""
    return isinstance(error, discord.HTTPException) and error.code in _UNTELLABLE
