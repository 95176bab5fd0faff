"""Invented news in any quantity, the same for the same seed: what the benchmarks of speed and size run on."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from knowledge.model import Draft

SENTENCES_PER_ARTICLE = 20
SYLLABLES = (
    "ba be bo da de do fa ga go ka ke ko la le lo ma me mo na ne no ra re ro sa se so ta te to va ve vo za".split()
)
BODIES = "ministry court council police union company museum hospital university agency party committee".split()
THINGS = "bridge ferry contract budget vaccine harvest strike election tunnel reactor painting pension dam fire".split()
DOINGS = "announced cancelled delayed approved criticised inspected financed closed reopened investigated".split()
UNITS = "people workers passengers families houses vehicles schools hectares tonnes employees".split()
HARMS = "injured evacuated dismissed rescued vaccinated detained displaced".split()


VOCABULARY = 20_000
"""Invented common words, drawn as Zipf's law has it: the n-th with a frequency of 1/n."""


@dataclass(frozen=True)
class Story:
    """An article and a question to each of its sentences, of several kinds."""

    draft: Draft
    questions: tuple[str, ...]


def write_stories(count: int, seed: int = 1) -> Iterator[Story]:
    """`count` stories of twenty sentences each, the same ones for the same seed."""
    reporter = Reporter(seed)
    return (reporter.write_story(number) for number in range(count))


class Reporter:
    """Writes stories from a stock of invented names and words."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self._names = [self._invent().capitalize() for _ in range(3_000)]
        self._words = [self._invent() for _ in range(VOCABULARY)]
        self._frequencies = list(accumulate(1 / rank for rank in range(1, VOCABULARY + 1)))

    def write_story(self, number: int) -> Story:
        """The story of that number; its first sentence counts something, and its first question asks how many."""
        pick = self._chance.choice
        place, person, thing, unit, harm = pick(self._names), pick(self._names), pick(THINGS), pick(UNITS), pick(HARMS)
        key = f"The {thing} in {place} left {self._chance.randrange(2, 9000)} {unit} {harm}, {person} said."
        asked = f"How many {unit} were {harm} by the {thing} in {place}?"
        told = [(key, asked), *(self._write_sentence() for _ in range(SENTENCES_PER_ARTICLE - 1))]
        sentences = [sentence for sentence, _ in told]
        paragraphs = [" ".join(sentences[start : start + 4]) for start in range(0, len(sentences), 4)]
        published = date(2015, 1, 1) + timedelta(days=number % 3650)
        draft = Draft(f"{place}: {thing} no. {number}", "\n\n".join(paragraphs), f"{person} Wire", published)
        return Story(draft, tuple(question for _, question in told))

    def _write_sentence(self) -> tuple[str, str]:
        """A sentence and a question that it answers."""
        pick, number = self._chance.choice, self._chance.randrange(2, 900)
        body, doing, thing = pick(BODIES), pick(DOINGS), pick(THINGS)
        here, person = pick(self._names), pick(self._names)
        first, second, third = self._chance.choices(self._words, cum_weights=self._frequencies, k=3)
        day = date(2010, 1, 1) + timedelta(days=self._chance.randrange(5000))
        return pick(
            (
                (
                    f"The {body} of {here} {doing} the {first} {thing} of {second} on {day:%B} {day.day}, {day.year}.",
                    f"When was the {first} {thing} of {second} {doing}?",
                ),
                (
                    f"{person}, who heads the {first} {body}, {doing} a {second} worth {number} million dollars.",
                    f"Who heads the {first} {body}?",
                ),
                (
                    f"According to {person} of {here}, {number / 10} per cent of the {first} was {second} and {third}.",
                    f"What share of the {first} was {second}, according to {person}?",
                ),
                (
                    f"In {here}, the {first} {body} has not {doing} the {second} since {day:%B} {day.year}.",
                    f"Has the {first} {body} {doing} the {second}?",
                ),
                (
                    f"“We never {doing} that {first} {thing},” {person} told {second} reporters in {here}.",
                    f"Where did {person} speak to the {second} reporters?",
                ),
            )
        )

    def _invent(self) -> str:
        return "".join(self._chance.choices(SYLLABLES, k=self._chance.choice((2, 3, 3, 4))))
