"""The format of an export: one JSON text with every article's whole history, one line an article, alias or pin.

Ids of the base are left out, keys are sorted and times are UTC, so that the same articles give the same bytes in every
base. It is read and written article by article: neither direction needs more memory than the text and one article.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from knowledge.errors import InputError, LimitReached, Phrase
from knowledge.export_fields import Kinds, check_kinds, dumps, plain, read_date, read_time
from knowledge.lesson_exports import LessonHistory, read_lesson
from knowledge.limits import MAX_EXPORT, MAX_REVISIONS, check_draft, check_note, may_bear
from knowledge.model import Draft, Revision
from knowledge.scanning import members
from knowledge.settings import ChannelMode, GuildSettings, check_id, check_settings, read_settings, write_settings
from knowledge.slugs import check_slug, quoted

FORMAT = "footnote-export"
VERSION = 1

ARTICLE: Kinds = {"revisions": list, "slug": str}

REVISION: Kinds = {
    "body": str, "created_at": str, "editor_id": int | None, "headline": str, "is_retraction": bool, "language": str,
    "note": str | None, "number": int, "published": str | None, "source": str | None, "url": str | None,
}  # fmt: skip

SETTINGS: Kinds = {
    "an_hour": int, "channels": dict, "editor_role_id": int | None, "follow_ups": bool, "hides_shared": bool,
    "keeps_counts": bool, "keeps_questions": bool, "keeps_votes": bool, "language": str, "retention_days": int,
    "strictness": float | int, "text_only": bool,
}  # fmt: skip

_CHANNEL_ID = re.compile(r"[0-9]{1,19}")

CHANNEL: Kinds = {"an_hour": int, "mode": str, "pause": int}


@dataclass(frozen=True, slots=True)
class History:
    """An article as an export has it: all its revisions, oldest first. Their ids of guild and base mean nothing."""

    slug: str
    revisions: tuple[Revision, ...]


Part: TypeAlias = History | LessonHistory | GuildSettings


def write_history(history: History) -> str:
    """The line of an article."""
    rows = [{name: plain(getattr(revision, name)) for name in REVISION} for revision in history.revisions]
    return dumps({"revisions": rows, "slug": history.slug})


def write_export(articles: list[str], lessons: list[str], settings: GuildSettings | None) -> str:
    """The whole text, from the lines of the articles and of the aliases and pins."""
    chosen = None if settings is None else write_settings(settings)
    head = f'{{"articles":[\n{_lines(articles)}\n],"format":{dumps(FORMAT)},"lessons":[\n{_lines(lessons)}\n],'
    return head + dumps({"settings": chosen, "version": VERSION})[1:]


def _lines(lines: list[str]) -> str:
    return ",\n".join(lines)


def read_export(text: str) -> Iterator[Part]:
    """The articles, aliases, pins and settings (if there are any) of an export, one after the other.

    Raises InputError where it is no export that this Footnote understands; what came before is valid nevertheless.
    """
    if len(text) > MAX_EXPORT:
        raise LimitReached(
            "An export may have at most {most} characters; this one has {length}.",
            most=MAX_EXPORT,
            length=len(text),
        )
    marks = {}
    for name, value in _members(text):
        if name == "articles":
            yield _read_history(value)
        elif name == "lessons":
            yield read_lesson(value)
        elif name == "settings":
            if value is not None:
                yield _read_settings(value)
        else:
            marks[name] = value
    if marks.get("format") != FORMAT:
        raise InputError("This is no Footnote export: its “format” is not “{format}”.", format=FORMAT)
    if marks != {"format": FORMAT, "version": VERSION}:
        raise InputError("This is no export of version {version}; a newer Footnote may have made it.", version=VERSION)


def _members(text: str) -> Iterator[tuple[str, Any]]:
    try:
        yield from members(text)
    except json.JSONDecodeError as error:
        line = error.lineno
        raise InputError("This is no Footnote export: it is not valid JSON (line {line}).", line=line) from error
    except (ValueError, RecursionError) as error:
        raise InputError("This is no Footnote export: it is not valid JSON.") from error


def _read_history(value: Any) -> History:
    check_kinds(Phrase("An article"), value, ARTICLE)
    slug = check_slug(value["slug"])
    try:
        revisions = tuple(_read_revision(slug, *row) for row in enumerate(value["revisions"], 1))
    except InputError as error:
        raise InputError(
            "The article {slug} of the export can't be used. {error}", slug=quoted(slug), error=error
        ) from error
    if not revisions or not may_bear(len(revisions), MAX_REVISIONS, takes_back=revisions[-1].is_retraction):
        raise InputError("{slug} must have from 1 to {most} revisions.", slug=quoted(slug), most=MAX_REVISIONS)
    return History(slug, revisions)


def _read_revision(slug: str, number: int, value: Any) -> Revision:
    check_kinds(Phrase("A revision"), value, REVISION)
    fields = value | {"created_at": read_time(value["created_at"]), "published": read_date(value["published"])}
    revision = Revision(id=0, guild_id=0, article_id=0, slug=slug, **fields)
    if revision.number != number:
        raise InputError("Revision {number} is missing.", number=number)
    if revision.is_retraction and (number == 1 or revision.body):
        raise InputError("A retraction comes after a text and has none itself.")
    check_draft(_draft_of(revision))
    check_note(revision.note)
    check_id(revision.editor_id or 0)
    return revision


def _draft_of(revision: Revision) -> Draft:
    body = revision.headline if revision.is_retraction else revision.body
    return Draft(
        revision.headline, body, revision.source, revision.published, revision.url, revision.language
    )  # a retraction has no text to be checked; its headline stands in


def _read_settings(value: Any) -> GuildSettings:
    check_kinds(Phrase("The settings"), value, SETTINGS, may_lack=True)
    for number, chosen in value.get("channels", {}).items():
        check_kinds(Phrase("The settings of a channel"), chosen, CHANNEL, may_lack=True)
        if not _CHANNEL_ID.fullmatch(number) or chosen.get("mode", "mention") not in set(ChannelMode):
            raise InputError("The settings of a channel are a number and a mode that this Footnote knows.")
    return check_settings(read_settings(value))
