from __future__ import annotations

import asyncio
import io
from typing import Any

import aiohttp
import pytest
from PIL import Image

from cogs.newsroom import moving
from cogs.presentation import limits
from cogs.presentation.moving import present_progress
from cogs.presentation.reply import Reply
from knowledge import GuildSettings
from tests.cogs.newsroom.conftest import Newsroom, text_of, told


async def exported(newsroom: Newsroom) -> bytes:
    [file] = (await newsroom.kb("export")).response.attachments
    return await file.read()


async def test_an_export_comes_in_elsewhere_and_out_again_byte_for_byte(newsroom: Newsroom) -> None:
    await newsroom.add()
    await newsroom.base.teach_alias("the bloc", ["CSTO"], guild_id=newsroom.guild.id)
    content = await exported(newsroom)
    other = newsroom.env.create_guild("Elsewhere")
    role = other.create_role("editors")
    await newsroom.base.change_settings(other.id, await newsroom.base.settings(newsroom.guild.id))
    await newsroom.base.change_settings(other.id, GuildSettings(editor_role_id=role.id))
    editor = other.add_member(newsroom.env.create_user("ann"), roles=[role])
    channel = other.create_text_channel("talk")

    first = await editor.slash(channel, "kb import", file=("export.json", content))
    second = await editor.slash(channel, "kb import", file=("export.json", content))

    assert "2 new revisions and versions" in text_of(first.response)
    assert "Nothing was new" in text_of(second.response)
    [article] = await newsroom.base.articles(guild_id=other.id)
    assert article.headline == "Storm closes harbour"
    await newsroom.base.change_settings(other.id, await newsroom.base.settings(newsroom.guild.id))
    assert (await newsroom.base.export(guild_id=other.id)).encode() == content


async def test_what_is_no_export_changes_nothing(newsroom: Newsroom) -> None:
    for content, said in ((b"{}", "export"), (b"\x00\x01\x02" * 50, "export.json"), (b"", "export")):
        result = await newsroom.kb("import", file=("export.json", content))
        assert said in newsroom.refusal(result)
    assert await newsroom.base.articles(guild_id=newsroom.guild.id) == []


async def test_an_export_of_a_server_that_may_upload_more_is_not_too_large(newsroom: Newsroom) -> None:
    await newsroom.add()
    content = (await exported(newsroom)) + b" " * limits.UPLOAD

    said = await newsroom.kb("import", file=("export.json", content))

    assert "too large" not in told(said)


async def test_a_long_import_says_how_far_it_is(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    await newsroom.add()
    content = await exported(newsroom)
    importing = newsroom.base.import_

    async def slowly(text: str, **options: Any) -> int:
        options["on_progress"](1, 3)
        await asyncio.sleep(0.5)
        return await importing(text, **options)

    monkeypatch.setattr("cogs.newsroom.moving.EVERY", 0.1)
    monkeypatch.setattr(newsroom.base, "import_", slowly)

    assert "Nothing was new" in await newsroom.say("import", file=("export.json", content))
    assert any("1 of 3 articles" in str(entry) for entry in newsroom.env.http_requests)


@pytest.mark.parametrize("fault", [aiohttp.ServerDisconnectedError(), TimeoutError()])
async def test_an_import_is_told_to_be_done_though_the_line_broke_meanwhile(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    await newsroom.add()
    content = await exported(newsroom)
    importing = newsroom.base.import_

    async def slowly(text: str, **options: Any) -> int:
        options["on_progress"](1, 3)
        await asyncio.sleep(0.3)
        return await importing(text, **options)

    def broken(done: int, total: int) -> Reply:
        monkeypatch.setattr(moving, "present_progress", present_progress)
        raise fault

    monkeypatch.setattr(moving, "EVERY", 0.1)
    monkeypatch.setattr(moving, "present_progress", broken)
    monkeypatch.setattr(newsroom.base, "import_", slowly)

    assert "Nothing was new" in await newsroom.say("import", file=("export.json", content))
    assert any("1 of 3 articles" in str(entry) for entry in newsroom.env.http_requests)


async def test_figures_come_with_a_picture_once_something_was_asked(newsroom: Newsroom) -> None:
    await newsroom.add()
    before = (await newsroom.kb("stats")).response
    for kind in ("answered", "answered", "unknown"):
        await newsroom.base.count(newsroom.guild.id, kind)

    after = (await newsroom.kb("stats")).response

    assert "Nothing was asked yet" in text_of(before)
    assert before.attachments == []
    assert "**1** article · **4** sentences" in text_of(after)
    assert "answered 2 · unsure 0 · refused 1" in text_of(after)
    picture = Image.open(io.BytesIO(await after.attachments[0].read()))
    assert picture.size == (720, 400)
