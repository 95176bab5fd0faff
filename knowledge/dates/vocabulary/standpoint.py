"""English words that tell from where in time a date is seen: beside a year, in an old issue, as what was planned."""

from __future__ import annotations

SEASONS = ("summers", "winters", "springs", "autumns", "seasons")
"""Words that count years: seventy summers on."""

GONE_BY = (("will", "be"), ("will", "have"), ("have", "gone"), ("have", "passed"), ("it", "is"), ("it", "was"))
"""Pairs of words beside so many years that have gone by: it will be twenty years on Tuesday."""

TYING = ([","], ["on"], [",", "on"], [",", "at"])
"""What ties a date to the year right before it: in 1950, on Christmas morning."""

THEN = ("when", "where")
"""Words that tell what came in a year: 1965, when on 9 May it snowed."""

RELATING = ("which", "who", "that")
"""The same behind what is of a year: the storm of 1965, which came on 9 May."""

ISSUES = ("issue", "edition", "files", "archive")
"""What old news is quoted from: from our issue of 22 May 1957."""

PRINTED = frozenset("letters report reports review leader editorial page pages news".split())
"""What brackets name with its date: (Letters, 3 May); your report (3 May)."""

PLACED = frozenset("first second third fourth fifth sixth last runner-up winner absent injured".split())
"""What somebody has been, with no verb: third in Lillehammer on Saturday."""

JOINING = ("and", "but", "while", "so")
"""Words that begin another clause behind a comma."""

STARTING = frozenset("starting beginning commencing".split())
"""Words that look ahead to a weekday: a sale, starting Monday."""

SUBJECTS = (["he"], ["she"], ["they"], ["we"], ["i"])
"""Behind these a verb of the past is no participle: she moved."""

GOALS = frozenset((":", ";", "to", "for", "until"))
"""What parts a date from the verb before it: moved it to 3 May."""

POINTING = ("then", "that", "those")
"""Words that take up what was told: in that flood."""

BEFORE_POINTING = frozenset("; back in of at on after for during since and but when by".split())
"""What stands before them."""

BEHIND_NEXT = ("of", "one", "on", "in", "will", "is")
"""What stands behind a 'next' that is still to come: six flights, the next of them in September."""

BEFORE_NEXT: tuple[list[str], ...] = ([], [";"], ["."], [","], ["and"])
"""What stands before a 'next' that names what is still to come: agreed; next meeting on 9 August."""

DENYING = ("not", "n't", "didn't", "didn’t", "never")
"""Words that deny the date behind them: not in spring but in May."""

SINCE = ("since", "dating")
"""What leads to a date from which something has lasted: the wettest May since 1994."""

MORE_OR_LESS = ("more", "less", "fewer")
"""Behind these 'than' tells an amount and sets no date beside another: more than 140 in 2010."""

ADVERBS = frozenset("first last once then now later only since not never long soon again".split())
"""What may stand before the participle of a clause said by the way: first given here on 8 October 1954."""

PRONOUNS = frozenset("I We He She It They You".split())
"""Words that are no name though they have a capital behind a colon: 'A: We begin on 12 June.'"""
