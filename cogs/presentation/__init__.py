"""Values in, replies out: nothing here speaks to Discord or to the base.

- a reply is made of blocks (reply) and packed into pages (pages) within Discord's bounds (limits); markup, words,
  dates, periods and tongue say things in a language; requests are what the buttons below a list carry
- to members: answers, further, checks, timelines, figures, articles, passages, guides, privacy, handing_in, welcomes
- to editors: previews and drafts, revising, outcomes, differences (coloured), histories, lessons, questions,
  complaints, reasons, statistics, moving
- to administrators: setups, setup_limits, setup_situation, said_back, levels and examples on panels; diagnoses
- pictures: pictures (a timeline) and charts, by drawing
"""
