"""Copies of a SQLite base's file, made and put back while the bot runs; PostgreSQL has its own tools for that.

`making` copies the base; `restoring` puts a copy in its place, after `soundness` has judged it, by `exchanging` the
rows where the base is sound; `files` are the base's and those beside it.
"""

from __future__ import annotations

from knowledge.backup.making import back_up
from knowledge.backup.restoring import Restored, restore_base

__all__ = ["Restored", "back_up", "restore_base"]
