"""Which words of a text are denied: what "not", "nobody", "without", "refused to" and their like reach."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum

from knowledge.text.stopwords import stop_words
from knowledge.text.tokens import Token


class Denial(IntEnum):
    """Whether a negation stands over a word: none; somewhere before it; or the word is in the phrase that it denies."""

    NONE = 0
    WITHIN = 1
    FOCUS = 2


REACH = 4
"""Content words that a negation reaches, unless its clause ends before."""

_ENGLISH = r"""\b(?:not(?! only)|\w+n['’]t|cannot|no(?!\s+(?:more|fewer|less)\s+than)|never|nobody|no[ -]one|none|nothing|neither|nor|without|nowhere|
(?:refus|fail|declin)(?:e[sd]?|s|ed|ing)?(?=\sto\b)|(?:unable|yet)(?=\sto\b)|against|(?:reject|oppos|refus)(?:ed|es|ing|s|al)?|(?:den(?:y|ies|ied|ying))|lack(?:s|ed|ing)?|ruled?\sout|
far\sfrom|free\sof|instead\sof|rather\sthan|stopped\sshort\sof|avoid(?:s|ed|ing)?|prevent(?:s|ed|ing)?)(?!\w)"""
_RUSSIAN = r"""\b(?:не(?!\s+(?:только|менее|более|меньше|больше)\b)|ни|нет|никто|никого|никому|никогда|ничего|ничто|никакой|никаких|никакого|без|нельзя|
отказ\w+|отриц\w+|опроверг\w+|вместо)(?!\w)"""
_CUES = re.compile("|".join(part.replace("\n", "") for part in (_ENGLISH, _RUSSIAN)), re.IGNORECASE)
_CLAUSE_ENDS = re.compile(
    r"[.,;:!?()—–]|\b(?:but|and|although|though|while|because|until|when|unless|before|after|since|но|а|и|хотя|пока|потому)\b",
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
