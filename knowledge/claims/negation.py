"""Which words of a text are denied: what "not", "nobody", "without", "refused to" and their like reach."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum

from knowledge.text.stopwords import stop_words
from knowledge.text.tokens import Token


class Denial(IntEnum):
    """Whether a negation stands over a word: none; one before it in the clause; or one over its very phrase."""

    NONE = 0
    WITHIN = 1
    FOCUS = 2


REACH = 4
"""Content words that a negation reaches, unless its clause ends before."""

_CUES = re.compile(
    "|".join(
        (
            r"\bnot\b(?! only)|\b\w+n['’]t\b|\bcannot\b|\b(?:never|nobody|none|nothing|neither|nor|without|nowhere)\b",
            r"\bno(?: |-)one\b|\bno\b(?! (?:more|fewer|less) than)|\bhardly\b|\bbarely\b|\brather than\b",
            r"\b(?:refus|fail|declin)(?:e[sd]?|s|ed|ing)?(?= to\b)|\b(?:unable|yet)(?= to\b)|\bagainst\b|\bfar from\b",
            r"\b(?:reject|oppos|refus)(?:ed|es|ing|s|al)?\b|\bden(?:y|ies|ied|ying)\b|\bruled? out\b",
            r"\b(?:lack|avoid|prevent)(?:s|ed|ing)?\b|\b(?:free|instead) of\b",
            r"\b(?:не|ни)\b(?! (?:только|менее|более|меньше|больше)\b)|\b(?:нет|без|нельзя|вместо)\b",
            r"\b(?:никто|никого|никому|никогда|ничего|ничто|никакой|никаких|никакого)\b",
            r"\b(?:отказ|отриц|опроверг)\w+",
        )
    ),
    re.IGNORECASE,
)
"""English, then Russian."""

_CLAUSE_ENDS = re.compile(
    r"[.,;:!?()—–]|\b(?:but|and|although|though|while|because|until|when|unless|before|after|since|но|а|и|хотя|пока)\b",
    re.IGNORECASE,
)


class Denials:
    """The negations of a text: which words only say no, and which they reach."""

    def __init__(self, text: str, words: Sequence[Token], language: str) -> None:
        self._text, self._words = text, words
        self._common = stop_words(language)
        self._cues = [match.span() for match in _CUES.finditer(text)]
        self._denied: dict[int, tuple[Denial, int]] = {}
        for start, end in self._cues:
            self._deny(start, end)

    def of(self, position: int) -> tuple[Denial, int]:
        """How the word at a position is denied, and where in the text the words that do so start."""
        return self._denied.get(position, (Denial.NONE, 0))

    def is_cue(self, word: Token) -> bool:
        """Whether the word itself only says no."""
        return any(start <= word.start < end for start, end in self._cues)

    def _deny(self, start: int, end: int) -> None:
        """Denies the words that the cue text[start:end] reaches; two negations cancel each other out."""
        clause_end = _CLAUSE_ENDS.search(self._text, end)
        limit = clause_end.start() if clause_end else len(self._text)
        reached = [at for at, word in enumerate(self._words) if end <= word.start < limit and self._can_be_denied(word)]
        for n, at in enumerate(reached[:REACH]):
            if at in self._denied:
                del self._denied[at]
            else:
                self._denied[at] = (Denial.FOCUS if at == reached[0] + n else Denial.WITHIN, start)

    def _can_be_denied(self, word: Token) -> bool:
        return word.form not in self._common and not self.is_cue(word)
