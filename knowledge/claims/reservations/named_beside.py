"""What a sentence speaks of where it only names the claim's one beside: "the mayor's wife", "an attempted coup"."""

from __future__ import annotations

import re

from knowledge.claims.alignment.align import Bonds
from knowledge.claims.alignment.bonds import Bond, Kind
from knowledge.claims.reading.deeds import is_verb
from knowledge.claims.reading.points import Point, Reading

_OWNING = re.compile(r"['’]s?$", re.IGNORECASE)
_AUXILIARY = re.compile(
    r"\s(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|did|does|do|said|says|told|called)\b"
)
_AS_MUCH = re.compile(r"\b(?:old|past|then|used to be|one-time|erstwhile|late|so-called)\b", re.IGNORECASE)
_NOT_WHOLLY = re.compile(
    r"\b(former|ex|deputy|vice|assistant|alleged|suspected|supposed|fake|bogus|would-be|so-called|self-styled"
    r"|aspiring|бывш\w{2,3}|экс|вице|заместител\w{1,3}|мним\w{2,3}|предполагаем\w{2,3}|подозреваем\w{2,3})[\s-]$",
    re.IGNORECASE,
)
"""Who is so is not, or not surely, what the word behind it says: English, Russian."""


_ONLY_TRIED = re.compile(
    r"\b(?:attempted|abortive|foiled|thwarted|averted|attempt at an?|threat of an?|предотвращ[её]нн\w+|неудавш\w+"
    r"|несостоявш\w+|попытк\w)[\s-]$",
    re.IGNORECASE,
)
_ONLY_TRIED_BEHIND = re.compile(
    r"[\s-](?:(?:attempt|threat|scare|hoax)s?|warnings)\b(?!\sto\b)"
    r"|(?<!s)[\s-](?:warning|drill)(?=[.,;:]|$|\s(?:in|on|at|for|is|was|has|had|will)\b)",
    re.IGNORECASE,
)
"""What stands before or behind a thing that has not come about: "an attempted coup", "a bomb threat", "a flood warning
for Lund", though not "a letter warning of floods".
"""

_TRYING = re.compile(
    r"\b(?:attempt|tr(?:y|ied)\b|fail|foil|thwart|avert|abort|prevent|threat|scare|hoax|warn|drill|попыт|предотвра|неуда"
    r"|несостоя)",
    re.IGNORECASE,
)
_KNOWN = re.compile(r"(?:\b(?:the|this|that|these|those|its|his|her|their)|['’]s?)\s(?:[\w-]+\s)?$", re.IGNORECASE)
"""Before a thing that a claim speaks of as known: that may be short for its attempt."""


def is_of_another_beside(claim: Reading, source: Reading, bonds: Bonds) -> bool:
    """Whether the sentence tells of what belongs to whom the claim speaks of, or of what is not that at all."""
    same = [
        bond for bond in bonds if bond and bond.kind is Kind.SAME and not (bond.claim.is_value or bond.claim.is_hinge)
    ]
    return any(
        _is_not_wholly(bond, claim, source)
        or _is_only_tried(bond, claim, source)
        or _is_only_owner(bond, claim, source, bonds)
        for bond in same
    )


def _is_not_wholly(bond: Bond, claim: Reading, source: Reading) -> bool:
    found = None if bond.claim.is_name else _NOT_WHOLLY.search(source.text[: bond.source.start])
    return found is not None and not _AS_MUCH.search(claim.text) and found[1].lower() not in claim.text.lower()


def _is_only_tried(bond: Bond, claim: Reading, source: Reading) -> bool:
    """Whether the sentence has as tried or feared what the claim says that there was."""
    if bond.claim.is_name or _TRYING.search(claim.text) or _KNOWN.search(claim.text[: bond.claim.start]):
        return False
    before, end = source.text[: bond.source.start], bond.source.end
    return _ONLY_TRIED.search(before) is not None or _ONLY_TRIED_BEHIND.match(source.text, end) is not None


def _is_only_owner(bond: Bond, claim: Reading, source: Reading, bonds: Bonds) -> bool:
    """Whether the claim says something of somebody of whom the sentence has only what is his."""
    if bond.claim.before or _owns(claim, bond.claim) or not _owns(source, bond.source):
        return False
    owned = next(iter(source.points[bond.source.at + 1 :]), None)
    if owned is None or not (_is_subject(claim, bond.claim) and _is_subject(source, owned)):
        return False
    return not any(other and other.source == owned for other in bonds)


def _is_subject(reading: Reading, point: Point) -> bool:
    """Whether a verb stands right behind a word."""
    following = reading.points[point.at + 1 : point.at + 2]
    is_followed = any(is_verb(reading, other) and other.start - point.end == 1 for other in following)
    return is_followed or _AUXILIARY.match(reading.text, point.end) is not None


def _owns(reading: Reading, point: Point) -> bool:
    return _OWNING.search(reading.text[point.start : point.end]) is not None
