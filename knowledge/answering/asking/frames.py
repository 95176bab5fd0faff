"""What stands before a question: a polite frame ("do you know when …"), a lead-in ("well, …") or a clause ("when the
storm hit, …"). None of it is what is asked.
"""

from __future__ import annotations

import re

from knowledge.answering.kinds.wanted import AUXILIARY
from knowledge.answering.kinds.word_classes import looks_like_verb
from knowledge.text.tokens import fold

RELATIVE = (
    "кто|кого|кому|кем|ком|что|чего|чему|чем|ч[её]м|когда|где|куда|откуда|как|как(?:ой|ая|ое|ие|ого|ому|ом|ую|им|их|ими)|"
    "ч(?:ей|ья|ь[её]|ьи|ьего|ьей|ьим|ьих)"
)
"""Russian question words that also join a clause, behind the comma that Russian never leaves out."""

ASKING_WORD = (
    rf"(?:who|whom|whose|what|when|where|which|why|how|{RELATIVE}|почему|зачем|отчего|сколько|"
    "кім(?:ге|нің|ді|нен|мен)?|нені|неге|неден|қашан|қайда|қайдан|қай|қандай|қалай|қанша|неше)"
)
PREPOSITION = (
    "(?:in|on|at|by|from|to|for|of|with|since|until|after|before|about|under|"
    "в|во|на|с|со|по|из|о|об|от|до|у|к|ко|за|для|под|при|через|после)"
)
OPENING = rf"(?:{PREPOSITION}\s+)?{ASKING_WORD}(?:['’]s)?\b"
"""How a question opens that is asked by a word."""

ASKING = re.compile(rf"\b{ASKING_WORD}\b", re.IGNORECASE)
"""An asking word, wherever it stands."""

LEADS = r"(?:(?:and|but|so|also|ok|okay|well|then|now|actually|btw|а|и|ну|но|ал)\b,? )*"
"""What may lead a question on."""
_ANYONE = r"(?:any|some)(?:one|body)(?: here| else)?"
_TELLING = (
    rf"(?:(?:can|could|would|will|do|did|may) (?:you|we|i|{_ANYONE}) "
    r"(?:(?:please|possibly|kindly|maybe|perhaps|happen to|mind) )*)?"
    r"(?:tell|telling|show|showing|remind|give)(?: to)? (?:me|us)(?: please)?"
)
_KNOWING = (
    r"(?:can|could|would|do|did) (?:you|we) (?:(?:please|possibly|happen to) )*(?:know|say|explain|remember)|"
    rf"(?:does|do|can|could|would) {_ANYONE} (?:know|remember|explain|say)|(?:{_ANYONE}|who) knows?|(?:you|we) know|"
    rf"(?:(?:do you |does {_ANYONE} |you )?(?:have|got) )?any (?:ideas?|clue|info|information|news|word)"
    r"(?: (?:of|on|about|as to))?|is it (?:already |yet )?(?:known|clear|mentioned|stated|reported)(?: yet| already)?|"
    r"(?:i|we)(?:['’]d| would)? (?:like|love|want|need) to (?:know|ask)|i(?:['’]m| am| was)? wonder(?:ing)?"
)
_RUSSIAN = (
    r"(?:(?:вы|ты|кто|кто-нибудь|кто-то|никто|случайно) )*(?:не )?"
    r"(?:знаете|знаешь|знает|подскажете|подскажешь|подскажет|скажете|скажешь|помните|помнишь|в курсе)"
    r"(?: (?:ли|вы|ты|кто|кто-нибудь|случайно|пожалуйста))*|"
    r"(?:под|рас)?скажи(?:те)?(?: (?:мне|нам))?(?:,? пожалуйста)?|(?:объясни|напомни)(?:те)?(?: (?:мне|нам))?|"
    r"(?:не )?(?:можете|можешь|мо[гж]\w* бы)(?: (?:вы|ты))?(?: (?:мне|нам))? (?:под|рас)?сказать|"
    r"известно(?: (?:ли|уже))*|есть (?:ли )?(?:информация|сведения|данные)(?:,? о том)?|интересно|"
    r"хо(?:чу|тел|тела|телось) (?:бы )?(?:знать|узнать|спросить)"
)
_KAZAKH = (
    r"(?:(?:сіз|сен) )?(?:біл(?:е|мей)сі[зң](?:дер)? (?:бе|ме)|айта аласы[зң] ба|айтып бере аласы[зң] ба)|"
    r"айтыңызшы|айтшы|белгілі ме"
)
_PLEASE = "(?:please|sorry|excuse me|скажите|извините|простите|пожалуйста)"
_FRAME = re.compile(
    rf"(?P<ahead>^(?:(?!{_PLEASE})[^,?]{{1,60}}, )?{LEADS})(?:{_PLEASE},? )?"
    rf"(?:(?:{_TELLING}|{_KNOWING}|{_RUSSIAN}),?:? (?={OPENING})|"
    rf"(?:{_TELLING}|do you know)(?: about)? (?=(?:the|his|her|its|their)\b)|(?:{_KAZAKH}),? (?=.*\b{ASKING_WORD}\b))",
    re.IGNORECASE,
)
_TEXT = (
    "(?:(?:the|this|that|your|any|these|those) (?:news |whole )?(?:article|stor(?:y|ie)|text|news)s?|"
    "(?:this|that|your|these) (?:news )?(?:report|piece|source)s?|articles|it|you)"
)
_ABOUT = "(?:about|regarding|concerning)"
_SAID = (
    rf"{LEADS}(?:what (?:do|does|did|can|could) {_TEXT} (?:have to )?(?:say|tell(?: us| me)?|mention|report|write)|"
    rf"what {_TEXT} (?:says?|tells?(?: us| me)?|mentions?|reports?|writes?)|"
    rf"what(?:['’]?s| is| was| are| has been) (?:said|told|written|reported|mentioned|stated|known)|"
    rf"what do (?:we|you|they) know|what (?:info|information|news) (?:is there|do you have)|"
    rf"(?:is|was) (?:there )?anything (?:said|written|reported|mentioned|known)?) ?(?:(?:here|in|by) (?:{_TEXT} )?)?"
    rf"{_ABOUT}"
)
_RUSSIAN_TEXT = r"(?:в|во) (?:\w+ )?(?:стать\w+|текст\w*|новост\w+|заметк\w+|материал\w*|публикаци\w+)"
_RUSSIAN_SAID = (
    rf"{LEADS}что (?:{_RUSSIAN_TEXT} )?(?:говорится|сказано|написано|сообщается|пиш(?:ут|ется)|известно|говорят)"
    rf"(?: {_RUSSIAN_TEXT})? (?:об?|обо|про|насч[её]т)(?: том,)?|(?:рас)?скажи(?:те)?(?: (?:мне|нам))? (?:об?|обо|про)"
)
_KAZAKH_TEXT = r"(?:мақала|мәтін|жаңалық)\w*"
_TOPIC = re.compile(
    rf"^(?:{_SAID}|{_RUSSIAN_SAID}|(?:do|does|did) {_TEXT} (?:say|tell(?: us| me)?|mention)(?= {OPENING})) (?=\w)|"
    rf"(?<=\w) (?:туралы|жайлы) (?:{_KAZAKH_TEXT} не (?:айт|дел|дейд|жаз|хабарла)\w*|"
    r"не (?:айтыл|делін|жазыл|хабарлан|белгілі)\w*)(?=[\s?.!]*$)",
    re.IGNORECASE,
)
"""What makes a question of a topic ("what does the article say about the airfields?") and asks nothing of it."""

_IN_ARTICLE = re.compile(
    r"(?:^|,? )(?:according to|based on|as told in|in) (?:the|this) (?:news )?(?:article|text)(?! of\b| \d)"
    r"(?=[\s,?.!]|$),?|"
    r"(?:^|,? )(?:(?:согласно|судя по) (?:этой )?(?:статье|тексту|заметке)|в эт(?:ой|ом) (?:статье|тексте|заметке))"
    r"(?=[\s,?.!]|$),?|"
    r"(?:^|,? )(?:бұл |осы )?(?:(?:мақалаға|мәтінге) сәйкес|(?:мақала|мәтін) бойынша)(?=[\s,?.!]|$),?",
    re.IGNORECASE,
)
"""What tells where it is to be looked up, which goes without saying."""

_FRAME_BEHIND = re.compile(rf",? (?:{_KAZAKH})(?=[\s?.!]*$)", re.IGNORECASE)
_ASKED_OF_YOU = re.compile(rf"\b(?:{_TELLING}|{_KNOWING}|(?:can|could|do|did|would) you mean)\b", re.IGNORECASE)

_CLAUSE = re.compile(
    rf"{LEADS}(?:(?P<joint>if|while|after|before|since|of|as|although|though|because|once|until|unless|among|given|"
    "если|пока|после|до|перед|из|среди|раз|хотя|поскольку|так как|с тех пор|что касается)|"
    rf"(?P<asking>when|where|когда|где|куда|что)) (?P<behind>[\w'’-]+)",
    re.IGNORECASE,
)
"""What a clause in front of a question begins with."""

_INVERTED = re.compile(
    rf"{LEADS}\w+ (?:what|which|whose|whom|who|when|how)\b(?: \w+){{0,3}}? (?:{AUXILIARY}) "
    r"(?:the|an?|he|she|it|they|you|we|his|her|its|their|this|that|there)\b",
    re.IGNORECASE,
)
"""A question that begins with a preposition: "of what was he accused"."""

_NO_SUBJECT = frozenset(
    """exactly precisely in on at and or else и или же именно точно в во на у с со за бы это такое еще кто что где
    когда""".split()
)
"""What may stand between "when" and the verb of a question, and begins no clause."""

_AUXILIARY = re.compile(rf"{LEADS}(?:{AUXILIARY})\b", re.IGNORECASE)
_ASKS_BEHIND = re.compile(rf"{LEADS}{OPENING}", re.IGNORECASE)
_COMMA = re.compile(r",\s+")


def without_frame(text: str) -> str:
    """The question without what it is politely wrapped in: "when did it sink?" of "do you know when it sank?"; the
    topic alone where all that is said of it is asked for.
    """
    text = _IN_ARTICLE.sub("", text).strip() or text
    behind = _FRAME_BEHIND.search(text)
    if behind and ASKING.search(text, 0, behind.start()):
        return text[: behind.start()] + text[behind.end() :]
    text = _FRAME.sub(r"\g<ahead>", text)
    topic, is_found = _TOPIC.subn("", text, count=1)
    if is_found and not ASKING.search(topic):
        return topic.rstrip("? ")  # with its mark it would lean on what was asked before
    return topic


def without_asking_you(text: str) -> str:
    """The text without the words that ask somebody to answer: what is left of "you" is about the one spoken to."""
    return _ASKED_OF_YOU.sub(" ", text)


def is_clause_in_front(piece: str) -> bool:
    """Whether words before a comma only tell when or on what condition something is asked ("when the storm hit")."""
    found = _CLAUSE.match(piece)
    if not found:
        return False
    behind = fold(found["behind"])
    if found["joint"]:
        is_russian = not found["joint"].isascii()
        return not (_INVERTED.match(piece) or (is_russian and ASKING.fullmatch(behind)))
    return behind not in _NO_SUBJECT and not _AUXILIARY.match(behind) and not looks_like_verb(behind)


def question_itself(text: str) -> str:
    """The text from the comma on behind which it asks: "did it sink?" of "Well, did it sink?"."""
    for comma in _COMMA.finditer(text):
        ahead, behind = text[: comma.start()], text[comma.end() :]
        is_clause = is_clause_in_front(ahead)
        if is_clause and _ASKS_BEHIND.match(behind):
            return behind
        if _AUXILIARY.match(behind) and (is_clause or not (ASKING.search(ahead) or _AUXILIARY.match(ahead))):
            return behind
    return text
