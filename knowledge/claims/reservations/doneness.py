"""Whether a sentence tells what a claim says as less than it: as possible, alleged, nearly so, or yet to come."""

from __future__ import annotations

from knowledge.claims.alignment.bonds import ALIKE, Bond
from knowledge.claims.conflicts.comparison import Comparison
from knowledge.claims.reading.allegations import is_of_allegations, is_only_alleged
from knowledge.claims.reading.deeds import is_verb
from knowledge.claims.reading.modality import (
    Standing,
    has_near_miss,
    has_thought,
    is_conditional,
    is_done,
    is_near_miss,
    is_only_thought,
    is_only_wanted,
    is_past_form,
    is_to_come,
    standing_at,
    standing_of,
)
from knowledge.claims.reading.points import Point, Reading, is_plain
from knowledge.claims.reading.predicate import predicate
from knowledge.claims.reading.unfinished import is_past_verb, is_unfinished
from knowledge.lexicon.opposites import opposites


def is_told_as_less(comparison: Comparison) -> bool:
    """Whether the sentence tells as less sure, or as not done, what the claim says."""
    return (
        _is_less_sure(comparison)
        or _is_only_thought(comparison)
        or _is_only_alleged(comparison)
        or _is_not_done(comparison)
        or _is_nearly_so(comparison)
        or _is_past(comparison)
    )


def _is_less_sure(comparison: Comparison) -> bool:
    """Whether the sentence has as a mere possibility ("can fine") what the claim states ("fined", "will fine")."""
    stated, told = standing_of(comparison.claim.text), comparison.source.text
    return any(
        bond is not None and is_plain(point) and standing_at(told, bond.source.start) < stated
        for point, bond in comparison.answers()
    )


def _is_only_thought(comparison: Comparison) -> bool:
    """Whether the sentence has the last that the claim says as what somebody only thinks."""
    answers = [bond.source.start for bond in comparison.bonds if bond and is_plain(bond.claim)]
    if has_thought(comparison.claim.text) or not answers:
        return False
    return is_only_thought(comparison.source.text, answers[-1])


def _is_only_alleged(comparison: Comparison) -> bool:
    """Whether the sentence has as what somebody is accused of what the claim says was done."""
    deed = _deed(comparison)
    if deed is None or has_thought(comparison.claim.text) or is_of_allegations(comparison.claim.text):
        return False
    source = comparison.source
    return is_only_alleged(source.text, deed.source.start, is_finite=_is_past_form(source, deed.source))


def _deed(comparison: Comparison) -> Bond | None:
    """What answers the claim's verb or, where nothing does well, the last thing that it says."""
    verb = predicate(comparison.claim)
    bond = comparison.bonds[verb.at] if verb else None
    return (
        bond if bond and bond.strength >= ALIKE else next((bond for bond in reversed(comparison.bonds) if bond), None)
    )


def _is_not_done(comparison: Comparison) -> bool:
    """Whether the sentence has as wanted ("demanded that they be fined") or to come what the claim says is done."""
    stated, verb = standing_of(comparison.claim.text), predicate(comparison.claim)
    bond = comparison.bonds[verb.at] if verb else _deed(comparison)
    if bond is None or stated is Standing.POSSIBLE:
        return False
    told, start = comparison.source.text, bond.source.start
    if is_conditional(told, start):
        return True
    if verb and stated > Standing.WANTED and is_only_wanted(told, start):
        return True
    if stated < Standing.DONE:
        return False
    return (_says_done(comparison, verb) and is_to_come(told, start)) or _is_unfinished(comparison)


def _says_done(comparison: Comparison, verb: Point | None) -> bool:
    claim = comparison.claim
    return is_done(claim.text) or (verb is not None and is_past_verb(verb.form, claim.language))


def _is_unfinished(comparison: Comparison) -> bool:
    """Whether a past form of the claim is answered by verbs only whose form does not say that it was done."""
    claim, source = comparison.claim, comparison.source
    for point, bond in comparison.answers():
        if bond is None or not _is_past_form(claim, point):
            continue
        same = [p for p in source.points if p == bond.source or p.stems & bond.source.stems]
        if all(is_unfinished(source.text, p.start, point.form, claim.language) for p in same):
            return True
    return False


def _is_past_form(reading: Reading, point: Point) -> bool:
    if reading.language != "en":
        return is_plain(point) and is_past_verb(point.form, reading.language)
    return _is_past_english(point.form) and is_verb(reading, point)


def _is_past_english(form: str) -> bool:
    return form.endswith("ed") or form in opposites("en").irregular


def _is_nearly_so(comparison: Comparison) -> bool:
    """Whether the sentence has as nearly so what the claim says is so."""
    if has_near_miss(comparison.claim.text):
        return False
    told = comparison.source.text
    words = (bond.source for bond in comparison.bonds if bond and not (bond.claim.is_value or bond.claim.is_name))
    return any(is_near_miss(told, word.start, word.end) for word in words)


def _is_past(comparison: Comparison) -> bool:
    """Whether the sentence has as done ("the soldiers left") what the claim says is still to come ("will leave")."""
    verb = predicate(comparison.claim)
    bond = comparison.bonds[verb.at] if verb else None
    if bond is None or not is_to_come(comparison.claim.text, bond.claim.start):
        return False
    return is_past_form(comparison.source.text, bond.source.start, bond.source.form) and not is_to_come(
        comparison.source.text, bond.source.start
    )
