"""Alembic runs this file under the name `env_py`, with the open connection among its attributes."""

from __future__ import annotations

from alembic import context

from knowledge.schema import metadata


def run_migrations() -> None:
    """Brings the base on the given connection to the target; the caller's transaction holds it all."""
    context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
    with context.begin_transaction():
        context.run_migrations()


if __name__ == "env_py":
    run_migrations()
