"""Values → lines for people to read. A line is styled pieces, so that the same wording serves pipes and terminals."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TypeAlias

from knowledge.history_entries import HistoryEntry
from knowledge.model import Answer, Citation, ClaimCheck, Event, Revision, Sentence, Status, Verdict
from knowledge.sureness import sureness

Piece: TypeAlias = tuple[str, str]
"""A text and its style: "", "bold" or "dim"."""
Line: TypeAlias = tuple[Piece, ...]

EMPTY: Line = ()

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""What could steer a terminal or turn text around; an article may come from anywhere."""

VERDICT_WORDS = {
    Verdict.SUPPORTED: "The articles say so.",
    Verdict.CONTRADICTED: "The articles contradict this.",
    Verdict.NOT_FOUND: "No article says so, and none says otherwise.",
}
DIFFERING_WORDS = {
    Verdict.SUPPORTED: "The articles say so, but sources differ: one says otherwise.",
    Verdict.CONTRADICTED: "The articles contradict this, but sources differ: one says so.",
}
"""The same where another article says the opposite."""


def to_text(line: Line) -> str:
    """The line without styles."""
    return harmless("".join(text for text, _ in line))


def harmless(text: str) -> str:
    """The text with control characters made visible."""
    return CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)


def plain(text: str) -> Line:
    """An unstyled line."""
    return ((text, ""),)


def answer_lines(answer: Answer) -> Iterator[Line]:
    """The quoted sentences with their footnotes, or the refusal with what came nearest."""
    if answer.understood:
        yield ((f"Understood as: {understood(answer)}", "dim"),)
    if answer.status is Status.UNKNOWN:
        yield from _refusal_lines(answer)
        return
    if answer.status is Status.UNSURE:
        yield plain("This may be it:")
    yield from quoted_lines(answer.citations)
    if answer.differ:
        yield plain("The sources differ.")
    yield _confidence(answer.confidence, is_guess=answer.status is Status.UNSURE)


def answers_lines(answers: Sequence[Answer]) -> Iterator[Line]:
    """The answers to a message; of several, each below its question."""
    for at, answer in enumerate(answers):
        if len(answers) > 1:
            yield from (EMPTY,) if at else ()
            yield ((answer.question, "bold"),)
        yield from answer_lines(answer)


def understood(answer: Answer) -> str | None:
    """How the question was read, with the words that a follow-up took over; None where it was read as it stands."""
    return f"{answer.understood} (about “{answer.carried}”)" if answer.carried else answer.understood


def _refusal_lines(answer: Answer) -> Iterator[Line]:
    yield plain("No article answers this.")
    if answer.nearest:
        yield plain("The nearest sentences, which are not an answer:")
        yield from quoted_lines(answer.nearest)


def quoted_lines(citations: Iterable[Citation]) -> Iterator[Line]:
    """Each sentence with its number, then each footnote."""
    cited = list(citations)
    yield from map(quotation, cited)
    yield EMPTY
    yield from map(footnote, cited)


def quotation(citation: Citation) -> Line:
    """The sentence with its decisive words in bold."""
    start, end = citation.highlight or (0, 0)
    text = citation.text
    return ((text[:start], ""), (text[start:end], "bold"), (f"{text[end:]} [{citation.n}]", ""))


def footnote(citation: Citation) -> Line:
    """Where the sentence stands, from the headline down to its number."""
    place = f"paragraph {citation.paragraph}, sentence {citation.sentence}"
    published = citation.published.isoformat() if citation.published else None
    parts = [f"[{citation.n}] {citation.headline}", citation.source, published, place, citation.url]
    return ((" · ".join(part for part in parts if part), "dim"),)


def _confidence(confidence: float, *, is_guess: bool = False) -> Line:
    return ((f"Confidence: {sureness(confidence, is_guess=is_guess)} ({confidence:.0%})", "dim"),)


def check_lines(check: ClaimCheck) -> Iterator[Line]:
    """The verdict, the words that clash and the sentences it rests on."""
    words = DIFFERING_WORDS if check.differ else VERDICT_WORDS
    yield ((words[check.verdict], "bold"),)
    for conflict in check.conflicts:
        yield plain(f"The claim says “{conflict.claim}”, the source says “{conflict.source}”.")
    if check.citations:
        yield from quoted_lines(check.citations)
        yield _confidence(check.confidence)
    if check.left_out:
        yield plain(f"Sentences of the claim that were not checked: {check.left_out}.")


def timeline_lines(events: Sequence[Event]) -> Iterator[Line]:
    """A date, then its sentences; `~` marks a date that was inferred."""
    if not events:
        yield plain("No dated event was found.")
    for date, group in groupby(events, key=lambda event: event.date):
        yield ((seasons_named(date), "bold"),)
        for event in group:
            yield from _event_lines(event)


def seasons_named(edtf: str) -> str:
    """The date with its seasons in words, for their numbers (2024-21) are known to few: spring 2024."""
    return _SEASON.sub(lambda found: f"{_SEASONS[int(found[2])]} {found[1]}", edtf)


_SEASON = re.compile(r"(?<![\d-])(\d{4})-(2[1-4])(?![\d-])")
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}


def _event_lines(event: Event) -> Iterator[Line]:
    from knowledge.timeline import told  # a calendar library that few need

    mark = "~ " if event.inferred else "  "
    where = f"{event.citation.article} {event.citation.paragraph}.{event.citation.sentence}"
    differs = "".join(f" · {dating.citation.article} says {seasons_named(dating.date)}" for dating in event.otherwise)
    yield ((mark, "bold"), (told(event), ""))
    yield ((f"  {where}{differs}", "dim"),)


def list_lines(revisions: Sequence[Revision]) -> Iterator[Line]:
    """One line an article: slug, date, headline, source."""
    if not revisions:
        yield plain("The base holds no article. Add one with: footnote add FILE")
    width = max((len(revision.slug) for revision in revisions), default=0)
    for revision in revisions:
        published = revision.published.isoformat() if revision.published else "undated   "
        source = f" ({revision.source})" if revision.source else ""
        yield ((revision.slug.ljust(width), "bold"), (f"  {published}  {revision.headline}{source}", ""))


def article_lines(revision: Revision, sentences: Iterable[Sentence]) -> Iterator[Line]:
    """The headline and where it comes from, then each sentence as `paragraph.sentence`."""
    yield ((revision.headline, "bold"),)
    published = revision.published.isoformat() if revision.published else None
    state = f"revision {revision.number}" + (", retracted" if revision.is_retraction else "")
    facts = [revision.source, published, state, revision.url]
    yield ((" · ".join(fact for fact in facts if fact), "dim"),)
    for _, paragraph in groupby(sentences, key=lambda sentence: sentence.paragraph):
        yield EMPTY
        for sentence in paragraph:
            yield ((f"{sentence.paragraph}.{sentence.number}".ljust(6), "dim"), (sentence.text, ""))


def history_lines(revisions: Iterable[HistoryEntry]) -> Iterator[Line]:
    """One line a revision, oldest first."""
    for revision in revisions:
        when = revision.created_at.strftime("%Y-%m-%d %H:%M UTC")
        what = "retraction" if revision.is_retraction else revision.headline
        note = f" · {revision.note}" if revision.note else ""
        yield plain(f"{revision.number:>3}  {when}  {what}{note}")
