from __future__ import annotations

import asyncio
from datetime import date

import pytest

from cogs.presentation import tongue
from knowledge import InputError, LimitReached
from knowledge.errors import Phrase
from knowledge.slugs import quoted


@pytest.mark.parametrize(
    ("code", "language"),
    [("ru", "ru"), ("kk", "kk"), ("en-GB", "en"), ("RU-ru", "ru"), ("de", None), ("", None), ("rum", None)],
)
def test_a_language_is_told_by_the_first_part_of_its_code(code: str, language: str | None) -> None:
    assert tongue.understood(code) == language


def test_a_language_that_we_do_not_have_becomes_english() -> None:
    tongue.speak("ru")

    assert tongue.speak("de") == "en"
    assert tongue.spoken() == "en"


async def test_each_task_speaks_its_own_language() -> None:
    async def serve(language: str) -> str:
        tongue.speak(language)
        await asyncio.sleep(0)
        return tongue.spoken()

    assert await asyncio.gather(serve("ru"), serve("kk"), serve("en")) == ["ru", "kk", "en"]
    assert tongue.spoken() == "en"


@pytest.mark.parametrize(
    ("language", "day", "month", "number"),
    [
        ("en", "3 January 2024", "January 2024", "12,500.5"),
        ("ru", "3 января 2024", "январь 2024", "12\N{NO-BREAK SPACE}500,5"),
        ("kk", "2024 жылғы 3 қаңтар", "2024 жылғы қаңтар", "12\N{NO-BREAK SPACE}500,5"),
    ],
)
def test_dates_and_numbers_are_written_as_the_language_does(language: str, day: str, month: str, number: str) -> None:
    tongue.speak(language)

    assert tongue.write_day(date(2024, 1, 3)) == day
    assert tongue.write_month(date(2024, 1, 3)) == month
    assert tongue.write_number(12500.5) == number


def test_a_text_without_translation_stays_english() -> None:
    tongue.speak("ru")

    assert tongue.say("Nobody says {this}.", this="so") == "Nobody says so."
    assert tongue.translated("Nobody says this.", "ru") is None


def test_braces_in_a_value_are_left_alone() -> None:
    assert tongue.say("It says {text}.", text="{so}") == "It says {so}."
    assert tongue.say_error(InputError("There is no {slug}.", slug="{so}")) == "There is no {so}."


def test_an_error_shows_what_was_typed_as_it_stands() -> None:
    typed = InputError("There is no article {slug} for {role} until {then}.", slug="[free](https://evil.example)",
                       role="<@&7>", then="<t:5:R>")  # fmt: skip
    assert tongue.say_error(typed) == (r"There is no article \[free](https://evil.example) for <@&7> until <t:5:R>.")


def test_an_error_translates_the_words_in_it_that_are_ours() -> None:
    tongue.speak("ru")
    place = Phrase("Line {number} of the header", number=3)

    assert tongue.say_error(
        InputError("{place} {what} {typed}", place=place, what=Phrase("A headline"), typed="*a*")
    ) == ("Строка 3 шапки Заголовок \\*a\\*")


def test_a_slug_in_an_error_has_the_quotation_marks_of_the_language() -> None:
    error = InputError("There is no article {slug}.", slug=quoted("*a*"))
    assert tongue.say_error(error) == "There is no article “\\*a\\*”."

    tongue.speak("ru")

    assert tongue.say_error(error) == "Статьи «\\*a\\*» нет."


def test_an_error_says_in_english_what_a_translator_would_be_given() -> None:
    error = LimitReached("At most {most} characters; this one has {length}.", most=1000, length=12_345)

    assert str(error) == tongue.say_error(error) == "At most 1,000 characters; this one has 12,345."


def test_an_error_may_hold_another() -> None:
    error = InputError("The export can't be used. {error}", error=InputError("Revision {number} is missing.", number=2))

    assert str(error) == tongue.say_error(error) == "The export can't be used. Revision 2 is missing."


def test_what_rounds_to_nothing_has_no_sign() -> None:
    assert tongue.write_number(round(-0.04, 1)) == "0"
