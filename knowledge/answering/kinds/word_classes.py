"""What a word is by its form: a preposition, an article, a number, a name, a verb; told without a tagger."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache

from knowledge.answering.kinds.spans import placed_spans
from knowledge.answering.kinds.wanted import Wanted
from knowledge.text.languages import has_kazakh_letters
from knowledge.text.stopwords import FUNCTION_WORDS
from knowledge.text.tokens import Token


class Class(IntEnum):
    """Classes of words; from NUMBER on they are content."""

    EDGE = 0
    PREPOSITION = 1
    ARTICLE = 2
    LINK = 3
    AUXILIARY = 4
    OTHER = 5
    NEGATION = 6
    NUMBER = 7
    NAME = 8
    VERB = 9
    CONTENT = 10


class Relation(IntEnum):
    """How a piece hangs on the rest: by its preposition, or by its case in Kazakh."""

    NONE = 0
    AT = 1
    TO = 2
    FROM = 3
    BY = 4
    FOR = 5
    OF = 6
    WITH = 7
    BECAUSE = 8
    UNTIL = 9


_PREPOSITIONS = {
    Relation.AT: "at in on near inside outside within around across along over under between among off above below "
    "behind beside beyond during aboard в во на у около под над возле близ при между среди",
    Relation.TO: "to into onto towards toward against к ко против",
    Relation.FROM: "from out из от с со",
    Relation.BY: "by through via via через посредством",
    Relation.FOR: "for для за ради үшін",
    Relation.OF: "of about concerning о об обо про туралы",
    Relation.WITH: "with without using без вместе",
    Relation.BECAUSE: "because since as due after following amid owing thanks despite потому поскольку после "
    "из-за ввиду чтобы so",
    Relation.UNTIL: "until till before by do up do до дейін",
}
RELATIONS = {word: relation for relation, listed in _PREPOSITIONS.items() for word in listed.split()}
_ARTICLES = frozenset(
    "a an the its his her their our my your this that these those some any each every no such his эти эта этот это "
    "его её ее их свой свою своих своего бұл осы сол".split()
)
_LINKS = frozenset(
    "and or but nor while when where which who whom whose that if although though and than и а но или что чтобы "
    "который которая которое которые которых которую которого котором когда где если хотя как чем және ал бірақ "
    "немесе".split()
)
_AUXILIARIES = frozenset(
    "is are was were be been being am has have had do does did can could will would shall should may might must был "
    "была было были будет будут быть стал стала стали болды болған болып еді екен емес".split()
)
_NEGATIONS = frozenset("not no never none nobody nothing neither nor without cannot не ни нет без емес жоқ".split())
_VERB = {
    "latin": re.compile(
        r".{2,}(?:ed|ing|ised|ized)$|^(?:said|told|held|won|lost|left|took|gave|came|went|began|found|"
        r"made|put|ran|saw|sent|set|paid|met|kept|led|fell|broke|brought|built|bought|caught|cut|hit|"
        r"rose|grew|sold|shot|spent|stood|struck|swept|threw|wept|wrote|"
        r"sank|fled|fed|chose|drew|drove|ate|flew|froze|hid|knew|laid|lent|meant|sang|sought|spoke|stole|stuck|taught|"
        r"thought|woke|wore|became|dug|shook|slept|swam|tore|understood|withdrew|drank|rang|swore|blew|dealt|overthrew|"
        r"undertook|swung|forgot|arose|hung|forbade)$"
    ),
    "cyrillic": re.compile(
        r".{2,}(?:л|ла|ло|ли|лся|лась|лось|лись|ть|ться|ет|ют|ит|ят|ется|ются|ится|"
        r"ды|ді|ты|ті|ған|ген|қан|кен|ып|іп|йды|йді|мақ|мек|са|се)$"
    ),
}
_CASES = (
    (Relation.FROM, re.compile(r"(?:дан|ден|тан|тен|нан|нен)$")),
    (Relation.AT, re.compile(r"(?:да|де|та|те|нда|нде)$")),
    (Relation.TO, re.compile(r"(?:ға|ге|қа|ке|на|не)$")),
    (Relation.OF, re.compile(r"(?:ның|нің|дың|дің|тың|тің)$")),
    (Relation.WITH, re.compile(r"(?:мен|бен|пен)$")),
)
SMALL = frozenset({Class.PREPOSITION, Class.ARTICLE, Class.LINK})
"""Words that no piece ends with."""

_NONE, _NUMBER, _NAME, _VERBAL = Relation.NONE, Class.NUMBER, Class.NAME, Class.VERB
_UNIT = {
    "duration": r"(?:second|minute|hour|day|week|month|year|decade|centur)\w*|секунд\w*|минут\w*|час(?:а|ов|ам)?|"
    r"сут\w+|д(?:ень|ня|ней)|недел\w*|месяц\w*|год(?:а|у|ов)?|лет|"
    r"тәулік\w*|күн\w*|апта\w*|ай(?:ға|дан|да)?|жыл\w*|сағат\w*",
    "money": r"dollars?|euros?|pounds?|pesos?|francs?|crowns?|rupees?|yen|yuan|cents?|roubles?|rubles?|tenge|guaran\w+|"
    r"рубл\w+|доллар\w*|евро|тенге|копе\w+|теңге\w*",
    "percent": r"percent|per|процент\w*|пайыз\w*",
    "measure": r"(?:kilo|centi|milli)?met(?:re|er)s?|kilomet\w+|km|miles?|feet|foot|inch\w*|"
    r"hectares?|acres?|tonnes?|tons?|"
    r"kilograms?|kilos?|kg|grams?|lit(?:re|er)s?|degrees?|knots?|barrels?|километр\w*|метр\w*|км|тонн\w*|килограмм\w*|"
    r"кг|литр\w*|гектар\w*|градус\w*|шақырым\w*|келі\w*",
}
_UNITS = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _UNIT.items()))


def classes(text: str, words: Sequence[Token]) -> list[Class]:
    """The class of each word."""
    numbers = {
        at for kind in (Wanted.NUMBER, Wanted.TIME) for span in placed_spans(kind, text)
        for at in range(span.first, span.last + 1)
    }  # fmt: skip
    names = {at for span in placed_spans(Wanted.NAME, text) for at in range(span.first, span.last + 1)
             if text[words[at].start].isupper()}  # fmt: skip
    return [_class(word.form, at in numbers, at in names) for at, word in enumerate(words)]


def _class(form: str, is_number: bool, is_name: bool) -> Class:
    if is_number:
        return _NUMBER
    found = _alone(form)
    return _NAME if is_name and found >= _VERBAL else found


@lru_cache(maxsize=8_192)
def _alone(form: str) -> Class:
    """The class of a word that is no number and no name."""
    for listed, found in (
        (_NEGATIONS, Class.NEGATION), (_ARTICLES, Class.ARTICLE), (_LINKS, Class.LINK),
        (_AUXILIARIES, Class.AUXILIARY), (RELATIONS, Class.PREPOSITION), (FUNCTION_WORDS, Class.OTHER),
    ):  # fmt: skip
        if form in listed:
            return found
    return Class.VERB if looks_like_verb(form) else Class.CONTENT


@lru_cache(maxsize=4_096)
def looks_like_verb(form: str) -> bool:
    """Whether a folded word has the form of a verb, of its past tense above all. Remembered, since a question's words
    are looked at six times each.
    """
    return _VERB["latin" if form.isascii() else "cyrillic"].match(form) is not None


def relations_before(words: Sequence[Token], kinds: Sequence[int]) -> list[Relation]:
    """For each word the relation that the preposition at it, or one or two small words before it, tells to a piece."""
    listed = [RELATIONS.get(word.form, _NONE) for word in words]
    is_small = [kind in SMALL for kind in kinds]
    return [_relation(listed, is_small, at) for at in range(len(words))]


def _relation(listed: Sequence[Relation], is_small: Sequence[bool], first: int) -> Relation:
    for at in range(first, max(-1, first - 3), -1):
        if at < first and not is_small[at]:
            break
        if listed[at]:
            return listed[at]
    return _NONE


def relation_by_case(form: str) -> Relation:
    """The relation that the case of a Kazakh word tells."""
    if form.isascii() or not has_kazakh_letters(form):
        return _NONE
    return next((relation for relation, case in _CASES if case.search(form)), Relation.NONE)


@lru_cache(maxsize=8_192)
def unit_of(form: str) -> str:
    """The sort of unit that a word is, or nothing."""
    found = _UNITS.fullmatch(form)
    return found.lastgroup or "" if found else ""


_RELATION_ASKED = re.compile(
    r"\b(?:(?P<FROM>(?:from|out of) (?:what|which|whom|where)|откуда|(?:из|от|с) (?:как\w+|чего|кого)|"
    r"қайдан|неден|кімнен)"
    r"|(?P<BY>by (?:what|which|whom|how)|на сколько)"
    r"|(?P<TO>to (?:what|which|whom|where)|куда|кому|чему|к как\w+|кімге|неге)"
    r"|(?P<FOR>for (?:what|which|whom|how)|для (?:кого|чего)|зачем|не үшін|кім үшін)"
    r"|(?P<WITH>with (?:what|which|whom)|кем|чем|кіммен|немен)"
    r"|(?P<OF>(?:of|about) (?:what|which|whom)|о (?:ч[её]м|ком)|не туралы)"
    r"|(?P<UNTIL>until (?:when|what|which)|by (?:when|what)|till when|до (?:как\w+|скольк\w+|когда)|қашанға дейін)"
    r"|(?P<AT>(?:at|in|on|under|near) (?:what|which|whose|whom)|where|где|(?:в|на|у) (?:как\w+|чем|ком)|қайда))\b"
)
_ASKS = re.compile(r"\bwh\w+")


@lru_cache(maxsize=64)
def relation_wanted(question: str, wanted: Wanted) -> Relation:
    """How what is asked for would hang on the rest, told by the preposition or the case of the question word.

    A preposition may be left for the end: "who did they sell it to?"
    """
    asked = question.lower()
    last = asked.rstrip(" ?!.").rpartition(" ")[2]
    if last in RELATIONS and _ASKS.search(asked):
        return RELATIONS[last]
    if found := _RELATION_ASKED.search(asked):
        return Relation[found.lastgroup or "NONE"]
    return Relation.BECAUSE if wanted is Wanted.REASON else Relation.NONE
