"""Sources that differ: another article on the event answers the same question with another number, date or name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from knowledge.answering import features
from knowledge.answering.contradiction import contradict
from knowledge.answering.finding import Finding, narrowed
from knowledge.answering.highlight import exact, highlight
from knowledge.answering.matching import PRIOR_SENTENCES, inverse_frequency
from knowledge.answering.question import Question
from knowledge.answering.spans import Span, names_of, placed_spans
from knowledge.answering.values import Told, Value, tell_apart, values_of
from knowledge.answering.wanted import Wanted
from knowledge.index import Index, Place
from knowledge.index.index import Document
from knowledge.index.marks import marked
from knowledge.lexicon.concepts import LOOSE
from knowledge.lexicon.words import lexicon
from knowledge.text.stopwords import stop_words
from knowledge.text.tokens import fold, stemmer

TOLD_BY_PARTS = frozenset({Wanted.TIME, Wanted.CLOCK, Wanted.NUMBER})
TOLD_BY_NAME = frozenset({Wanted.PERSON, Wanted.NAME, Wanted.PLACE})
"""The kinds of answers that can be compared: those told by their form. In reasons no two texts are alike."""

LOOKED_AT = 4
"""Articles that may tell of it and are looked at more closely."""

ROWS = 3
"""The best rows of such an article, of which one may be the answer's twin."""

MOST = 2
"""Articles on the same event whose answers are compared."""

LEAST_HELD = 0.4
"""Share of what the first row holds of the question below which another article's is on another matter."""

HELD, ALIKE = 4.0, 5.0
"""What that share counts beside a row's score, and what is common to both sentences beside the question."""

SHARED = 0.25
"""Share of the shorter sentence's weight that two accounts of one thing have in common at most, mostly."""

TWIN, TWIN_NAMED, TWIN_CHOSEN = 10.0, 16.0, 7.0
"""From where another row is taken for the answer's twin. Names stand in any sentence and must have more beside them; of
what a question leaves the choice between both sentences must have one.
"""

NAMES_SHARED = 2
"""Uncommon words of names that two articles on the same event have in common at least."""

_OR = re.compile(
    r"(?<![\w.,:’'-])([\w.,:’'-]*\w)\s+(?:or|или|әлде)\s+(?:(?:the|a|an|in|on|at|by)\s+)?([\w.,:’'-]*\w)",
    re.IGNORECASE,
)
_COVER = features.NAMES.index("cover")
_FUNCTION_WORDS = stop_words("en") | stop_words("ru") | stop_words("kk")


class Row(NamedTuple):
    """A row of the index as a finding has it."""

    finding: Finding
    row: int
    place: Place


Apart = Callable[[Index, Row, Row], bool]
"""Whether two rows answer differently."""


def differing(index: Index, finding: Finding) -> Iterator[tuple[Finding, int]]:
    """What other articles on the event answer otherwise than the first row: each one's finding and its row."""
    how = _how(finding.question)
    if how is None or not finding.rows or not finding.evidence[0][_COVER]:
        return  # nothing of the question is in what editors pinned to it: no other source can be seen to speak of that
    apart, least = how
    first, *others = _by_article(index, finding)
    ours = Row(finding, finding.rows[0], index.place(finding.rows[0]))
    asked = (
        narrowed(finding, places, len(document.sentences))
        for document, places in islice(_near(finding, others), LOOKED_AT)
    )
    twins = (twin for other in asked if (twin := _twin(index, ours, other, least)))
    for twin in islice((each for each in twins if _share_names(first[0], each.place.document)), MOST):
        if apart(index, ours, twin):
            yield twin.finding, twin.row


def _near(finding: Finding, others):
    enough = LEAST_HELD * finding.evidence[0][_COVER]
    return (
        (document, places)
        for document, places in others
        if max(finding.evidence[at][_COVER] for at in places[:ROWS]) >= enough
    )


def _twin(index: Index, ours: Row, other: Finding, least: float) -> Row | None:
    """The row of another article that most likely tells what ours does, if it is likely enough."""
    rows = [Row(other, row, index.place(row)) for row in other.rows[:ROWS]]
    likely = [_likelihood(index, ours, row, at) for at, row in enumerate(rows)]
    best = max(range(len(rows)), key=likely.__getitem__)
    return rows[best] if likely[best] >= least else None


def _likelihood(index: Index, ours: Row, theirs: Row, at: int) -> float:
    """How likely another row is to tell what ours does, in the units of a row's score."""
    held = theirs.finding.evidence[at][_COVER] / ours.finding.evidence[0][_COVER]
    if held < LEAST_HELD:
        return float("-inf")
    return float(theirs.finding.scores[at]) + HELD * min(1.0, held) + ALIKE * _alike(index, ours, theirs.place)


def _alike(index: Index, ours: Row, theirs: Place) -> float:
    """How much two sentences share beside the question's words, by rarity: 1 from SHARED of the shorter one's."""
    asked = {match.stem for term in ours.finding.terms for match in term.matches}
    one, other = _weighed(index, ours.place), _weighed(index, theirs)
    shorter = min(sum(one.values()), sum(other.values()))
    common = sum(weight for term, weight in one.items() if term in other and term not in asked)
    return min(1.0, common / (SHARED * shorter)) if shorter else 0.0


def _weighed(index: Index, place: Place) -> dict[str, float]:
    """The stems of a sentence, function words aside, and what they stand for, with their rarity in the base."""
    language = place.document.revision.language
    common = _common_stems(language)
    total = len(index) + PRIOR_SENTENCES
    terms = marked(place.sentence.text, language).terms.keys() - common
    return {term: inverse_frequency(total, index.words.frequency(term)) for term in terms if term[0] != LOOSE}


@lru_cache(maxsize=16)
def _common_stems(language: str) -> frozenset[str]:
    return frozenset(map(stemmer(language), stop_words(language)))


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
        return lambda index, ours, theirs: _choose_otherwise(choices, ours, theirs), TWIN_CHOSEN
    return lambda index, ours, theirs: contradict(ours.finding, ours.place, theirs.place), TWIN


def _choices(question: Question) -> Value:
    """What a question leaves the choice between: 'nine' and 'fourteen' of 'was it nine or fourteen?'."""
    found = _OR.search(question.text)
    choices = values_of(" ; ".join(found.groups())) - _FUNCTION_WORDS if found else frozenset()
    return choices if len(choices) == 2 else frozenset()


def _choose_otherwise(choices: Value, ours: Row, theirs: Row) -> bool:
    """Whether two sentences hold one of two choices each, and not the same."""
    one, other = (choices & values_of(row.place.sentence.text) for row in (ours, theirs))
    return len(one) == len(other) == 1 and one != other


def _told_apart(index: Index, ours: Row, theirs: Row) -> bool:
    spans = [(row.place.sentence.text, _answering(index, row)) for row in (ours, theirs)]
    told = [Told(text, span) for text, span in spans if span]
    return len(told) == len(spans) and tell_apart(ours.finding.question, *told)


def _answering(index: Index, row: Row) -> Span | None:
    """The words of a row that would answer, as far as they are of the wanted kind."""
    wanted, decisive = row.finding.question.wanted, highlight(index, row.finding, row.place)
    if decisive:
        within = [each.span for each in placed_spans(wanted, row.place.sentence.text)
                  if decisive[0] <= each.start and each.end <= decisive[1]]  # fmt: skip
        if within and wanted in TOLD_BY_PARTS:
            return decisive
        if len(within) == 1:
            return within[0]
    return exact(row.finding, row.place)
