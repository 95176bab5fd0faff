"""The JSON contract: what the values look like outside. docs/cli.md tells what each field means.

Fields may be added; none is renamed, removed or given another meaning.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, TypeAlias

from bot.cli.wording import understood
from knowledge.history_entries import HistoryEntry
from knowledge.model import Answer, Citation, ClaimCheck, Event, Revision, Sentence

Fields: TypeAlias = dict[str, Any]


def to_json(fields: Fields) -> str:
    """One object on one line, letters of every script left readable."""
    return json.dumps(fields, ensure_ascii=False)


def answer_fields(answer: Answer) -> Fields:
    """An answer; where nothing answers, `citations` is empty and `nearest` is not an answer."""
    return {
        "question": answer.question,
        "status": answer.status.value,
        "confidence": round(answer.confidence, 4),
        "answer": answer.answer,
        "citations": [citation_fields(citation) for citation in answer.citations],
        "nearest": [citation_fields(citation) for citation in answer.nearest],
        "differ": answer.differ,
        "understood": understood(answer),
        "ms": round(answer.ms, 3),
    }


def citation_fields(citation: Citation) -> Fields:
    """A verbatim sentence and where it stands; `highlight` is offsets into `text`."""
    return {
        "n": citation.n,
        "article": citation.article,
        "headline": citation.headline,
        "source": citation.source,
        "published": citation.published.isoformat() if citation.published else None,
        "url": citation.url,
        "revision": citation.revision,
        "paragraph": citation.paragraph,
        "sentence": citation.sentence,
        "text": citation.text,
        "highlight": list(citation.highlight) if citation.highlight else None,
    }


def check_fields(check: ClaimCheck) -> Fields:
    """A verdict on a claim with the sentences and the clashing words it rests on."""
    return {
        "claim": check.claim,
        "verdict": check.verdict.value,
        "confidence": round(check.confidence, 4),
        "citations": [citation_fields(citation) for citation in check.citations],
        "conflicts": [{"claim": conflict.claim, "source": conflict.source} for conflict in check.conflicts],
        "differ": check.differ,
        "left_out": check.left_out,
        "ms": round(check.ms, 3),
    }


def timeline_fields(events: Iterable[Event]) -> Fields:
    """The events in the order given."""
    return {"events": [event_fields(event) for event in events]}


def event_fields(event: Event) -> Fields:
    """A dated sentence; `date` is EDTF level 0/1."""
    return {
        "date": event.date,
        "precision": event.precision,
        "expression": event.expression,
        "inferred": event.inferred,
        "article": event.citation.article,
        "revision": event.citation.revision,
        "paragraph": event.citation.paragraph,
        "sentence": event.citation.sentence,
        "text": event.citation.text,
        "publication": event.is_publication,
        "differs": event.differs,
        "also": [citation_fields(citation) for citation in event.also],
        "otherwise": [{"date": dating.date, **citation_fields(dating.citation)} for dating in event.otherwise],
    }


def article_fields(revision: Revision) -> Fields:
    """An article's present state without its text."""
    return {
        "article": revision.slug,
        "headline": revision.headline,
        "source": revision.source,
        "published": revision.published.isoformat() if revision.published else None,
        "url": revision.url,
        "language": revision.language,
        "revision": revision.number,
    }


def text_fields(revision: Revision, sentences: Iterable[Sentence]) -> Fields:
    """An article with its numbered sentences."""
    numbered = [{"paragraph": each.paragraph, "sentence": each.number, "text": each.text} for each in sentences]
    return {**article_fields(revision), "retraction": revision.is_retraction, "sentences": numbered}


def history_fields(slug: str, revisions: Iterable[HistoryEntry]) -> Fields:
    """All revisions of an article, oldest first."""
    return {"article": slug, "revisions": [_revision_fields(revision) for revision in revisions]}


def _revision_fields(revision: HistoryEntry) -> Fields:
    return {
        "revision": revision.number,
        "headline": revision.headline,
        "created": revision.created_at.isoformat(),
        "note": revision.note,
        "retraction": revision.is_retraction,
    }
