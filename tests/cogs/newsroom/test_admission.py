"""Who may change the base, at every step."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import discord
import pytest
from discord import app_commands

from knowledge import GuildSettings
from tests.cogs.newsroom.conftest import BODY, SLUG, Newsroom, told

COMMANDS = {
    "add": {},
    "edit": {"article": SLUG},
    "correct": {"article": SLUG, "sentence": "1"},
    "header": {"article": SLUG},
    "retract": {"article": SLUG},
    "restore": {"article": SLUG},
    "undo": {"article": SLUG},
    "history": {"article": SLUG},
    "diff": {"article": SLUG},
    "show": {"article": SLUG, "revision": 1},
    "alias add": {"phrase": "the bloc", "meanings": "CSTO"},
    "alias list": {},
    "alias remove": {"phrase": "the bloc"},
    "alias undo": {"phrase": "the bloc"},
    "pin add": {"question": "Who?", "article": SLUG, "sentences": "1"},
    "pin list": {},
    "pin remove": {"question": "Who?"},
    "pin undo": {"question": "Who?"},
    "questions": {},
    "why": {"question": "Who?"},
    "stats": {},
    "export": {},
    "import": {"file": ("export.json", b"{}")},
}


@pytest.mark.parametrize("command", COMMANDS)
async def test_a_member_without_the_role_is_refused_by_every_command(newsroom: Newsroom, command: str) -> None:
    await newsroom.add()

    result = await newsroom.member.slash(newsroom.channel, f"kb {command}", **COMMANDS[command])

    assert f"Only editors may do that: who has the role <@&{newsroom.role.id}>" in newsroom.refusal(result)
    assert result.modal is None
    assert (await newsroom.newest()).number == 1


async def test_every_command_of_the_desk_is_tried_by_a_member(newsroom: Newsroom) -> None:
    desk = newsroom.env.bot.tree.get_command("kb")

    leaves = {each.qualified_name for each in desk.walk_commands() if isinstance(each, app_commands.Command)}
    assert leaves == {f"kb {command}" for command in COMMANDS}


async def test_the_desk_fits_into_discords_limits_in_every_language(newsroom: Newsroom) -> None:
    desk = newsroom.env.bot.tree.get_command("kb")

    payload = await desk.get_translated_payload(newsroom.env.bot.tree, newsroom.env.bot.tree.translator)

    assert len(payload["options"]) <= 25
    assert max(sum(lengths(payload, language)) for language in (None, "ru")) <= 8000


def lengths(node: dict[str, Any], language: str | None) -> Iterator[int]:
    """What counts towards the size of a command, in the longer of English and a language."""
    for key in ("name", "description"):
        translated = (node.get(f"{key}_localizations") or {}).get(language, "")
        yield max(len(node.get(key, "")), len(translated))
    for option in node.get("options", ()):
        yield from lengths(option, language)


async def test_who_may_manage_the_server_is_an_editor_without_a_role(newsroom: Newsroom) -> None:
    await newsroom.base.change_settings(newsroom.guild.id, GuildSettings())
    role = newsroom.guild.create_role("boss", permissions=discord.Permissions(manage_guild=True))
    boss = newsroom.guild.add_member(newsroom.env.create_user("boss"), roles=[role])

    assert (await boss.slash(newsroom.channel, "kb add")).modal is not None


async def test_the_menu_refuses_a_member(newsroom: Newsroom) -> None:
    message = await newsroom.member.send(newsroom.channel, BODY)

    result = await newsroom.member.context_menu(newsroom.channel, "Add to the base", message)

    assert "Only editors may do that" in newsroom.refusal(result)


async def test_a_role_withdrawn_while_the_form_is_open_saves_nothing_and_the_text_comes_back(
    newsroom: Newsroom,
) -> None:
    form = await newsroom.kb("add")
    newsroom.withdraw_role()

    result = await newsroom.editor.submit_modal(form, {"headline": "Storm", "body": BODY})

    assert "Only editors may do that" in newsroom.refusal(result)
    assert BODY in (await result.followups[0].attachments[0].read()).decode()


@pytest.mark.parametrize("label", ["Save", "Edit", "Cancel"])
async def test_a_role_withdrawn_before_a_button_is_pressed_does_nothing(newsroom: Newsroom, label: str) -> None:
    form = await newsroom.kb("add")
    shown = (await newsroom.editor.submit_modal(form, {"headline": "Storm", "body": BODY})).response
    newsroom.withdraw_role()

    result = await newsroom.editor.click(shown, label=label)

    assert "Only editors may do that" in told(result)
    assert result.modal is None
    assert await newsroom.base.articles(guild_id=newsroom.guild.id) == []


async def test_a_role_withdrawn_ends_undo_and_the_turning_of_pages(newsroom: Newsroom) -> None:
    await newsroom.add()
    for number in range(40):
        await newsroom.base.correct(
            SLUG, 1, f"It was closed on {number} May.", seen=number + 1, guild_id=newsroom.guild.id
        )
    corrected = await newsroom.kb("correct", article=SLUG, sentence="1", text="It was closed in May.")
    listed = await newsroom.kb("history", article=SLUG)
    newsroom.withdraw_role()

    undone = await newsroom.editor.click(corrected.response, label="Undo")
    turned = await newsroom.editor.click(listed.response, label="▶")

    assert "Only editors may do that" in told(undone)
    assert "Only editors may do that" in told(turned)
    assert (await newsroom.newest()).number == 42


@pytest.mark.parametrize(
    ("command", "option", "filled"),
    [
        ("edit", "article", {}),
        ("restore", "article", {}),
        ("history", "article", {}),
        ("restore", "revision", {"article": SLUG}),
        ("correct", "sentence", {"article": SLUG}),
    ],
)
async def test_nothing_is_offered_to_who_is_no_editor(
    newsroom: Newsroom, command: str, option: str, filled: dict[str, str]
) -> None:
    await newsroom.add()

    offered = await newsroom.editor.autocomplete(newsroom.channel, f"kb {command}", option, "", **filled)
    refused = await newsroom.member.autocomplete(newsroom.channel, f"kb {command}", option, "", **filled)

    assert offered
    assert refused == []


async def test_another_server_neither_sees_nor_changes_it(newsroom: Newsroom) -> None:
    await newsroom.add()
    other = newsroom.env.create_guild("Elsewhere")
    role = other.create_role("boss", permissions=discord.Permissions(manage_guild=True))
    boss = other.add_member(newsroom.env.create_user("boss"), roles=[role])
    channel = other.create_text_channel("talk")

    for command in ("edit", "retract", "undo", "history", "diff", "header"):
        result = await boss.slash(channel, f"kb {command}", article=SLUG)
        assert "There is no article" in newsroom.refusal(result)
        assert await boss.autocomplete(channel, f"kb {command}", "article", "") == []
    assert (await newsroom.newest()).number == 1


async def test_the_shared_article_can_be_read_but_not_changed(newsroom: Newsroom) -> None:
    await newsroom.base.add((await newsroom.add()).draft, slug="shared")

    assert "added" in await newsroom.say("history", article="shared")
    for command in ("edit", "header", "retract", "undo"):
        assert "is a shared article" in newsroom.refusal(await newsroom.kb(command, article="shared"))
    assert "is a shared article" in newsroom.refusal(await newsroom.kb("correct", article="shared", sentence="1"))
