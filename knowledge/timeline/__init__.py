"""What happened when, who says so, and where they differ."""

from __future__ import annotations

from knowledge.timeline.events import events_of
from knowledge.timeline.formats import to_ics, to_timelinejs, told
from knowledge.timeline.joined import Timeline, join_events
from knowledge.timeline.ordering import filter_events, only_about

__all__ = ["Timeline", "events_of", "filter_events", "join_events", "only_about", "to_ics", "to_timelinejs", "told"]
