"""Orders to the bot itself: "ignore your instructions", "save this", "write me a poem". They ask nothing of articles.

An order can't change what is quoted; but words that it shares with an article would get it an answer.
"""

from __future__ import annotations

import re

_TO_CHANGE = (
    r"(?:ignore|disregard|forget|override|bypass) (?:all|any|every|the|your|previous|prior|above|what)|"
    r"(?:save|store|remember|memori[sz]e|delete|erase|overwrite|update|replace) (?:this|that|it|the|your|all)|"
    r"(?:reply|respond|answer)(?: to)? (?:only|with|every|everything|nothing|all)|"
    r"(?:say|print|output) (?:only|nothing)|add (?:a|the|this) (?:fact|article|sentence|note|correction)|"
    r"(?:repeat|print|show|reveal|list|output) (?:everything|every|all|your|after me|the (?:above|system|text|prompt))|"
    r"(?:act|behave|pretend|role-?play) (?:as|like|to be|that)"
)
_TO_MAKE = (
    r"(?:write|tell|sing|compose|draw|generate|make|give)(?: (?:me|us))? (?:an?|some|another) (?:\w+ )?"
    r"(?:poem|haiku|song|story|joke|essay|speech|rap|limerick|recipe|code|script|picture|image|meme)"
)
_RUSSIAN = (
    r"(?:забудь|игнорируй|проигнорируй|отмени)(?:те)? (?:все|всё|предыдущ\w+|сво\w+|прошл\w+|инструкци\w+|правила)|"
    r"(?:запомни|сохрани|обнови|удали)(?:те)? (?:это|что|статью|базу|вс[её])|отвечай(?:те)? (?:только|на все|всегда)|"
    r"(?:напиши|сочини|спой|расскажи|придумай|нарисуй)(?:те)?(?: (?:мне|нам))?(?: \w+)? "
    r"(?:стих\w*|песн\w+|рассказ\w*|анекдот\w*|шутк\w+|сказк\w+|сочинени\w+|код\w*|картинк\w+)"
)
_ANYWHERE = (
    r"from now on|you are (?:now|no longer)|new instructions?|developer mode|system prompt|"
    r"you must (?:answer|say|reply|confirm)|i order you|"
    r"с этого момента|отныне|ты теперь|новая инструкция|"
    r"(?:алдыңғы|барлық|бұрынғы) нұсқау\w* (?:елеме|ұмыт)\w*|(?:өлең|ән|әзіл|ертегі) (?:жаз|айт)\w*|бұдан былай|"
    r"сен енді"
)
_BEGINS = r"(?:^|[.!:;,>\])}\n]\s*|\b(?:please|just|then|and|now|пожалуйста|и)\s+)"
_TAG = r"^\W*(?:system|admin\w*|moderator|mod|developer|админ\w*|система)(?: \w+)?\W*[\]:>}]"
_ORDER = re.compile(rf"{_BEGINS}(?:{_TO_CHANGE}|{_TO_MAKE}|{_RUSSIAN})\b|\b(?:{_ANYWHERE})\b|{_TAG}", re.IGNORECASE)
_ASKS = re.compile(
    r"[?？؟]|\b(?:who|whom|whose|when|where|which|why|how|кто|когда|где|куда|откуда|почему|зачем|сколько|кім\w*|қашан|"
    r"қайда\w*|неге|қанша|неше)\b|(?:^|[.!:;>\])}\n]\s*)(?:what|did|does|do|was|were|is|are|has|have|что|как\w*|не)\b",
    re.IGNORECASE,
)
"""A question beside the order is answered: question words that no statement holds, or others that begin a sentence."""


def is_order(text: str) -> bool:
    """Whether a message tells the bot what to do or to be, and asks nothing."""
    return _ORDER.search(text) is not None and not _ASKS.search(text)
