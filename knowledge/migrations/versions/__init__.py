"""One file a step, named by number; Alembic finds them in this folder."""
