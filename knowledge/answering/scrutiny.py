"""A second look at the best sentence alone: how each word of the question stands in it.

What ranks and tells confidence weighs shares: how much of the question is held. A near miss holds nearly all of it, but
not the verb, or not the last word, and what it lacks stands elsewhere in the base.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from knowledge.answering.matching import Floats, How, MatchedTerm
from knowledge.answering.question import Question
from knowledge.answering.wanted import Wanted
from knowledge.answering.word_classes import looks_like_verb
from knowledge.index.marks import Marked

_HOW = {How.MEANING: 1.0, How.CONCEPT: 2.0, How.FAMILY: 3.0, How.SPELLING: 4.0, How.SAME: 5.0}
ABSENT, NO_WORD = 0.0, -1.0
"""How a word is held that is not, and how one is that the question does not have."""

_AT = {"first": 0, "second": 1, "last": -1, "last_but_one": -2, "last_but_two": -3}
"""The content words of the question that are looked at one by one."""

_OF_WORD = ("how", "strength", "verb", "name")
NAMES = (
    "odds", "content", "held", "same", "concept", "meaning", "names_absent", "numbers_absent", "unknown", "elsewhere",
    *(f"{place}_{said}" for place in _AT for said in _OF_WORD), "focus_how", "focus_strength", "verb_how",
    "verb_strength", "words", "spread", "asked_words", "tempered", "ascii", "beyond_latin",
    *(f"form_{wanted.name.lower()}" for wanted in Wanted),
)  # fmt: skip
"""The columns of `look_at`, in order."""

_FORMS = list(Wanted)
_TEMPERED = re.compile(
    r"\b(?:still|already|yet|again|ever|also|only|exactly|now|before|after|first|last|new|other|"
    r"ещ[её]|уже|снова|опять|только|точно|сейчас|теперь|до|после|перв\w+|последн\w+|нов\w+|друг\w+|"
    r"әлі|қазір|тағы|ғана|дәл|енді|бұрын|кейін|алғаш\w*|соңғы|жаңа|басқа)\b",
    re.IGNORECASE,
)
"""Words that make a question ask for more than the rest of it."""


class _Held(NamedTuple):
    """How a word is held by a sentence, how surely, and where."""

    how: float
    strength: float
    places: tuple[int, ...] = ()


_NOTHING = _Held(ABSENT, 0.0)


def look_at(question: Question, terms: Sequence[MatchedTerm], here: Marked, confidence: float) -> Floats:
    """NAMES for the sentence that answers best, which does so with this probability by all other evidence."""
    content = [matched for matched in terms if matched.term.is_content]
    held = [_held(matched, here) for matched in content]
    absent = [matched for matched, where in zip(content, held, strict=True) if where is _NOTHING]
    count = max(1, len(content))
    places = [at for where in held for at in where.places]
    by_form = {matched.term.form: where for matched, where in zip(reversed(content), reversed(held), strict=True)}
    verb = next((by_form[matched.term.form] for matched in content if looks_like_verb(matched.term.form)), None)
    values = [
        _odds(confidence), len(content), 1 - len(absent) / count,
        *(sum(where.how == _HOW[how] for where in held) / count for how in (How.SAME, How.CONCEPT, How.MEANING)),
        sum(matched.term.is_name for matched in absent), sum(matched.term.is_number for matched in absent),
        sum(not matched.matches for matched in absent), sum(bool(matched.matches) for matched in absent),
        *(value for at in _AT.values() for value in _of_word(content, held, at)),
        *_how(by_form.get(question.focus or "")), *_how(verb),
        here.length, (max(places) - min(places)) / max(1, here.length) if places else 0.0,
        len(question.text.split()), _TEMPERED.search(question.text) is not None, question.text.isascii(),
        bool(here.words) and here.words[0].form[0] > "\u0400",
        *(question.wanted is wanted for wanted in _FORMS),
    ]  # fmt: skip
    return np.array(values, dtype=np.float32)


def _held(matched: MatchedTerm, here: Marked) -> _Held:
    found = matched.held_in(here)
    return _Held(_HOW[found[0].how], found[0].strength, found[1]) if found else _NOTHING


def _of_word(content: Sequence[MatchedTerm], held: Sequence[_Held], at: int) -> tuple[float, float, float, float]:
    if not -len(content) <= at < len(content):
        return NO_WORD, 0.0, 0.0, 0.0
    term = content[at].term
    return held[at].how, held[at].strength, float(looks_like_verb(term.form)), float(term.is_name)


def _how(where: _Held | None) -> tuple[float, float]:
    return (where.how, where.strength) if where else (NO_WORD, 0.0)


def _odds(probability: float) -> float:
    within = min(1 - 1e-4, max(1e-4, probability))
    return math.log(within / (1 - within))
