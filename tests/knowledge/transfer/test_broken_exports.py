"""Whatever is no export is told in one sentence, and nothing of it is imported."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from knowledge import InputError, KnowledgeBase, LimitReached


def sample(**changes: Any) -> dict[str, Any]:
    """An export of one article with one revision, with changes to the revision."""
    revision = {
        "body": "It stormed.",
        "created_at": "2024-05-01T12:00:00+00:00",
        "editor_id": 5,
        "headline": "Storm",
        "is_retraction": False,
        "language": "en",
        "note": None,
        "number": 1,
        "published": "2024-05-01",
        "source": None,
        "url": None,
    }
    articles = [{"revisions": [revision | changes], "slug": "storm"}]
    return {"articles": articles, "format": "footnote-export", "settings": None, "version": 1}


def with_settings(**changes: Any) -> dict[str, Any]:
    """An export with settings."""
    chosen: dict[str, Any] = {
        "channels": {},
        "editor_role_id": None,
        "hides_shared": False,
        "language": "en",
        "strictness": 0.2,
        "text_only": False,
    }
    return sample() | {"settings": chosen | changes}


def with_lesson(kind: str = "alias", **changes: Any) -> dict[str, Any]:
    """An export with an alias."""
    content = {"phrase": "the bloc", "meanings": ["CSTO"]}
    version: dict[str, Any] = {
        "content": content,
        "created_at": "2024-05-01T12:00:00+00:00",
        "editor_id": None,
        "is_withdrawn": False,
        "note": None,
        "number": 1,
    }
    return sample() | {"lessons": [{"kind": kind, "versions": [version | changes]}]}


def without(name: str) -> dict[str, Any]:
    """An export that lacks a member."""
    return {key: value for key, value in sample().items() if key != name}


def retracted(**changes: Any) -> dict[str, Any]:
    """An export whose article was retracted."""
    whole = sample()
    revisions = whole["articles"][0]["revisions"]
    revisions.append(revisions[0] | {"number": 2, "is_retraction": True, "body": ""} | changes)
    return whole


BROKEN = {
    "nothing": ("", "it is not valid JSON"),
    "no JSON": ("\nDear diary", "it is not valid JSON (line 2)."),
    "no object": ("[1, 2]", "it is not valid JSON"),
    "cut off": (json.dumps(sample())[:-30], "it is not valid JSON"),
    "more behind": (json.dumps(sample()) + "{}", "it is not valid JSON"),
    "too deep": ('{"articles":[' + "[" * 100_000, "it is not valid JSON"),
    "another format": (
        sample() | {"format": "bookmarks"},
        "This is no Footnote export: its “format” is not “footnote-export”.",
    ),
    "no format": (without("format"), "This is no Footnote export: its “format”"),
    "newer version": (sample() | {"version": 2}, "This is no export of version 1; a newer Footnote may have made it."),
    "unknown member": (sample() | {"pins": [1]}, "This is no export of version 1"),
    "article is no object": (sample() | {"articles": ["storm"]}, "An article must be an object of revisions, slug."),
    "articles are no list": (sample() | {"articles": 5}, "An article must be an object of revisions, slug."),
    "slug is none": (sample() | {"articles": [{"slug": "A b", "revisions": []}]}, "“A b” is no slug"),
    "slug is no text": (sample() | {"articles": [{"slug": 5, "revisions": []}]}, "An article has a slug of the wrong"),
    "no revisions": (sample() | {"articles": [{"slug": "a", "revisions": []}]}, "“a” must have from 1 to 10,000"),
    "member too many": (sample(id=5), "The article “storm” of the export can't be used. A revision must be an object"),
    "wrong type": (sample(body=5), "A revision has a body of the wrong type."),
    "wrong number": (sample(number=2), "Revision 1 is missing."),
    "too long": (sample(headline="x" * 301), "A headline may have at most 300 characters"),
    "half a character": (sample(body="\ud800"), "halves of a surrogate pair"),
    "no time": (sample(created_at="yesterday"), "A time is not in ISO 8601."),
    "no time zone": (sample(created_at="2024-05-01T12:00:00"), "A time has no time zone."),
    "time before time": (sample(created_at="0001-01-01T00:00:00+14:00"), "A time is not in ISO 8601."),
    "no date": (sample(published="2024-02-30"), "A date is not in ISO 8601."),
    "id too large": (sample(editor_id=2**63), "9223372036854775808 is no id of Discord."),
    "id below nothing": (sample(editor_id=-1), "-1 is no id of Discord."),
    "long note": (sample(note="x" * 1_001), "A note may have at most 1,000 characters"),
    "retracted at once": (sample(is_retraction=True, body=""), "A retraction comes after a text"),
    "retraction with a text": (retracted(body="Text"), "A retraction comes after a text and has none itself."),
    "strictness too high": (with_settings(strictness=1.5), "How strict answers are is a number from 0 to 1."),
    "strictness is no number": (with_settings(strictness=float("nan")), "How strict answers are"),
    "channel is no object": (with_settings(channels={"5": 5}), "The settings of a channel must be an object"),
    "channel has no number": (with_settings(channels={"x": {}}), "a number and a mode"),
    "channel without end": (with_settings(channels={"9" * 5_000: {}}), "a number and a mode"),
    "channel of no mode": (with_settings(channels={"5": {"mode": "loud"}}), "a number and a mode"),
    "channel too slow": (with_settings(channels={"5": {"pause": 10**9}}), "The pause between questions"),
    "kept for ever": (with_settings(retention_days=0), "Days to keep are from 1 to 730."),
    "truth for a number": (with_settings(retention_days=True), "The settings has a retention_days of the wrong type."),
    "settings of the future": (with_settings(hue=5), "The settings must be an object"),
    "role too large": (with_settings(editor_role_id=2**64), "is no id of Discord."),
    "lesson of no kind": (with_lesson(kind="rule"), "An alias or pin has a kind"),
    "lesson without versions": (sample() | {"lessons": [{"kind": "pin", "versions": []}]}, "from 1 to 1,000 versions"),
    "alias for a pin": (with_lesson(kind="pin"), "A pinned question must be an object of question, sentences"),
    "alias with spaces": (
        with_lesson(content={"phrase": " x", "meanings": ["y"]}),
        "not written as Footnote writes it",
    ),
    "alias of numbers": (with_lesson(content={"phrase": "x", "meanings": [5]}), "must be texts"),
    "version missing": (with_lesson(number=2), "Version 1 is missing."),
    "settings are none": (sample() | {"settings": 5}, "The settings must be an object"),
}


@pytest.mark.parametrize(("export", "sentence"), BROKEN.values(), ids=BROKEN)
async def test_a_broken_export_is_told_in_one_sentence_and_nothing_is_imported(
    sqlite_url: str, export: str | dict[str, Any], sentence: str
) -> None:
    text = export if isinstance(export, str) else json.dumps(export)
    async with KnowledgeBase.open(sqlite_url, seeded=False) as base:
        with pytest.raises(InputError) as caught:
            await base.import_(text)
        assert sentence in str(caught.value)
        assert len(str(caught.value)) < 300
        assert await base.articles() == []


@pytest.mark.parametrize("make", [sample, retracted, with_settings])
async def test_an_export_written_by_other_hands_is_read_too(
    sqlite_url: str, make: Callable[[], dict[str, Any]]
) -> None:
    """Indented, escaped and in another order."""
    text = json.dumps(dict(reversed(make().items())), indent=4, ensure_ascii=True) + "\n\n"
    async with KnowledgeBase.open(sqlite_url, seeded=False) as base:
        assert await base.import_(text) >= 1


async def test_an_export_that_is_too_long_is_not_begun(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("knowledge.exports.MAX_EXPORT", 10)
    async with KnowledgeBase.open(sqlite_url, seeded=False) as base:
        with pytest.raises(LimitReached, match="An export may have at most 10 characters"):
            await base.import_(json.dumps(sample()))
