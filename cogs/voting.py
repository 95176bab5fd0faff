"""👍 and 👎 below an answer; after 👎 its reason, if the member wants to give one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import discord

from cogs.buttons import Button, Outliving, row_of
from cogs.host import Interaction
from cogs.insistence import acknowledge, put
from cogs.languages import defer
from cogs.places import guild_id_of
from cogs.presentation.tongue import mark, say
from knowledge import Citation

UP = mark("Thank you: your 👍 counts.")
DOWN = mark("Thank you: your 👎 counts. If you like, say why; the editors of this server see it.")
WHY = mark("Thank you: the editors of this server see it.")
GONE = mark("Your vote is taken back.")

REASONS = {
    "wrong": mark("It does not answer my question"),
    "false": mark("What the article says is not true"),
    "old": mark("It is out of date"),
    "thin": mark("Something important is missing"),
    "none": mark("I take my vote back"),
}


class VoteButton(
    Outliving,
    discord.ui.DynamicItem[Button],
    template=r"vote:(?P<way>up|down):(?P<revision>\d+):(?P<sentence>\d+)",
):
    """Casts a member's vote on the answer above it, in place of an earlier one."""

    def __init__(self, way: str, revision: str, sentence: str) -> None:
        emoji = "👍" if way == "up" else "👎"
        super().__init__(Button(emoji=emoji, custom_id=f"vote:{way}:{revision}:{sentence}"))
        self.is_up, self.citation = way == "up", (int(revision), int(sentence))

    @classmethod
    def pair(cls, cited: Citation) -> Iterator[VoteButton]:
        """Both buttons for an answer's first citation."""
        for way in ("up", "down"):
            yield cls(way, str(cited.revision_id), str(cited.sentence))

    async def press(self, interaction: Interaction) -> None:
        """Thanks privately; after a vote against the answer it offers reasons."""
        assert interaction.message is not None
        await defer(interaction, private=True)
        await interaction.client.base.vote(
            guild_id=guild_id_of(interaction),
            message_id=interaction.message.id,
            voter_id=interaction.user.id,
            is_up=self.is_up,
            citation=self.citation,
        )
        revision, sentence = map(str, self.citation)
        why = ReasonSelect(str(interaction.message.id), revision, sentence)
        await put(interaction, content=say(UP if self.is_up else DOWN), view=None if self.is_up else row_of(why))


class ReasonSelect(
    Outliving,
    discord.ui.DynamicItem[discord.ui.Select[Any]],
    template=r"why:(?P<message>\d+):(?P<revision>\d+):(?P<sentence>\d+)",
):
    """Why a member voted against an answer."""

    def __init__(self, message: str, revision: str, sentence: str) -> None:
        options = [discord.SelectOption(label=say(text), value=key) for key, text in REASONS.items()]
        super().__init__(
            discord.ui.Select(
                custom_id=f"why:{message}:{revision}:{sentence}", placeholder=say("Why?"), options=options
            )
        )
        self.message_id, self.citation = int(message), (int(revision), int(sentence))

    async def press(self, interaction: Interaction) -> None:
        """Keeps the reason beside the vote, or takes the vote back."""
        await acknowledge(lambda: interaction.response.defer())
        base, guild_id = interaction.client.base, guild_id_of(interaction)
        chosen, voter = self.item.values[0], interaction.user.id
        if chosen == "none":
            await base.take_back_vote(guild_id=guild_id, message_id=self.message_id, voter_id=voter)
        else:
            await base.vote(
                guild_id=guild_id,
                message_id=self.message_id,
                voter_id=voter,
                is_up=False,
                citation=self.citation,
                reason=REASONS.get(chosen),
            )
        await put(interaction, content=say(GONE if chosen == "none" else WHY), view=None)
