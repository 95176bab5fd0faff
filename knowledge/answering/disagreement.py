"""Sources that differ: another article answers the same question with another number, date or name."""

from __future__ import annotations

from functools import lru_cache

from knowledge.answering import features
from knowledge.answering.finding import Finding
from knowledge.answering.highlight import EXACT, exact
from knowledge.answering.spans import placed_spans
from knowledge.answering.wanted import Wanted
from knowledge.index import Index
from knowledge.index.index import Document
from knowledge.lexicon.words import lexicon
from knowledge.text.tokens import fold, tokens

LOOKED_AT = 8
"""Candidates among which another source's answer is looked for."""

COMPARABLE = 0.6
"""Share of the best candidate's cover from which a sentence of another article on the event is on the same matter."""

NAMES_SHARED = 2
"""Uncommon words of names that two articles on the same event have in common at least."""

_COVER = features.NAMES.index("cover")
_FITS = features.NAMES.index("fits")


def differing(index: Index, finding: Finding) -> list[int]:
    """Rows of other articles that answer otherwise than the first row, the best of each article; none if all agree."""
    if finding.question.wanted not in EXACT - {Wanted.REASON} or not finding.rows:
        return []
    first = index.place(finding.rows[0])
    ours = _value(index, finding, finding.rows[0])
    seen, found = {first.document.revision.article_id}, []
    for row, columns in list(zip(finding.rows, finding.evidence, strict=True))[1:LOOKED_AT]:
        article = index.place(row).document.revision.article_id
        alike = columns[_COVER] >= COMPARABLE * finding.evidence[0][_COVER] and columns[_FITS] > 0
        if article in seen or not alike or not _share_names(first.document, index.place(row).document):
            continue
        seen.add(article)
        theirs = _value(index, finding, row)
        if ours and theirs and not (ours <= theirs or theirs <= ours):
            found.append(row)
    return found


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
        for span in placed_spans(Wanted.NAME, sentence.text)
        for word in sentence.text[span.start : span.end].split()
        if word[:1].isupper()
    }
    return frozenset(name for name in names if known is None or not known.is_common(name))


def _value(index: Index, finding: Finding, row: int) -> frozenset[str]:
    """The words of the span that would answer; the digits alone where there are any."""
    place = index.place(row)
    span = exact(finding, place)
    forms = [token.form for token in tokens(place.sentence.text[slice(*span)])] if span else []
    digits = [form for form in forms if form[0].isdigit()]
    return frozenset(digits or forms)
