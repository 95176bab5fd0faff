"""The JSON contract of what editors do: differences, aliases, pins, questions, statistics. See docs/cli.md."""

from __future__ import annotations

from itertools import groupby

from bot.cli.contract import Fields
from knowledge.differences import Change, Difference, SentenceChange
from knowledge.export_fields import plain
from knowledge.lessons import Alias, Lesson
from knowledge.participation import QuestionGroup, Statistics


def difference_fields(found: Difference) -> Fields:
    """What differs between two revisions; sentences that are the same are left out."""
    return {
        "article": found.new.slug,
        "from": found.old.number,
        "to": found.new.number,
        "fields": [{"name": each.name, "old": plain(each.old), "new": plain(each.new)} for each in found.fields],
        "sentences": [_change_fields(each) for each in found.sentences if each.change is not Change.SAME],
    }


def _change_fields(each: SentenceChange) -> Fields:
    return {
        "change": each.change.value,
        "old": {"sentence": each.old.number, "text": each.old.text} if each.old else None,
        "new": {"sentence": each.new.number, "text": each.new.text} if each.new else None,
        "words": [{"change": piece.change.value, "text": piece.text} for piece in each.words],
    }


def lesson_fields(lesson: Lesson) -> Fields:
    """An alias or a pin as it is now."""
    signed = {"version": lesson.number, "changed": lesson.created_at.isoformat(), "note": lesson.note}
    if isinstance(lesson.content, Alias):
        return {"phrase": lesson.content.phrase, "meanings": list(lesson.content.meanings), **signed}
    pinned = [
        {"article": each.article, "revision": each.revision, "sentence": each.sentence, "text": each.text}
        for each in lesson.content.sentences
    ]
    return {"question": lesson.content.question, "sentences": pinned, **signed}


def group_fields(group: QuestionGroup) -> Fields:
    """Questions that ask the same; nothing tells who asked."""
    asked = [{"id": each.id, "asked": each.asked_at.isoformat(), "text": each.text} for each in group.questions]
    return {"text": group.text, "people": group.count, "questions": asked}


def statistics_fields(found: Statistics) -> Fields:
    """What the base holds, and what happened in each week that anything happened in, the latest first."""
    weeks = [
        {"week": week.isoformat(), **{each.kind: each.count for each in counts}}
        for week, counts in groupby(found.weeks, key=lambda each: each.week)
    ]
    return {
        "articles": found.articles,
        "sentences": found.sentences,
        "languages": dict(found.languages),
        "lessons": found.lessons,
        "open_questions": found.open_questions,
        "complaints": found.complaints,
        "weeks": weeks,
    }
