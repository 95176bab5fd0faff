"""The address of a base as an operator writes it: of which kind it is, where, and with which options."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from knowledge.errors import BaseUnavailable

DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "sqlite+aiosqlite": "sqlite+aiosqlite",
    "postgres": "postgresql+asyncpg",
    "postgresql": "postgresql+asyncpg",
    "postgresql+asyncpg": "postgresql+asyncpg",
}

SPELT_OTHERWISE = {"ssl": "sslmode"}
"""What SQLAlchemy's documentation calls an option, and what PostgreSQL does."""

OPTIONS = frozenset(
    "application_name dbname gsslib host krbsrvname options passfile password port service ssl_max_protocol_version"
    " ssl_min_protocol_version sslcert sslcrl sslkey sslmode sslnegotiation sslpassword sslrootcert"
    " target_session_attrs user".split()
)
"""Of PostgreSQL's options (libpq's "Parameter Key Words") those that asyncpg reads in an address."""


def parse(url: str | URL) -> URL:
    """The address with the driver that is used. Raises BaseUnavailable if no base of ours can be there."""
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError) as error:
        raise BaseUnavailable("The database URL is malformed; it looks like sqlite:///footnote.db.") from error
    if parsed.drivername not in DRIVERS:
        raise BaseUnavailable(f"{parsed.drivername} is no known kind of base; use sqlite:/// or postgresql://.")
    is_file = parsed.get_backend_name() == "sqlite"
    query = {SPELT_OTHERWISE.get(key, key): value for key, value in parsed.query.items()}
    unknown = sorted(query.keys() - (frozenset() if is_file else OPTIONS))
    if unknown:
        end = "a file takes none" if is_file else f"there are {', '.join(sorted(OPTIONS))}"
        raise BaseUnavailable(f"The database URL can't have the option {unknown[0]}: {end}.")
    return parsed.set(drivername=DRIVERS[parsed.drivername], query=query)


def file_of(url: str | URL) -> Path | None:
    """The file of a SQLite base, None for PostgreSQL. Raises BaseUnavailable if a base can't be there."""
    parsed = parse(url)
    if parsed.get_backend_name() != "sqlite":
        return None
    if parsed.database in (None, "", ":memory:"):
        raise BaseUnavailable("The base must be a file, for instance sqlite:///footnote.db.")
    file = Path(str(parsed.database))
    _check_place(file)
    return file


def name_of(url: URL) -> str:
    """The file, or the address without its secrets: what messages call a base."""
    if url.get_backend_name() == "sqlite":
        return str(url.database)
    return url.set(drivername="postgresql", query={}).render_as_string()  # it hides the password


def address_for_asyncpg(url: URL) -> str:
    """The address with its password and options, as PostgreSQL's own programs take it."""
    joined = {key: value if isinstance(value, str) else ",".join(value) for key, value in url.query.items()}
    return url.set(drivername="postgresql", query=joined).render_as_string(hide_password=False)


def _check_place(file: Path) -> None:
    try:
        has_folder, is_folder = file.parent.is_dir(), file.is_dir()
    except OSError as error:
        raise BaseUnavailable(f"The base can't be at {file}: {error.strerror}.") from error
    if not has_folder:
        raise BaseUnavailable(f"The folder {file.parent} does not exist; make it, or put the base elsewhere.")
    if is_folder:
        raise BaseUnavailable(f"{file} is a folder; the base must be a file.")
