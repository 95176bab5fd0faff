"""What can go wrong, as a small tree. Each message is one sentence that can be shown to a person as it is."""

from __future__ import annotations


class KnowledgeError(Exception):
    """Root of all; `str(error)` is the sentence to show."""


class InputError(KnowledgeError):
    """Somebody gave something that can't be used: too long, empty, malformed, unreadable."""


class ArticleNotFound(InputError):
    """No article of that name in this guild."""


class DuplicateArticle(InputError):
    """An article of that slug is there already."""


class LimitReached(InputError):
    """A size, number or time that is not allowed."""


class EditConflict(KnowledgeError):
    """Somebody else saved a revision in between; nothing was written."""


class BaseUnavailable(KnowledgeError):
    """The base can't be opened, read or written: the place, the rights, a corrupt file, a newer schema."""
