"""Text files, read and written with one clear sentence where it fails."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from tempfile import TemporaryDirectory

from knowledge.errors import InputError


def read_text(file: Path) -> str:
    """The file's text. Raises InputError if it is missing, unreadable or not UTF-8."""
    try:
        return file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(f"{file} can't be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise InputError(f"{file} can't be read: it is not UTF-8 text.") from None


def write_text(file: Path, text: str) -> None:
    """Puts the text where the path leads, links included: in one step, so that no half of it is ever there, or straight
    into a device or a pipe. Raises InputError.
    """
    try:
        mode = _mode_of(file)
        if mode is None or stat.S_ISREG(mode):
            _replace(Path(os.path.realpath(file)), text, mode)
        else:
            file.write_text(text, encoding="utf-8")
    except OSError as error:
        raise InputError(f"{file} can't be written: {error.strerror}.") from None


def _mode_of(file: Path) -> int | None:
    """What is there and who may do what with it; None if nothing is."""
    try:
        return file.stat().st_mode
    except FileNotFoundError:
        return None


def _replace(file: Path, text: str, mode: int | None) -> None:
    """Writes a draft beside the file, which then takes its name and, if there was one before, its mode."""
    with TemporaryDirectory(prefix=".footnote-", dir=file.parent) as folder:
        draft = Path(folder) / "draft"
        draft.write_text(text, encoding="utf-8")
        if mode is not None:
            draft.chmod(stat.S_IMODE(mode))
        draft.replace(file)
