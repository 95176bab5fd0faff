"""The line to the pretend Discord, which breaks where a test wants it: before a request arrives, or in its receipt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fnmatch import fnmatch
from typing import Any

import aiohttp
import pytest
from simcord.http import router

from cogs import insistence


@dataclass
class Break:
    """What breaks, how often still, and whether the request arrives all the same."""

    method: str
    path: str
    spared: int
    times: int
    after: bool
    how: type[Exception]


class Line:
    """Works until it is told to break."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._breaks: list[Break] = []
        self._carry: Callable[..., Any] = router.dispatch
        monkeypatch.setattr(router, "dispatch", self._dispatch)
        monkeypatch.setattr(insistence, "PAUSES", (0, 0))

    def breaks(
        self,
        method: str,
        path: str,
        *,
        spared: int = 0,
        times: int = 1,
        after: bool = False,
        how: type[Exception] = aiohttp.ServerDisconnectedError,
    ) -> None:
        """The next such requests, but those that are `spared` first, find the line broken; with `after` only their
        receipts do.
        """
        self._breaks.append(Break(method, path, spared, times, after, how))

    def _dispatch(self, backend: Any, method: str, path: str, **request: Any) -> Any:
        found = next(
            (each for each in self._breaks if each.times and each.method == method and fnmatch(path, each.path)), None
        )
        if found is None or found.spared:
            if found:
                found.spared -= 1
            return self._carry(backend, method, path, **request)
        found.times -= 1
        if found.after:
            self._carry(backend, method, path, **request)
        raise found.how
