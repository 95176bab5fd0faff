"""Replies: one to a request on the command line, or one a line to JSON Lines from stdin, in order and at once."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass

from bot.cli.contract import Fields, answer_fields, check_fields
from bot.cli.exits import Exit, complain
from bot.cli.screen import show, show_json
from bot.cli.wording import EMPTY, Line, answer_lines, check_lines
from knowledge.errors import InputError
from knowledge.model import Answer, ClaimCheck, Status, Verdict


@dataclass(frozen=True, slots=True)
class Request:
    """A question or claim that came in as a line of JSON."""

    text: str
    conversation: str | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """What came of a request: for programs, for people, and for the exit code."""

    fields: Fields
    lines: tuple[Line, ...]
    exit: Exit


def reply_to_question(answer: Answer) -> Reply:
    """Only `answered` counts as an answer."""
    is_known = answer.status is Status.ANSWERED
    return Reply(answer_fields(answer), tuple(answer_lines(answer)), Exit.ANSWERED if is_known else Exit.UNKNOWN)


def reply_to_claim(check: ClaimCheck) -> Reply:
    """Supported and contradicted are both findings."""
    is_known = check.verdict is not Verdict.NOT_FOUND
    return Reply(check_fields(check), tuple(check_lines(check)), Exit.ANSWERED if is_known else Exit.UNKNOWN)


def parse_request(line: str, key: str) -> Request:
    """The request in a line of JSON. Raises InputError for anything but an object with the text under `key`."""
    try:
        fields = json.loads(line.removeprefix("\ufeff"))
    except (ValueError, RecursionError):
        raise InputError(f'This line is not JSON. It must be an object like {{"{key}": "…"}}.') from None
    if not isinstance(fields, dict) or not isinstance(fields.get(key), str):
        raise InputError(f'A line must be an object like {{"{key}": "…"}}.')
    conversation = fields.get("conversation")
    if conversation is not None and not isinstance(conversation, str):
        raise InputError('"conversation" must be a text.')
    return Request(fields[key], conversation)


async def reply_to_all(
    words: list[str] | None, key: str, respond: Callable[[Request], Awaitable[Reply]], *, as_json: bool
) -> Exit:
    """Replies to the request on the command line or, without one, to each on standard input."""
    if _reads_stdin(words):
        return await _reply_to_lines(sys.stdin, key, respond, as_json=as_json)
    reply = await respond(Request(_readable(" ".join(words or ()))))
    _present(reply, as_json=as_json)
    return reply.exit


def _readable(text: str) -> str:
    """The text in which bytes that the locale could not read are read as those of stdin are."""
    return ESCAPED.sub(lambda found: os.fsencode(found[0]).decode(errors="replace"), text)


ESCAPED = re.compile("[\udc80-\udcff]+")
"""How Python keeps bytes of an argument that are no text (PEP 383)."""


def _reads_stdin(words: list[str] | None) -> bool:
    """`-` stands for standard input; so does nothing at all, unless a person sits there."""
    return words == ["-"] or (not words and not sys.stdin.isatty())


async def _reply_to_lines(
    lines: Iterable[str], key: str, respond: Callable[[Request], Awaitable[Reply]], *, as_json: bool
) -> Exit:
    """A line that can't be used gets an error in its place, and the others go on."""
    exits = set[Exit]()
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            reply = await respond(parse_request(line, key))
        except InputError as error:
            reply = _refusal(number, error)
            complain(f"line {number}: {error}")
        _present(reply, as_json=as_json)
        if reply.lines and not as_json:
            show((EMPTY,))
        exits.add(reply.exit)
    return _exit_of_all(exits, key)


def _refusal(number: int, error: InputError) -> Reply:
    return Reply({"error": str(error), "line": number}, (), Exit.BAD_INPUT)


def _present(reply: Reply, *, as_json: bool) -> None:
    if as_json:
        show_json(reply.fields)
    else:
        show(reply.lines)


def _exit_of_all(exits: set[Exit], key: str) -> Exit:
    """As grep does it: bad input if any line was bad, else answered if any was."""
    if not exits:
        raise InputError(f"No {key} came in on standard input.")
    return Exit.BAD_INPUT if Exit.BAD_INPUT in exits else min(exits)
