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
            r"\bg(?:i|a)ven? up\b|\bdeprived? of\b",
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

_BEHIND = re.compile(r"\b(?:жоқ|емес(?:пін|піз|сің)?|бас тарт\w+|ешкім\w*|ешқандай|ешқашан|ештеңе\w*)\b", re.IGNORECASE)
"""Kazakh: what is denied stands before."""

_WITHIN = re.compile(
    r"\b[^\W\d_]{2,}(?:[мбп][ае](?:д[ыі]|ған|ген|й(?!к)|у[ыі]?)|(?:сыз|сіз)(?!д[ае]))[^\W\d_]*\b", re.IGNORECASE
)
"""Kazakh: the verb denies itself (түспейді, бөлмеді), and so does the noun (адвокатсыз)."""

_ADDING = frozenset({"nor", "ни"})
"""Cues that go on denying ("neither cards nor PINs") where others would cancel the one before."""

_CLAUSE_ENDS = re.compile(
    r"[.,;:!?()—–]|\b(?:but|and|although|though|while|because|until|when|unless|before|after|since|но|а|и|хотя|пока)\b",
    re.IGNORECASE,
)


_INFIX = re.compile(r"(?<=[^\W\d_]{2})[мбп][ае](?=д[ыі]|ған|ген|й|у)")


class Denials:
    """The negations of a text: which words only say no, and which they reach."""

    def __init__(self, text: str, words: Sequence[Token], language: str) -> None:
        self._text, self._words = text, words
        self._common = stop_words(language)
        self._is_kazakh = is_kazakh = language == "kk"
        self._cues = [match.span() for match in (_BEHIND if is_kazakh else _CUES).finditer(text)]
        self._denied: dict[int, tuple[Denial, int]] = {}
        if is_kazakh:
            self._deny_before()
        else:
            for start, end in self._cues:
                self._deny(start, end)

    def of(self, position: int) -> tuple[Denial, int]:
        """How the word at a position is denied, and where in the text the words that do so start."""
        return self._denied.get(position, (Denial.NONE, 0))

    def affirmed(self, position: int) -> str | None:
        """The form that a Kazakh verb which denies itself would have without ("бөлмеді", "бөлді")."""
        form = self._words[position].form
        return _INFIX.sub("", form) if self._is_kazakh and position in self._denied else None

    def is_cue(self, word: Token) -> bool:
        """Whether the word itself only says no."""
        return any(start <= word.start < end for start, end in self._cues)

    def _deny(self, start: int, end: int) -> None:
        """Denies the words that the cue text[start:end] reaches; two negations cancel each other out."""
        clause_end = _CLAUSE_ENDS.search(self._text, end)
        limit = clause_end.start() if clause_end else len(self._text)
        adds = self._text[start:end].lower() in _ADDING
        reached = [at for at, word in enumerate(self._words) if end <= word.start < limit and self._can_be_denied(word)]
        for n, at in enumerate(reached[:REACH]):
            if at in self._denied and not adds:
                del self._denied[at]
            else:
                self._denied[at] = (Denial.FOCUS if at == reached[0] + n else Denial.WITHIN, start)

    def _deny_before(self) -> None:
        """Denies the words that say no in themselves, and the word before each cue."""
        places = [span for span in (match.span() for match in _WITHIN.finditer(self._text)) if span not in self._cues]
        denied = {at for at, word in enumerate(self._words) if any(a <= word.start < b for a, b in places)}
        for start, _ in self._cues:
            before = [at for at, word in enumerate(self._words) if word.end <= start and self._can_be_denied(word)]
            denied ^= set(before[-1:])
        self._denied = {at: (Denial.FOCUS, self._words[at].start) for at in denied}

    def _can_be_denied(self, word: Token) -> bool:
        return word.form not in self._common and not self.is_cue(word)
