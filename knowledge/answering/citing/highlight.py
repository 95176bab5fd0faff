"""The decisive words of a cited sentence: the shortest piece that can be trusted to hold the short answer."""

from __future__ import annotations

import re

import numpy as np

from knowledge.answering.asking.question import Question
from knowledge.answering.citing.choosing import evidence, held, net, worthiest
from knowledge.answering.citing.piece_columns import COLUMNS
from knowledge.answering.citing.pieces import Pieces, pieces_of
from knowledge.answering.finding import Finding
from knowledge.answering.kinds.spans import NUMBER, SURE_CAUSE, names_in, new_spans, placed_spans, words_between
from knowledge.answering.kinds.wanted import Wanted
from knowledge.answering.matching.sense import Likely
from knowledge.answering.matching.terms import Floats
from knowledge.index import Place
from knowledge.index.marks import Marked, marked
from knowledge.text.tokens import Span

PRICE = 0.5
"""Probability that a piece must gain to be worth the whole sentence's length; docs/experiments.md has others."""

TOLD = 0.5
"""What a reader's word counts beside that of the networks."""

PUNCTUATION = 2
"""Letters by which a reader's span may go beyond the word that it ends with: it takes a comma or full stop along."""

LONGEST = 2_000
"""Letters of a sentence in which decisive words are looked for: a longer one is no sentence of a story."""

_QUALIFIER = re.compile(
    r"(?<!\w)(?:more than|less than|fewer than|at least|at most|up to|as many as|over|under|about|around|nearly|almost|"
    r"some|roughly|approximately|около|более|менее|почти|свыше|не менее|до|шамамен)\s+$",
    re.IGNORECASE,
)
_REASON = re.compile(  # up to four words before the piece: "because the river [burst its banks]"
    rf"\b(?:because of|{SURE_CAUSE}|since|потому что)\s+"
    r"(?:[^\s,;.()]+\s+){0,4}$",
    re.IGNORECASE,
)
_CAUSE_WORDS = re.compile(rf"\b(?:{SURE_CAUSE})\b", re.IGNORECASE)
_HALF_BOUND = re.compile(r"\b(?:at|up|as|(?:no )?(?:more|less|fewer))\s+$", re.IGNORECASE)
_SECOND_HALF = re.compile(r"(?:least|most|to|many|than)\s", re.IGNORECASE)
"""'at [least 46]': a piece may begin within the words that bound it."""
_FIRST_NUMBER = COLUMNS.index("first_number")
_SIGN_BEFORE = re.compile(
    r"(?:(?<!\w)(?:minus\s|минус\s)|(?<![\w-])[-−]|(?<!\w)[A-Z]{0,2}[$€£₸₽¥₹₴₩]\s?)$", re.IGNORECASE
)
_SIGN_BEHIND = re.compile(r"\s?[%°]|\s?[₸₽€](?!\d)")


def highlight(finding: Finding, place: Place) -> Span | None:
    """Offsets into the sentence's text of the words that decide, or None where the whole sentence does."""
    text, language = place.sentence.text, place.document.revision.language
    if (text, language) not in finding.decisive:
        finding.decisive[text, language] = _decisive(finding, text, marked(text, language))
    return finding.decisive[text, language]


def _decisive(finding: Finding, text: str, here: Marked) -> Span | None:
    if not here.length or len(text) > LONGEST:
        return None
    return _expansion(finding.question, text) or _worthiest(finding, text, here)


def _worthiest(finding: Finding, text: str, here: Marked) -> Span | None:
    """The piece most likely to hold the answer, longer ones at their price."""
    question, pieces = finding.question, pieces_of(text)
    hits = finding.reader.hits(here)
    scores = net().scores(evidence(question, pieces, hits))
    best = worthiest(pieces, _also_told(pieces, held(pieces, scores), finding.told.get(text, ())), PRICE)
    first, last = int(pieces.first[best]), int(pieces.last[best])
    if (first, last) == (0, len(pieces.words) - 1):
        return None
    if question.wanted is Wanted.NUMBER and pieces.columns[best, _FIRST_NUMBER]:
        last = _counted(pieces, first, last, frozenset(term.form for term in question.terms))
    start, end = _bounded(text, *_whole(text, pieces.words[first].start, pieces.words[last].end))
    return (_because(text, start) if question.wanted is Wanted.REASON else start), end


def _because(text: str, start: int) -> int:
    """Where the words begin that tell a piece as a cause, be it that it begins within them: "owing [to rain]"."""
    cut = (word.start() for word in _CAUSE_WORDS.finditer(text) if word.start() < start < word.end())
    begin = next(cut, start)
    because = _REASON.search(text[:begin])
    return because.start() if because else begin


def _also_told(pieces: Pieces, chances: Floats, likely: Likely) -> Floats:
    """The pieces' chances to hold the answer, and beside them a reader's word, if it read the sentence."""
    if not likely:
        return chances
    starts = np.array([pieces.words[at].start for at in pieces.first])
    ends = np.array([pieces.words[at].end for at in pieces.last])
    told = np.zeros(len(starts), dtype=np.float32)
    for (start, end), probability in likely:
        told += probability * ((starts <= start) & (end <= ends + PUNCTUATION))
    both: Floats = (1 - TOLD) * chances + TOLD * told / max(1e-6, sum(probability for _, probability in likely))
    return both


def exact(finding: Finding, place: Place) -> Span | None:
    """The span of the wanted kind that stands nearest to the words found: what sources are compared by."""
    text = place.sentence.text
    here = marked(text, place.document.revision.language)
    hits = finding.reader.hits(here)
    asked = frozenset(term.form for term in finding.question.terms)
    matched = {at for places in hits.same for at in places} or hits.likely
    spans = new_spans(finding.question.wanted, text, here.sequence, asked)
    return min(spans, key=lambda span: (words_between(span, matched), span)).span if spans else None


def _counted(pieces: Pieces, first: int, last: int, asked: frozenset[str]) -> int:
    """The last word without what the question itself counts: '4,500' of '4,500 houses' where it asks for houses. What
    is left must be a piece: it ends in no preposition and parts no word.
    """
    kept = last
    while kept > first and pieces.words[kept].form in asked and not pieces.words[kept].form[0].isdigit():
        kept -= 1
    return kept if pieces.has(first, kept) else last


def _whole(text: str, start: int, end: int) -> Span:
    """A span with the rest of the times, numbers and names that it cuts: 'last Monday', not 'Monday'."""
    uncut = [span.span for kind in (Wanted.TIME, Wanted.NUMBER) for span in placed_spans(kind, text)]
    for first, last in (*uncut, *names_in(text)):
        start = first if first < start < last else start
        end = last if first < end < last else end
    return start, end


def _bounded(text: str, start: int, end: int) -> Span:
    """A span with the signs and words that belong to it: 'more than $4,500', not '4,500'."""
    halves = (_HALF_BOUND,) if _SECOND_HALF.match(text, start) else ()
    counts = NUMBER.match(text.lower(), start) is not None
    for pattern in (*halves, *((_SIGN_BEFORE, _QUALIFIER) if counts else ())):
        if found := pattern.search(text[:start]):
            start = found.start()
    if found := _SIGN_BEHIND.match(text, end):
        end = found.end()
    return start, end


def _expansion(question: Question, text: str) -> Span | None:
    """What an abbreviation that is asked about stands for: the words before '(ABC)' that its letters begin."""
    if question.wanted is not Wanted.MEANING:
        return None
    for term in question.content:
        short = text.find(f"({term.typed.upper()})")
        words = list(re.finditer(r"[^\W\d_]+", text[: max(0, short)]))
        letters = term.typed.lower()
        for begin in range(len(words) - 1, max(-1, len(words) - 2 * len(letters) - 1), -1):
            initials = "".join(word.group()[0].lower() for word in words[begin:] if not word.group().islower())
            if initials == letters:
                return words[begin].start(), words[-1].end()
    return None
