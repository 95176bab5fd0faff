"""A second look at the surest testimony, where only its words tell: whether it bears the statement out after all, or
contradicts it by what it has in place of some words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from knowledge.answering.matching.sense import Sense
from knowledge.answering.weighing.trees import Forest
from knowledge.claims.alignment.likeness import Floats
from knowledge.claims.conflicts.clashes import clash_between
from knowledge.claims.conflicts.instead import Instead, instead
from knowledge.claims.reading.scene import setting_of
from knowledge.claims.testimony import Testimony, gathered, reweighed
from knowledge.claims.weighing import scrutiny, suspicion
from knowledge.claims.weighing.telling import telling_belief
from knowledge.index import Index
from knowledge.model import Verdict

SECOND = 0.6
"""How much of the belief in what seems to support is the second look's; plain short claims are believed at first sight,
and the trees know few of them.
"""

SUSPECTED = 0.7
"""The least probability with which a sentence contradicts by what it has instead of some words: from there on as many
of the contradictions are right as without (docs/experiments.md, What stands in its place).
"""


def testimonies(index: Index, statement: str, sense: Sense | None) -> list[Testimony]:
    """What the sentences most like a statement say of it, the surest first, before all those that say nothing."""
    heard = (reweighed(one, telling_belief) if one.told else one for one in gathered(index, statement, sense))
    return looked_at_again(sorted(heard, key=lambda one: one.standing, reverse=True))


def looked_at_again(
    heard: Sequence[Testimony], trees: Forest | None = None, suspecting: Forest | None = None
) -> list[Testimony]:
    """The same testimonies, before them the one that a second look at it tells to support the statement, or else not.

    What contradicts or was read stays as it is. Where the surest one surely has something else in place of what the
    statement says, that goes before. `trees` are those that look, `suspecting` those for that, if not the package's.
    """
    if against := suspected(heard, suspecting):
        return [against, *heard[1:]]
    again = None
    for one in to_look_at(heard):
        told, share = scrutiny.probability(look(one, heard), trees), 1.0 if one.is_lacking else SECOND
        probability = share * told + (1 - share) * one.probability
        again = replace(one, says=Verdict.SUPPORTED, probability=probability, is_seen_twice=True)
        if again.verdict is Verdict.SUPPORTED:
            break
    return [again, *(one for one in heard if one.place is not again.place)] if again else list(heard)


def to_look_at(heard: Sequence[Testimony]) -> list[Testimony]:
    """Which testimonies, the surest first, deserve a second look: the surest one if it is lacking, and the first that
    says that the statement is so.
    """
    if not heard or heard[0].told or heard[0].verdict is Verdict.CONTRADICTED:
        return []
    supporting = [one for one in heard if one.says is Verdict.SUPPORTED][:1]
    return [*(one for one in heard[:1] if one.is_lacking), *supporting]


def suspected(heard: Sequence[Testimony], trees: Forest | None = None) -> Testimony | None:
    """The surest testimony as one that contradicts the statement, if it surely does by what it has instead of words."""
    found, numbers = suspects(heard)
    if not found:
        return None
    sureness, n = max((sureness, n) for n, sureness in enumerate(suspicion.probabilities(numbers, trees)))
    if sureness < SUSPECTED:
        return None
    told = heard[0].comparison
    clash = clash_between(told.claim, told.source, (found[n].ours, found[n].theirs))
    return replace(
        heard[0], says=Verdict.CONTRADICTED, probability=sureness, comparison=replace(told, clashes=(clash,))
    )


def suspects(heard: Sequence[Testimony]) -> tuple[list[Instead], Floats]:
    """What the surest testimony has in place of words of the statement, with the numbers of each; nothing if it
    contradicts or was read.
    """
    if not heard or heard[0].told or heard[0].verdict is Verdict.CONTRADICTED:
        return [], np.zeros((0, len(suspicion.NAMES)), dtype=np.float32)
    one = heard[0]
    found = list(instead(one.comparison))
    return found, suspicion.suspicions(one.comparison, found, setting_of(one.place), look(one, heard))


def look(one: Testimony, heard: Sequence[Testimony]) -> Floats:
    """What a second look at one of the testimonies tells."""
    others = [other for other in heard if other is not one]
    verdicts = [other.verdict for other in others]
    rivals = scrutiny.Rivals(
        max((other.probability for other in others), default=0.0),
        verdicts.count(Verdict.SUPPORTED),
        verdicts.count(Verdict.CONTRADICTED),
    )
    seen = scrutiny.Seen(one.probability, one.evidence, one.is_lacking)
    return scrutiny.look_at(one.comparison, setting_of(one.place), seen, rivals)
