"""Whether claim and sentence, all denials counted, say the same after all: "pay was missing", "went without pay"."""

from __future__ import annotations

import re

from knowledge.claims.alignment.align import Bonds
from knowledge.claims.alignment.bonds import Bond, Kind
from knowledge.claims.reading.points import Point, Reading
from knowledge.claims.reading.predicate import predicate
from knowledge.text.negation import Denial

_TURNING = re.compile(
    r"miss(?:ed|es|ing)?|lack(?:s|ed|ing)?|absent|absence|abandon\w*|abolish\w*|scrap\w*|drop(?:s|ped|ping)?|cancel\w*"
    r"|halt\w*|stop\w*|ceas\w+|ended|los(?:es?|t|ing|s)|refus\w+|reject\w*|declin\w+|den(?:y|ies|ied|ial)"
    r"|fail\w*|avoid\w*|prevent\w*|bann?\w*|forb\w+|prohibit\w*|clos(?:e|es|ed|ing|ure)|empty|vacant|rare|rarely"
    r"|hardly|scarcely|barely|withdr[ae]w\w*|boycott\w*|br[eo]ke\w*|illegal\w*|away|dismiss\w*|quit"
    r"|contrary|violat\w*|breach\w*|resign\w*|abstain\w*|nothing|none|nobody|nowhere|unable|instead|acquit\w*"
    r"|отказ\w*|отверг\w*|запре\w+|прекра\w+|потер\w+|лиши\w+|пропа\w+|закры\w+|отмен\w+|мало|редк\w+"
    r"|тоқта\w+|жабы\w+",
    re.IGNORECASE,
)
"""Words that say no in themselves: English, Russian, Kazakh."""


NEAR = 3
"""Points around a denied word among which the other word stands that says no."""


_SAYING_NO = re.compile(
    rf"{_TURNING.pattern}|no|never|without|against|alone|free|exempt\w*|left|leav(?:e|es|ing)|lift(?:s|ed|ing)?"
    r"|strip\w*|depos(?:e|es|ed|ing)|surrender\w*|suspend\w*|remov\w+|spar(?:e|es|ed|ing)|exclu\w+|except\w*|delet\w+"
    r"|disqualif\w+|shut\w*|negative\w*|forgo\w*|waiv\w+|oppos\w+|few|too|before|first|out"
    r"|un(?!der|til|i|less|cle)[a-z]{3,}|(?!unless|regard|neverthe)[a-z]{3,}less"
    r"|нет|ни\w*|без|вместо|бесплатно|жоқ|емес",
    re.IGNORECASE,
)
"""The same, and words that may say no of what the other text denies: "unharmed", "free", "few"."""


def says_no(form: str) -> bool:
    """Whether a word may say no in itself."""
    return _SAYING_NO.fullmatch(form) is not None


def is_turned_twice(bond: Bond, claim: Reading, source: Reading, bonds: Bonds) -> bool:
    """Whether beside a denied word one text says no once more, to which the other has nothing alike."""
    if is_denied_apart(claim, bonds) or is_first_time(claim, source):
        return True
    alike = [other for other in bonds if other and other is not bond and (not other.excludes or _is_exchanged(other))]
    ours = _turns(claim, bond.claim, {other.claim.at for other in alike})
    return ours or _turns(source, bond.source, {other.source.at for other in alike})


def is_denied_apart(claim: Reading, bonds: Bonds) -> bool:
    """Whether one text denies what is done and the other of what: "meat is not covered", "it covers neither meat"."""
    verb = predicate(claim)
    denied = [bond for bond in bonds if bond and _is_exchanged(bond)]
    cues = {bond.claim.denial is Denial.FOCUS for bond in denied}
    return len(cues) > 1 and any(bond.claim == verb for bond in denied)


_NEVER_BEFORE = re.compile(
    r"\b(?:never|not|no \w+)\b.*\bbefore(?=\s*(?:[.,;:!]|$))|\bnever (?:before|yet|until)\b"
    r"|\bникогда (?:раньше|прежде|до этого)\b",
    re.IGNORECASE,
)
_FIRST_TIME = re.compile(r"\bfirst time\b|\bfirst[- ]ever\b|\bвпервые\b|\bалғаш(?: рет|қы)\b", re.IGNORECASE)


def is_first_time(claim: Reading, source: Reading) -> bool:
    """Whether one text tells as done for the first time what the other tells as never done before."""
    texts = claim.text, source.text
    return any(_NEVER_BEFORE.search(one) and _FIRST_TIME.search(other) for one, other in (texts, texts[::-1]))


def _is_exchanged(bond: Bond) -> bool:
    return bond.kind is Kind.DENIED and bond.strength == 1.0


def _turns(reading: Reading, denied: Point, answered: set[int]) -> bool:
    """Whether a text says no once more near a point, in words that answer nothing."""
    near = reading.points[max(0, denied.at - NEAR) : denied.at + NEAR + 1]
    return any(
        point.clause == denied.clause
        and point.at not in answered
        and not (denied.denial and denied.denied_from <= point.start <= denied.start)
        and (_says_no_itself(reading, point) or _is_denied_too(reading, denied, point))
        for point in near
        if point is not denied
    )


def _says_no_itself(reading: Reading, point: Point) -> bool:
    """Whether a word says no of what is told, not only of the thing that it describes: "a banned hormone"."""
    return _TURNING.fullmatch(point.form) is not None and _DESCRIBING.search(reading.text, 0, point.end) is None


_DESCRIBING = re.compile(r"\b(?:an?|the|its|his|her|their|any|some|every|this|that|these|those)\s\w+ed$", re.IGNORECASE)

_GOING_ON = re.compile(r"n(?:eithe|o)r\b", re.IGNORECASE)
"""What goes on denying."""

_WITHOUT = re.compile(r"without\b", re.IGNORECASE)


def _is_denied_too(reading: Reading, denied: Point, other: Point) -> bool:
    """Whether another word is denied by other words than those that deny the point; of several in Russian none adds,
    nor do "neither" and "nor".
    """
    if reading.language != "en" or other.denial is not Denial.FOCUS or other.form.endswith("ing"):
        return False
    if _GOING_ON.match(reading.text, other.denied_from) or _goes_without(reading, denied, other):
        return False
    return other.denied_from not in (denied.denied_from, denied.start, other.start)


def _goes_without(reading: Reading, deed: Point, other: Point) -> bool:
    """Whether what is done is done without another thing, which was told behind it: "left without delay" is left."""
    return deed.start < other.denied_from and _WITHOUT.match(reading.text, other.denied_from) is not None
