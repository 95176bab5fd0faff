"""What a new article is read from: a file, a link, a message."""

from __future__ import annotations

import json

import pytest

from knowledge import Draft
from tests.cogs.newsroom.conftest import BODY, Newsroom, buttons_of, text_of


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("storm.txt", f"title: Storm closes harbour\n\n{BODY}".encode()),
        ("storm.md", f"# Storm closes harbour\n\n{BODY}".encode()),
        ("storm.json", json.dumps({"headline": "Storm closes harbour", "body": BODY}).encode()),
        ("storm.html", f"<html><head><title>Storm closes harbour</title></head><body><article><h1>Storm closes harbour"
                       f"</h1><p>{BODY.replace(chr(10) * 2, '</p><p>')}</p></article></body></html>".encode()),
    ],
)  # fmt: skip
async def test_files_of_each_kind_are_read(newsroom: Newsroom, name: str, content: bytes) -> None:
    shown = (await newsroom.kb("add", file=(name, content))).response

    await newsroom.editor.click(shown, label="Save")

    assert "31 boats were lost" in (await newsroom.newest()).body


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.txt", b"   ", "empty.txt is empty"),
        ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(50), "of a kind that can't be read"),
        ("broken.pdf", b"%PDF-1.4 nothing", "broken.pdf"),
        ("base.json", b'{"format": "footnote-export"}', "/kb import"),
    ],
)
async def test_a_file_that_is_no_article_is_one_sentence(
    newsroom: Newsroom, name: str, content: bytes, said: str
) -> None:
    result = await newsroom.kb("add", file=(name, content))

    assert said in newsroom.refusal(result)


async def test_a_file_too_large_is_refused_before_it_is_fetched(newsroom: Newsroom) -> None:
    result = await newsroom.kb("add", file=("long.txt", b"x" * (10 * 2**20 + 1)))

    assert "long.txt is too large: 10.0 MiB, where 10 are allowed" in newsroom.refusal(result)


async def test_a_link_into_the_operators_network_is_refused(newsroom: Newsroom) -> None:
    result = await newsroom.kb("add", link="http://127.0.0.1/admin")

    assert "127.0.0.1" in newsroom.refusal(result)
    assert buttons_of(result.response) == []


async def test_a_page_is_read_by_its_link(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    async def read(address: str) -> Draft:
        return Draft("Storm closes harbour", BODY, "post.example", url=address)

    monkeypatch.setattr("cogs.newsroom.adding.read_url", read)

    shown = (await newsroom.kb("add", link="https://post.example/storm")).response

    assert "post.example · <https://post.example/storm>" in text_of(shown)


async def test_a_message_is_brought_in_with_its_link_and_day(newsroom: Newsroom) -> None:
    message = await newsroom.member.send(newsroom.channel, BODY)

    shown = (await newsroom.editor.context_menu(newsroom.channel, "Add to the base", message)).response
    await newsroom.editor.click(shown, label="Save")

    [saved] = await newsroom.base.articles(guild_id=newsroom.guild.id)
    assert (saved.url, saved.published) == (message.jump_url, message.created_at.date())


async def test_what_the_bot_said_is_not_brought_in(newsroom: Newsroom) -> None:
    await newsroom.add()
    await newsroom.member.slash(newsroom.channel, "ask", question="How many boats were lost?")

    result = await newsroom.editor.context_menu(newsroom.channel, "Add to the base", newsroom.channel.last_message)

    assert "That message is mine" in newsroom.refusal(result)


async def test_a_message_without_a_word_is_called_a_message(newsroom: Newsroom) -> None:
    message = await newsroom.member.send(newsroom.channel, "🎈")

    refused = await newsroom.editor.context_menu(newsroom.channel, "Add to the base", message)

    assert newsroom.refusal(refused) == "⚠️ The message has no words."


async def test_the_file_of_a_message_comes_before_its_text(newsroom: Newsroom) -> None:
    files = [("storm.txt", f"title: Storm\n\n{BODY}".encode()), ("more.txt", b"More.")]
    message = await newsroom.member.send(newsroom.channel, "Look at this", attachments=files)

    shown = (await newsroom.editor.context_menu(newsroom.channel, "Add to the base", message)).response

    assert "4 sentences" in text_of(shown)
    assert "Only the first of 2 files was read" in text_of(shown)


async def test_the_file_of_a_forwarded_message_is_read(newsroom: Newsroom) -> None:
    files = [("storm.txt", f"title: Storm\n\n{BODY}".encode()), ("more.txt", b"More.")]
    message = await newsroom.member.send(newsroom.channel, "Look at this", attachments=files)
    forwarded = await newsroom.editor.forward(message, newsroom.channel)

    shown = (await newsroom.editor.context_menu(newsroom.channel, "Add to the base", forwarded)).response

    assert "4 sentences" in text_of(shown)
    assert "Only the first of 2 files was read" in text_of(shown)
