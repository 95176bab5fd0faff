"""The thesaurus as it is written (data/concepts.txt), turned into what knowledge.lexicon.concepts loads."""

from __future__ import annotations

from collections import defaultdict

from knowledge.lexicon.bases import ROOT, base_forms
from knowledge.lexicon.concepts import LOOSE, SEPARATOR, Phrases, readings_of
from knowledge.text.stopwords import stop_words
from knowledge.text.tokens import tokens


def compiled(text: str, language: str) -> Phrases:
    """The members of all concepts in one language, the number of a loose one as its complement (below 0); a function
    word alone is no member.
    """
    common = stop_words(language)
    found = defaultdict[str, dict[tuple[tuple[str, ...], int], int]](dict)
    for concept, members in enumerate(_lines(text, language)):
        for member in members:
            words = _words(member.removeprefix(LOOSE), language)
            if len(words) > 1 or (words and words[0] not in common):
                found[words[0]].setdefault((words[1:], concept), ~concept if member.startswith(LOOSE) else concept)
    return {
        first: SEPARATOR.join(" ".join((*rest, str(number))) for (rest, _), number in members.items())
        for first, members in found.items()
    }


def _words(member: str, language: str) -> tuple[str, ...]:
    """A member's words, each in the reading in which it is meant."""
    forms = base_forms(language)
    found = tokens(member)
    shortest = ROOT if len(found) > 1 else ROOT + 1
    roots = [(member[t.start : t.end], _root(t.form, shortest) if language == "kk" else t.form) for t in found]
    return tuple(readings_of(written, form, forms(form), typed=False)[-1] for written, form in roots)


def _root(form: str, shortest: int) -> str:
    """A Kazakh infinitive without its ending, where a root of so many letters is left; other words as they are."""
    return form[:-1] if form.endswith("у") and len(form) > shortest else form


def _lines(text: str, language: str) -> list[list[str]]:
    """For each concept, in the order of the text, its members in one language."""
    return [_members(line, language) for line in text.splitlines() if line and not line.startswith("#")]


def _members(line: str, language: str) -> list[str]:
    for side in line.split(" ; "):
        name, _, members = side.partition(": ")
        if name == language:
            return members.split(" | ")
    return []
