"""The command `footnote`, which `python -m bot` is as well."""

from __future__ import annotations

import sys


def main() -> None:
    """Runs the command line. An interruption while that is being loaded ends it without a word, too."""
    try:
        from bot.cli import main as command

        command()
    except KeyboardInterrupt:
        sys.exit(130)  # Exit.INTERRUPTED, which may not be there yet


if __name__ == "__main__":
    main()
