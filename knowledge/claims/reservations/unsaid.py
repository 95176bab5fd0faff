"""What a sentence leaves open though it names it: "did not say that he would resign", "did not die of the virus"."""

from __future__ import annotations

import re

from knowledge.claims.alignment.align import Bonds
from knowledge.claims.reading.points import Reading
from knowledge.claims.reading.predicate import predicate
from knowledge.text.negation import UNTOLD, Denial

_REASON = re.compile(
    r"(?:\s[\w-]+){0,3}?\s(?:because|due to|on account of|out of|over|(?<=die )of|(?<=died )of|(?<=die )from|из-за"
    r"|по причине|от)\s",
    re.IGNORECASE,
)
"""Behind a denied verb: perhaps only the reason is denied."""

_NOT = re.compile(r"(?:not|never|\w+n['’]t|не)\b", re.IGNORECASE)
_REST = re.compile(r"[^.,;:!?()—–]*")


def is_unsaid(claim: Reading, source: Reading, bonds: Bonds) -> bool:
    """Whether a sentence says neither that a claim is so nor that it is not."""
    return _is_untold(claim, source, bonds) or _is_denied_for_a_reason(source, bonds)


def _is_untold(claim: Reading, source: Reading, bonds: Bonds) -> bool:
    """Whether what a claim says is done is what somebody did not tell."""
    verb = predicate(claim)
    bond = bonds[verb.at] if verb else None
    if bond is None or UNTOLD.search(claim.text):
        return False
    told = (_REST.match(source.text, found.end()) for found in UNTOLD.finditer(source.text))
    return any(rest and rest.start() <= bond.source.start < rest.end() for rest in told)


def _is_denied_for_a_reason(source: Reading, bonds: Bonds) -> bool:
    """Whether both deny a verb, and only the sentence has the reason, which alone may be what it denies."""
    answering = [bond.source.start for bond in bonds if bond]
    denied = [bond for bond in bonds if bond and bond.claim.denial is bond.source.denial is Denial.FOCUS]
    negated = (bond for bond in denied if _NOT.match(source.text, bond.source.denied_from))
    reasons = (_REASON.match(source.text, bond.source.end) for bond in negated)
    return any(found and all(start < found.end() for start in answering) for found in reasons)
