"""Choosing what holds for the whole server; each choice is said back."""

from __future__ import annotations

from tests.cogs.setting_up.conftest import Office


async def test_the_editors_role_is_chosen_and_given_up_but_never_everyone(office: Office) -> None:
    role = office.guild.create_role("editors")
    await office.go("editors")

    assert f"<@&{role.id}>" in await office.select("setup:editors:editors:", [role])
    assert (await office.settings()).editor_role_id == role.id
    refused = await office.admin.select(office.shown, [office.guild.default_role], custom_id="setup:editors:editors:")
    assert "everybody could change the articles" in refused.followups[-1].content
    assert (await office.settings()).editor_role_id == role.id
    assert "Only members with *Manage Server*" in await office.select("setup:editors:editors:", [])
    assert (await office.settings()).editor_role_id is None


async def test_language_strictness_retention_and_limits_are_chosen(office: Office) -> None:
    await office.go("language")
    assert "✅ Public answers are in: Русский" in await office.select("setup:language:language:", ["ru"])
    await office.go("strictness")
    assert "✅ How strict I am: Careful" in await office.select("setup:strictness:strictness:", ["0.05"])
    await office.go("storage")
    assert "is kept for 30 days" in await office.select("setup:storage:retention:", ["30"])
    await office.go("limits")
    assert "✅ Each person: 20 questions an hour" in await office.select("setup:limits:an_hour:", ["20"])

    chosen = await office.settings()
    assert (chosen.language, chosen.strictness, chosen.retention_days, chosen.an_hour) == ("ru", 0.05, 30, 20)


async def test_strictness_shows_what_becomes_of_a_question_at_each_level(office: Office) -> None:
    text = await office.go("strictness")

    assert "asked of the starter article" in text
    assert len({line[0] for line in text.split("\n") if line[:1] in "●○–"}) >= 2


async def test_switches_turn_on_and_off(office: Office) -> None:
    for section, name in [("replies", "text_only"), ("replies", "hides_shared"), ("storage", "keeps_votes")]:
        before = getattr(await office.settings(), name)
        await office.go(section)
        turned = "off" if before else "on"
        assert "✅" in await office.click(f"setup:{section}:{name}::{turned}")
        assert getattr(await office.settings(), name) is not before
        assert f"setup:{section}:{name}::{'on' if before else 'off'}" in office.ids
