from __future__ import annotations

import json
from dataclasses import replace

import pytest

from bot.client import FootnoteBot
from cogs.presentation.requests import PAGE_ID, button_ids, request_of
from knowledge import Figure, GuildSettings
from tests.cogs.conftest import Scene
from tests.cogs.fakes import CITATION, article, event


async def test_a_timeline_asks_the_base_for_what_was_said(scene: Scene) -> None:
    scene.base.events = [event("2023-05-09")]

    options = {"about": "boats", "from": "May 2023", "to": "June 2023", "article": "storm"}
    result = await scene.alice.slash(scene.channel, "timeline", **options)

    assert "<t:1683628200:D>" in result.response.embeds[0].description
    assert scene.base.asked == [
        {"guild_id": scene.guild.id, "about": "boats", "since": "May 2023", "until": "June 2023", "article": "storm"}
    ]


async def test_a_short_list_has_no_page_buttons(scene: Scene) -> None:
    scene.base.library = [article(1)]

    result = await scene.alice.slash(scene.channel, "articles")

    assert "Storm no. 1" in result.response.embeds[0].description
    assert result.response.components == []


async def test_a_long_list_is_turned_page_by_page(scene: Scene) -> None:
    scene.base.library = [article(number) for number in range(60)]
    listed = await scene.alice.slash(scene.channel, "articles")

    await scene.alice.click(listed.response, label="▶")

    assert "page 2 of" in listed.response.embeds[0].footer.text


async def test_pages_turn_after_a_restart_and_show_what_is_true_by_then(scene: Scene) -> None:
    scene.base.events = [event("2023-05-09")] * 40
    options = {"about": "boats | 100% ours", "from": "May 2023"}
    listed = await scene.alice.slash(scene.channel, "timeline", **options)
    await scene.env.restart_bot(FootnoteBot(scene.base))
    scene.base.events = [event("2023-06-01")] * 20

    await scene.alice.click(listed.response, label="⏭")

    shown = listed.response.embeds[0]
    assert shown.footer.text.startswith("20 events · page 4 of 4")
    assert shown.title == "Timeline about boats | 100% ours from May 2023"
    assert scene.base.asked[-1]["about"] == "boats | 100% ours"


async def test_figures_are_a_private_list_that_is_turned_after_a_restart(scene: Scene) -> None:
    scene.base.counts = [Figure(f"{n} boats", replace(CITATION, sentence=n)) for n in range(1, 61)]
    options = {"article": "storm", "about": "boats | 100% ours"}
    listed = await scene.alice.slash(scene.channel, "figures", **options)
    first = listed.response.embeds[0].description
    await scene.env.restart_bot(FootnoteBot(scene.base))

    await scene.alice.click(listed.response, label="⏭")

    assert listed.ephemeral
    assert first.startswith("**1 boats**")
    assert "**60 boats**" in listed.response.embeds[0].description
    assert listed.response.embeds[0].title == "Figures about boats | 100% ours in storm"
    assert scene.base.asked == [{"guild_id": scene.guild.id, **options}] * 2


async def test_a_text_list_stays_text_when_its_page_is_turned(scene: Scene) -> None:
    scene.base.chosen = GuildSettings(text_only=True)
    scene.base.library = [article(number) for number in range(60)]
    listed = await scene.alice.slash(scene.channel, "articles")

    await scene.alice.click(listed.response, label="▶")

    assert not listed.response.embeds
    assert "page 2 of" in listed.response.content


async def test_the_first_page_offers_no_way_back(scene: Scene) -> None:
    scene.base.library = [article(number) for number in range(60)]

    listed = await scene.alice.slash(scene.channel, "articles")

    disabled = [button["label"] for button in listed.response.components[0]["components"] if button.get("disabled")]
    assert disabled[:2] == ["⏮", "◀"]


async def test_a_fault_while_turning_is_told_privately_and_leaves_the_list(scene: Scene) -> None:
    scene.base.events = [event("2023-05-09")] * 40
    listed = await scene.alice.slash(scene.channel, "timeline")
    scene.base.events = [None]

    turned = await scene.alice.click(listed.response, label="▶")

    assert "page 1 of" in listed.response.embeds[0].footer.text
    assert turned.followups[0].ephemeral
    assert "Something went wrong on my side" in turned.followups[0].content


@pytest.mark.parametrize(
    "request_",
    [("Articles",), ("Timeline", "", "", "", ""), ("Timeline", "a|b %20 c", "Май 2023", "", "слаг"), ("T", "x" * 400)],
)
def test_a_request_travels_whole_in_the_ids_of_the_buttons(request_: tuple[str, ...]) -> None:
    ids = button_ids("page", request_, (1, 1, 2, 3, 9))

    assert ids is not None
    assert request_of(PAGE_ID, reversed(ids)) == request_


def test_a_request_that_is_too_long_is_not_cut() -> None:
    assert button_ids("page", ("T", "x" * 500), range(5)) is None


@pytest.mark.parametrize("command", ["timeline", "figures"])
async def test_a_list_about_an_emoji_alone_is_refused_and_is_not_of_everything(scene: Scene, command: str) -> None:
    result = await scene.alice.slash(scene.channel, command, about="<:sad:123>")

    assert "The subject has no words." in str([each.content for each in (result.response, *result.followups) if each])
    assert not scene.base.asked
    assert len(scene.env.errors) == 1


async def test_a_timeline_is_given_as_a_picture_that_says_the_same_in_words(scene: Scene) -> None:
    scene.base.events = [event("2023-05-09"), event("2023-06")]
    listed = await scene.alice.slash(scene.channel, "timeline", about="boats")

    given = await scene.alice.click(listed.response, label="Picture")

    (picture,) = given.response.attachments
    assert given.response.flags.ephemeral
    assert picture.filename == "timeline.png"
    assert picture.description.startswith("Timeline about boats\n9 May 2023: During")


async def test_a_timeline_for_other_programs_shows_its_dates_in_words(scene: Scene) -> None:
    scene.base.events = [event("2023-21", precision="season")]
    listed = await scene.alice.slash(scene.channel, "timeline")

    given = await scene.alice.click(listed.response, label="TimelineJS file")

    [slide] = json.loads(await given.response.attachments[0].read())["events"]
    assert slide["display_date"] == "spring 2023"


@pytest.mark.parametrize(
    ("label", "name", "beginning"),
    [("Calendar file", "timeline.ics", b"BEGIN:VCALENDAR"), ("TimelineJS file", "timeline.json", b'{"events": [')],
)
async def test_a_timeline_is_given_as_a_file_for_other_programs(
    scene: Scene, label: str, name: str, beginning: bytes
) -> None:
    scene.base.events = [event("2023-05-09")] * 40
    listed = await scene.alice.slash(scene.channel, "timeline", about="boats")
    await scene.env.restart_bot(FootnoteBot(scene.base))

    given = await scene.alice.click(listed.response, label=label)

    (file,) = given.response.attachments
    assert file.filename == name
    assert (await file.read()).startswith(beginning)
    assert scene.base.asked[-1]["about"] == "boats"


async def test_an_empty_timeline_offers_no_files(scene: Scene) -> None:
    listed = await scene.alice.slash(scene.channel, "timeline")

    assert listed.response.components == []
