"""Words of what is measured, counted and paid: 1550 nanometres, 2000 people, a rent of 1950 are no years."""

from __future__ import annotations

_PREFIXES = ("", "nano", "micro", "milli", "centi", "kilo", "mega", "giga", "tera")
_PREFIXED = (
    "metres meters grams grammes tonnes tons hertz watts volts amps litres liters bytes bits pascals joules".split()
)
_OTHERS = """nm mm cm km kg g m mg ml kw mw gw kwh mwh hp mph rpm ft lb hz khz mhz ghz kb mb gb tb psi kpa
feet yards inches pounds acres hectares barrels bushels gallons calories degrees percent seconds pixels""".split()

UNITS = frozenset(prefix + unit for prefix in _PREFIXES for unit in _PREFIXED) | frozenset(_OTHERS)
"""In small letters, of many."""

MEASURING = frozenset(
    """about nearly almost roughly approximately least most only some than over up times to hour hours почти около
    свыше более шамамен""".split()
)
"""What stands before a number that counts something."""

CHANGES = frozenset(
    """rose fell rise rises fall falls climb climbs climbed drop drops dropped slip slips slipped gain gains gained
    jump jumps jumped tumble tumbles tumbled slid slides edged sank sinks soared soars dips dipped increased decreased
    grew shrank raised lowered tune tuned came comes amounts amounted""".split()
)
"""What stands before 'to' and a level that was reached: fell to 1988."""

PAYING = frozenset("cost costs paid pays worth earned fetched charged".split())
"""What has a sum behind it: cost about 1800."""

SURELY_ABOUT = ("nearly", "almost", "roughly")
"""What a number stands behind, and no year."""

OF_MANY = frozenset("have were are may came come attended died voted marched took live lived".split())
"""Verbs of many: around 2000 came."""

WHOLES = frozenset(
    """crowd audience attendance total maximum minimum capacity population workforce staff congregation garrison
    membership circulation turnout score tally headcount altitude elevation height strength
    majority fleet flock herd army price cost fee fine sum rating jackpot att""".split()
)
"""What has the size that 'of' or 'is' leads to: a crowd of 1850, a rating that is 2010."""

SUMS = frozenset("loan rent salary wage deposit combination toll".split())
"""What has it behind 'a' only, where 'of' leads to it: a loan of 1900, not the loan of 1906."""

DUE = ("bill", "debt")
"""What has it behind 'is' only: the bill was 1987, not the Army Bill of 1914."""

MEASURES = frozenset(
    """foot mile seat series page kilo metre meter kilometre kilometer yard pound ton tonne acre hectare room bed member
    strong point watt megawatt volt litre liter gallon horsepower calorie euro dollar kg km cc hp""".split()
)
"""What is joined with a number by a dash: a 1900-foot cliff."""

COUNTED = UNITS | frozenset(
    """people men women children members homes houses soldiers troops workers employees jobs votes points miles
    dollars euros roubles rubles tenge pages words hours minutes days weeks months years residents passengers
    students pupils delegates refugees deaths victims injured dead wounded cases shares units seats households
    families villages towns cities schools hospitals rounds gmt est pst cet local per million billion thousand
    hundred others more fewer vehicles cars ships planes copies square items objects pieces animals guests
    runners riders staff crew personnel lorries clergy books documents tickets visitors spectators fans
    protesters demonstrators migrants voters patients beds rooms characters lines sheep cattle cows horses trees
    block blocks prisoners inmates detainees fighters rebels officers u.s us canadian australian yen francs
    marks kronor lire pence cents pesos rupees yuan crowns человек человека людей жителей рублей рубля тенге
    долларов евро домов семей школ детей солдат рабочих голосов километров метров тонн процентов случаев мест
    раз штук тысяч миллионов адам адамды адамнан тұрғын теңге доллар үй отбасы мектеп бала шақырым метр тонна
    орын рет мың миллион""".split()
)
"""What is counted by the number before it: 1905 people, January 5 people."""
