"""How a text is laid out: its sentences, headings and quotations, over its tokens."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from knowledge.dates.grammar.kinds import KINDS, letters
from knowledge.dates.grammar.tokens import Token
from knowledge.dates.scenes.tense import Cue, CueReader, Tense
from knowledge.dates.vocabulary.language import Verbs
from knowledge.dates.vocabulary.standpoint import ADVERBS, PRONOUNS

HEADING = 14
"""Tokens; a longer line is no heading."""

LONGEST = 200
"""Tokens; a run without a full stop is cut there, so that reading a date costs the same in any text."""

_STOP, _PARAGRAPH, _LINE, _QUOTE = (KINDS[kind] for kind in ("stop", "paragraph", "line", "quote"))
_NAMES = letters("month maybe_month weekday maybe_weekday")
_DATED = _NAMES | letters("year today season")
_GAPS = (_PARAGRAPH, _LINE)
CLOSERS = (_QUOTE, KINDS["close"])
"""What may stand behind the full stop of a sentence."""

_FIGURE = KINDS["figure"]
_ENDING = (_STOP, _FIGURE, *_GAPS, *CLOSERS)


class Sentence:
    """Tokens `head` up to `tail`, with the words and verbs among them, and where they stand."""

    def __init__(self, number: int, tokens: Sequence[Token], paragraph: int, verbs: Verbs) -> None:
        self.number = number
        self.tokens = tokens
        self.paragraph = paragraph
        self.verbs = verbs

    @cached_property
    def words(self) -> list[str]:
        """The words in lower case; '' for names ('the United States', 'Sat', 'Will')."""
        return [
            ""
            if token.kind in _NAMES or (at and token.text[:1].isupper() and token.text not in PRONOUNS)
            else token.text.lower()
            for at, token in enumerate(self.tokens)
        ]

    @cached_property
    def cues(self) -> list[Cue]:
        """The verbs and their tenses; places count from the sentence's first token."""
        return CueReader(self.verbs).read(self.words)

    @property
    def is_heading(self) -> bool:
        """Whether it is a short line that ends without a full stop, and something follows."""
        return self.tokens[-1].kind in _GAPS and len(self.tokens) <= HEADING + 1 and not self._stops()

    def cues_between(self, head: int, tail: int) -> list[Cue]:
        """The verbs of the clause around these places, as semicolons part it; those before if it has none.

        A clause said by the way that ended before them ('United, who lost on Saturday, play …') rules none of them.
        """
        parts = [at for at, word in enumerate(self.words) if word == ";"]
        start = max((at for at in parts if at < head), default=-1)
        end = min((at for at in parts if at >= tail), default=len(self.words))
        cues = [cue for cue in self.cues if start < cue[0] < end] or [cue for cue in self.cues if cue[0] < end]
        return [cue for cue in cues if not any(begin < cue[0] < end <= head for begin, end in self.asides)]

    @cached_property
    def asides(self) -> list[tuple[int, int]]:
        """From comma to comma, the clauses that begin with 'who' or a participle and have a date of their own."""
        commas = [at for at, word in enumerate(self.words) if word == ","]
        first = self.cues[0][0] if self.cues else 0
        is_finite = self.words[first] in self.verbs.finite  # Hill's, drapers, took its first shilling on 3 May, and …
        clauses = [
            (one, two)
            for one, two in pairwise(commas)
            if self.words[one + 1] in self.verbs.relatives
            or (not is_finite and one + 1 + self._has_adverb(one + 1) == first)
            or self._breaks_off(one + 1)
        ]
        return [
            (one, two)
            for one, two in clauses
            if self._breaks_off(one + 1) or any(token.kind in _DATED for token in self.tokens[one:two])
        ]

    def _has_adverb(self, at: int) -> bool:
        return self.words[at] in ADVERBS or self.words[at].endswith("ly")

    def _breaks_off(self, at: int) -> bool:
        """Whether a past form stands there behind a verb of what will be: will discuss the bill, put at £3, on …"""
        before = [tense for place, tense in self.cues if place < at]
        return before[-1:] == [Tense.FUTURE] and (at, Tense.PAST) in self.cues

    def _stops(self) -> bool:
        last = len(self.tokens) - 2
        while last > 0 and self.tokens[last].kind in CLOSERS:
            last -= 1
        return last < 0 or self.tokens[last].kind == _STOP


def read_sentences(tokens: Sequence[Token], verbs: Verbs) -> list[tuple[Sentence, int]]:
    """For each token its sentence, and the place of the sentence's first token."""
    places: list[tuple[Sentence, int]] = []
    head = number = paragraph = 0
    last = len(tokens) - 1
    for at, token in enumerate(tokens):
        goes_on = at < last and at - head < LONGEST
        if goes_on and not (token.kind in _ENDING and _ends_at(tokens, at)):
            continue
        sentence = Sentence(number, tokens[head : at + 1], paragraph, verbs)
        places += [(sentence, head)] * (at + 1 - head)
        head, number = at + 1, number + 1
        paragraph += token.kind == _PARAGRAPH
    return places


def _ends_at(tokens: Sequence[Token], at: int) -> bool:
    """Whether a sentence ends with this token: a gap, or a full stop (with what closes behind it) before a capital."""
    here, behind = tokens[at], tokens[at + 1]
    if here.kind == _PARAGRAPH:
        return True
    if here.kind == _LINE:
        return not behind.text[:1].islower()
    if behind.kind in _GAPS:
        return False  # the gap itself ends it
    before = tokens[at - 1].text if at else ""
    is_initial = here.text == "." and len(before) == 1 and before.isupper()  # not the 3 of 3 July nor the m of 300m
    ends_figure = here.kind == _FIGURE and here.text.endswith(".") and behind.is_capital  # to 00.15. The drill
    stops = (here.kind == _STOP and not is_initial) or ends_figure
    closes = here.kind in CLOSERS and at > 0 and tokens[at - 1].kind == _STOP
    closes = closes and here.start == tokens[at - 1].end
    if not (stops or closes) or (stops and behind.kind in CLOSERS and behind.start == here.end):
        return False
    return not behind.text[:1].islower()


def number_quotes(tokens: Sequence[Token]) -> tuple[list[int], dict[int, int]]:
    """The number of the quotation that each token stands in, 0 outside, and where each quotation begins.

    A new paragraph ends a quotation: a quotation mark that is never closed would turn the rest inside out.
    """
    numbers: list[int] = []
    openings: dict[int, int] = {}
    current = 0
    for at, token in enumerate(tokens):
        if token.kind == _QUOTE:
            current = 0 if current else len(openings) + 1
            openings.setdefault(current or len(openings), at)
        elif current and token.kind == _PARAGRAPH:
            current = 0
        numbers.append(current)
    return numbers, openings
