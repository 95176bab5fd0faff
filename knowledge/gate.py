"""Whether a message among people's talk is a question that articles could answer. Precision comes first.

It must be addressed to nobody in particular, be long enough, and have the form of a question about the world: one about
the people in the channel ("are you there?", "why am I muted?") is talk. What is wrongly let in costs little, since only
what is surely answered is posted; what is wrongly kept out can be asked with a mention.
"""

from __future__ import annotations

import re

from knowledge.answering.asking.listed import items_of
from knowledge.answering.kinds.wanted import DOES
from knowledge.lexicon.chat import spelled_out
from knowledge.text.languages import has_kazakh_letters
from knowledge.text.stopwords import stop_words
from knowledge.text.tokens import tokens

SHORTEST = 2
"""Words of the shortest question ("who died?")."""

SHORTEST_UNMARKED = 3
"""The same without a question mark."""

SHORTEST_TONE = 4
"""The same where only the mark tells that it asks ("the law is in force now?")."""

LONGEST = 600
"""Characters; what is longer is a story, even if it asks something at its end."""

_ASKING = (
    r"who(?:'s|se|m)?|what(?:'s)?|when|where|which|why|how|"
    r"кто|кого|кому|кем|чем|что|чего|когда|где|куда|откуда|почему|зачем|отчего|сколько|скольких|как|"
    r"како[йем]|каково[йм]?|какая|какую|какие|каких|каким|чей|чья|чьё|чьи|"
    r"кім|кімге|кімнің|кімді|қашан|қайда|қайдан|қанша|неше|неге|неліктен|қалай|қандай|қай|нені|неден"
)
_LEAD = (
    r"(?:so|and|but|ok|okay|hi|hello|hey|please|also|а|и|но|ну|скажите|подскажите|ал|сонда)?[ ,!.]*"
    r"(?:(?:can|could) (?:someone|anyone|anybody|somebody) (?:please )?(?:tell (?:me|us)|say|explain) |"
    r"(?:does|do) (?:anyone|anybody|you) know (?:if |whether )?|(?:please )?tell (?:me|us) |anyone know |"
    r"кто-?нибудь знает,? |правда ли,? (?:что )?)?"
    r"(?:(?:in|on|at|by|from|since|until|to|for|with|в|во|на|с|со|к|по|из|от|у|о|об) )?"
)
_WORD_ORDER = re.compile(rf"^{_LEAD}(?:{_ASKING})\b(?=.*\w)", re.IGNORECASE)
_INVERTED = re.compile(
    rf"^(?:so|and|but|hi|hello|hey)?[ ,!.]*(?:{DOES})"
    r"(?:n't)? (?!not\b)\w+ \w+",
    re.IGNORECASE,
)
_PARTICLE = re.compile(
    r"^(?:а |и )?[\w-]+ ли\b|^(?:был[аио]?|есть|будет|будут) (?:ли )?\w+ |\b[мбп][ае]\s*\?*$", re.IGNORECASE
)
_UNMARKED = re.compile(
    rf"^{_LEAD}(?:"
    rf"(?:what|when|where|why|how|which(?: \w+)?|whom?|whose(?: \w+)?)(?: \w+(?<!s))? (?!would)(?:{DOES})\b|"
    r"what'?s the \w+|how (?:many|much|long|old|far|tall|high)\b|what (?:happened|caused|led|triggered|does)\b|"
    r"wh(?:o|ich \w+) (?!would|ever)\w+ \w+|in which\b|"
    r"(?:(?:кто|кого|когда|где|куда|откуда|почему|зачем|сколько|каки\w+|как(?:ая|ой|ое|ую) \w+ \w+|каком|правда ли|"
    r"что (?:сказал\w*|известно|случилось|произошло)|чем \w+(?:лась|лся|лось|лись))\b(?!-)))",
    re.IGNORECASE,
)
"""The word order that needs no question mark: "what matters is peace" has not got it."""

_LI = re.compile(r"^[\w-]+ ли\b", re.IGNORECASE)
_ASKS_ANYWHERE = re.compile(rf"\b(?:{_ASKING})\b", re.IGNORECASE)
_ASKS_KAZAKH = re.compile(r"\b(?:кім\w*|қашан|қайда\w*|қанша\w*|неше|неге|неліктен|қалай|қандай|не)\b", re.IGNORECASE)
_MARKED = re.compile(r"[?？؟]\s*$")

_US = """you your yours u ur ya y'all i i'm i'll i've we we're our us me my guys dude bro mate bot here tonight today
yesterday hungry everyone care cares else nickname channel mute muted dinner admin
я мы мне меня мной нам нас наш мой моя моё мои ты вы тебе тебя вам вас твой ваш ребят ребята ник роль тут здесь связи
сегодня завтра вечером
мен маған біз сен сіз сізге саған сенің сіздің жатырсың ойнайды осы бұл бүгін ертең кешке""".split()
_AMONG_US = re.compile(
    rf"\b(?:{'|'.join(_US)}|some(?:one|body)|(?<!was )(?<!were )(?<!has )any(?:one|body)|there(?=\W*$)|"
    r"чат\w*|бот\w*|\w+[еи]шь|\w+с[ыі]ң|\w+с[ыі]з [бп][ае]|\w+сыздар|\w+м[іы][нз])\b|"
    r"^\W*(?:is|does|did|was|do|why is|how is) (?:it|this|that|these)\b",
    re.IGNORECASE,
)
"""Words that ask about the people in the channel; Russian and Kazakh verbs tell it by their ending."""

_ASKED_OF_ANYONE = re.compile(
    r"\b(?:(?:can|could) (?:someone|anyone|anybody|somebody)(?: please)? (?:tell (?:me|us)|say|explain)|"
    r"(?:does|do) (?:anyone|anybody|you) know(?: if| whether)?|(?:please )?tell (?:me|us)|anyone know|"
    r"скажите(?: мне)?|подскажите|кто-?нибудь знает)\b",
    re.IGNORECASE,
)
_TALK = re.compile(
    r"^(?:what (?:a|an|the|if|time)|what's (?:up|for|new)|who (?:would|wants|is in|else|cares)|ok so who's|who's in|"
    r"how (?:to|amazing|come|about|nice|cute|funny|sad|awful)|why (?:so|not|do people)|when(?:ever)? (?:life|i|we)|"
    r"так что|что (?:за|бы)|как (?:же|раз|дела)|кто (?:бы|будет)|ну и что|почему бы|зачем вообще|[аи] смысл|"
    r"сколько (?:можно|лет, сколько)|какая (?:красота|прелесть)|не дейді екен)\b|"
    r"^(?:what|why|how|who|right|really|isn't it|правда|сер[ьъ]?[её]зно|шынымен бе|солай ма)\W*$|"
    r"\b(?:wtf|lol|the hell|the heck)\b",
    re.IGNORECASE,
)
"""What has the form of a question in talk, and asks nothing."""

_THING = re.compile(r"\b\w+-(?:то|нибудь|либо)\b|\bтот\b|\bif\b|where there", re.IGNORECASE)
"""Without a question mark these speak of something unknown, and ask nothing."""

_ADDRESSED = re.compile(r"<@[!&]?\d+>|^\s*@\w")
_COMMAND = re.compile(r"^\s*(?:[!/.$%&+;~?^\\-]{1,2}\w|```)")
_QUOTED = re.compile(r"^\s*>\s|```|[“«\"][^”»\"]{3,}[”»\"] (?:he|she|they|сказал)", re.MULTILINE)
_SENTENCE = re.compile(r"[^.!?？؟…\n]+[.!?？؟…]*")
_EMPTY = frozenset[str]().union(
    *(stop_words(language) for language in ("en", "ru", "kk")),
    """now new ok hm even just always really still yet again one thing things stuff нового новое новости уже опять снова
    хорошо нормально погода лето жақсы жаман енді""".split(),
)
"""Words about which no article is asked."""

_TOPIC = re.compile(r"^(?:the )?(?:number|death toll|cause|date|name|reason|amount) of \w+", re.IGNORECASE)


def reads_as_question(message: str) -> bool:
    """Whether a message, as Discord has it, asks what articles could answer, and asks nobody in particular."""
    if len(message) > LONGEST or _ADDRESSED.search(message) or _COMMAND.match(message) or _QUOTED.search(message):
        return False
    return bool(questions_in(message))


def questions_in(message: str) -> list[str]:
    """The sentences of a message of any length that ask what articles could answer. A list under a heading, without a
    question mark, is the outline of something.
    """
    items = [_sentences(item) for item in items_of(message)]
    if len(items) > 1 and "?" not in message and not any(map(_asks, items[0])):
        return []
    return [sentence for sentences in items for sentence in sentences if _asks(sentence)]


def _sentences(text: str) -> list[str]:
    return [found.group().strip() for found in _SENTENCE.finditer(text)]


def _asks(sentence: str) -> bool:
    """Whether it asks, be it in the spelling of a phone ("wen did it open"); what is talk as typed stays talk."""
    return not _TALK.search(sentence) and _asks_as_spelled(spelled_out(sentence))


def _asks_as_spelled(sentence: str) -> bool:
    about = _ASKED_OF_ANYONE.sub(" ", sentence).strip(" ,")
    words = len(re.findall(r"\w+", about))
    if words < SHORTEST or not _has_matter(about) or _TALK.search(about) or _AMONG_US.search(about):
        return False
    if _MARKED.search(sentence):
        asks_somewhere = _TOPIC.match(about) or _ASKS_ANYWHERE.search(about)
        is_form = bool(asks_somewhere) or _has_form(sentence) or _has_form(about) or _asks_in_kazakh(about)
        return is_form or words >= SHORTEST_TONE
    is_told = words < SHORTEST_UNMARKED or sentence.endswith("!") or "," in about or _THING.search(about)
    is_plain = bool(_UNMARKED.match(about) or _INVERTED.match(about) or _LI.match(about)) or _asks_in_kazakh(about)
    return not is_told and (is_plain or (about != sentence and bool(_WORD_ORDER.match(about))))


def _has_matter(text: str) -> bool:
    """Whether there is a word that an article could hold."""
    return any(token.form not in _EMPTY and len(token.form) > 1 for token in tokens(text))


def _has_form(text: str) -> bool:
    return bool(_WORD_ORDER.match(text) or _INVERTED.match(text) or _PARTICLE.search(text))


def _asks_in_kazakh(text: str) -> bool:
    """Kazakh leaves the question word where the answer would stand."""
    return has_kazakh_letters(text) and _ASKS_KAZAKH.search(text) is not None
