"""Dates in news: which day, month or year a text means where it says 'the following Friday' or 'by January 7'.

Where to look, in the order in which a text is read; `finder` has the steps. Each package knows only those before it but
the last.

- values: periods (of the calendar, and their arithmetic), feasts, occurrences (of what has no year), readings (what an
  expression says by itself), edtf (how a date is written)
- vocabulary: language (what a language has to tell), english with english_verbs and english_around, russian, kazakh;
  cue_words and standpoint (what a clause's words tell); doubles, people, works and measures (what tells a date from its
  double)
- grammar: tokens (a text as a row of them), kinds (of tokens), matching (patterns over kinds)
- friends, what looks like a date and is none: hiding_names and known_names before anything is looked for;
  months_and_weekdays, people, first_names, surnames, namesakes, titles and named_things for words; seasons_and_feasts
  and phrases for longer ones; year_figures, day_numbers and amounts for figures; nouns
- rules, what dates look like, tried in order: calendar, inscribed, spans, edges, feasts, years, eras, relative,
  counted, weekly, wholes, directions and event_names; joining and reckoning put together what stands side by side
- scenes, what the text around an expression tells: layout (sentences, headings, quotations), clause, tense, viewpoint
  and comparing, from which stage makes a scene
- context, what is known at a point of the text: state (what has been told), foresight, outlook, jubilees and retrospect
  (what is told only behind it)
- year_choice: choosing among the cases of a date without a year by the evidence for each
- narrator, the walk through the expressions: narrator (the rules in order), naming, years, year_beside and background
  (names without a year), weeks (weekdays, days of a month), counting and events (distances), memory and story (what
  each changes for those behind it)
- typed, what a person types: bounds, recurring, shortened
"""

from __future__ import annotations

from knowledge.dates.finder import Dated, Role, find_dates
from knowledge.dates.typed.bounds import parse_bound, parse_span
from knowledge.dates.values.edtf import day_range

__all__ = ["Dated", "Role", "day_range", "find_dates", "parse_bound", "parse_span"]
