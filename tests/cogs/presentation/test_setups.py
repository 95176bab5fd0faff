"""Every page of `/setup` fits Discord, in every language and with as many channels as a server may have."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from cogs.presentation import limits, tongue
from cogs.presentation.examples import Example
from cogs.presentation.levels import LEVELS
from cogs.presentation.panels import ChannelMenu, Menu, Panel, RoleMenu
from cogs.presentation.setup_situation import Situation
from cogs.presentation.setups import SECTIONS, present_setup
from cogs.setup_controls import lay_out
from knowledge import ChannelMode, ChannelSettings, GuildSettings
from tests.cogs.fakes import answered, refused

NUMBER = 1_575_270_388_487_684_122
COMMANDS = {name: f"</{name}:{NUMBER}>" for name in ("diagnose", "privacy show")}
MANY = GuildSettings(
    editor_role_id=NUMBER,
    channels={
        NUMBER + n: ChannelSettings(mode, pause=3600, an_hour=50)
        for n, mode in enumerate([ChannelMode.ASK, ChannelMode.FORUM, ChannelMode.SILENT] * 150)
    },
)
EXAMPLE = Example("Who?", {level: answered() if level > 0.1 else refused() for level in LEVELS})


SHOWN_ON_A_PHONE = 26
"""Letters of a menu's placeholder that a phone shows (of Cyrillic ones, which are wide)."""


def panels(settings: GuildSettings) -> Iterator[Panel]:
    barred = tuple(list(settings.channels)[:10])
    for section in SECTIONS:
        for reads in (True, False):
            situation = Situation(COMMANDS, reads, barred, (EXAMPLE,), target=NUMBER)
            yield present_setup(section, settings, situation, "Done.")


@pytest.fixture(params=tongue.LANGUAGES)
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    yield tongue.speak(request.param)
    tongue.speak(tongue.ENGLISH)


@pytest.mark.parametrize("settings", [GuildSettings(), MANY], ids=["new", "many channels"])
async def test_every_page_fits_discord(language: str, settings: GuildSettings) -> None:
    for panel in panels(settings):
        view = lay_out(panel)
        assert view.total_children_count <= limits.COMPONENTS
        assert view.content_length() <= limits.SHOWN
        ids = [item.custom_id for item in view.walk_children() if hasattr(item, "custom_id")]
        assert len(set(ids)) == len(ids)
        assert all(len(each) <= limits.CUSTOM_ID for each in ids)


async def test_every_menu_fits_discord(language: str) -> None:
    for panel in panels(MANY):
        for part in panel.parts:
            if isinstance(part, Menu):
                assert len(part.options) <= limits.CHOICES
                assert all(len(option.label) <= limits.CHOICE for option in part.options)
                assert all(len(option.note or "") <= limits.CHOICE for option in part.options)
                assert sum(option.is_chosen for option in part.options) <= 1
            if isinstance(part, Menu | ChannelMenu | RoleMenu):
                assert len(part.placeholder) <= SHOWN_ON_A_PHONE < limits.SELECT_PLACEHOLDER
            if isinstance(part, ChannelMenu):
                assert len(part.chosen) <= part.most <= limits.SELECT_VALUES


async def test_every_setting_can_be_changed_on_some_page() -> None:
    names = {part.name for panel in panels(MANY) for part in panel.parts if not isinstance(part, str)}
    settings = {
        "ask",
        "forum",
        "silent",
        "editors",
        "language",
        "strictness",
        "text_only",
        "follow_ups",
        "hides_shared",
    }
    settings |= {"keeps_questions", "keeps_votes", "keeps_counts", "retention", "an_hour", "pause"}
    assert names == settings | {"go", "channel"}
