"""Pages with controls in Discord: laid out from a panel, each control carrying in its id all that it changes."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from re import Match
from typing import Any, Self

import discord
from discord import SelectDefaultValue, SelectDefaultValueType
from discord.ext import commands

from cogs.buttons import Outliving
from cogs.host import Interaction
from cogs.preferences import Choice
from cogs.presentation.limits import SELECT_VALUES
from cogs.presentation.panels import ChannelKind, ChannelMenu, Menu, Panel, Part, RoleMenu, Switch
from cogs.presentation.tongue import say

ID = r"setup:(?P<section>[a-z]+):(?P<name>[a-z_]+):(?P<target>\d*)(?::(?P<value>on|off))?"

KINDS = {
    ChannelKind.TEXT: [
        discord.ChannelType.text,
        discord.ChannelType.news,
        discord.ChannelType.voice,
        discord.ChannelType.public_thread,
        discord.ChannelType.private_thread,
    ],
    ChannelKind.FORUM: [discord.ChannelType.forum],
    ChannelKind.ANY: [
        discord.ChannelType.text,
        discord.ChannelType.news,
        discord.ChannelType.voice,
        discord.ChannelType.forum,
    ],
}
"""Discord's channels by what a menu offers."""


class Settling(commands.Cog):
    """The cog whose page it is."""

    @abstractmethod
    async def settle(self, interaction: Interaction, section: str, choice: Choice) -> None:
        """Puts the choice into the settings and shows the page anew."""


class Control(Outliving, discord.ui.DynamicItem[discord.ui.Item[Any]], template=ID):
    """A button or menu of `/setup`; which, its id tells."""

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: discord.ui.Item[Any], match: Match[str], /
    ) -> Self:
        """Called by discord.py for a control that it doesn't remember."""
        return cls(item)

    async def press(self, interaction: Interaction) -> None:
        """Hands what was chosen to `/setup`."""
        found = self.template.fullmatch(self.custom_id)
        assert found is not None
        assert interaction.data is not None
        values = (found["value"],) if found["value"] else _chosen(interaction.data)
        choice = Choice(found["name"], values, int(found["target"] or 0))
        settling = interaction.client.get_cog("SettingUp")
        assert isinstance(settling, Settling)
        await settling.settle(interaction, found["section"], choice)


def _chosen(sent: Any) -> tuple[str, ...]:
    return tuple(sent.get("values", ()))


def lay_out(panel: Panel) -> discord.ui.LayoutView:
    """The page as one message. discord.py need not remember it: its controls are known by their ids."""
    view = discord.ui.LayoutView(timeout=None)
    *parts, navigation = panel.parts
    items = (item for part in parts for item in _items(panel.section, part))
    view.add_item(discord.ui.Container(*items, accent_colour=discord.Colour(0x1976D2)))
    for item in _items(panel.section, navigation):
        view.add_item(item)
    view.stop()
    return view


def _items(section: str, part: Part) -> Iterator[discord.ui.Item[Any]]:
    match part:
        case str(text):
            yield discord.ui.TextDisplay(text)
        case Switch(name, text, is_on):
            yield discord.ui.Section(text, accessory=Control(_switch(section, name, is_on)))
        case _:
            yield discord.ui.ActionRow(Control(_menu(section, part)))


def _switch(section: str, name: str, is_on: bool) -> discord.ui.Button[Any]:
    style = discord.ButtonStyle.success if is_on else discord.ButtonStyle.secondary
    turned = "off" if is_on else "on"
    label = say("On") if is_on else say("Off")
    return discord.ui.Button(style=style, label=label, custom_id=f"setup:{section}:{name}::{turned}")


def _menu(section: str, part: Menu | ChannelMenu | RoleMenu) -> discord.ui.Item[Any]:
    match part:
        case Menu(name, options, placeholder, target):
            shown = [
                discord.SelectOption(
                    label=option.label, value=option.value, description=option.note, default=option.is_chosen
                )
                for option in options
            ]
            return discord.ui.Select(
                custom_id=f"setup:{section}:{name}:{target or ''}", placeholder=placeholder, options=shown
            )
        case ChannelMenu(name, chosen, placeholder, kind, most):
            return discord.ui.ChannelSelect(
                custom_id=f"setup:{section}:{name}:",
                channel_types=KINDS[kind],
                placeholder=placeholder,
                min_values=0,
                max_values=min(most, SELECT_VALUES),
                default_values=[
                    SelectDefaultValue(id=number, type=SelectDefaultValueType.channel) for number in chosen
                ],
            )
        case RoleMenu(name, role_id, placeholder):
            return discord.ui.RoleSelect(
                custom_id=f"setup:{section}:{name}:",
                placeholder=placeholder,
                min_values=0,
                default_values=[SelectDefaultValue(id=role_id, type=SelectDefaultValueType.role)] if role_id else [],
            )
