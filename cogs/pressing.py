"""Which buttons there are. They are made known at the start, so that those below old messages work.

An extension of its own: discord.py runs the module of an extension anew, so its classes must not be imported elsewhere.
"""

from __future__ import annotations

from cogs.aftermath import ContextButton, RemoveButton, ShareButton
from cogs.host import Host
from cogs.paging import PageButton


async def setup(host: Host) -> None:
    """Called by discord.py when the extension is loaded."""
    host.add_dynamic_items(PageButton, ContextButton, ShareButton, RemoveButton)
