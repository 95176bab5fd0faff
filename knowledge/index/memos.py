"""What was worked out from an index as it is now, and need not be worked out again until it changes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from typing import Any

WORDS = 512
"""Words of which it is kept what stands for them (about 4 kB each)."""

SPREADS = 32
"""Words that stand in very many sentences of which it is kept where (1.3 bytes a sentence each)."""

SENTENCES = 1_024
"""Sentences that are kept as they were made from their article's text (about 0.6 kB each)."""


class Memos(OrderedDict[Hashable, Any]):
    """Results by what they were worked out for, at most so many; the oldest goes when there are too many."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    def __setitem__(self, key: Hashable, result: Any) -> None:
        super().__setitem__(key, result)
        if len(self) > self._most:
            self.popitem(last=False)
