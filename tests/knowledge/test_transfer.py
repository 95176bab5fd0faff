"""An export holds everything that people wrote, and can be read in anywhere, once, as a whole."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge import (
    Allowance,
    ChannelMode,
    ChannelSettings,
    DuplicateArticle,
    GuildSettings,
    InputError,
    KnowledgeBase,
    LessonKind,
    LimitReached,
)
from knowledge.exports import REVISION, SETTINGS, History, read_export, write_export, write_history
from knowledge.lesson_exports import LessonHistory, write_lesson
from knowledge.lessons import Alias, Lesson, Pin, PinnedSentence
from knowledge.model import Draft, Revision
from tests.knowledge import strategies
from tests.knowledge.fakes import Clock, draft

GUILD, OTHER, EMPTY = 71, 72, 73
SLUG = "harbour-closed-after-the-storm"
CHOSEN = GuildSettings(0.3, 2**62, "ru", channels={5: ChannelSettings(ChannelMode.ASK)})


@pytest.fixture
async def full(base: KnowledgeBase, clock: Clock) -> KnowledgeBase:
    """A base in which a guild has a history."""
    await base.add(draft("Quay"), guild_id=OTHER)
    await base.add(draft(source=None, published=None, url=None), guild_id=GUILD, editor_id=2**61, note="«Первая»")
    clock.wait(seconds=1.5)
    await base.revise(SLUG, draft(body="Ä\u2028\t“x”\r\n"), seen=1, guild_id=GUILD)
    await base.retract(SLUG, guild_id=GUILD, note="Withdrawn")
    await base.add(draft("Pier"), guild_id=GUILD)
    await base.teach_alias("the «old» port", ["harbour"], guild_id=GUILD, editor_id=5, note="As members say")
    await base.teach_alias("The «old» Port", ["harbour", "quay"], guild_id=GUILD)
    await base.pin("What was lost?", [(SLUG, 1, 2)], guild_id=GUILD)
    await base.withdraw(LessonKind.PIN, "What was lost?", guild_id=GUILD)
    await base.teach_alias("quay", ["wharf"], guild_id=OTHER)
    await base.change_settings(GUILD, CHOSEN)
    return base


async def test_export_import_export_is_byte_for_byte_the_same(full: KnowledgeBase) -> None:
    text = await full.export(guild_id=GUILD)
    assert await full.import_(text, guild_id=EMPTY) == 8
    assert await full.export(guild_id=EMPTY) == text
    ours, theirs = [await full.history(SLUG, guild_id=guild_id) for guild_id in (GUILD, EMPTY)]
    assert [replace(revision, id=0, guild_id=0, article_id=0) for revision in ours] == [
        replace(revision, id=0, guild_id=0, article_id=0) for revision in theirs
    ]
    assert await full.settings(EMPTY) == CHOSEN


async def test_an_export_is_the_same_from_either_kind_of_base(sqlite_url: str, postgres_url: str) -> None:
    texts = []
    for url in (sqlite_url, postgres_url):
        async with KnowledgeBase.open(url, seeded=False, clock=Clock()) as base:
            for name in ("Zoo", "ämter", "aft", "Ämter", "aft"):
                await base.add(draft(name))
            texts.append(await base.export())
    assert texts[0] == texts[1]
    async with KnowledgeBase.open(postgres_url) as base:
        assert await base.import_(texts[0]) == 0


async def test_an_export_is_documented_json_with_sorted_keys(full: KnowledgeBase) -> None:
    text = await full.export(guild_id=GUILD)
    read = json.loads(text)
    assert list(read) == ["articles", "format", "lessons", "settings", "version"]
    assert (read["format"], read["version"]) == ("footnote-export", 1)
    assert [article["slug"] for article in read["articles"]] == [SLUG, "pier-closed-after-the-storm"]
    assert read["articles"][0]["revisions"][0] == {
        "body": draft().body,
        "created_at": "2024-05-01T12:00:00+00:00",
        "editor_id": 2**61,
        "headline": "Harbour closed after the storm",
        "is_retraction": False,
        "language": "en",
        "note": "«Первая»",
        "number": 1,
        "published": None,
        "source": None,
        "url": None,
    }
    assert len(text.splitlines()) >= len(read["articles"])


def test_an_export_leaves_nothing_out() -> None:
    ids = {"id", "guild_id", "article_id", "slug"}
    assert REVISION.keys() == {field.name for field in fields(Revision)} - ids
    assert SETTINGS.keys() == {field.name for field in fields(GuildSettings)}


async def test_an_export_has_nothing_of_other_guilds(full: KnowledgeBase) -> None:
    assert "Quay" not in await full.export(guild_id=GUILD)
    assert json.loads(await full.export(guild_id=EMPTY))["articles"] == []


async def test_importing_twice_changes_nothing_the_second_time(full: KnowledgeBase) -> None:
    text = await full.export(guild_id=GUILD)
    before = await full.edition(guild_id=GUILD)
    assert await full.import_(text, guild_id=GUILD) == 0
    assert await full.edition(guild_id=GUILD) == before


async def test_a_later_export_brings_what_is_new_and_an_earlier_one_nothing(full: KnowledgeBase) -> None:
    earlier = await full.export(guild_id=GUILD)
    await full.restore_article(SLUG, guild_id=GUILD)
    later = await full.export(guild_id=GUILD)
    assert await full.import_(earlier, guild_id=EMPTY) == 8
    assert await full.import_(later, guild_id=EMPTY) == 1
    assert await full.import_(earlier, guild_id=EMPTY) == 0
    assert await full.export(guild_id=EMPTY) == later


async def test_articles_that_grew_apart_are_told_and_nothing_is_imported(full: KnowledgeBase) -> None:
    text = await full.export(guild_id=GUILD)
    await full.add(draft(body="Another story."), guild_id=EMPTY, slug="pier-closed-after-the-storm")
    before = await full.export(guild_id=EMPTY)
    with pytest.raises(DuplicateArticle, match="Revision 1 of “pier-closed-after-the-storm” is another here"):
        await full.import_(text, guild_id=EMPTY)
    assert await full.export(guild_id=EMPTY) == before


async def test_settings_that_a_guild_chose_stay(full: KnowledgeBase) -> None:
    mine = GuildSettings(language="kk")
    await full.change_settings(EMPTY, mine)
    await full.import_(await full.export(guild_id=GUILD), guild_id=EMPTY)
    assert await full.settings(EMPTY) == mine


async def test_a_guild_needs_no_copy_of_a_shared_article(base: KnowledgeBase) -> None:
    await base.add(draft())
    earlier = await base.export()
    await base.retract(SLUG)
    for text in (earlier, await base.export()):
        assert await base.import_(text, guild_id=GUILD) == 0
    assert [revision.guild_id for revision in await base.history(SLUG, guild_id=GUILD)] == [0, 0]


async def test_a_guild_cannot_import_what_would_hide_a_shared_article(base: KnowledgeBase) -> None:
    await base.add(draft(), guild_id=OTHER)
    await base.revise(SLUG, draft(body="Later."), seen=1, guild_id=OTHER)
    await base.add(draft())
    with pytest.raises(DuplicateArticle, match="is shared and has fewer revisions here"):
        await base.import_(await base.export(guild_id=OTHER), guild_id=GUILD)


async def test_what_a_new_base_starts_with_is_the_same_in_every_base(tmp_path: Path) -> None:
    texts = []
    for name in ("a", "b"):
        async with KnowledgeBase.open(f"sqlite:///{tmp_path / name}") as base:
            texts.append(await base.export())
            assert await base.import_(texts[0]) == 0
    assert texts[0] == texts[1]


async def test_progress_is_told_article_by_article(full: KnowledgeBase) -> None:
    heard: list[tuple[int, int]] = []
    text = await full.export(guild_id=GUILD)
    await full.import_(text, guild_id=EMPTY, on_progress=lambda done, total: heard.append((done, total)))
    assert heard == [(1, 2), (2, 2)]


async def test_an_import_may_not_exceed_what_a_guild_may_have(url: str) -> None:
    async with KnowledgeBase.open(url, seeded=False, allowance=Allowance(articles=1)) as base:
        await base.add(draft("Quay"), guild_id=GUILD)
        text = await base.export(guild_id=GUILD)
        await base.add(draft("Dock"), guild_id=EMPTY)
        with pytest.raises(LimitReached, match="The limit of articles is 1"):
            await base.import_(text, guild_id=EMPTY)
        assert len(await base.articles(guild_id=EMPTY)) == 1


async def test_a_base_closed_in_the_middle_of_an_import_holds_nothing_of_it(url: str) -> None:
    async with KnowledgeBase.open(url, seeded=False) as base:
        for number in range(40):
            await base.add(draft(f"Place {number}"), guild_id=GUILD)
        text = await base.export(guild_id=GUILD)
    begun = asyncio.Event()
    async with KnowledgeBase.open(url) as base:
        importing = asyncio.create_task(base.import_(text, guild_id=EMPTY, on_progress=lambda done, total: begun.set()))
        await begun.wait()
    with pytest.raises((asyncio.CancelledError, RuntimeError)):
        await importing
    async with KnowledgeBase.open(url) as base:
        assert await base.articles(guild_id=EMPTY) == []
        assert await base.import_(text, guild_id=EMPTY) == 40


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
    "no JSON": ("Dear diary", "it is not valid JSON"),
    "no object": ("[1, 2]", "it is not valid JSON"),
    "cut off": (json.dumps(sample())[:-30], "it is not valid JSON"),
    "more behind": (json.dumps(sample()) + "{}", "it is not valid JSON"),
    "too deep": ('{"articles":[' + "[" * 100_000, "it is not valid JSON"),
    "another format": (sample() | {"format": "bookmarks"}, "This is no export of version 1"),
    "no format": (without("format"), "This is no export of version 1"),
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


@st.composite
def histories(draw: st.DrawFn) -> History:
    """An article's revisions, of which the last may be a retraction."""
    drafts: list[Draft] = draw(st.lists(strategies.drafts, min_size=1, max_size=3))
    revisions = [
        Revision(
            id=0,
            guild_id=0,
            article_id=0,
            slug="storm",
            number=number,
            created_at=draw(strategies.moments),
            editor_id=draw(st.none() | st.integers(0, 2**63 - 1)),
            note=draw(st.none() | st.text(strategies.letters, max_size=20)),
            **asdict(each),
        )
        for number, each in enumerate(drafts, 1)
    ]
    if draw(st.booleans()):
        revisions.append(replace(revisions[-1], number=len(revisions) + 1, body="", is_retraction=True))
    return History("storm", tuple(revisions))


phrases = st.text("abcж é", min_size=1, max_size=8).map(lambda text: "a" + " ".join(text.split()))

pinned = st.builds(
    PinnedSentence, article=st.just("storm"), revision=st.integers(1, 9), sentence=st.integers(1, 9), text=phrases
)


@st.composite
def lesson_histories(draw: Any) -> LessonHistory:
    """Versions of an alias or a pin."""
    name = draw(phrases)
    content: Alias | Pin = Pin(name, tuple(draw(st.lists(pinned, min_size=1, max_size=3, unique=True))))
    if draw(st.booleans()):
        content = Alias(name, tuple(f"b{number}" for number in range(draw(st.integers(1, 3)))))
    moment, note = draw(strategies.moments), draw(st.none() | st.text(strategies.letters, max_size=20))
    first = Lesson(0, 0, 1, moment, content, draw(st.none() | strategies.ids), note)
    return LessonHistory((first, replace(first, number=2, is_withdrawn=True)))


@given(st.lists(histories(), max_size=3), st.lists(lesson_histories(), max_size=3), st.none() | strategies.settings)
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_what_is_written_is_read_back(
    written: list[History], taught: list[LessonHistory], chosen: GuildSettings | None
) -> None:
    lines = [write_history(history) for history in written], [write_lesson(history) for history in taught]
    text = write_export(*lines, chosen)
    assert list(read_export(text)) == [*written, *taught, *([] if chosen is None else [chosen])]


async def test_lessons_that_grew_apart_are_not_imported(full: KnowledgeBase) -> None:
    text = await full.export(guild_id=GUILD)
    await full.teach_alias("the «old» port", ["airport"], guild_id=EMPTY)
    with pytest.raises(DuplicateArticle, match="“the «old» port” is another here than in the export"):
        await full.import_(text, guild_id=EMPTY)
    assert await full.articles(guild_id=EMPTY) == []
    await full.teach_alias("new", ["newer"], guild_id=GUILD)
    assert await full.import_(text, guild_id=GUILD) == 0
    assert len(await full.lessons(LessonKind.ALIAS, guild_id=GUILD)) == 2


async def test_an_import_keeps_to_the_allowed_number_of_sentences(full: KnowledgeBase, url: str) -> None:
    text = await full.export(guild_id=GUILD)
    allowance = Allowance(sentences=1)
    async with KnowledgeBase.open(url, seeded=False, allowance=allowance) as base:
        with pytest.raises(LimitReached, match="where 1 is the limit"):
            await base.import_(text, guild_id=EMPTY)
