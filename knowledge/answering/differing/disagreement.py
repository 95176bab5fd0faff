"""Sources that differ: another article on the event answers the same question with another number, date or name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice

from knowledge.answering.asking.question import Question
from knowledge.answering.citing.highlight import exact, highlight
from knowledge.answering.differing.contradiction import contradict
from knowledge.answering.differing.twins import LEAST_HELD, ROWS, Twins
from knowledge.answering.differing.values import Told, tell_apart
from knowledge.answering.finding import Finding
from knowledge.answering.kinds.spans import placed_spans
from knowledge.answering.kinds.wanted import Wanted
from knowledge.answering.same_event import are_on_one_event
from knowledge.answering.weighing.features import COVER
from knowledge.index import Index, Place
from knowledge.index.index import Document
from knowledge.text.numerals import numerals
from knowledge.text.stopwords import FUNCTION_WORDS
from knowledge.text.tokens import Span, tokens

TOLD_BY_PARTS = frozenset({Wanted.TIME, Wanted.CLOCK, Wanted.NUMBER})
TOLD_BY_NAME = frozenset({Wanted.PERSON, Wanted.NAME, Wanted.PLACE})
"""The kinds of answers that can be compared: those told by their form. In reasons no two texts are alike."""

LOOKED_AT = 4
"""Articles that may tell of it and are looked at more closely."""

MOST = 2
"""Articles on the same event whose answers are compared."""

TWIN, TWIN_NAMED, TWIN_CHOSEN = 10.0, 16.0, 7.0
"""From where another row is taken for the answer's twin. Names stand in any sentence and must have more beside them; of
what a question leaves the choice between both sentences must have one.
"""

_OR = re.compile(
    r"(?<![\w.,:’'-])([\w.,:’'-]*\w)\s+(?:or|или|әлде)\s+(?:(?:the|a|an|in|on|at|by)\s+)?([\w.,:’'-]*\w)",
    re.IGNORECASE,
)

Value = frozenset[str | float]

Articles = list[tuple[Document, list[int]]]
"""Articles, each with the places of its rows in a finding."""

Apart = Callable[[Index, Finding, int], bool]
"""Whether a row answers differently than the first one."""


def differing(index: Index, finding: Finding) -> Iterator[int]:
    """The rows of other articles on the event that answer otherwise than the first row: of an article the likeliest,
    and where yes or no is asked any that contradicts, as one that says neither may be likelier.
    """
    how = _how(finding.question)
    if how is None or not finding.rows or not finding.evidence[0][COVER]:
        return  # nothing of the question is in what editors pinned to it: no other source can be seen to speak of that
    apart, least = how
    (first, _), *others = _by_article(index, finding)
    twins = Twins(index, finding)
    near = islice(_near(finding, others), LOOKED_AT)
    found = ((document, twins.likely(_telling(index, finding, places), least)) for document, places in near)
    alike = (rows for document, rows in found if rows and are_on_one_event(first, document))
    for rows in islice(alike, MOST):
        may_be = rows if finding.question.wanted is Wanted.YES_NO else rows[:1]
        yield from islice((row for row in may_be if apart(index, finding, row)), 1)


def _telling(index: Index, finding: Finding, places: list[int]) -> list[int]:
    """Those of an article's best rows that tell anything of the wanted form, where the answer is compared by it."""
    wanted = finding.question.wanted
    if wanted not in TOLD_BY_PARTS:
        return places
    return [at for at in places[:ROWS] if placed_spans(wanted, index.place(finding.rows[at]).sentence.text)]


def _near(finding: Finding, others: Articles) -> Iterator[tuple[Document, list[int]]]:
    """The articles that hold enough of the question in what was found of them."""
    held = finding.evidence[:, COVER]
    return (other for other in others if max(held[at] for at in other[1][:ROWS]) >= LEAST_HELD * held[0])


def _by_article(index: Index, finding: Finding) -> Articles:
    """The articles of the candidates, that of the best one first, each with the places of its rows among them."""
    found: dict[int, tuple[Document, list[int]]] = {}
    for place, row in enumerate(finding.rows):
        document = index.document(row)
        found.setdefault(document.revision.article_id, (document, []))[1].append(place)
    return list(found.values())


def _how(question: Question) -> tuple[Apart, float] | None:
    """How to tell two answers to a question apart, and from where a row may be the other; None where they can not be
    compared.
    """
    if question.wanted in TOLD_BY_PARTS:
        return _told_apart, TWIN
    if question.wanted in TOLD_BY_NAME:
        return _told_apart, TWIN_NAMED
    if question.wanted is not Wanted.YES_NO:
        return None
    choices = _choices(question)
    if choices:
        return lambda index, finding, row: _choose_otherwise(choices, *_both(index, finding, row)), TWIN_CHOSEN
    return lambda index, finding, row: contradict(finding, *_both(index, finding, row)), TWIN


def _both(index: Index, finding: Finding, row: int) -> tuple[Place, Place]:
    """Where the first row of a finding and another one come from."""
    return index.place(finding.rows[0]), index.place(row)


def _choices(question: Question) -> Value:
    """What a question leaves the choice between: 'nine' and 'fourteen' of 'was it nine or fourteen?'."""
    found = _OR.search(question.text)
    choices = _values(" ; ".join(found.groups())) - FUNCTION_WORDS if found else frozenset()
    return choices if len(choices) == 2 else frozenset()


def _choose_otherwise(choices: Value, *both: Place) -> bool:
    """Whether two sentences hold one of two choices each, and not the same."""
    one, other = (choices & _values(place.sentence.text) for place in both)
    return len(one) == len(other) == 1 and one != other


def _values(text: str) -> Value:
    """The numbers that a text tells, in digits or words, and its other words."""
    found = list(numerals(text))
    rest = "".join(letter if not any(n.start <= at < n.end for n in found) else " " for at, letter in enumerate(text))
    return frozenset([n.value for n in found]) | frozenset(token.form for token in tokens(rest))


def _told_apart(index: Index, finding: Finding, row: int) -> bool:
    """Whether the words that answer are other ones."""
    spans = [(place.sentence.text, _answering(index, finding, place)) for place in _both(index, finding, row)]
    told = [Told(text, span) for text, span in spans if span]
    return len(told) == len(spans) and tell_apart(finding.question, *told)


def _answering(index: Index, finding: Finding, place: Place) -> Span | None:
    """The words of a sentence that would answer, as far as they are of the wanted kind."""
    wanted, decisive = finding.question.wanted, highlight(finding, place)
    if decisive:
        within = [each.span for each in placed_spans(wanted, place.sentence.text)
                  if decisive[0] <= each.start and each.end <= decisive[1]]  # fmt: skip
        if within and wanted in TOLD_BY_PARTS:
            return decisive
        if len(within) == 1:
            return within[0]
    return exact(finding, place)
