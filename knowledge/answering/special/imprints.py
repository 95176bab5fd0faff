"""What a question asks of an article itself, and not of what it tells: the day and place of writing, whose it is, what
it is about.

Told by its form in English, Russian and Kazakh: "when was this article published?", not "when was the report
published?", which asks of a report that the articles speak of.
"""

from __future__ import annotations

import re
from enum import StrEnum

from knowledge.answering.asking.frames import LEADS


class Imprint(StrEnum):
    """What of an article's own particulars is asked for."""

    DAY = "day"
    PLACE = "place"
    SOURCE = "source"
    GIST = "gist"
    ANY = "any"


_ARTICLE = (
    "(?:(?:the|this|that|your|ur) (?:(?:news|whole|original|same|above|first|last|latest) )?(?:article|write-?up)|"
    "(?:this|that) (?:news )?(?:story|news|text|piece))"
)
_ABOUT = rf"{_ARTICLE}(?: (?:about|on|regarding) [\w ’'-]{{1,60}}?)?"
_OUT = (
    "(?:published|written|posted|put out|released|printed|issued|dated|filed|(?:go|went|gone|come|came) (?:out|live)|"
    "run|appear|from|out)"
)
_IS = "(?:is|was|are|were|does|did|has)"
_DAY = r"(?:when|(?:on |in |from )?(?:what|which) (?:\w+ )?(?:date|day|month|year)(?: of [\w ]{1,20}?)?)"
_FRESH = "(?:(?:an?|really|still) )?(?:fresh|old|recent|new|today's)"
_PLACE = r"(?:where|(?:in |from )?(?:what|which) (?:\w+ )?(?:city|town|country|place))"
_OUTLET = (
    r"(?:what|which) (?:\w+ )?(?:agency|outlet|newspaper|paper|magazine|site|website|channel|publisher|publication)"
)
_PUBLISHED = (
    "(?:published|publishes|reports?|reported|posted|printed|released|put out|is behind|was behind|ran|carried)"
)
_RUSSIAN = (
    r"(?:(?:(?:эт|сам)\w* )?(?:стать[яиюё]|статье|заметк\w+)|"
    r"эт(?:а|ой|у|от|ого) (?:новост\w+|текст\w*|материал\w*))"
)
_RUSSIAN_ABOUT = rf"{_RUSSIAN}(?: (?:об?|обо|про) [\w «»-]{{1,60}}?)?"
_RUSSIAN_OUT = (
    r"(?:был[ао]? )?(?:опубликова(?:н\w*|ли)|написа(?:н\w*|ли)|напечата(?:н\w*|ли)|выпу(?:щен\w*|стили)|"
    r"выш(?:ла|ел|ло)|появил\w+|датирован\w*)"
)
_RUSSIAN_PUBLISHED = rf"(?:{_RUSSIAN_OUT} {_RUSSIAN_ABOUT}|{_RUSSIAN_ABOUT} {_RUSSIAN_OUT})"
_KAZAKH = "(?:(?:бұл |осы )?мақала(?:ны)?|(?:бұл|осы) (?:жаңалық|мәтін)(?:ты|ді)?)"
_KAZAKH_OUT = r"(?:жариял|жазыл|жазды|жазған|шық|басыл)\w*"
_STORY = "(?:the|this|that) (?:article|story|report|piece|news|text)"
_GIST = (
    rf"(?:(?:what(?:['’]?s| is| was) )?the (?:gist|main (?:point|idea|topic|theme)|topic|subject|essence|bottom line) "
    rf"(?:of )?(?:{_ARTICLE}|it|this)|what(?:['’]?s| is| was) {_ARTICLE} (?:\w+ )?(?:about|on)|"
    rf"what(?:['’]?s| is) (?:this|it all|all this|all of this) (?:\w+ )?about|what does {_ARTICLE} (?:deal with|cover)|"
    rf"(?:(?:can|could) you )?(?:please )?(?:summari[sz]e|sum up) (?:{_ARTICLE}|it|this)|"
    rf"(?:(?:give|tell) (?:me|us) )?(?:a |the |short |brief |quick )*(?:summary|tl;?dr)(?: of (?:{_ARTICLE}|it|this))?)"
)
_RUSSIAN_GIST = (
    rf"(?:(?:о|про) ч[её]м (?:{_RUSSIAN}|это|тут(?: речь)?|речь(?: в стать\w+)?)|о ч[её]м говорится в (?:этой )?статье|"
    rf"(?:в ч[её]м )?суть (?:{_RUSSIAN})?|(?:кратк\w+ )?(?:пересказ|содержание|резюме) {_RUSSIAN}|"
    rf"(?:кратко )?(?:перескажи|резюмируй)(?:те)?(?: {_RUSSIAN})?)"
)
_KAZAKH_GIST = (
    rf"(?:{_KAZAKH} не (?:туралы|жайлы|жөнінде)(?: жазылған| айтады)?|(?:бұл|осы) не (?:туралы|жайлы)|"
    r"мақаланың (?:қысқаша )?мазмұны(?: қандай| не)?)"
)
_END = r"(?=[\s?.!]*$)"

_ASKED = (
    (Imprint.ANY, r"\bdate?[- ]?line[ds]?\b"),
    (
        Imprint.DAY,
        rf"\b{_DAY} {_IS} {_ABOUT}(?: (?:first|originally))? {_OUT}\b|\b{_DAY} {_ABOUT} (?:was |were )?{_OUT}\b|"
        rf"\b(?:what|which) (?:date|day|year) (?:{_IS}|has) {_ARTICLE}{_END}|"
        rf"\bhow (?:old|recent|fresh|new) (?:is|was) {_ARTICLE}{_END}|"
        rf"\b(?:date|day|year) (?:is )?(?:on|of) {_ARTICLE}{_END}|"
        rf"\b(?:what|which) (?:date|day|year) (?:is|was|stands|appears) (?:(?:printed|given|written|shown|stated) )?"
        rf"(?:(?:at|on) (?:the )?(?:top|start|beginning|head) of|above|under|on|in|for) {_ARTICLE}{_END}|"
        rf"\bis (?:(?:it|this|that) {_FRESH} news|{_ARTICLE} {_FRESH}(?: news)?){_END}|"
        rf"\b(?:publication date|date of publication)(?: of {_ARTICLE})?{_END}|"
        rf"\b(?:когда|как\w+ числ\w+|в каком году) {_RUSSIAN_PUBLISHED}{_END}|"
        rf"\bкак\w+ числ\w+ {_RUSSIAN}{_END}|\bдат[аеу] (?:публикации(?: {_RUSSIAN})?|{_RUSSIAN}){_END}|"
        rf"\b{_KAZAKH} (?:қашан|қай (?:күн|жыл)\w*) {_KAZAKH_OUT}|"
        rf"(?:^|\bмақала(?:ның)? )(?:жарияланған )?күні (?:қандай|қашан|қай күн){_END}",
    ),
    (
        Imprint.PLACE,
        rf"\b{_PLACE} {_IS} {_ABOUT}(?: (?:first|originally))? {_OUT}\b|\b{_PLACE} {_ABOUT} (?:was |were )?{_OUT}\b|"
        rf"\bfrom (?:what|which) (?:city|town|country|place) {_IS} {_ARTICLE}{_END}|"
        rf"\b(?:from )?{_PLACE} (?:is|was) {_STORY} (?:filed|datelined)\b|"
        rf"\b(?:где|в каком городе) {_RUSSIAN_PUBLISHED}{_END}|"
        rf"\b(?:откуда|из какого города) {_RUSSIAN}{_END}|"
        rf"\b{_KAZAKH} (?:қайда|қай қалада) {_KAZAKH_OUT}|\b{_KAZAKH} (?:қайдан|қай қаладан){_END}",
    ),
    (
        Imprint.SOURCE,
        rf"\b{_OUTLET} (?:\w+ )?{_PUBLISHED} (?:{_ABOUT}|this(?: (?:report|news|story))?){_END}|"
        rf"\bwho (?:\w+ )?{_PUBLISHED} {_ABOUT}{_END}|\b{_OUTLET} {_IS} {_ABOUT} (?:from|by){_END}|"
        rf"\b(?:source|publisher) of {_ARTICLE}{_END}|"
        rf"\b(?:(?:to )?(?:whom|{_OUTLET})|who) (?:is|was) (?:{_ABOUT}|{_STORY}) (?:credited|attributed)(?: to)?{_END}|"
        rf"\b(?:through|from|via|by) {_OUTLET} (?:does|did|is|was|do|comes?|has|have|can) "
        rf"(?:this|that|it|we|you|i|{_ARTICLE})\b|"
        rf"\b(?:какое (?:агентство|издание|сми)|какая газета|какой сайт) (?:опубликовал\w*|выпустил\w*|"
        rf"сообщ\w+) (?:об этом|это|{_RUSSIAN}){_END}|"
        rf"\b(?:кто (?:опубликовал|выпустил)|источник) {_RUSSIAN}{_END}|"
        rf"\b{_KAZAKH} қай (?:агенттік|басылым|газет|сайт)|"
        rf"\bқай (?:агенттік|басылым|газет|сайт) (?:{_KAZAKH}|(?:бұл|осы) туралы) \w+{_END}|"
        rf"\bмақаланың (?:дерек)?көзі (?:қандай|не|кім|қайсы){_END}",
    ),
    (Imprint.GIST, rf"^{LEADS}(?:{_GIST}|{_RUSSIAN_GIST}|{_KAZAKH_GIST})(?: (?:please|pls|plz))?(?:,[^?]*)?{_END}"),
)
_OF_TOPIC = re.compile(rf"\b{_ARTICLE} (?:about|on|regarding) |\b{_RUSSIAN} (?:об?|обо|про) ", re.IGNORECASE)
_PATTERNS = tuple((imprint, re.compile(pattern)) for imprint, pattern in _ASKED)
"""For small letters: patterns that ignore case take three times as long."""

_OF_DAY = re.compile(r"\b(?:date|day|month|year|when|дат[аеу]|числ\w+|когда|год\w*|қашан|күн\w*)\b", re.IGNORECASE)
_OF_PLACE = re.compile(
    r"\b(?:city|town|country|place|where|from|город\w*|стран\w+|где|откуда|қала\w*|қайда\w*)\b", re.IGNORECASE
)
_OWN = frozenset(
    """article text story news piece writeup dateline datelines datelined publication published written wrote posted put
    out released printed issued dated reported reports report filed came come go went gone live run credited
    attributed appear carry carries bear given gives give name names named mentioned state stated show say says date
    day month year city town country place exactly first originally agency outlet newspaper paper magazine site
    website channel publisher source behind old fresh recent new
    статья статьи статье статью новость новости заметка заметки заметку текст текста материал материала публикации
    опубликована опубликовали опубликовано написана написано написали вышла вышел датирована дата дату дате город
    городе города страна стране числа число числом агентство издание сми газета сайт источник
    мақала мақаланың мақаланы жаңалық жаңалықты мәтін жарияланды жарияланған жазылды жазылған жазды жазған шықты күні
    қала қалада қаладан агенттік басылым газет сайт""".split()
)
"""Content words of such questions that say nothing of what the article is about."""


def imprint_in(text: str) -> Imprint | None:
    """What a question asks of an article itself; None where it asks for what articles tell."""
    asked = text.lower()
    imprint = next((imprint for imprint, pattern in _PATTERNS if pattern.search(asked)), None)
    return imprint_named(text) if imprint is Imprint.ANY else imprint


def imprint_named(text: str) -> Imprint:
    """Whether a question about a dateline ("and which city?") is for its day or its place; ANY where it is for both, or
    tells neither.
    """
    day, place = _OF_DAY.search(text), _OF_PLACE.search(text)
    if bool(day) is bool(place):
        return Imprint.ANY
    return Imprint.DAY if day else Imprint.PLACE


def tells_article(text: str) -> bool:
    """Whether a question says itself which article it is about ("the article about the storm")."""
    return _OF_TOPIC.search(text) is not None


def is_of_imprint(form: str) -> bool:
    """Whether a folded word only asks for such particulars."""
    return form in _OWN
