"""Units in which something is measured: 1550 nanometres, 2000 MHz are no years."""

from __future__ import annotations

_PREFIXES = ("", "nano", "micro", "milli", "centi", "kilo", "mega", "giga", "tera")
_PREFIXED = (
    "metres meters grams grammes tonnes tons hertz watts volts amps litres liters bytes bits pascals joules".split()
)
_OTHERS = """nm mm cm km kg g m mg ml kw mw gw kwh mwh hp mph rpm ft lb hz khz mhz ghz kb mb gb tb psi kpa
feet yards inches pounds acres hectares barrels bushels gallons calories degrees percent seconds pixels""".split()

UNITS = frozenset(prefix + unit for prefix in _PREFIXES for unit in _PREFIXED) | frozenset(_OTHERS)
"""In small letters, of many."""
