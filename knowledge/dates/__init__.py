"""Dates in news: which day, month or year a text means where it says 'the following Friday' or 'by January 7'."""

from __future__ import annotations

from knowledge.dates.edtf import day_range
from knowledge.dates.finder import Dated, Role, find_dates
from knowledge.dates.typed import parse_bound, parse_span

__all__ = ["Dated", "Role", "day_range", "find_dates", "parse_bound", "parse_span"]
