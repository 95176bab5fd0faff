"""Where other people's parsers meet broken files."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from knowledge.errors import InputError, KnowledgeError

TALKERS = ("courlan", "htmldate", "justext", "pypdf", "trafilatura")
"""Loggers of the parsers: they report each flaw that they mend, which tells an editor nothing."""


@contextmanager
def parser_faults(name: str) -> Iterator[None]:
    """Whatever a foreign parser raises over a broken file comes out as one InputError.

    What is not the file's fault stays: too little memory, which may first show as a library that can't be loaded.
    """
    for talker in TALKERS:
        logging.getLogger(talker).setLevel(logging.CRITICAL)
    try:
        yield
    except (KnowledgeError, MemoryError, ImportError):
        raise
    except Exception as error:
        raise InputError(
            "{name} can't be read: the file is broken ({kind}).", name=name, kind=type(error).__name__
        ) from error
