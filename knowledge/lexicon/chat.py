"""How people write on a phone: the abbreviations of chat and the commonest slips in question words, spelled out."""

from __future__ import annotations

import re

from knowledge.text.languages import detect_language

ENGLISH = {
    "u": "you", "ur": "your", "r": "are", "y": "why", "n": "and", "pls": "please", "plz": "please", "thx": "thanks",
    "ppl": "people", "peeps": "people", "peple": "people", "poeple": "people", "pepole": "people", "peopel": "people",
    "bc": "because", "cuz": "because", "coz": "because", "b4": "before",
    "govt": "government", "gov": "government", "prez": "president", "wat": "what", "wut": "what",
    "waht": "what", "wht": "what", "whats": "what is", "wats": "what is", "wen": "when", "whn": "when", "wehn": "when",
    "wich": "which", "whcih": "which", "wuz": "was", "woz": "was", "hw": "how", "hwo": "how",
    "hpw": "how", "howmany": "how many", "mny": "many", "meny": "many", "wher": "where",
    "whr": "where", "wer": "where", "whare": "where", "whos": "who is", "did'nt": "didn't",
    "didnt": "didn't", "dont": "don't", "doesnt": "doesn't", "wasnt": "wasn't", "isnt": "isn't", "cant": "can't",
    "wont": "won't", "teh": "the", "dis": "this", "dat": "that", "dey": "they", "ther": "there",
    "abt": "about", "w": "with", "w/": "with", "w/o": "without", "btw": "", "lol": "", "lmao": "", "rn": "now",
    "tho": "though", "thru": "through", "gonna": "going to", "wanna": "want to", "gimme": "give me", "im": "i am",
    "nah": "no", "yea": "yes", "yep": "yes", "nope": "no", "idk": "", "omg": "", "smth": "something", "sb": "somebody",
    "alot": "a lot", "ofc": "of course", "2day": "today",
    "kinda": "kind of", "2moro": "tomorrow", "ovr": "over", "gr8": "great", "evry": "every",
    "wot": "what", "wos": "was", "duz": "does", "th": "the", "dem": "them", "wiv": "with", "wif": "with",
    "frm": "from", "nd": "and", "hav": "have", "hv": "have", "sed": "said", "sez": "says", "bcoz": "because",
    "becoz": "because", "becuz": "because", "wud": "would", "wld": "would", "cud": "could", "cld": "could",
    "shud": "should", "shld": "should", "hows": "how is", "wheres": "where is", "whens": "when is", "whys": "why is",
    "any1": "anyone", "some1": "someone", "sum1": "someone", "every1": "everyone", "jst": "just",
    "rly": "really", "hlp": "help", "opn": "open", "2nite": "tonight", "yday": "yesterday", "yest": "yesterday",
    "tmrw": "tomorrow", "wk": "week", "wks": "weeks", "mth": "month", "mths": "months", "yr": "year", "yrs": "years",
    "hr": "hour", "hrs": "hours", "mins": "minutes", "fone": "phone", "lemme": "let me", "dunno": "do not know",
}  # fmt: skip

RUSSIAN = {
    "скок": "сколько", "скока": "сколько", "скоко": "сколько", "скольк": "сколько", "щас": "сейчас",
    "че": "что", "чо": "что", "шо": "что",
    "кагда": "когда", "када": "когда", "пачему": "почему", "почиму": "почему", "ктото": "кто-то", "спс": "спасибо",
    "пж": "пожалуйста", "плз": "пожалуйста", "чел": "человек", "млн": "миллионов", "тыщ": "тысяч",
}  # fmt: skip

KAZAKH = {
    "канша": "қанша", "кашан": "қашан", "кайда": "қайда", "кайдан": "қайдан", "калай": "қалай",
    "кандай": "қандай", "кимге": "кімге", "кимнин": "кімнің", "кимдер": "кімдер", "неликтен": "неліктен",
}  # fmt: skip
"""Question words as they are typed on a Russian keyboard; not those that are words or names in Russian (Ким)."""

NAMES_TOO = frozenset("dem nd th hr sed".split())
"""Chat only where it is written small: a Dem, ND, HR, the SED."""

ELSEWHERE = frozenset("y im u w wer dat dis n dem nd hav".split())
"""Chat in English, ordinary words in other languages: Spanish "y" is "and", German "im" is "in the"."""

_GREETING = re.compile(
    r"^(?:(?:hi|hiya|hello|hey|heya|yo|greetings|good (?:morning|afternoon|evening|day|night)|"
    r"thanks?(?: you)?(?: so much| a lot| very much)?|"
    r"привет|здравствуйте?|доброе утро|добрый (?:день|вечер)|доброй ночи|спокойной ночи|спасибо|"
    r"с[әа]лем|қайырлы (?:таң|күн|кеш|түн)|рақмет|рахмет)(?![\w-])"
    r"(?:\s+(?:there|all|everyone|everybody|folks|guys|team|bot|всем|бәріне|достар))*[\s,.!?:)]*)+",
    re.IGNORECASE,
)
_TABLE = ENGLISH | RUSSIAN | KAZAKH
_ABROAD = {short: full for short, full in _TABLE.items() if short not in ELSEWHERE}
_TO = re.compile(
    r"\b(?P<before>(?:fit|fits|talk|talks|talked|speak|spoke|go|went|goes|come|came|happen|happens|happened|listen|lead|led|"
    r"said|say|told|want|wants|wanted|going|trying|tried|had|has|have|need|next|close|due|thanks|up|in|on|back) )2"
    r"(?= (?:an?|the|this|that|these|those|it|him|her|them|us|me|you|u|be|do|get|go|my|your|his|their|da|teh)\b)",
    re.IGNORECASE,
)
"""A two that stands for "to": "talk 2 a newspaper"."""

_FOR = re.compile(r"(?<=[^\W\d_] )4(?= (?:him|her|them|us|me|you|u|what|which|whom|help|sale|sure)\b)", re.IGNORECASE)
"""A four that stands for "for": "ask 4 help"."""

_DOES = re.compile(
    r"\b(?P<asks>(?:(?:what|who|which) (?=dose (?:it|he|she|they|you|we|i|(?-i:[A-Z])))|"
    r"(?:how|when|where|why) (?=dose (?:it|he|she|they|you|we|i|the|this|that|a|(?-i:[A-Z])))))dose\b",
    re.IGNORECASE,
)
"""The commonest slip that is a word itself: "when dose it open", not "what dose of it"."""

_THE = re.compile(r"\bda(?= [a-z])")
"""Not in Leonardo da Vinci."""

_THOUSANDS = re.compile(r"\b(\d{1,3})k\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:['’/][^\W_]+)*")


def without_greeting(text: str) -> str:
    """The text behind the greetings and thanks that it opens with; nothing where it only greets."""
    return text[found.end() :] if (found := _GREETING.match(text)) else text


def spelled_out(text: str) -> str:
    """The text with abbreviations of chat written in full; every other word stays as it is."""
    text = _FOR.sub("for", _TO.sub(r"\g<before>to", _THOUSANDS.sub(r"\g<1>000", text)))
    table = _TABLE if detect_language(text) == "en" else _ABROAD
    if not table.keys().isdisjoint(_WORD.findall(text.lower())):
        text = _WORD.sub(lambda match: _in_full(match.group(), table), text)
    text = _THE.sub("the", text) if table is _TABLE else text
    return _DOES.sub(r"\g<asks>does", " ".join(text.split()))


def _in_full(typed: str, table: dict[str, str]) -> str:
    short = typed.lower()
    return typed if short in NAMES_TOO and short != typed else table.get(short, typed)
