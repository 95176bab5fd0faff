"""Sources that differ: another article answers the same question with another number, date or name."""

from __future__ import annotations

from knowledge.answering import features
from knowledge.answering.finding import Finding
from knowledge.answering.highlight import EXACT, exact
from knowledge.answering.wanted import Wanted
from knowledge.index import Index
from knowledge.text.tokens import tokens

LOOKED_AT = 8
"""Candidates among which another source's answer is looked for."""

COMPARABLE = 0.75
"""Share of the best candidate's cover from which another article's sentence is on the same matter."""

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
        if article in seen or not alike:
            continue
        seen.add(article)
        theirs = _value(index, finding, row)
        if ours and theirs and not (ours <= theirs or theirs <= ours):
            found.append(row)
    return found


def _value(index: Index, finding: Finding, row: int) -> frozenset[str]:
    """The words of the span that would answer; the digits alone where there are any."""
    place = index.place(row)
    span = exact(finding, place)
    forms = [token.form for token in tokens(place.sentence.text[slice(*span)])] if span else []
    digits = [form for form in forms if form[0].isdigit()]
    return frozenset(digits or forms)
