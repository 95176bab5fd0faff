"""The translations are whole and true to their English. After a change of texts: `make messages`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from string import Formatter

import pytest
from babel.messages import Catalog

from tests.catalogues import extract, is_translated, languages, read

Key = tuple[str, str]


@cache
def said() -> Catalog:
    return extract()


def keys(catalogue: Catalog) -> set[Key]:
    return {(message.context or "", str(message.id)) for message in catalogue if message.id}


def pairs(language: str) -> Iterator[tuple[str, str]]:
    """Each English text beside each form of its translation."""
    for message in read(language):
        if message.id:
            english = message.id if isinstance(message.id, str) else message.id[-1]
            forms = [message.string] if isinstance(message.string, str) else message.string
            yield from ((english, form) for form in forms)


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@languages
def test_the_catalogue_holds_what_the_code_says_and_nothing_else(language: str) -> None:
    catalogue = read(language)

    assert keys(said()) - keys(catalogue) == set()
    assert keys(catalogue) - keys(said()) == set()
    assert not catalogue.obsolete


@languages
def test_no_text_is_untranslated_and_none_is_doubtful(language: str) -> None:
    catalogue = read(language)

    assert [message.id for message in catalogue if message.id and not is_translated(message.string)] == []
    assert [message.id for message in catalogue if message.id and message.fuzzy] == []
    assert [form for _, form in pairs(language) if is_foreign(form)] == []


def is_foreign(form: str) -> bool:
    """Whether it has words, but none in Cyrillic letters."""
    words = "".join(text for text, _, _, _ in Formatter().parse(form))
    return re.search("[a-z]", words, re.IGNORECASE) is not None and not re.search("[а-я]", words, re.IGNORECASE)


@pytest.mark.parametrize(("language", "forms"), [("ru", 3), ("kk", 1)])
def test_each_plural_has_the_forms_of_its_language(language: str, forms: int) -> None:
    plurals = [message for message in read(language) if isinstance(message.id, tuple)]

    assert plurals
    assert {len(message.string) for message in plurals} == {forms}


@languages
def test_a_translation_has_the_placeholders_of_its_english(language: str) -> None:
    assert [english for english, form in pairs(language) if placeholders(english) != placeholders(form)] == []


@languages
@pytest.mark.parametrize("mark", ["**", "`", "🗑️", "⚖️", "[1]", "\n"])
def test_a_translation_has_the_marks_of_its_english(language: str, mark: str) -> None:
    assert [english for english, form in pairs(language) if english.count(mark) != form.count(mark)] == []
