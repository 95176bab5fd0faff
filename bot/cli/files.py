"""Text files, read and written with one clear sentence where it fails."""

from __future__ import annotations

import os
from pathlib import Path

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
    """Puts the text in place in one step, so that no half of it is ever there. Raises InputError."""
    draft = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        draft.write_text(text, encoding="utf-8")
        draft.replace(file)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise InputError(f"{file} can't be written: {error.strerror}.") from None
