"""Drafts that were saved while nobody could be shown so: a line that broke."""

from __future__ import annotations

from cogs.host import Interaction
from cogs.latest import Latest
from cogs.places import guild_id_of
from cogs.presentation.drafts import Pending
from knowledge import Revision

MOST_UNSEEN = 100
"""Drafts of which it is kept that they were saved unseen: one a broken line, for as long as nobody presses again."""


class Unseen:
    """Which drafts were saved while nobody could be shown so: the last ones, by their messages, and no text of them."""

    def __init__(self) -> None:
        self._kept = Latest[int, tuple[int, str, int]](MOST_UNSEEN)

    def note(self, message_id: int, pending: Pending, saved: Revision) -> None:
        """Keeps that the draft below a message was saved."""
        self._kept.keep(message_id, (hash(pending), saved.slug, saved.number))

    def forget(self, message_id: int) -> None:
        """It was shown."""
        self._kept.pop(message_id, None)

    async def recall(self, interaction: Interaction, pending: Pending | None = None) -> Revision | None:
        """What was saved of the draft, or (None) of any that stood there."""
        assert interaction.message is not None
        draft, slug, number = self._kept.get(interaction.message.id, (0, "", 0))
        if not slug or (pending is not None and hash(pending) != draft):
            return None
        return await interaction.client.base.article(slug, guild_id=guild_id_of(interaction), number=number)
