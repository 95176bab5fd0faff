"""Sources that differ: another article on the event answers the same question with another number, date or name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import islice

from knowledge.answering import features
from knowledge.answering.finding import Finding, narrowed
from knowledge.answering.highlight import exact, highlight
from knowledge.answering.question import Question
from knowledge.answering.spans import names_of, placed_spans
from knowledge.answering.wanted import Wanted
from knowledge.index import Index
from knowledge.index.index import Document
from knowledge.lexicon.words import lexicon
from knowledge.text.numerals import numerals
from knowledge.text.stopwords import stop_words
from knowledge.text.tokens import fold, tokens

KINDS = frozenset({Wanted.TIME, Wanted.CLOCK, Wanted.NUMBER, Wanted.PERSON, Wanted.NAME, Wanted.PLACE})
"""The kinds of answers that can be compared: those told by their form. In reasons no two texts are alike."""

LOOKED_AT = 4
"""Articles that hold enough of the question and are asked it, each for itself."""

MOST = 2
"""Articles on the same event whose answers are compared."""

LEAST_SURE = 0.2
"""Confidence from which another article answers the question too; surer ones are told apart by what they hold."""

COMPARABLE = 0.5
"""Share of what the first row holds of the question that another article's must hold to be on the same matter."""

NAMES_SHARED = 2
"""Uncommon words of names that two articles on the same event have in common at least."""

_OR = re.compile(
    r"(?<![\w.,:’'-])([\w.,:’'-]*\w)\s+(?:or|или|әлде)\s+(?:(?:the|a|an|in|on|at|by)\s+)?([\w.,:’'-]*\w)",
    re.IGNORECASE,
)
_COVER = features.NAMES.index("cover")
_FUNCTION_WORDS = stop_words("en") | stop_words("ru") | stop_words("kk")

Value = frozenset[str | float]


def differing(index: Index, finding: Finding) -> Iterator[tuple[Finding, int]]:
    """What other articles on the event answer otherwise than the first row: each one's finding and best row."""
    value_of = _value_of(finding.question)
    if value_of is None or not finding.rows or not finding.evidence[0][_COVER]:
        return  # nothing of the question is in what editors pinned to it: no other source can be seen to speak of that
    enough = COMPARABLE * finding.evidence[0][_COVER]
    first, *others = _by_article(index, finding)
    alike = [(document, places) for document, places in others if finding.evidence[places[0]][_COVER] >= enough]
    asked = ((document, narrowed(finding, places, len(document.sentences))) for document, places in alike[:LOOKED_AT])
    sure = ((document, other) for document, other in asked if other.confidence >= LEAST_SURE)
    ours = None
    for _, other in islice((each for each in sure if _share_names(first[0], each[0])), MOST):
        ours = value_of(index, finding, finding.rows[0]) if ours is None else ours
        theirs = value_of(index, other, other.rows[0]) if ours else ours
        if theirs and not (ours <= theirs or theirs <= ours):
            yield other, other.rows[0]


def _by_article(index: Index, finding: Finding) -> list[tuple[Document, list[int]]]:
    """The articles of the candidates, that of the best one first, each with the places of its rows among them."""
    found: dict[int, tuple[Document, list[int]]] = {}
    for place, row in enumerate(finding.rows):
        document = index.document(row)
        found.setdefault(document.revision.article_id, (document, []))[1].append(place)
    return list(found.values())


def _share_names(one: Document, other: Document) -> bool:
    """Whether two articles name enough of the same to be on one event: NAMES_SHARED, or all that the shorter names."""
    ours, theirs = _uncommon_names(one), _uncommon_names(other)
    return 0 < min(NAMES_SHARED, len(ours), len(theirs)) <= len(ours & theirs)


@lru_cache(maxsize=1_024)
def _uncommon_names(document: Document) -> frozenset[str]:
    """The words of an article's names, folded, but for those that any article may have (weekdays, great countries)."""
    known = lexicon(document.revision.language)
    names = {
        fold(word)
        for sentence in document.sentences
        for start, end in names_of(sentence.text)
        for word in sentence.text[start:end].split()
        if word[:1].isupper()
    }
    return frozenset(name for name in names if known is None or not known.is_common(name))


def _value_of(question: Question) -> Callable[[Index, Finding, int], Value] | None:
    """How to tell what a row answers to a question; None where answers can not be compared."""
    if question.wanted in KINDS:
        return _told
    choices = _choices(question)
    if question.wanted is Wanted.YES_NO and choices:
        return lambda index, finding, row: _chosen(choices, index.place(row).sentence.text)
    return None


def _choices(question: Question) -> Value:
    """What a question leaves the choice between: 'nine' and 'fourteen' of 'was it nine or fourteen?'."""
    found = _OR.search(question.text)
    choices = _values(" ; ".join(found.groups())) - _FUNCTION_WORDS if found else frozenset()
    return choices if len(choices) == 2 else frozenset()


def _chosen(choices: Value, text: str) -> Value:
    """Which of two choices a sentence holds; nothing where it holds both."""
    held = choices & _values(text)
    return held if len(held) == 1 else frozenset()


def _told(index: Index, finding: Finding, row: int) -> Value:
    """The words of the span that would answer; where a number is wanted, the numbers alone."""
    place = index.place(row)
    text, decisive, span = place.sentence.text, highlight(index, finding, place), exact(finding, place)
    if decisive:
        within = [each.span for each in placed_spans(finding.question.wanted, text)
                  if decisive[0] <= each.start and each.end <= decisive[1]]  # fmt: skip
        span = within[0] if len(within) == 1 else span
    values = _values(text[slice(*span)]) if span else frozenset()
    numbers = frozenset(value for value in values if isinstance(value, float))
    return numbers if finding.question.wanted is Wanted.NUMBER and numbers else values


def _values(text: str) -> Value:
    """The numbers that a text tells, in digits or words, and its other words."""
    found = list(numerals(text))
    rest = "".join(letter if not any(n.start <= at < n.end for n in found) else " " for at, letter in enumerate(text))
    return frozenset([n.value for n in found]) | frozenset(token.form for token in tokens(rest))
