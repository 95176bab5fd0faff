"""English words around a date."""

from __future__ import annotations

from knowledge.dates.vocabulary.language import Around

ENGLISH_AROUND = Around(
    comparing=frozenset("since than like compared comparable unlike versus against dating dates".split()),
    deadlines=frozenset("until till by through".split()),
    documents=frozenset(
        """letter letters diary diaries journal telegram cable note memo memorandum email e-mail postcard entry
        dispatch notebook reads begins wrote writes written noted minutes logbook log message""".split()
    ),
    openers=frozenset(
        """that which who whom whose when while where after before because although though as if but and or so
        since""".split()
    ),
    habits=frozenset("always never annually traditionally invariably".split()),
    yearly=frozenset((("every", "year"), ("each", "year"), ("annually",), ("yearly",))),
    stretches=frozenset(("season", "campaign", "harvest")),
    moves=frozenset("up down rose fell climbed dropped slipped gained jumped grew shrank rise fall drop".split()),
    levels=frozenset("from up down prior back close closer compared similar".split()),
    causes=frozenset("after following over despite since about".split()),
    telling=frozenset(
        (("it", "was"), ("year", "was"), ("this", "was"), ("that", "was"), ("this", "happened"), ("took", "place"))
    ),
    written=frozenset(
        """log logbook diary diaries journal letter letters ledger ledgers notebook
        entry entries minutes chronicle memoir memoirs correspondence inscription caption""".split()
    ),
    records=frozenset(
        """breaks writes write begins begin ends end stops stop resumes resume says say reads read
        records notes mentions shows lists tells speaks gives describes starts covers dates""".split()
    ),
    taking_up=frozenset("it he she they that this its his her their on in by at then".split()),
    errors=frozenset(
        "misstated misidentified misspelled misspelt misreported incorrectly wrongly mistakenly erroneously".split()
    ),
    articles=frozenset("article obituary story column caption graphic headline".split()),
    as_early_as=frozenset((("as", "early", "as"), ("as", "soon", "as"))),
)
