"""Words around a verb that tell what its form means: what follows 'scheduled', what makes a noun of 'cut'."""

from __future__ import annotations

TOWARDS = frozenset("to for until till".split())
"""What follows 'scheduled' and 'expected' when they look ahead."""

UNTIL = ("until", "till")
ONE = ("he", "she", "it")
"""Behind these a word that ends in s is a verb in the present."""

MANY = (*"they we you i and ,".split(), "")
"""Before a verb of many; '' is a name or a date: the permits issued on 1 October run out on 31 March."""
PARTICLES = frozenset("on over out at to for from until off home here there in into back down up again".split())
"""What follows 'runs' and 'leaves' when they tell of a plan."""

TAKING = frozenset("take takes come comes go goes".split())

EFFECTS = frozenset("effect force office sale into".split())
"""What such a verb does where it tells of a plan: rules take effect on, comes into force, go on sale."""

LEADS_NOUN = frozenset("no the a an another each every any its their his our my your".split())
"""Behind these a verb's form is an adjective or a noun: the proposed law, another cut, the will."""

DETERMINERS = frozenset("the a an his her their its this that these those our my your all some no".split())

LEADS_OBJECT = DETERMINERS - {"a", "an"}
"""Behind a verb these lead its object; behind a noun 'a' may too: seven cents a share."""

PREPOSITIONS = frozenset("in of for with by at from on after despite between into under during without against".split())
"""Behind these no verb stands with a tense: a year of falls."""

CLAUSES = frozenset("and but while as though although ; ,".split())
"""Behind these another clause may begin."""

PARTING = CLAUSES | {"that", "which", "who", "when", "where", "because", "if"}
"""Words behind which a verb belongs to another clause."""

SAYS = frozenset("says said adds added recalls recalled explains explained insists".split())
"""Between commas these are said by the way and rule nothing: on Thursday, she says, she hid."""

BY_THE_WAY = 4  # words from comma to comma in which somebody only 'says'

PARTICIPLE = 4
"""Words behind 'had' among which its participle is looked for: had four times won, but had four cubs."""

VOWS = ("promises", "pledges", "vows", "proposes")
"""With an object behind them, these look ahead."""

PROMISED = ("promised", "pledged")
"""With no auxiliary before and 'to' behind, these tell what somebody meant to do."""

THEM = ("them", "him", "it", "us", "me")
CHANGING = SAYS | TAKING | frozenset((*VOWS, "to"))  # words that change what the verbs beside them tell

UNCHANGED = frozenset(
    "spread put cut set hit shut let read cost hurt split burst quit beat cast".split()
)  # also the verb's name
BARE = ("see", "do", "stay", "remain", "need")  # infinitives behind 'would' and 'to'
DID = frozenset("did didn't didn’t".split())
CONDITIONS = ("if", "as", "when")  # behind these a participle tells no time: if needed, as agreed
