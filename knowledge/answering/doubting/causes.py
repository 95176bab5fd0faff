"""Whether a sentence tells why what a question asks about came about, or only names it as the cause of something else.

"Why did the firm go bankrupt?" is not answered by "It took over the contract after the firm went bankrupt".
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence

from knowledge.answering.kinds.spans import MONTHS, SURE_CAUSE, WEEKDAYS
from knowledge.text.tokens import Span, Token

_PURPOSE = (
    "avoid|buy|check|clear|create|cut|defend|escape|ensure|find|gain|get|give|guard|help|hide|improve|keep|let|limit|lower|"
    "make|mark|pay|prevent|protect|protest|prove|raise|reduce|replace|restore|save|secure|show|slow|spare|stop|win"
)
_BEHIND = re.compile(
    rf"\b(?:{SURE_CAUSE}|result(?:ed|s)? (?:of|from)|in reaction to|so as (?:not )?to|"
    r"in (?:a bid|an attempt|an effort) to|"
    r"(?:meant|intended|designed|aim(?:ed|s|ing)?) (?:to|at)|"
    rf"to (?:{_PURPOSE})|for [a-z]{{3,}}ing|enabl\w+|allow\w+|blam\w+|attribut\w+(?: \w+){{0,3}} to|"
    r"(?:caused|triggered|prompted|sparked) by|for fear|amid|in protest (?:at|against|over)|"
    r"on (?:suspicion|charges) of|accus\w+ of|charged with|"
    r"(?:cause|reason)s? (?:of|for|behind) [^,;.]{1,80}? (?:is|was|are|were)|reasons? (?:was|is|for)|cause was|"
    r"after|following|over (?:the|an?|his|her|its|their)|(?<=, )as(?! (?:well|stated|reported|an?|part)\b)|"
    rf"since(?! (?:last|then|the (?:start|beginning|end)|early|late|\d|(?:{WEEKDAYS}|{MONTHS})\b))|"
    r"потому,? что|в связи с|по причине|после(?: того,? как)?|благодаря|"
    r"причин\w+(?: \w+){1,4} (?:стал\w*|был\w*|явля\w+|послужил\w*|[—–] ))\b[ ,:—–]*",
    re.IGNORECASE,
)
"""Words that a cause or purpose stands behind."""

_AHEAD = re.compile(
    r"\b(?:(?:caused|triggered|sparked|prompted)(?! by)|(?:led|leading|leads) to|result(?:ed|ing|s) in|which is why|"
    r"вызва\w+|привел\w* к|поэтому|салдарынан|себебінен|себепті|үшін|байланысты|сондықтан|"
    r"кесірінен|арқасында|мақсатында|\w+(?:[дт]ықтан|[дт]іктен))\b",
    re.IGNORECASE,
)
"""Words that a cause stands before."""

_END = re.compile(r"[,;:.—–)]\s")

LANGUAGES = frozenset({"en", "ru", "kk"})
"""The languages whose words for causes are known here."""


def tells_cause(text: str, words: Sequence[Token], asked: Collection[int]) -> bool:
    """Whether a sentence names a cause or purpose of what the words at the places `asked` speak of: that stands beside
    a cause rather than in it, and the cause has words of its own.

    Everything is looked up by halving, since a text may be all causes.
    """
    starts = [word.start for word in words]
    asked_starts = sorted(starts[at] for at in asked)
    for begin, end in _causes(text):
        inside, within = (bisect_left(places, end) - bisect_left(places, begin) for places in (starts, asked_starts))
        if within < inside and within <= len(asked_starts) - within:
            return True
    return False


def _causes(text: str) -> Iterator[Span]:
    """Where the causes that a sentence names may stand, each up to the end of its clause."""
    ends = [found.span() for found in _END.finditer(text)]
    stops, begins = [start for start, _ in ends] + [len(text)], [0] + [end for _, end in ends]
    for marker in _BEHIND.finditer(text):
        yield marker.end(), stops[bisect_left(stops, marker.end())]
    for marker in _AHEAD.finditer(text):
        yield begins[bisect_right(begins, marker.start()) - 1], marker.start()
