"""A copy of the base as of one moment."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

from knowledge.backup.files import beside
from knowledge.database import Database
from knowledge.errors import InputError


async def back_up(database: Database, target: Path) -> None:
    """Copies the base as of one moment to a new file, which appears when it is complete.

    Raises InputError if the file exists or its folder does not.
    """
    _check_target(target)
    with beside(target) as copy:
        await database.copy_to(copy)
        await asyncio.to_thread(_publish, copy, target)


def _check_target(target: Path) -> None:
    try:
        has_folder, is_taken = target.parent.is_dir(), target.exists()
    except OSError as error:
        raise InputError(f"{target} can't be written: {error.strerror}.") from error
    if not has_folder:
        raise InputError(f"The folder {target.parent} does not exist.")
    if is_taken:
        raise InputError(f"{target} exists already; a backup never replaces a file.")


def _publish(copy: Path, target: Path) -> None:
    """Gives the copy its name, unless somebody took it meanwhile."""
    with copy.open("rb") as written:
        os.fsync(written.fileno())
    try:
        target.touch(exist_ok=False)
    except FileExistsError as error:
        raise InputError(f"{target} exists already; a backup never replaces a file.") from error
    copy.replace(target)
