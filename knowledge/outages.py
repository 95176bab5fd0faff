"""Why a base can't be used, in words for an operator instead of the driver's."""

from __future__ import annotations

from knowledge.errors import BaseOutOfReach, BaseUnavailable

PASSING = {
    "is locked": "another process is writing to it; try again in a moment",
    "queuepool limit": "too many questions at once; try again in a moment",
    "starting up": "its server is starting",
    "shutting down": "its server is stopping",
    "too many clients": "its server has no connection left",
    "too many connections": "its server has no connection left",
    "connection slots": "its server has no connection left",
    "connection was closed": "its server broke the connection off",
    "connection is closed": "its server broke the connection off",
}
"""What to say for what may pass by itself, by signs in what SQLite, PostgreSQL, their drivers and SQLAlchemy report."""

NO_ACCESS = "its file or folder can't be opened; check the rights"

LASTING = {
    "query argument": "a value does not fit its column",  # asyncpg quotes the value, in which any sign may stand
    "file is not a database": "it is no SQLite file, or damaged; a backup can be restored in its place",
    "malformed": "it is damaged; a backup can be restored in its place",
    "unable to open": NO_ACCESS,
    "readonly": "it may not be written to; check the rights on the file and its folder",
    "disk is full": "the disk is full; nothing was saved",
    "disk i/o": "its disk can't be read or written; look at its space, its health and the system's log",
    "password authentication failed": "its server does not accept the user or the password",
    "no password": "its server wants a password",
}
"""The same for what somebody must mend; looked at first."""


def unavailable(name: str, error: Exception) -> BaseUnavailable:
    """What the driver reports, in words for an operator: of which kind, and why."""
    signs = told_by(error).casefold()
    for kind, reasons in ((BaseUnavailable, LASTING), (BaseOutOfReach, PASSING)):
        if reason := next((reason for sign, reason in reasons.items() if sign in signs), None):
            return kind(f"The base {name} can't be used: {reason}.")
    if isinstance(error, OSError):  # of the network: SQLite has errors of its own
        return BaseOutOfReach(f"The base {name} can't be used: its server can't be reached ({told_by(error)}).")
    return BaseUnavailable(f"The base {name} can't be used: {told_by(error)}.")


def told_by(error: Exception) -> str:
    """What the driver itself says, on one line."""
    origin = getattr(error, "orig", None) or error
    return " ".join(str(origin).split()).rstrip(".") or type(origin).__name__
