"""What dates look like: all the rules, in the order in which they are tried."""

from __future__ import annotations

from knowledge.dates.rules.calendar import BARE, CALENDAR, NTH_WEEKDAY
from knowledge.dates.rules.edges import LAST_OF_YEAR
from knowledge.dates.rules.eras import ERAS
from knowledge.dates.rules.relative import RELATIVE
from knowledge.dates.rules.spans import SPANS
from knowledge.dates.rules.years import CENTURIES, YEARS

RULES = (NTH_WEEKDAY, LAST_OF_YEAR, *CENTURIES, *RELATIVE, *SPANS, *CALENDAR, *ERAS, *YEARS, *BARE)
"""What names most comes first; months and weekdays alone come last."""
