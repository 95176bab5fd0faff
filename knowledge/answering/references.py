"""Words by which a sentence refers to one before it ("Its president said ...")."""

from __future__ import annotations

REFERRING = frozenset(
    """he she it they him her his hers its them their theirs this these those such there latter former он она оно они
    его ее их ему ей им ней нем них это эти этот эта этого этом тот там ол оның оған олар олардың бұл осы""".split()
)
"""Personal, possessive and demonstrative pronouns in English, Russian and Kazakh, folded."""
