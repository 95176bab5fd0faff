"""Verbs whose very form does not say that it was done: English "to buy", Russian «построят», Kazakh «салынады»."""

from __future__ import annotations

import re

_WORD = re.compile(r"\w+")
_TO = re.compile(r"\bto (?:be |not |\w+ly )?$", re.IGNORECASE)
_BORNE_OUT = re.compile(
    r"\b(?:manag(?:e|es|ed|ing)|(?:go|goes|went|gone|going) on|used|chose|chosen|opted|got|came|had|only|proved"
    r"|turned out|lived|dared|(?:start|continu|help|return)(?:s|e|es|ed|ing)?|began|begun|begins|beg[ai]n"
    r"|(?:help|forc|compel|caus|oblig|persuad|convinc|prompt|induc|enabl|driv|lead)\w*(?: [\w'’-]+){1,5}"
    r"|(?:led|drove|driven|got|forced|compelled|obliged)(?: [\w'’-]+){0,4}"
    r"|(?:first|second|third|last|only|youngest|oldest|eldest|\d+(?:st|nd|rd|th))(?: [\w'’-]+){0,4})\s$",
    re.IGNORECASE,
)
"""Before an infinitive of what was done: "managed to", "the first woman to"."""

_RUSSIAN_PAST = re.compile(r"\w+(?:л|ла|ло|ли)(?:ся|сь)?")
_RUSSIAN_OPEN = re.compile(r"\w+(?:ет|ит|ут|ют|ат|ят|ть|ти|чь)(?:ся)?")
_RUSSIAN_SAYING = re.compile(r"(?:сообща|говор|заявля|пиш|отмеча|утвержда|счита|указыва|расска|поясня|объясня)\w+")
"""The present of these tells what was said."""

_RUSSIAN_BORNE_OUT = re.compile(
    r"\b(?:смог\w*|удал\w+|успе\w+|сумел\w*|приш\w+|начал\w*|стал\w*|продолж\w+|помог\w*|застав\w+|вынуд\w+)\s(?:\w+\s)?$"
)
_KAZAKH_PAST = re.compile(r"(\w+)[дт][ыі]")
_VOICED = {"п": "б", "қ": "ғ", "к": "г"}


def is_past_verb(form: str, language: str) -> bool:
    """Whether a Russian or Kazakh word is a verb that says by its form that it is done."""
    return _PAST[language].fullmatch(form) is not None if language in _PAST else False


_PAST = {"ru": _RUSSIAN_PAST, "kk": _KAZAKH_PAST}


def is_unfinished(text: str, start: int, claimed: str, language: str) -> bool:
    """Whether the verb that begins at `start` leaves open whether that was done which the claim's past form says."""
    word = _WORD.match(text, start)
    form = word.group().lower() if word else ""
    if language == "ru":
        is_open = _RUSSIAN_OPEN.fullmatch(form) and not _RUSSIAN_SAYING.fullmatch(form)
        return bool(is_open) and not _RUSSIAN_BORNE_OUT.search(text[:start])
    if language == "kk":
        return _is_kazakh_future(form, claimed)
    found = _TO.search(text, 0, start)
    is_bent = form.endswith("ing") or re.search(r"[^e]ed$", form)
    return found is not None and not is_bent and not _BORNE_OUT.search(text[: found.start()])


def _is_kazakh_future(form: str, claimed: str) -> bool:
    """Whether a verb is the future of a past form: "салынды", "салынады"; "шықты", "шығады"."""
    past = _KAZAKH_PAST.fullmatch(claimed)
    if past is None:
        return False
    base = past[1]
    stems = base, base[:-1] + _VOICED.get(base[-1], base[-1])
    return any(form in (f"{stem}ады", f"{stem}еді", f"{stem}йды", f"{stem}йді") for stem in stems)
