"""When and where an article itself was written, and whose it is: its dateline answers, which answers nothing else, or a
byline with the day. What it is about its first sentence behind these tells.

So does the sentence that names its source. Where it has neither, its first sentence does, whose footnote tells the day
and the source.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from knowledge.answering.asked import Part, Read
from knowledge.answering.asking.question import Question
from knowledge.answering.finding import Finding, as_chosen, nothing_for
from knowledge.answering.matching.following import cited_rows
from knowledge.answering.special.imprints import Imprint, imprint_in, imprint_named, is_of_imprint, tells_article
from knowledge.index import Document, Index
from knowledge.text.bylines import leading_bylines, published_in
from knowledge.text.datelines import Dateline, agency_alone, dateline_in
from knowledge.text.tokens import Span

TOLD_SO = 0.9
"""Confidence: the dateline is surely what is asked for, but it may be that of another article."""

SPOKEN_OF = 0.5
"""Probability that the base speaks of what a question says beside what it asks for, from which that tells which article
is meant."""

_REPORTS = "(?:reports?|reported|writes|wrote|сообщает|сообщил[аио]?|пишет|передает|хабарлайды|жазды)"


def read_imprint(
    index: Index,
    part: Part,
    before: str | None,
    look: Callable[[Question], Finding],
    *,
    within: int | None = None,
) -> Read | None:
    """What tells when or where an article was written, or whose it is, where a part asks for that, be it behind the
    question `before`; nothing where no article is meant for certain; None where it does not ask for that, the article
    does not tell, or editors pinned a sentence to the question.
    """
    named = imprint_in(part.alone.text)
    asked = named or _asked_on(index, part, before)
    found = look(part.completed) if asked else None
    if not asked or not found or found.chosen:
        return None
    carried = None if named else part.carried
    read = partial(Read, understood=part.alone.text if carried else None, carried=carried)
    document = _meant(index, part, look, within)
    if not document:
        return read(nothing_for(part.completed))
    told = _told(document, asked)
    return read(_chosen(index, found, *told)) if told else None


def _chosen(index: Index, found: Finding, row: int, span: Span | None) -> Finding:
    """The row as what was found, with the words of it that tell what is asked."""
    chosen = as_chosen(found, [row], TOLD_SO)
    place = index.place(row)
    chosen.decisive[place.sentence.text, place.document.revision.language] = span
    return chosen


def _asked_on(index: Index, part: Part, before: str | None) -> Imprint | None:
    """What a follow-up asks for that names no more than that ("and which city?"), where a dateline was cited before, or
    another particular of the article was asked for.
    """
    rows = cited_rows(index, part.completed.cited)
    asked = imprint_named(part.alone.text) if rows else Imprint.ANY
    if asked is Imprint.ANY or not all(is_of_imprint(term.form) for term in part.alone.content):
        return None
    goes_on = all(_dateline(index.document(row), row) for row in rows) or (before and imprint_in(before))
    return asked if goes_on else None


def _meant(index: Index, part: Part, look: Callable[[Question], Finding], within: int | None) -> Document | None:
    """The article that is meant: the one on what the question says that it is about, the one to keep to, the only one,
    the one that was cited before, or the one on what else the question says.
    """
    if tells_article(part.alone.text):
        return _on_topic(index, part.alone, look)
    if within is not None:
        return index.documents.get(within)
    if len(index.documents) == 1:
        return next(iter(index.documents.values()))
    if rows := cited_rows(index, part.completed.cited):
        return index.document(rows[0])
    return _on_topic(index, part.completed, look)


def _on_topic(index: Index, question: Question, look: Callable[[Question], Finding]) -> Document | None:
    """The article on what a question says beside what it asks for."""
    about = replace(question, terms=tuple(term for term in question.terms if not is_of_imprint(term.form)))
    found = look(about) if about.has_subject else None
    return index.document(found.rows[0]) if found and found.rows and found.on_topic >= SPOKEN_OF else None


def _told(document: Document, asked: Imprint) -> tuple[int, Span | None] | None:
    """The row that tells what is asked, and the words of it that do; None where nothing does."""
    first = document.first_row
    if asked is Imprint.GIST:
        return _beginning(document), None
    if asked is Imprint.SOURCE:
        return _sourced(document) if document.revision.source else _by_agency(document)
    if dateline := _dateline(document, first):
        return first, dateline.day if asked is Imprint.DAY else dateline.place if asked is Imprint.PLACE else None
    return (_dated(document), None) if asked is Imprint.DAY and document.revision.published else None


def _dated(document: Document) -> int:
    """The row of the byline that tells the day of publication, or else the article's first."""
    bylines = leading_bylines(sentence.text for sentence in document.sentences)
    return document.first_row + next((at for at, line in enumerate(bylines) if published_in(line)), 0)


def _sourced(document: Document) -> tuple[int, Span | None]:
    """The first sentence that names the source, be it by the beginning of its name ("…, Trend reports"), or else what
    names an agency, or the article's first.
    """
    words = (document.revision.source or "").split()
    for count in range(len(words), 0, -1):
        behind = "" if count == len(words) else rf"(?= {_REPORTS}\b)"
        name = re.compile(rf"(?<!\w){re.escape(' '.join(words[:count]))}(?!\w){behind}")
        for at, sentence in enumerate(document.sentences):
            if found := name.search(sentence.text):
                return document.first_row + at, found.span()
    return _by_agency(document) or (document.first_row, None)


def _beginning(document: Document) -> int:
    """The row of the first sentence that is neither byline, dateline nor agency."""
    first = document.first_row
    if _dateline(document, first):
        behind = 1 + (_agency_behind(document) is not None)
    else:
        behind = len(leading_bylines(sentence.text for sentence in document.sentences))
    return first + min(behind, len(document.sentences) - 1)


def _by_agency(document: Document) -> tuple[int, Span] | None:
    """The dateline that names an agency, or the sentence behind it that is one."""
    dateline = _dateline(document, document.first_row)
    if dateline and dateline.agency:
        return document.first_row, dateline.agency
    behind = _agency_behind(document) if dateline else None
    return (document.first_row + 1, behind) if behind else None


def _agency_behind(document: Document) -> Span | None:
    """Where the agency stands that the second sentence is: "МОСКВА, 3 января. /ТАСС/."."""
    return agency_alone(document.sentences[1].text) if len(document.sentences) > 1 else None


def _dateline(document: Document, row: int) -> Dateline | None:
    """The dateline that a row is, if it is one."""
    return dateline_in(document.sentences[0].text) if row == document.first_row else None
