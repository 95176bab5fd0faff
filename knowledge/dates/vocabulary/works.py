"""What has a name of its own: works, ships, animals, groups, firms."""

from __future__ import annotations

NAMED_THINGS = frozenset(
    """novel book memoir poem song album single track hit film movie documentary play musical opera ballet sitcom
    drama thriller comedy sequel series soundtrack painting magazine game
    ship yacht trawler tug schooner lifeboat ferry boat barque steamer frigate destroyer submarine tanker freighter brig
    sloop ketch cutter barge tugboat dinghy
    horse racehorse mare colt filly gelding stallion pony
    band group duo trio quartet choir troupe firm company brand label agency website app pub restaurant""".split()
)
"""What the word behind it may be the name of: the novel Saturday, the band The 1975, her album October."""

TELLING = frozenset(
    """is was were are has had have which about tells told became won follows starring stars sells sold by made
    runs ran sank tops topped ended opens describes""".split()
)
"""What a sentence goes on with behind such a name, and seldom behind a weekday that is one: the novel Saturday was …"""

PLAYING = frozenset("star stars starred starring appear appears appeared act acts acted plays played seen".split())
"""What somebody does in a film: starred in Friday."""

GROUPS = frozenset("group movement gang cell organisation organization brigade brigades plotters".split())
"""What is named after a day: the November 17 group."""

HAVING = frozenset("the a an his her its their our my this that whose".split())
"""What stands before a thing that is named, at once or before its adjective."""

VERSUS = frozenset("v vs versus v. vs.".split())
"""Between the parties of a case: Friday v Republic."""

TOWNS = frozenset("town village city hamlet suburb".split())
"""What March is: March, a town in the Fens."""

NO_TOWNS = frozenset("Reuters Interfax Bloomberg Tass Xinhua Ramadan Lent Advent Diwali Passover Pentecost".split())
"""What has a capital behind a month and is no town: from March to Ramadan; in August, Reuters."""

RACING = frozenset(
    "jockey lengths furlong furlongs gelding mare filly colt trap odds stewards hurdle racecourse kennels".split()
)
"""Words of a report of horses or hounds."""

RUNNERS_DO = frozenset("fell led won finished beat came stayed ran faded unseated drifted lost".split())
"""What a horse does, and a day seldom: Black Friday fell."""
