"""A second look at the best sentences: how each word of the question stands in them, and in what order.

What ranks and tells confidence at first weighs shares: how much of the question is held. A near miss holds nearly all
of it, but not the verb, or not the last word, or has the words in another order.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from knowledge.answering.asking.question import Question
from knowledge.answering.kinds.wanted import Wanted
from knowledge.answering.kinds.word_classes import looks_like_verb
from knowledge.answering.matching.terms import Floats, How, MatchedTerm
from knowledge.answering.weighing.features import NAMES as EVIDENCE
from knowledge.answering.weighing.odds import odds
from knowledge.index.marks import Marked, Places

LOOKED_AT = 5
"""Sentences that are looked at twice: a right one is among the first five for 92 % of the answerable questions on its
article alone, for 84 % in company.
"""

_HOW = {how: at for at, how in enumerate((How.MEANING, How.CONCEPT, How.FAMILY, How.SPELLING, How.SAME), 1)}
_SAID = [_HOW[how] for how in (How.SAME, How.CONCEPT, How.MEANING)]
ABSENT, NO_WORD = 0, -1
"""How a word is held that is not, and how one is that the question does not have."""

_AT = {"first": 0, "second": 1, "last": -1, "last_but_one": -2, "last_but_two": -3}
"""The content words of the question that are looked at one by one."""

_OF_WORD = ("how", "strength", "verb", "name")
_OF_ASKED = (
    "content", "asked_words", "tempered", "ascii", *(f"form_{wanted.name.lower()}" for wanted in Wanted),
)  # fmt: skip
_OF_SENTENCE = (
    "held", "same", "concept", "meaning", "names_absent", "numbers_absent", "unknown", "elsewhere",
    *(f"{place}_{said}" for place in _AT for said in _OF_WORD), "focus_how", "focus_strength", "verb_how",
    "verb_strength", "words", "spread", "beyond_latin",
)  # fmt: skip
_OF_ORDER = (
    "next_to", "near", "far", "turned", "followed", *(f"weight_{how.name.lower()}" for how in _HOW), "weight_absent",
    "weight_names_absent", "first_at", "last_at", "mean_at", "distinct", "longest_run",
)  # fmt: skip
NAMES = (*_OF_ASKED, *_OF_SENTENCE, *_OF_ORDER)
"""The columns of `look_at`, in order."""

_OF_RANK = ("score", "behind", "place")
RANKED_NAMES = (
    *_OF_RANK, *NAMES, *(f"{name}_beside" for name in _OF_ORDER), *EVIDENCE, *(f"{name}_beside" for name in EVIDENCE),
)  # fmt: skip
"""The columns of `to_rank`, in order."""

TRUSTED_NAMES = ("first_sight", "again", "lead", "lead_over_third", "all", "was_at", "was_behind", *NAMES)
"""The columns of `to_trust`, in order."""

NO_RIVAL = 9.0
"""How far the best sentence is ahead where there is none behind it."""

_NEXT, _NEAR = 1, 4
"""Up to how many words lie between two found ones that follow each other in the question."""

_BACKWARDS = 1.5
"""Words that a way back is longer than one forth, so that of a word's places the one behind is taken."""

_FEW_PLACES = 4
"""Places of a word in a sentence that are compared with those of the next one."""

_FORMS = list(Wanted)
_TEMPERED = re.compile(
    r"\b(?:still|already|yet|again|ever|also|only|exactly|now|before|after|first|last|new|other|"
    r"ещ[её]|уже|снова|опять|только|точно|сейчас|теперь|до|после|перв\w+|последн\w+|нов\w+|друг\w+|"
    r"әлі|қазір|тағы|ғана|дәл|енді|бұрын|кейін|алғаш\w*|соңғы|жаңа|басқа)\b"
)
"""Words, in small letters, that make a question ask for more than the rest of it."""


class _Held(NamedTuple):
    """How a word is held by a sentence, how surely, and where."""

    how: int
    strength: float
    places: Places = ()


_NOTHING, _NO_WORD = _Held(ABSENT, 0.0), _Held(NO_WORD, 0.0)

_LACKED = ("names_absent", "numbers_absent", "unknown", "elsewhere", "weight_absent", "weight_names_absent")
_NONE_LACKED = (0.0,) * len(_LACKED)
"""What is summed up over the absent words, and the sums where none is."""


class _Asked(NamedTuple):
    """What the question tells whatever the sentence: its content words, the share of its weight that each has, and what
    of _LACKED counts where it is absent; the places among them of those that are looked at one by one, each with
    whether it looks like a verb and is a name, of the noun that it asks for and of its verb (where it has none such,
    that behind the last); and _OF_ASKED.
    """

    content: tuple[MatchedTerm, ...]
    shares: list[float]
    lacked: list[tuple[float, ...]]
    singled: list[tuple[int, bool, bool]]
    focus: int
    verb: int
    columns: tuple[float, ...]


def look_at(question: Question, terms: Sequence[MatchedTerm], sentences: Sequence[Marked]) -> Floats:
    """Sentences x NAMES."""
    asked, rows = _asked(question, terms), []
    for here in sentences:
        held = [_held(matched, here) for matched in asked.content]
        absent = [lacked for lacked, where in zip(asked.lacked, held, strict=True) if where is _NOTHING]
        lacks = tuple(map(sum, zip(*absent, strict=True))) or _NONE_LACKED
        rows.append((*asked.columns, *_in_sentence(asked, held, lacks, here), *_in_order(asked, held, lacks, here)))
    return np.array(rows, dtype=np.float32).reshape(len(rows), len(NAMES))


def to_rank(looked: Floats, scores: Floats, evidence: Floats) -> Floats:
    """Sentences x RANKED_NAMES, for the best sentences at first sight, best first, what they score and their evidence:
    these and what a second look tells, and how far each is behind the best of them in it.
    """
    order = looked[:, -len(_OF_ORDER) :]
    places = np.arange(len(scores), dtype=np.float32)
    rank = np.stack([scores, scores - scores.max(), places], axis=1)
    return np.concatenate(
        [rank, looked, order - order.max(axis=0), evidence, evidence - evidence.max(axis=0)], axis=1, dtype=np.float32
    )


def to_trust(looked: Floats, scores: Floats, again: Floats, confidence: float) -> Floats:
    """TRUSTED_NAMES for the sentence that is best at second sight (its score there is highest `again`), where the one
    that was best at first sight answers with this probability by what was known then.
    """
    order = np.argsort(-again, kind="stable")
    best = int(order[0])
    leads = [float(again[best] - again[order[behind]]) if behind < len(order) else NO_RIVAL for behind in (1, 2)]
    of_race = (
        odds(confidence), again[best], *leads, math.log(float(np.exp(again).sum())), best,
        scores[best] - scores.max(),
    )  # fmt: skip
    return np.concatenate([np.array(of_race, dtype=np.float32), looked[best]])


def _asked(question: Question, terms: Sequence[MatchedTerm]) -> _Asked:
    content = tuple(matched for matched in terms if matched.term.is_content)
    forms, count = [matched.term.form for matched in content], len(content)
    verbs = [looks_like_verb(form) for form in forms]
    kinds = [*zip(verbs, [matched.term.is_name for matched in content], strict=True), (False, False)]
    singled = [at % count if -count <= at < count else count for at in _AT.values()]
    weights = [matched.weight for matched in content]
    shares = [weight / (sum(weights) or 1.0) for weight in weights]
    return _Asked(
        content,
        shares,
        [_lacked(*each) for each in zip(content, shares, strict=True)],
        [(at, *kinds[at]) for at in singled],
        forms.index(question.focus) if question.focus in forms else count,
        verbs.index(True) if True in verbs else count,
        (
            count, len(question.text.split()), _TEMPERED.search(question.text.lower()) is not None,
            question.text.isascii(), *[question.wanted is wanted for wanted in _FORMS],
        ),
    )  # fmt: skip


def _lacked(matched: MatchedTerm, share: float) -> tuple[float, ...]:
    """What counts where a word with such a share of the question's weight is absent, in the order of _LACKED."""
    term, is_known = matched.term, bool(matched.matches)
    return term.is_name, term.is_number, not is_known, is_known, share, share * term.is_name


def _held(matched: MatchedTerm, here: Marked) -> _Held:
    found = matched.held_in(here)
    return _Held(_HOW[found[0].how], found[0].strength, found[1]) if found else _NOTHING


def _in_sentence(asked: _Asked, held: Sequence[_Held], lacks: Sequence[float], here: Marked) -> tuple[float, ...]:
    """_OF_SENTENCE."""
    words, hows, count = (*held, _NO_WORD), [where.how for where in held], max(1, len(held))
    focus, verb = words[asked.focus], words[asked.verb]
    places = [where.places for where in held if where.places]
    spread = max(map(max, places)) - min(map(min, places)) if places else 0
    return (
        1 - hows.count(ABSENT) / count, *[hows.count(how) / count for how in _SAID], *lacks[:4],
        *[value for at, verb_form, name in asked.singled for value in (*words[at][:2], verb_form, name)],
        focus.how, focus.strength, verb.how, verb.strength,
        here.length, spread / max(1, here.length), bool(here.length) and here.sequence[0][0] > "\u0400",
    )  # fmt: skip


def _in_order(asked: _Asked, held: Sequence[_Held], lacks: Sequence[float], here: Marked) -> tuple[float, ...]:
    """_OF_ORDER: how each found word stands to the one before it in the question, how much of the question's weight is
    found in which way, and where in the sentence.
    """
    by_how = [0.0] * (1 + len(_HOW))
    for share, where in zip(asked.shares, held, strict=True):
        by_how[where.how] += share * where.strength
    steps, run = _steps([where.places[:_FEW_PLACES] for where in held])
    pairs, count, length = max(1, len(steps)), max(1, len(held)), max(1, here.length)
    next_to, far = sum([abs(step) <= _NEXT for step in steps]), sum([abs(step) > _NEAR for step in steps])
    begun = [where.places[0] for where in held if where.places]
    at = (min(begun), max(begun), sum(begun) / len(begun)) if begun else (-here.length,) * 3
    return (
        next_to / pairs, (len(steps) - next_to - far) / pairs, far / pairs, sum([step < 0 for step in steps]) / pairs,
        pairs, *by_how[1:], *lacks[4:], *[where / length for where in at],
        len(set(begun)) / count, run / count,
    )  # fmt: skip


def _steps(places: Sequence[Places]) -> tuple[list[int], int]:
    """From each found word to the next one that is found, in words of the sentence, backwards below 0; and how many
    words of the question at most are found one after the other and near to each other.
    """
    steps, run, longest = list[int](), 0, 0
    last: Places = ()
    for here in places:
        if not here:
            run = 0
            continue
        step = min([to - by for by in last for to in here], key=_way) if last else None
        if step is not None:
            steps.append(step)
        run = run + 1 if step is not None and abs(step) <= _NEAR else 1
        longest, last = max(longest, run), here
    return steps, longest


def _way(step: int) -> float:
    return step if step > 0 else _BACKWARDS - step
