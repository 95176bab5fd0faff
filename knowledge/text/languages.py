"""Which language a text is in, told by its letters and, among languages of one script, by their commonest words."""

from __future__ import annotations

import re
from functools import lru_cache

SCRIPTS = {
    "zh": r"[\u4e00-\u9fff]", "ja": r"[\u3040-\u30ff]", "ko": r"[\uac00-\ud7af]", "th": r"[\u0e00-\u0e7f]",
    "ar": r"[\u0600-\u06ff]", "hi": r"[\u0900-\u0963\u0966-\u097f]", "bn": r"[\u0980-\u09ff]", "pa": r"[\u0a00-\u0a7f]",
    "gu": r"[\u0a80-\u0aff]", "or": r"[\u0b00-\u0b7f]", "ta": r"[\u0b80-\u0bff]", "te": r"[\u0c00-\u0c7f]",
    "kn": r"[\u0c80-\u0cff]", "ml": r"[\u0d00-\u0d7f]", "si": r"[\u0d80-\u0dff]", "lo": r"[\u0e80-\u0eff]",
    "my": r"[\u1000-\u109f]", "km": r"[\u1780-\u17ff]", "el": r"[\u0370-\u03ff]", "he": r"[\u0590-\u05ff]",
    "hy": r"[\u0530-\u058f]", "ka": r"[\u10a0-\u10ff]", "cyrillic": r"[\u0400-\u04ff]", "latin": r"[a-zà-ɏ]",
}  # fmt: skip

COMMON = {
    "latin": {
        "en": "the of and to in that is was for with on by as from this it were which are has",
        "de": "der die das und ist nicht von den mit dem ein eine zu auf wurde für im sich des auch",
        "es": "el la los las de que y en un una por con para del se es fue más su al",
        "fr": "le la les des et est une dans que pour qui par sur au avec pas du ce aux été",
        "pt": "o a os as de que e em um uma para com não do da dos foi mais por no",
        "it": "il lo gli di che e è un una per con non del della dei sono nel più le alla",
        "ro": "și de la în a cu pe că nu din este pentru care mai au fost un o sau prin",
        "tr": "ve bir bu da de için ile olarak daha çok ne gibi olan sonra kadar ancak değil ise mi en",
        "vi": "và của là có được trong cho không với các một những này đã người từ khi ở đến năm",
        "nl": "de het een en van in is dat op te zijn voor met niet aan er om ook als bij",
        "pl": "i w na z do nie się że jest to o jak po przez od dla oraz był ale za",
        "uz": "va bilan uchun bu bir ham deb boʻlgan esa emas har qilish o‘z edi",
    },
    "cyrillic": {
        "ru": "и в не на что с по как это из о за от для его к был она они но",
        "uk": "і в не на що з та як це із до за від для його й був вона вони але",
        "kk": "және бұл мен бір да де деп үшін бойынша болды осы ол еді туралы екі жылы кейін қазақстан емес ең",
        "ky": "жана бул менен бир да де деп үчүн боюнча болгон ошол ал эле тууралуу эки жылы кийин эмес",
        "bg": "и в не на че с по как това от за го се са да е беше но към през",
    },
}
"""Twenty of each language's commonest words (function words: facts of the language, chosen by hand)."""

_LETTERS = {name: re.compile(pattern) for name, pattern in SCRIPTS.items()}
_CODE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})?")
_WORD = re.compile(r"[^\W\d_]+")
_LANGUAGES_OF = {
    script: {
        word: [language for language, words in table.items() if word in words.split()]
        for word in " ".join(table.values()).split()
    }
    for script, table in COMMON.items()
}
"""For each script its common words, and the languages in which each of them is common."""

_KAZAKH = re.compile("[әғқңұһі]")
_NOT_RUSSIAN = re.compile("[әғқңөұүһі]", re.IGNORECASE)
_NEITHER_UKRAINIAN_NOR_BULGARIAN = re.compile("[ыэё]")
_UKRAINIAN = re.compile("[їє]|^[^әғқңұүһө]*і[^әғқңұүһө]*$")
_QUOTED = 100
"""Among so many letters one of ы, э, ё is that of a name or a quotation; of Russian letters they are two in 100."""
_SAMPLE = 4_000
"""Characters looked at: the share of common words settles long before."""


def is_language_code(text: str) -> bool:
    """Whether the text looks like en, kk or zh-Hant."""
    return _CODE.fullmatch(text) is not None


def has_kazakh_letters(text: str) -> bool:
    """Whether a text has a letter of the Kazakh alphabet that the Russian one lacks."""
    return _NOT_RUSSIAN.search(text) is not None


def detect_language(text: str) -> str:
    """The ISO 639-1 code of a text's language; 'en' where nothing tells."""
    return _detected(text[:_SAMPLE].casefold())


@lru_cache(maxsize=64)
def _detected(sample: str) -> str:
    """Remembered, since a question is looked at more than once while it is read."""
    if sample.isascii():
        letters = {"latin": len(sample)}  # how many of them are letters matters for other scripts only
    else:
        letters = {name: len(pattern.findall(sample)) for name, pattern in _LETTERS.items()}
    script = max(letters, key=lambda name: letters[name])
    if not letters[script]:
        return "en"
    if "ja" != script == "zh" and _LETTERS["ja"].search(sample):
        return "ja"
    if script not in COMMON:
        return script
    hits, languages_of = dict.fromkeys(COMMON[script], 0), _LANGUAGES_OF[script]
    for word in _WORD.findall(sample):
        for language in languages_of.get(word, ()):
            hits[language] += 1
    if script == "cyrillic" and len(_NEITHER_UKRAINIAN_NOR_BULGARIAN.findall(sample)) * _QUOTED > letters[script]:
        hits["bg"] = 0
        hits["uk"] *= bool(_UKRAINIAN.search(sample))
    best = max(hits, key=lambda code: hits[code])
    if script == "cyrillic" and len(_KAZAKH.findall(sample)) > len(sample) / 40 and hits["uk"] < hits["kk"] + 1:
        return "kk"
    return best if hits[best] > 1 else {"latin": "en", "cyrillic": "ru"}[script]
