"""Aliases and pins in an export: one line a lesson, with all its versions."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Any

from knowledge.errors import InputError, Phrase
from knowledge.export_fields import Kinds, check_kinds, dumps, plain, read_time
from knowledge.lessons import (
    MAX_VERSIONS,
    Alias,
    Content,
    Lesson,
    LessonKind,
    PinnedSentence,
    key_of,
    make_alias,
    make_pin,
)
from knowledge.limits import check_note, check_text, may_bear
from knowledge.settings import check_id
from knowledge.slugs import check_slug
from knowledge.text.sentences import MAX_SENTENCE

LESSON: Kinds = {"kind": str, "versions": list}

VERSION: Kinds = {
    "content": dict, "created_at": str, "editor_id": int | None, "is_withdrawn": bool, "note": str | None,
    "number": int,
}  # fmt: skip

ALIAS: Kinds = {"meanings": list, "phrase": str}
PIN: Kinds = {"question": str, "sentences": list}
PINNED: Kinds = {"article": str, "revision": int, "sentence": int, "text": str}


@dataclass(frozen=True, slots=True)
class LessonHistory:
    """All versions of an alias or pin, oldest first. Their ids of guild and base mean nothing."""

    versions: tuple[Lesson, ...]

    @property
    def kind(self) -> LessonKind:
        """Whether it is an alias or a pin."""
        return self.versions[0].kind

    @property
    def name(self) -> str:
        """The phrase or question of its first version; those of the others read alike."""
        return self.versions[0].name


def write_lesson(history: LessonHistory) -> str:
    """The line of an alias or pin."""
    rows = [
        {name: plain(getattr(version, name)) for name in VERSION if name != "content"}
        | {"content": asdict(version.content)}
        for version in history.versions
    ]
    return dumps({"kind": history.kind, "versions": rows})


def read_lesson(value: Any) -> LessonHistory:
    """The alias or pin of an export. Raises InputError if it can't be used."""
    check_kinds(Phrase("An alias or pin"), value, LESSON)
    rows = enumerate(value["versions"], 1) if value["kind"] in set(LessonKind) else ()
    versions = tuple(_read_version(value["kind"], number, row) for number, row in rows)
    if not versions or not may_bear(len(versions), MAX_VERSIONS, takes_back=versions[-1].is_withdrawn):
        raise InputError("An alias or pin has a kind and from 1 to {most} versions.", most=MAX_VERSIONS)
    if len({key_of(version.name) for version in versions}) > 1:
        raise InputError("All versions of “{name}” must bear its name.", name=versions[0].name)
    return LessonHistory(versions)


def same_lesson(one: Lesson, other: Lesson) -> bool:
    """Whether two versions are the same, wherever they are kept."""
    return replace(one, id=0, guild_id=0) == replace(other, id=0, guild_id=0)


def _read_version(kind: str, number: int, value: Any) -> Lesson:
    check_kinds(Phrase("A version"), value, VERSION)
    if value["number"] != number:
        raise InputError("Version {number} is missing.", number=number)
    content = _read_alias(value["content"]) if kind == LessonKind.ALIAS else _read_pin(value["content"])
    if asdict(content) != _listed(value["content"]):
        raise InputError("“{name}” is not written as Footnote writes it.", name=_name_of(content)[:100])
    fields = {name: value[name] for name in ("number", "editor_id", "note", "is_withdrawn")}
    check_note(value["note"])
    check_id(value["editor_id"] or 0)
    return Lesson(id=0, guild_id=0, created_at=read_time(value["created_at"]), content=content, **fields)


def _listed(value: dict[str, Any]) -> dict[str, Any]:
    """The members with tuples for lists, as `asdict` gives them."""
    return {name: tuple(each) if isinstance(each, list) else each for name, each in value.items()}


def _name_of(content: Content) -> str:
    return content.phrase if isinstance(content, Alias) else content.question


def _read_alias(value: Any) -> Content:
    check_kinds(Phrase("An alias"), value, ALIAS)
    if not all(isinstance(meaning, str) for meaning in value["meanings"]):
        raise InputError("What an alias stands for must be texts.")
    return make_alias(value["phrase"], value["meanings"])


def _read_pin(value: Any) -> Content:
    check_kinds(Phrase("A pinned question"), value, PIN)
    return make_pin(value["question"], [_read_pinned(each) for each in value["sentences"]])


def _read_pinned(value: Any) -> PinnedSentence:
    check_kinds(Phrase("A pinned sentence"), value, PINNED)
    check_slug(value["article"])
    check_text(Phrase("A sentence"), value["text"], MAX_SENTENCE)
    return PinnedSentence(**value)
