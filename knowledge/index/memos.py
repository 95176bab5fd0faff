"""What was worked out from an index as it is now, and need not be worked out again until it changes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from typing import Any

MOST = 512
"""Results that are kept, the newest (about 4 kB each)."""


class Memos(OrderedDict[Hashable, Any]):
    """Results by what they were worked out for; the oldest goes when there are too many."""

    def __setitem__(self, key: Hashable, result: Any) -> None:
        super().__setitem__(key, result)
        if len(self) > MOST:
            self.popitem(last=False)
