"""A list of questions, as people type it: marks at the line ("- who …", "2. when …"), numbers within a line ("1) who …
2) why …"), or one question a line and no mark at all.
"""

from __future__ import annotations

import re

from knowledge.answering.asking.cleaning import clean
from knowledge.answering.asking.frames import ASKING, OPENING, is_clause_in_front, without_frame
from knowledge.answering.kinds.wanted import DOES

_OPENS = re.compile(OPENING, re.IGNORECASE)
_MARK = re.compile(rf"(?:[-*•–]|\(?\d{{1,2}}[.)])\s*(?={OPENING}|(?:{DOES})\b)", re.IGNORECASE)
_NUMBER = re.compile(rf"(?:\A|(?<=\s))\(?(\d{{1,2}})\)\s*(?={OPENING}|(?:{DOES})\b)", re.IGNORECASE)


def items_of(message: str) -> list[str]:
    """What stands between the places where a question of a list begins, cleaned; all of it where there is no list."""
    lines = [stripped for line in message.split("\n") if (stripped := line.strip())]
    is_marked = sum(_MARK.match(line) is not None for line in lines) > 1
    pieces = list[str]()
    for line in lines:
        mark = _MARK.match(line) if is_marked else None
        if pieces and not mark and not _begins_anew(pieces[-1], line, message):
            pieces[-1] += f"\n{line}"
        else:
            pieces.append(line[mark.end() :] if mark else line)
    if len(pieces) == 1:
        pieces = _numbered(message)
    return [item for piece in pieces if (item := clean(piece))]


def _begins_anew(before: str, line: str, message: str) -> bool:
    """Whether a line without a mark is a question beside the one before it, and not the rest of it. Whoever types a
    question mark types one for each.
    """
    if "?" in message or before.endswith(",") or not _OPENS.match(line):
        return False
    last = clean(before.rsplit("\n", 1)[-1])
    leads_on = is_clause_in_front(last) or without_frame(f"{last} {line}") == line
    return ASKING.search(last) is not None and not leads_on


def _numbered(message: str) -> list[str]:
    """The pieces of a message that counts its questions from 1 on; the end of a bracket ("part 1)") counts nothing."""
    marks = [mark for mark in _NUMBER.finditer(message) if mark[0][0] == "(" or "(" not in message[: mark.start()]]
    if len(marks) < 2 or [int(mark[1]) for mark in marks] != list(range(1, len(marks) + 1)):
        return [message]
    starts = [0, *(mark.end() for mark in marks)]
    ends = [*(mark.start() for mark in marks), len(message)]
    return [message[start:end] for start, end in zip(starts, ends, strict=True)]
