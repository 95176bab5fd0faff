"""Orders to the bot itself: "ignore your instructions", "save this", "write me a poem". They ask nothing of articles.

An order can't change what is quoted; but words that it shares with an article would get it an answer.
"""

from __future__ import annotations

import re

_BASE = "(?:articles?|base|database|records?|facts?|sentences?)"
_TO_CHANGE = (
    r"(?:ignore|disregard|forget|override|bypass) (?:all|any|every\w*|your|previous|prior|what|"
    r"(?:all )?the (?:above|previous|prior|rest|system|rules|articles?|instructions?))|"
    rf"(?:save|store|remember|memori[sz]e|delete|erase|overwrite|update|replace) (?:this|that|it|your|all|the {_BASE})|"
    r"(?:reply|respond|answer)(?: to)? (?:only|with|every|everything|nothing|all)|"
    rf"(?:say|print|output) (?:only|nothing)|add (?:a|the|this) (?:new )?(?:{_BASE}|note|correction)|"
    r"(?:repeat|print|output) (?:everything|every|all)|"
    r"(?:repeat|print|show|reveal|list|output) (?:me )?(?:your|after me|the (?:above|system|text of your|prompt))|"
    r"(?:act|behave|pretend|role-?play) (?:as|like|to be|that)"
)
_TO_MAKE = (
    r"(?:write|tell|sing|compose|draw|generate|make|give)(?: (?:me|us))? (?:an?|some|another) (?:\w+ )?"
    r"(?:poem|haiku|song|story|joke|essay|speech|rap|limerick|recipe|code|script|picture|image|meme)(?! of the)"
)
_RUSSIAN = (
    r"(?:забудь|игнорируй|проигнорируй|отмени)(?:те)? (?:все|всё|предыдущ\w+|сво\w+|прошл\w+|инструкци\w+|правила)|"
    r"(?:запомни|сохрани|обнови|удали)(?:те)? (?:это|что|статью|базу|вс[её])|отвечай(?:те)? (?:только|на все|всегда)|"
    r"(?:напиши|сочини|спой|расскажи|придумай|нарисуй)(?:те)?(?: (?:мне|нам))?(?: (?!(?:об?|обо|про) )\w+)? "
    r"(?:стих\w*|песн\w+|рассказ\w*|анекдот\w*|шутк\w+|сказк\w+|сочинени\w+|код|картинк\w+)"
)
_ANYWHERE = (
    r"from now on,? (?:you|say|answer|reply|act|only|always|never)|you are (?:now|no longer)|new instructions?:|"
    r"developer mode|system prompt|you must (?:answer|say|reply|confirm)|i order you|"
    r"(?:с этого момента|отныне),? (?:ты|вы|отвечай\w*|говори\w*)|ты теперь|новая инструкция:|"
    r"(?:алдыңғы|барлық|бұрынғы) нұсқау\w* (?:елеме|ұмыт)\w*|(?:өлең|ән|әзіл|ертегі) (?:жаз|айт)(?:ып бер\w*|шы|ші)?|"
    r"бұдан былай (?:сен|сіз)|сен енді"
)
_BEGINS = r"(?:^\W*|[.!:;,>\])}] ?|\b(?:please|just|now|пожалуйста) )"
_TAG = (
    r"^\W*[\[<{(] ?(?:system|admin\w*|mod|moderator|developer|админ\w*|система)\b[^\]>})]*[\]>})]|"
    r"^\W*(?:system|admin|админ|система)(?: (?:override|prompt|message|note|command))?:"
)
_ORDER = re.compile(rf"{_BEGINS}(?:{_TO_CHANGE}|{_TO_MAKE}|{_RUSSIAN})\b|\b(?:{_ANYWHERE})(?!\w)|{_TAG}", re.IGNORECASE)
_ASKS = re.compile(
    r"[?？؟]|\b(?:who|whom|whose|when|where|which|why|how|кто|когда|где|куда|откуда|почему|зачем|сколько|кім\w*|қашан|"
    r"қайда\w*|неге|қанша|неше)\b|(?:^|[.!:;>\])}] ?)(?:что|как\w*|не)\b|"
    r"(?:^|[.!:;,>\])}] ?)(?:what|did|does|do|was|were|is|are|has|have)\b|"
    r"\b(?:tell|show|give) (?:me|us) (?:what|about|if|whether)\b",
    re.IGNORECASE,
)
"""A question beside the order is answered: question words that no statement holds, or others that begin a sentence or
stand behind "tell me".
"""


def is_order(text: str) -> bool:
    """Whether a cleaned message tells the bot what to do or to be, and asks nothing."""
    return _ORDER.search(text) is not None and not _ASKS.search(text)
