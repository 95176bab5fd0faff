"""The language of what we say: English in the code, the others from the catalogues in `cogs/locale`.

Each interaction and message is served in a task of its own. `speak` sets that task's language when it begins, and
`say` looks it up, so that no function in between hands it on. Where nobody sets it, it is English.
"""

from __future__ import annotations

import io
import re
from contextvars import ContextVar
from datetime import date
from functools import cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

from babel import numbers
from babel.dates import format_date
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from cogs.presentation.markup import escape
from knowledge.errors import KnowledgeError, Phrase

ENGLISH = "en"
CATALOGUES = Path(__file__).parents[1] / "locale"
LANGUAGES = (ENGLISH, "ru", "kk")
"""ISO 639-1 codes of the languages that replies may be in."""

_OURS = re.compile(r"<(?:@&\d+|t:\d+:\w)>")
"""What nobody typed: the role that may edit, a time that Discord shows."""

_spoken: ContextVar[str] = ContextVar("spoken", default=ENGLISH)


def learn() -> None:
    """Reads the catalogues and the calendars now, 60 ms in all, so that no reply waits for it."""
    for language in LANGUAGES:
        _catalogue(language)
        format_date(date.min, "d MMMM", locale=language)


def speak(code: str) -> str:
    """Lets this task speak a language from now on, English if we have no other; returns which it is."""
    language = understood(code) or ENGLISH
    _spoken.set(language)
    return language


def spoken() -> str:
    """The language that this task speaks."""
    return _spoken.get()


def understood(code: str) -> str | None:
    """The language of ours that a code such as `en-US` or `ru` means, None if we don't have it."""
    language = code.lower().split("-")[0]
    return language if language in LANGUAGES else None


def mark(text: str) -> str:
    """The text itself: for constants, so that it is extracted; what is shown is `say(CONSTANT)`."""
    return text


def say(text: str, /, **values: object) -> str:
    """The text in the language spoken, its `{names}` filled in; a year is given as text, or 2,024 becomes of it."""
    return _filled(_catalogue(spoken()).gettext(text), values) if text else ""


def say_many(one: str, many: str, number: int, /, **values: object) -> str:
    """The form that fits `number`, which stands in the text as `{number}`."""
    return _filled(_catalogue(spoken()).ngettext(one, many, number), {"number": number, **values})


def say_error(error: KnowledgeError) -> str:
    """The sentence of an error in the language spoken; what somebody typed is shown as it stands, not as markdown."""
    return _say_with_typed(error.phrase)


def _say_with_typed(phrase: Phrase) -> str:
    return say(phrase.template, **{name: _as_typed(value) for name, value in phrase.values.items()})


def _as_typed(value: object) -> object:
    if isinstance(value, Phrase):  # a text as well, but words of ours: to be translated
        return _say_with_typed(value)
    return escape(value) if isinstance(value, str) and not _OURS.fullmatch(value) else value


def say_phrase(phrase: Phrase) -> str:
    """Words of the base in the language spoken."""
    return say(phrase.template, **phrase.values)


def translated(text: str, language: str, context: str = "") -> str | None:
    """The text in that language, None where the catalogue does not have it (in that context)."""
    catalogue = _catalogue(language)
    found = catalogue.pgettext(context, text) if context else catalogue.gettext(text)
    return None if found == text else found


def read_said(text: str, said: str) -> tuple[str, ...] | None:
    """The values that were filled into the text, in their order, read from what was said of it in whatever language;
    None if something else was said.
    """
    for language in LANGUAGES:
        if found := _finder(translated(text, language) or text).fullmatch(said):
            return found.groups()
    return None


@cache
def _finder(template: str) -> re.Pattern[str]:
    """What finds the values in a text that was made from a template."""
    return re.compile(re.sub(r"\\{\w+\\}", "(.+)", re.escape(template)))


def write_number(number: float) -> str:
    """The number with the separators of the language spoken; what rounds to nothing has no sign."""
    return str(numbers.format_decimal(number or 0, locale=spoken()))


def write_day(day: date) -> str:
    """A day in words, for example `3 January 2024`."""
    return format_date(day, _DAY.get(spoken(), "d MMMM y"), locale=spoken())


def write_month(day: date) -> str:
    """The month of a day in words, for example `January 2024`."""
    return format_date(day, _MONTH.get(spoken(), "LLLL y"), locale=spoken())


_DAY = {"kk": "y 'жылғы' d MMMM"}
_MONTH = {"kk": "y 'жылғы' MMMM"}
"""CLDR's own patterns with the day first in English; Kazakh begins with the year."""


def _filled(text: str, values: dict[str, object]) -> str:
    return text.format(**{name: _shown(value) for name, value in values.items()}) if values else text


def _shown(value: object) -> str:
    if isinstance(value, KnowledgeError):
        return say_error(value)
    if isinstance(value, Phrase):
        return say_phrase(value)
    return write_number(value) if type(value) is int else str(value)


@cache
def _catalogue(language: str) -> NullTranslations:
    """Read from the text that translators edit: nothing to compile, nothing that can be out of date."""
    if language == ENGLISH:
        return NullTranslations()
    with (CATALOGUES / f"{language}.po").open("rb") as file:
        catalogue = read_po(file, locale=language)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    return GNUTranslations(io.BytesIO(compiled.getvalue()))
