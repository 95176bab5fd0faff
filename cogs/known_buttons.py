"""Which buttons there are, and the lists behind them: made known at the start, so that old messages work.

An extension of its own: discord.py runs the module of an extension anew, so its classes must not be imported elsewhere.
"""

from __future__ import annotations

from cogs.context import ContextButton
from cogs.downloads import DownloadButton
from cogs.forgetting import ForgetButton
from cogs.furthering import Furthering, MoreButton
from cogs.handing_in import EditorsButton
from cogs.host import Host
from cogs.paging import PageButton
from cogs.removing import RemoveButton
from cogs.setup_controls import Control
from cogs.sharing import ShareButton
from cogs.voting import ReasonSelect, VoteButton


async def setup(host: Host) -> None:
    """Called by discord.py when the extension is loaded."""
    host.add_dynamic_items(
        PageButton, DownloadButton, ContextButton, MoreButton, VoteButton, ReasonSelect, ShareButton, RemoveButton,
        EditorsButton, ForgetButton, Control,
    )  # fmt: skip
    await host.add_cog(Furthering(host))
