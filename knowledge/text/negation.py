"""Which words of a text are denied: what "not", "nobody", "without", "refused to" and their like reach."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from enum import IntEnum
from itertools import islice
from operator import attrgetter, itemgetter

from knowledge.text.pasts import PASTS
from knowledge.text.stopwords import stop_words
from knowledge.text.tokens import Token


class Denial(IntEnum):
    """Whether a negation stands over a word: none; one before it in the clause; or one over its very phrase."""

    NONE = 0
    WITHIN = 1
    FOCUS = 2


REACH = 4
"""Content words that a negation reaches, unless its clause ends before."""

_CONTEST = "".join(
    f"(?<!{word} )"
    for word in """won win wins winning victory lost lose plays played playing draw match game final fight fought
    fighting vaccinated vaccination vaccine protect protects protected protection attack attacks case charges work works
    worked effective help helps helped""".split()
)
"""Behind these words "against" denies nothing."""

_MONEY = r"(?! (?:the )?(?:\w+ )?(?:dollar|euro|pound|yen|yuan|franc|ruble|rouble|tenge|currenc|sterling|basket))"
"""Nor before a currency: "the euro rose against the dollar"."""

_EXCEPTING = (
    r"(?:except(?: for)?|apart from|aside from|other than|unlike|(?:all|every(?:one|body|thing)) but(?= (?:the|an?)\b"
    r"| (?-i:[A-Z]))|в отличие от|вс(?:е|ё|ех|ем|еми),? кроме)"
)
EXCEPTION = re.compile(rf"\b{_EXCEPTING}\b", re.IGNORECASE)
"""What leaves something out."""

UNTOLD = re.compile(
    r"(?:\bnot|n['’]t|\bnever|\bnobody|\bno one)\s(?:\w+\s)?(?:say|said|tell|told|confirm|announce|explain|mention"
    r"|report|reveal|specify|state|indicate|disclose|know|clear)(?:e?d)?(?=\s(?:(?:\w+\s){0,3}?(?:that|whether|if|how|why)"
    r"|(?:\w+\s)?(?:he|she|it|they|there))\b)"
    r"|\bне\s(?:сказа|сообщи|подтверди|уточни|объясни|зна)\w+(?=,\s(?:что|будет|когда|почему|как|ли)\b)",
    re.IGNORECASE,
)
"""What is not told is neither so nor not."""

_NOT_ALL = re.compile(r"\s(?:all|every(?:one|body|thing)?|always|все|всех|всем|всё|всегда|кажд\w+)\b", re.IGNORECASE)
"""Behind "not" these words alone are denied: some did."""

_UNTIL = re.compile(
    r"(?:(?!\b(?:that|who|which|when|and|but|or|because|although|if)\b)[^.,;:!?()—–]){1,60}?\b(?:until|till)\b",
    re.IGNORECASE,
)
_HAPPENING = re.compile(
    r"\b(?:did|was|were|had|could|would|will) not$|\b(?:wo|did|was|were|had|could|would)n['’]?t$", re.IGNORECASE
)
"""What did not happen until a moment happened then: nothing is denied."""


_CUES = re.compile(
    "|".join(
        (
            r"\bnot\b(?! only| (?:\w+ )?as \w+ as\b)|\b\w+n['’]t\b|\bcannot\b",
            r"\b(?:did|does|do|is|are|was|were|has|have|had|would|could|should|ca|wo)nt\b",
            r"\b(?:never|nobody|none|nothing|neither|nor|without|nowhere)\b",
            r"\bno(?: |-)one\b|\bno longer\b|\bno\b(?! (?:more|fewer|less) than)|\bhardly\b|\bbarely\b|\brather than\b",
            r"\b(?:refus|fail|declin)(?:e[sd]?|s|ed|ing)?(?= to\b)|\b(?:unable|yet)(?= to\b)|\bfar from\b",
            rf"{_CONTEST}(?<!but not )(?<!and not )\bagainst\b{_MONEY}",
            r"\bban(?:s|ned|ning)? (?:on|from)\b|\b(?:prohibited|barred) from\b|\bforb(?:id|ade|idden)\b",
            r"\b(?:stop|halt|block|cancel|scrap|abandon)(?:p?ed|l?led|s)?(?= (?:the|its|his|her|their|all|any|an?)\b)",
            r"\bg(?:i|a)ven? up\b|\bdeprived? of\b|\bturn(?:s|ed|ing)?(?: down\b|(?= (?:[\w-]+ ){1,3}down\b))",
            r"\bke(?:ep|eps|pt)(?= (?:[\w-]+ ){1,3}from \w+ing\b)",
            rf"\b{_EXCEPTING}\b",
            r"\b(?:reject|oppos|refus)(?:ed|es|ing|s|al)?\b|\bden(?:y|ies|ied|ying)\b|\bruled? out\b",
            r"\b(?:lack|avoid|prevent)(?:s|ed|ing)?\b|\b(?:free|instead) of\b",
            r"\b(?:не|ни)\b(?! (?:только|менее|более|меньше|больше)\b)|\b(?:нет|без|нельзя|вместо)\b",
            r"\b(?:никто|никого|никому|никогда|ничего|ничто|никакой|никаких|никакого)\b",
            r"\b(?:отказ|отриц|опроверг)\w+",
        )
    ),
    re.IGNORECASE,
)
"""English, also without apostrophes, then Russian."""

_BEHIND = re.compile(r"\b(?:жоқ|емес(?:пін|піз|сің)?|бас тарт\w+|ешкім\w*|ешқандай|ешқашан|ештеңе\w*)\b", re.IGNORECASE)
"""Kazakh: what is denied stands before."""

_WITHIN = re.compile(
    r"\b[^\W\d_]{2,}(?:[мбп][ае](?:д[ыі]|ған|ген|й(?!к)|у[ыі]?)|(?:сыз|сіз)(?!д[ае]))[^\W\d_]*\b", re.IGNORECASE
)
"""Kazakh: the verb denies itself (түспейді, бөлмеді), and so does the noun (адвокатсыз)."""

_ADDING = re.compile(r"nor|ни\w*", re.IGNORECASE)
"""Cues that go on denying ("neither cards nor PINs", "никто не погиб") where others would cancel the one before."""

_NO_NEED = re.compile(
    r"(?:\b(?:not|never|не|no longer)|n['’]t)\s(?:be\s|been\s)?(?:need(?:ed)?|required?|necessary|happen(?:ed)?"
    r"|occur(?:red)?|take place|taken place|потреб\w+|понадоб\w+|состо\w+|произо\w+|планиру\w+|нуж\w+|было|будет)\b",
    re.IGNORECASE,
)
"""What was not needed, or did not happen, is denied though it stands before: "an evacuation will not be needed"."""

_NONE_THERE = re.compile(r"нет|none", re.IGNORECASE)
"""Cues that may stand behind what they deny: "погибших нет"."""

NEAR = 20
"""Letters between two cues that are one negation in Russian."""

_CLAUSE_ENDS = re.compile(
    r"[.,;:!?()—–]|\b(?:but|and|although|though|while|because|until|when|unless|before|after|since|но|а|и|хотя|пока)\b",
    re.IGNORECASE,
)

_VERB = r"\b(?:(?-i:may)|must|can|could|will|would|shall|should|might)\b"
_SECOND_VERB = re.compile(_VERB, re.IGNORECASE)
_ANY_VERB = re.compile(
    rf"{_VERB}|\b(?:is|are|was|were|be|has|have|had|do|does|did|to|{PASTS})\b|(?<=\s)\w{{3,}}(?<!e)ed\b", re.IGNORECASE
)
"""What ends a relative clause ("those who do not want to sleep may read") and an exception ("all except Orr were")."""

_RELATIVE = re.compile(
    r"\b(?:who|which|that) (?:is|are|was|were|has|have|had|do|does|did|could)(?: $|$)", re.IGNORECASE
)

_NOT = re.compile(r"(?:n['’]t|not)$", re.IGNORECASE)
CLOSE = 40
"""Characters that hold the words close before a cue ("which could not")."""

_INFIX = re.compile(r"(?<=[^\W\d_]{2})[мбп][ае](?=д[ыі]|ған|ген|й|у)")


class Denials:
    """The negations of a text: which words only say no, and which they reach."""

    def __init__(self, text: str, words: Sequence[Token], language: str) -> None:
        self._text, self._words = text, words
        common = stop_words(language)
        self._is_kazakh = is_kazakh = language == "kk"
        self._cues = [match.span() for match in (_BEHIND if is_kazakh else _CUES).finditer(text)]
        self._can_be_denied = [word.form not in common and not self.is_cue(word) for word in words]
        self._borders = [match.end() for match in _CLAUSE_ENDS.finditer(text)]
        self._untold = [match.span() for match in UNTOLD.finditer(text)]
        self._places = dict[re.Pattern[str], list[int]]()
        self._denied: dict[int, tuple[Denial, int]] = {}
        if is_kazakh:
            self._deny_before()
        else:
            for start, end in self._cues:
                self._deny(start, end)
            for found in _NO_NEED.finditer(text):
                self._deny_back(found.start())

    def of(self, position: int) -> tuple[Denial, int]:
        """How the word at a position is denied, and where in the text the words that do so start."""
        return self._denied.get(position, (Denial.NONE, 0))

    def affirmed(self, position: int) -> str | None:
        """The form that a Kazakh verb which denies itself would have without ("бөлмеді", "бөлді")."""
        form = self._words[position].form
        return _INFIX.sub("", form) if self._is_kazakh and position in self._denied else None

    def is_cue(self, word: Token) -> bool:
        """Whether the word itself only says no."""
        at = bisect_right(self._cues, word.start, key=_start) - 1
        return at >= 0 and word.start < self._cues[at][1]

    def _deny(self, start: int, end: int) -> None:
        """Denies the words that the cue text[start:end] reaches; two negations cancel each other out."""
        if _HAPPENING.search(self._text, max(0, end - CLOSE), end) and _UNTIL.match(self._text, end):
            return
        if _NOT_ALL.match(self._text, end):
            self._denied |= dict.fromkeys(self._between(end + 1, end + 2), (Denial.FOCUS, start))
            return
        around = self._cues[bisect_left(self._cues, start - NEAR, key=_start) :]
        adds = any(_ADDING.fullmatch(self._text[a:b]) for a, b in around[: bisect_right(around, start, key=_start)])
        within = (at for at in self._between(end, self._limit(start, end)) if self._can_be_denied[at])
        reached = list(islice(within, REACH))
        if not reached and _NONE_THERE.fullmatch(self._text[start:end]):
            self._deny_back(start)
        for n, at in enumerate(reached):
            if at in self._denied and not adds:
                del self._denied[at]
            else:
                self._denied[at] = (Denial.FOCUS if at == reached[0] + n else Denial.WITHIN, start)

    def _limit(self, start: int, end: int) -> int:
        """Where the clause ends that the cue text[start:end] stands in."""
        ending = [_CLAUSE_ENDS]
        if EXCEPTION.match(self._text, start):
            ending.append(_ANY_VERB)
        elif _RELATIVE.search(_NOT.sub("", self._text[max(0, end - CLOSE) : end])):
            ending.append(_SECOND_VERB)
        found = (place for pattern in ending for place in self._next(pattern, end))
        told = self._untold[: bisect_right(self._untold, end, key=_start)][-1:]
        untold = (told_to for _, told_to in told if end <= told_to)
        return min((*found, *untold), default=len(self._text))

    def _next(self, pattern: re.Pattern[str], start: int) -> list[int]:
        """Where the pattern is found next, if it is."""
        if pattern not in self._places:
            self._places[pattern] = list(_starts(pattern, self._text))
        places = self._places[pattern]
        return places[bisect_left(places, start) :][:1]

    def _between(self, start: int, end: int) -> range:
        """The places of the words that begin in text[start:end]."""
        first = bisect_left(self._words, start, key=_start_of)
        return range(first, bisect_left(self._words, end, lo=first, key=_start_of))

    def _deny_back(self, start: int) -> None:
        """Denies the words of its clause before a cue."""
        begins = max((end for end in self._borders if end <= start), default=0)
        for at in self._between(begins, start):
            if self._words[at].end <= start and self._can_be_denied[at]:
                self._denied[at] = (Denial.FOCUS, self._words[at].start)

    def _deny_before(self) -> None:
        """Denies the words that say no in themselves, and the word before each cue."""
        places = {match.span() for match in _WITHIN.finditer(self._text)} - set(self._cues)
        denied = {at for place in places for at in self._between(*place)}
        for start, _ in self._cues:
            ahead = (at for at in reversed(self._between(0, start)) if self._words[at].end <= start)
            denied ^= set(islice((at for at in ahead if self._can_be_denied[at]), 1))
        self._denied = {at: (Denial.FOCUS, self._words[at].start) for at in denied}


_start, _start_of = itemgetter(0), attrgetter("start")
"""Of a span, and of a word."""


def _starts(pattern: re.Pattern[str], text: str) -> Iterator[int]:
    """Where a pattern is found, also within what was found before."""
    found = pattern.search(text)
    while found:
        yield found.start()
        found = pattern.search(text, found.start() + 1)
