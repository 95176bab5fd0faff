"""`/privacy`: a person sees, takes away and deletes what is kept of them."""

from __future__ import annotations

from discord import app_commands
from discord.app_commands import locale_str as _
from discord.ext import commands

from cogs.buttons import row_of
from cogs.delivery import answer
from cogs.forgetting import ForgetButton
from cogs.host import Host, Interaction
from cogs.insistence import Attachment, put
from cogs.languages import defer
from cogs.presentation.guides import command_mention
from cogs.presentation.privacy import present_deletion, present_record
from cogs.presentation.tongue import say


class Privacy(commands.GroupCog, name=_("privacy"), description=_("What this bot keeps of you")):
    """Everything here is shown to the person alone."""

    def __init__(self, host: Host) -> None:
        self.host = host
        self.base = host.base

    @app_commands.command(name=_("show"), description=_("See what this bot keeps of you, and of anybody"))
    async def show(self, interaction: Interaction) -> None:
        """Shows what is kept in all servers, and the policy."""
        settings = await defer(interaction, private=True)
        names = {name: command_mention(f"privacy {name}", self.host.command_ids) for name in ("export", "delete")}
        record = await self.base.person(interaction.user.id)
        await answer(interaction, present_record(record, settings, names), settings)

    @app_commands.command(name=_("export"), description=_("Get what this bot keeps of you as a file"))
    async def export(self, interaction: Interaction) -> None:
        """Sends the person's record as JSON."""
        await defer(interaction, private=True)
        record = await self.base.export_person(interaction.user.id)
        file = Attachment("footnote-privacy.json", record.encode())
        await put(interaction, content=say("All that I keep of you:"), files=[file])

    @app_commands.command(name=_("delete"), description=_("Delete what this bot keeps of you"))
    async def delete(self, interaction: Interaction) -> None:
        """Shows what would go; the button deletes it."""
        settings = await defer(interaction, private=True)
        record = await self.base.person(interaction.user.id)
        button = row_of(ForgetButton(str(interaction.user.id)))
        await answer(interaction, present_deletion(record), settings, button)


async def setup(host: Host) -> None:
    """Called by discord.py when the extension is loaded."""
    await host.add_cog(Privacy(host))
