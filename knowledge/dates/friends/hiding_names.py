"""Names that are told by their marks or known to all: a title in quotation marks, the Good Friday Agreement.

Their words are made plain ones before any rule looks for dates, so that none is found in "The Day After Tomorrow".
"""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.dates.friends.known_names import DATED, WHEN, Span, known_names, written
from knowledge.dates.grammar.kinds import COMMA, KINDS, MONTHS, POSSESSIVE, WEEKDAYS, WORDS, letters
from knowledge.dates.grammar.tokens import Token
from knowledge.dates.vocabulary.doubles import TITLE_WORDS
from knowledge.dates.vocabulary.works import HAVING, NAMED_THINGS

LONGEST = 12
"""Tokens of a title."""

REACH = 3
"""Tokens before the word for a thing in which its article is looked for: her long novel."""

LEAST = 2
"""Tokens of a name that is more than a date's word."""

CLOSING = {
    '"': '"', "“": "”\"", "”": "”", "„": "“”", "«": "»", "``": ("''", '"'), "‘": "’'", "'": "'", "*": "*", "_": "_",
}  # fmt: skip
"""The signs that a title may stand between; those of Markdown's italics too."""

_TELLING = CLOSING.keys() | NAMED_THINGS

TIGHT = frozenset("‘'*_")
"""Signs with other uses, which have to stand close to the title."""

_DAYS = MONTHS | WEEKDAYS | letters("feast")
_FIGURES = letters("number ordinal year integer decade years figure")
_SMALL = frozenset("a an the of in on at by from for to and or but with as into".split())
_DAYS_OF_MONTH = letters("number ordinal")
_SIGNS = "'’.,:;!?&-–—()…/"
_SINGLE = MONTHS | WEEKDAYS | letters("year")
_GAPS = letters("line paragraph")
_ENDINGS = letters("comma stop")


def hide_names(tokens: list[Token]) -> list[Token]:
    """The tokens, those of names turned into plain words."""
    places = [at for at, token in enumerate(tokens) if token.kind in DATED or token.text in _TELLING]
    for head, tail in [span for at in places if (span := _name_at(tokens, at))]:
        for at in range(head, tail):
            if tokens[at].text[0].isalnum():
                tokens[at] = tokens[at]._replace(kind=KINDS["word"], value=None)
    return tokens


def _name_at(tokens: Sequence[Token], at: int) -> Span | None:
    """The name that this date's word belongs to, or that this mark or word for a thing leads to, or None."""
    if tokens[at].kind in DATED:
        return known_names().at(tokens, at)
    return _marked(tokens, at) if tokens[at].text in CLOSING else _introduced(tokens, at)


def _marked(tokens: Sequence[Token], at: int) -> Span | None:
    """The title that this mark opens, between quotation marks or in italics."""
    span = _run_between_marks(tokens, at)
    return span if span and _is_title(tokens[slice(*span)]) else None


def _run_between_marks(tokens: Sequence[Token], at: int) -> Span | None:
    """What the mark opens, up to the one that closes it."""
    mark = tokens[at]
    for end in range(at + 1, min(at + 1 + LONGEST, len(tokens))):
        token = tokens[end]
        if token.kind in _GAPS:
            return None
        if token.text in CLOSING[mark.text]:
            is_tight = mark.end == tokens[at + 1].start and tokens[end - 1].end == token.start
            return (at + 1, end) if is_tight or mark.text not in TIGHT else None
    return None


def _is_title(run: Sequence[Token]) -> bool:
    """Whether what stands between marks is a name: in title case, no sentence, and no date that is only quoted."""
    is_closed = not run or run[-1].kind not in _ENDINGS
    run = run if is_closed else run[:-1]
    words = [token for token in run if token.text.strip(_SIGNS)]
    if not words or not _is_in_title_case(words) or _is_signed(run):
        return False
    is_doubtful = tuple(map(written, run)) in known_names().doubtful
    if len(words) == 1:
        return is_closed and (words[0].kind in _SINGLE or is_doubtful)
    if _has_full_date(words):
        return is_doubtful
    if any(token.is_capital and token.kind not in _DAYS and token.text != "I" for token in words[1:]):
        return True
    is_named = words[0].kind in WORDS and words[0].text.lower() not in TITLE_WORDS
    return (is_closed and is_named) or is_doubtful


def _is_in_title_case(words: Sequence[Token]) -> bool:
    is_begun = words[0].is_capital or words[0].text.isdigit()
    return is_begun and all(token.is_capital or token.kind in _FIGURES or token.text in _SMALL for token in words)


def _is_signed(run: Sequence[Token]) -> bool:
    """Whether a comma and nothing but a date end it, as a signature: J. Amery, Easter 1911."""
    comma = next((at for at in range(len(run) - 1, 0, -1) if run[at].kind == COMMA), len(run))
    date = run[comma + 1 :]
    return any(token.kind == KINDS["year"] for token in date) and all(token.kind in DATED for token in date)


def _has_full_date(run: Sequence[Token]) -> bool:
    """Whether a day of a month stands in it with its year or weekday, as on a stone: Born 4 May 1920."""
    kinds = {token.kind for token in run}
    return all(kinds & needed for needed in (MONTHS, _DAYS_OF_MONTH, _SINGLE - MONTHS))


def _introduced(tokens: Sequence[Token], at: int) -> Span | None:
    """The name of several words behind the word for what has it: the band Five Seconds of Summer; its sequel, …,"""
    if not _has_article(tokens, at):
        return None
    is_apposition = at + 1 < len(tokens) and tokens[at + 1].kind == COMMA
    head = at + 1 + is_apposition
    tail = _end_of_run(tokens, head)
    is_closed = tail < len(tokens) and tokens[tail].kind in _ENDINGS
    if not _is_name(tokens[head:tail]) or (is_apposition and not is_closed):
        return None
    return head, _without_day(tokens, head, tail)


def _is_name(run: Sequence[Token]) -> bool:
    """Whether a run is more than a date's words; not when a weekday tells when: finished the novel Saturday in Rome."""
    if not run or not (run[0].is_capital or run[0].text[0].isdigit()):
        return False  # a book on the 2018 World Cup
    if len(run) < LEAST or (run[0].kind in _DAYS and not (run[1].is_capital or run[1].kind == POSSESSIVE)):
        return False
    return any(token.is_capital and token.kind not in _DAYS for token in run)


def _has_article(tokens: Sequence[Token], at: int) -> bool:
    near = tokens[max(0, at - REACH) : at]
    return any(token.text.lower() in HAVING or token.kind == KINDS["possessive"] for token in near)


def _end_of_run(tokens: Sequence[Token], head: int) -> int:
    """Where a run of words with capitals ends, small ones between them."""
    tail = head
    for at in range(head, min(head + LONGEST, len(tokens))):
        token = tokens[at]
        is_figure = token.text[0].isdigit() and (tail > head or (at + 1 < len(tokens) and tokens[at + 1].is_capital))
        if token.is_capital or is_figure:
            tail = at + 1
        elif token.text not in TITLE_WORDS and token.text not in (":", "&") and token.kind != POSSESSIVE:
            break
    return tail


def _without_day(tokens: Sequence[Token], head: int, tail: int) -> int:
    """The end of the name without a day that may tell when: the band Oasis Friday said; but 'of August' is its own."""
    day = next((at for at in range(tail, head, -1) if tokens[at - 1].kind not in DATED), head + 1)
    is_led = tokens[day - 1].text.lower() in WHEN  # the website The Intercept in June
    if tokens[head].text.lower() in TITLE_WORDS and tokens[head].is_capital and not is_led:
        return tail
    while tail > head and (tokens[tail - 1].kind in DATED or tokens[tail - 1].text in TITLE_WORDS):
        if tokens[tail - 1].kind in MONTHS and tokens[tail - 2].kind == KINDS["of"]:
            return tail
        tail -= 1
    return tail
