"""Words that exclude each other ("rose", "fell"), base forms of irregular words, and single words for phrasal verbs.

For English the table in data/opposites.en.json, which bench/build_opposites.py makes from WordNet; it is short of the
verbs that news turns on, so that a table of poles chosen by hand stands beside it.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from itertools import combinations

from knowledge.text.tokens import stemmer

POLES = {
    "en": """
        rise grow increase climb jump soar surge gain up | fall drop decline decrease slip sink plunge shrink tumble slump down
        raise lift boost | lower cut reduce slash
        extend prolong lengthen expand widen enlarge | cut shorten shrink reduce narrow curtail
        accept approve welcome back support endorse praise agree adopt favour favor hail applaud | refuse reject oppose condemn
        criticise criticize denounce dismiss veto
        admit confirm acknowledge concede | deny dispute
        convict guilty | acquit innocent
        beat defeat win victory triumph | lose
        open reopen start begin launch resume | close shut end stop halt suspend
        hold go | cancel postpone
        arrest detain jail imprison capture | release free escape
        arrive enter join | leave quit depart withdraw exit
        stay remain continue keep | leave quit resign stop withdraw
        hire appoint recruit elect | dismiss fire sack
        survive live alive | die kill dead death drown perish
        unhurt unharmed uninjured | injure hurt wound kill die injury
        safe sound stable harmless | dangerous unsafe risky unstable hazardous
        improve recover | worsen deteriorate
        allow permit authorise authorize legalise legalize | ban forbid prohibit outlaw block prevent bar
        buy purchase acquire | sell
        find found recover | miss missing lose lost
        build create found | destroy demolish
        early | late
        earlier | later
        before | after
        more | less few fewer
        most | least few fewest
        highest | lowest
        higher | lower
        best | worst
        better | worse
        largest biggest | smallest
        larger bigger | smaller
        longest | shortest
        longer | shorter
        oldest | youngest
        older | younger
        first | last
        all every everyone everybody | none nobody no
        always | never
        including include | excluding exclude without
        for | against
        man | woman
        men | women
        boy | girl
        son | daughter
        mother | father
        husband | wife
        brother | sister
        victory | defeat
        profit | loss
        strengthen | weaken
        peaceful | violent
        unanimous unanimously | divided narrowly
        majority | minority
        immediately | later
        complete full fully entire entirely | partial partly partially
        temporary temporarily | permanent permanently
        foreign | domestic
        upright | upside
        north | south | east | west
        northern | southern | eastern | western
        northeast | northwest | southeast | southwest
        morning | afternoon | evening | night
        spring | summer | autumn | winter
        gold | silver | bronze
        red | blue | green | yellow | black | white | orange | purple
        left | right
        mayor | governor | president | minister | king | queen | ambassador | senator | judge | prosecutor | bishop
        police | army navy military
        bus | train | tram | ferry | plane aircraft | truck lorry | car | bicycle | motorcycle | helicopter
        oxygen | hydrogen | helium | nitrogen | methane | ammonia | chlorine
        oil | gas | coal | diesel | petrol gasoline
        gold | silver | copper | iron | zinc | lithium | uranium | aluminium aluminum
        wheat | maize corn | rice | cotton | sugar | coffee | tea
        dog | cat | horse | cow | sheep | goat | pig | camel
        father | mother | brother | sister | uncle | aunt | son | daughter | grandfather | grandmother
        football | basketball | hockey | volleyball | tennis | rugby | cricket | handball
        earthquake | flood | hurricane | tornado | drought | landslide | avalanche
        monday | tuesday | wednesday | thursday | friday | saturday | sunday
        dollar | euro | pound | yen | yuan | rouble ruble | franc | peso
        kilometre kilometer | mile | metre meter | hectare | tonne ton | litre liter
    """,
    "ru": """
        вырасти расти повысить повыситься увеличить увеличиться подняться рост | упасть снизить снизиться сократить сократиться
        уменьшить уменьшиться опуститься падение
        принять одобрить поддержать согласиться приветствовать похвалить | отклонить отвергнуть осудить раскритиковать
        признать подтвердить | отрицать опровергнуть
        осудить виновный виновен | оправдать невиновен
        победить выиграть победа | проиграть поражение
        открыть открыться начать начаться возобновить запустить | закрыть закрыться закончить закончиться остановить прекратить
        арестовать задержать | освободить отпустить
        прибыть приехать войти | уехать уйти покинуть
        остаться | уйти покинуть
        нанять назначить | уволить
        выжить живой | погибнуть умереть
        разрешить | запретить
        купить | продать
        построить | разрушить
        ранний рано раньше | поздний поздно позже
        до | после
        больше более | меньше менее
        высокий выше | низкий ниже
        первый | последний
        все каждый | никто ни
        всегда | никогда
        мужчина | женщина
        мальчик | девочка
        сын | дочь
        мать | отец
        север | юг | восток | запад
        северный | южный | восточный | западный
        утро утром | день днем | вечер вечером | ночь ночью
        весна весной | лето летом | осень осенью | зима зимой
    """,
}
"""A line: groups of words, parted by bars, of which each excludes each of the other groups."""

NEGATIVE = ("un", "in", "im", "dis", "non", "не")
"""Prefixes with which a word excludes the rest of it ("unsafe", "safe")."""

SHORTEST = 4
"""Letters of the shortest word that such a prefix turns round ("interest" is not the opposite of "terest")."""


@dataclass(frozen=True, slots=True)
class Opposites:
    """One language's table, in stems but for the forms of `irregular`; a key of `phrases` is 'stem particle'."""

    excluded: dict[str, frozenset[str]] = field(default_factory=dict)
    irregular: dict[str, str] = field(default_factory=dict)
    phrases: dict[str, frozenset[str]] = field(default_factory=dict)

    def exclude(self, ours: frozenset[str], theirs: frozenset[str]) -> bool:
        """Whether one of the stems of a word excludes one of the other word's."""
        return any(self.excluded.get(stem, _NONE) & theirs for stem in ours) or any(
            _is_negated(a, b) or _is_negated(b, a) for a in ours for b in theirs
        )


_NONE: frozenset[str] = frozenset()


def _is_negated(longer: str, shorter: str) -> bool:
    return len(shorter) >= SHORTEST and any(longer == prefix + shorter for prefix in NEGATIVE)


@lru_cache(maxsize=16)
def opposites(language: str) -> Opposites:
    """The table of a language, made at its first use (about 50 ms for English); an empty one where there is none."""
    stem = stemmer(language)
    stored = _stored(language)
    excluded: dict[str, set[str]] = defaultdict(set)
    for a, b in (*_pairs(stored.get("opposites", {})), *_poles(POLES.get(language, ""))):
        excluded[stem(a)].add(stem(b))
        excluded[stem(b)].add(stem(a))
    return Opposites(
        {word: frozenset(others - {word}) for word, others in excluded.items()},
        {form: stem(base) for form, base in stored.get("irregular", {}).items()},
        {_stemmed(phrase, stem): frozenset(map(stem, words)) for phrase, words in stored.get("phrases", {}).items()},
    )


def _stemmed(phrase: str, stem: Callable[[str], str]) -> str:
    verb, particle = phrase.split()
    return f"{stem(verb)} {particle}"


def _stored(language: str) -> dict[str, dict[str, list[str]]]:
    place = files("knowledge.lexicon").joinpath(f"data/opposites.{language}.json")
    found: dict[str, dict[str, list[str]]] = json.loads(place.read_text("utf-8")) if place.is_file() else {}
    return found


def _pairs(table: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    return ((word, other) for word, others in table.items() for other in others)


def _poles(table: str) -> Iterator[tuple[str, str]]:
    for line in _logical_lines(table):
        groups = [group.split() for group in line.split("|")]
        for ours, theirs in combinations(groups, 2):
            yield from ((a, b) for a in ours for b in theirs)


def _logical_lines(table: str) -> Iterable[str]:
    """The lines of a table; one without a bar goes on with the line before."""
    lines: list[str] = []
    for line in table.strip().splitlines():
        if "|" in line or not lines:
            lines.append(line)
        else:
            lines[-1] += " " + line.strip()
    return lines
