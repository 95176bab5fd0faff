"""Settings, memos, exports and copies of the base."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from knowledge import editing, store
from knowledge.backup import back_up
from knowledge.door.desk import Desk
from knowledge.model import SHARED
from knowledge.settings import GuildSettings, check_settings
from knowledge.transfer import Import, export_guild


class Keeping(Desk):
    """Methods that keep what is not an article, and articles as a whole."""

    @property
    def name(self) -> str:
        """The base's file, or its address without secrets."""
        return self._database.name

    async def settings(self, guild_id: int) -> GuildSettings:
        """What the guild chose, or the defaults."""
        return await self._chosen(guild_id)

    async def change_settings(self, guild_id: int, settings: GuildSettings) -> None:
        """Keeps what the guild chose. Raises InputError for a value that means nothing."""
        edit, chosen = self._edit(guild_id), check_settings(settings)
        await self._database.write(lambda connection: editing.choose_settings(connection, chosen, edit))

    async def recall(self, key: str) -> str | None:
        """What the bot remembered under a key, over restarts."""
        return await self._database.read(lambda connection: store.recall(connection, key))

    async def remember(self, key: str, value: str) -> None:
        """Keeps a value under a key (at most 100 characters), in place of the one before."""
        await self._database.write(lambda connection: store.remember(connection, key, value))

    async def export(self, *, guild_id: int = SHARED) -> str:
        """The guild's own articles, aliases and pins with all versions, and its settings, as one JSON text."""
        return await self._database.read_snapshot(lambda connection: export_guild(connection, guild_id, self._worker))

    async def import_(
        self, text: str, *, guild_id: int = SHARED, on_progress: Callable[[int, int], None] | None = None
    ) -> int:
        """Reads an export in, all or nothing, and says how many revisions and versions were new; a second time none is.

        `on_progress` hears the number of articles done and of all. Settings are taken over by a guild that has chosen
        none. Raises InputError for what is no export, DuplicateArticle if an article here has grown apart from it.
        """
        edit, work = self._edit(guild_id), Import(text, self._worker, on_progress)
        await work.check(self._allowance)
        return await self._database.write(lambda connection: work.save(connection, edit))

    async def backup(self, target: Path) -> None:
        """Copies the whole base, of this moment, to a new file. Raises InputError if the file exists."""
        await back_up(self._database, target)
