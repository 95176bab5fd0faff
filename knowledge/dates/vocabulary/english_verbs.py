"""The forms of English verbs that tell the time of a clause."""

from __future__ import annotations

import re

from knowledge.dates.vocabulary.language import Verbs

_PAST = """died lied tied used owed agreed freed decreed guaranteed did said told went came took gave made
        became began got saw knew held left led lost won met ran sold spoke stood thought wrote broke
        brought bought built caught chose drew drove fell felt fought found flew froze grew heard hid hit
        kept laid lay lent let meant paid put quit read rode rose sat sent set shot shook shut sang sank
        slept spent split spread stole struck swore swept swam taught tore threw understood woke wore
        withdrew cut hurt cost beat bent bid bled blew bore bred burst cast clung crept dealt dug drank ate
        fed fled forgot forbade gone done seen given taken known shown drawn driven fallen flown frozen
        grown hidden ridden risen spoken stolen sworn torn thrown woken worn withdrawn written broken chosen
        beaten eaten bitten begun sung sunk swum overcame overtook undertook arose awoke befell dreamt leapt
        learnt burnt spelt smelt dwelt wept crept ground bound wound hung wrung swung strung stank shrank
        sprang rang sewn sown swollen mown fought dived overheard foresaw outlived forgave forgiven
        forgotten overthrew mistook withstood spilt spoilt knelt leant slid slung spun stuck stung strode
        sought shed shone born dated"""

_FINITE = """did went came took gave became began saw knew ran spoke wrote broke chose drew drove fell flew
        froze grew rode rose shook sang sank stole swore swam tore threw woke wore withdrew blew bore ate
        drank forgot forbade sprang rang shrank strode arose awoke befell overcame overtook undertook
        overthrew mistook foresaw hid bit"""

ENGLISH_VERBS = Verbs(
    future=frozenset("will shall won't won’t".split()),
    future_ending=re.compile(r".*['’]ll$"),
    past=frozenset(_PAST.split()),
    finite=frozenset(_FINITE.split()),
    past_ending=re.compile(r"(?!united|hundred|sacred|naked|wicked|kindred|unprecedented)[a-z]{2,}[^e\W]ed$"),
    ahead=frozenset(
        """due scheduled slated expected planned planning effective payable upcoming forthcoming
        opens closes starts begins resumes reopens expires meets convenes falls expects predicts anticipates
        intends foresees expect predict anticipate intend foresee forecasts forecast""".split()
    ),
    planned=frozenset(
        """set fixed booked listed earmarked timed billed arranged adjourned postponed deferred rescheduled
        extended promised pledged waiting plans plan hopes hope aims aim wants want""".split()
    ),
    terms=frozenset(("deadline", "cutoff")),
    granting=frozenset("gave given gives granted allowed".split()),
    soon=frozenset(
        """runs ends returns leaves arrives flies sails travels moves goes comes plays retires heads departs speaks
        hosts decides appears launches lapses turns finishes concludes marries stands kicks pencilled
        penciled""".split()
    ),
    soon_of_many=frozenset(
        """resume reopen open close start begin expire meet follow run end return leave arrive fly sail travel play
        retire depart go vote kick""".split()
    ),
    links=frozenset(
        """be been being getting going not also now then again only once first never still soon always already
        n't""".split()
    ),
    was=frozenset("was were wasn't weren't wasn’t weren’t".split()),
    had=frozenset("had hadn't hadn’t".split()),
    has=frozenset("has have having hasn't haven't hasn’t haven’t".split()),
    present=frozenset(
        """is are isn't aren't isn’t aren’t does do don't doesn't remains remain stays stay can cannot
        can't can’t needs need sees see""".split()
    ),
    appending=frozenset(("followed",)),
    relatives=frozenset(("which", "who", "whose")),
    modals=frozenset("must should may".split()),
    would=frozenset("would could might".split()),
)
