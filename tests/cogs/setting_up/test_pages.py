"""The pages of `/setup`: what they show, who may use them, that they outlive a restart."""

from __future__ import annotations

from bot.client import FootnoteBot
from cogs.presentation.setups import SECTIONS
from tests.cogs.setting_up.conftest import Office


async def test_the_overview_tells_what_is_chosen_and_leads_to_every_page(office: Office) -> None:
    assert "Overview" in office.text
    assert "- Language: English" in office.text
    for section in SECTIONS:
        text = await office.go(section)
        assert SECTIONS[section] in text
        assert office.section == section


async def test_the_page_works_after_a_restart(office: Office) -> None:
    await office.go("replies")
    await office.env.restart_bot(FootnoteBot(office.base))

    assert "✅ Answers are plain text" in await office.click("setup:replies:text_only::on")


async def test_a_missing_intent_is_told_on_the_overview_and_beside_the_channels(office: Office) -> None:
    await office.env.restart_bot(FootnoteBot(office.base, reads_messages=False))

    assert "I can't read plain messages" in await office.open()
    assert "I can't read plain messages" in await office.go("channels")


async def test_who_lost_the_right_changes_nothing_any_more(office: Office) -> None:
    await office.go("replies")
    office.role._role.permissions = 0  # withdrawn while the page stands open

    refused = await office.admin.click(office.shown, custom_id="setup:replies:text_only::on")

    assert refused.response.content == "⚠️ Only members with Manage Server may do that."
    assert not (await office.settings()).text_only
