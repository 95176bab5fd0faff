"""Aliases: a question that holds a phrase of one is read with each other phrase for the same thing as well.

A reading is a question as if the asker had typed the other phrase, so that everything counts as it would for that one:
rarity, names, the kind of answer. (Adding the words to the asked ones would make each look half missing.)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from knowledge.answering.asking.question import Question, QuestionTerm, understand
from knowledge.answering.teaching.likeness import stem_of
from knowledge.lessons import Alias
from knowledge.text.tokens import tokens

MOST_READINGS = 4
"""Readings of one question, itself included: each costs as much as a question."""

Stems = tuple[str, ...]


class Phrase(NamedTuple):
    """A phrase of an alias with the stems of its content words in order, and with those of the function words between
    them.
    """

    text: str
    content: Stems
    written: Stems


def readings(question: Question, aliases: Sequence[Alias], languages: tuple[str, ...] = ("en",)) -> list[Question]:
    """The question, then the same with phrases exchanged by what aliases say they stand for."""
    if not aliases:
        return [question]
    found = [(question, _held(question))]
    for alias in aliases:
        found += [
            (made, _held(made))
            for asked, held in reversed(found)  # where two aliases stand in a question, both exchanged come first
            for sought, other in _exchanges(_phrases(alias, languages), held)
            for made in _read(asked, sought, other, languages)
        ]
        if len(found) >= MOST_READINGS:
            break
    return [reading for reading, _ in found[:MOST_READINGS]]


def names_something(phrase: str, languages: tuple[str, ...]) -> bool:
    """Whether a phrase has a word that a question can be about: "WHO" is one, "who" stands in any question."""
    return bool(_content(phrase, languages))


def _content(phrase: str, languages: tuple[str, ...]) -> frozenset[str]:
    inside = understand(f"the {phrase}", languages)  # not in front, so that capitals show a name
    return frozenset(term.form for term in inside.content)


def _held(question: Question) -> frozenset[str]:
    return frozenset(stem_of(term.form) for term in question.content)


def _exchanges(phrases: Sequence[Phrase], held: frozenset[str]) -> Iterator[tuple[Phrase, str]]:
    """Each phrase that is held, with each other phrase that is not. Without content, as older Footnotes took it, none
    is.
    """
    for sought in phrases:
        if sought.content and held.issuperset(sought.content):
            yield from ((sought, other.text) for other in phrases if not held.issuperset(other.content))


@lru_cache(maxsize=20_000)
def _phrases(alias: Alias, languages: tuple[str, ...]) -> tuple[Phrase, ...]:
    """All phrases of an alias: taken apart once (0.1 ms each), since each question looks at all."""
    return tuple(_phrase(text, languages) for text in (alias.phrase, *alias.meanings))


def _phrase(text: str, languages: tuple[str, ...]) -> Phrase:
    forms = [token.form for token in tokens(understand(text).text)]
    content = _content(text, languages)
    inside = [at for at, form in enumerate(forms) if form in content]
    return Phrase(
        text,
        tuple(stem_of(forms[at]) for at in inside),
        tuple(map(stem_of, forms[inside[0] : inside[-1] + 1])) if inside else (),
    )


def _read(question: Question, sought: Phrase, other: str, languages: tuple[str, ...]) -> Iterator[Question]:
    """The question with the other phrase in the place of the sought one, where its words stand side by side."""
    own = {term.form for term in understand(question.text, languages).terms}
    inherited = [term for term in question.terms if term.form not in own]
    text = _exchanged_text(question.text, sought.written, other)
    kept = _exchanged_terms(inherited, sought.content, other)
    if text == question.text and kept == inherited:
        return
    fresh = understand(text, languages)
    told = {term.form for term in fresh.terms}
    yield replace(fresh, terms=(*fresh.terms, *(term for term in kept if term.form not in told)), cited=question.cited)


def _exchanged_text(text: str, sought: Stems, other: str) -> str:
    found = tokens(text)
    at = _place([token.form for token in found], sought)
    if at is None:
        return text
    begin, end = found[at].start, found[at + len(sought) - 1].end
    if at and other.casefold().startswith(text[found[at - 1].start : begin].casefold()):
        begin = found[at - 1].start  # "the" stands there already
    return text[:begin] + other + text[end:]


def _exchanged_terms(terms: list[QuestionTerm], sought: Stems, other: str) -> list[QuestionTerm]:
    """The words that a follow-up inherits, exchanged likewise, at the weight of those whose place they take."""
    at = _place([term.form for term in terms], sought)
    if at is None:
        return terms
    new = understand(f"the {other}").content  # not in front, so that a capital shows a name
    weighed = [replace(term, weight=terms[at].weight, is_inherited=True) for term in new]
    return [*terms[:at], *weighed, *terms[at + len(sought) :]]


def _place(forms: Sequence[str], sought: Stems) -> int | None:
    """Where the sought stems stand side by side."""
    stems = tuple(map(stem_of, forms))
    return next((at for at in range(len(stems)) if stems[at : at + len(sought)] == sought), None)
