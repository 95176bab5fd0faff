"""What the claim check says of sentences of the invented articles in which one thing was altered, by what was.

    python bench/altered.py                  200 English sentences
    python bench/altered.py --mistakes       and the verdicts that are not those to expect

A claim that repeats a sentence but for a number, a date, a name or a denial should be contradicted, the sentence itself
supported. Nothing is fitted on these.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from claims import DATA, index_of_file
from questions import BLIND

from knowledge.claims import check
from knowledge.index import Index
from knowledge.model import Verdict

SENTENCES, AN_ARTICLE = 200, 4
LENGTHS = range(40, 170)
"""Letters of the sentences that are taken, as many from each article at most."""

DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()
STRANGERS = "Marlow Teskin Brandt Oriel Sabine".split()
"""Names that no article has."""

_NUMBER = re.compile(r"(?<![\w.,:/–-])\d{1,3}(?:,\d{3})*(?![\w.,:/%–-])")
_DAY = re.compile(rf"\b(?:{'|'.join(DAYS)})\b")
_MONTH = re.compile(rf"\b(?:{'|'.join(month for month in MONTHS if month != 'May')})\b")
_NAME = re.compile(r"(?<=[a-z] )[A-Z][a-z]{3,} [A-Z][a-z]+\b")
_AUXILIARY = re.compile(r"\b(?:was|were|is|are|will|has|had)\b(?! (?:not|no|been)\b)")

Alter = Callable[[str], str]


def _number(figure: str) -> str:
    return f"{2 * int(figure.replace(',', '')) + 1:,}"


def _later(words: Sequence[str]) -> Alter:
    """The third word after one."""
    return lambda word: words[(words.index(word) + 3) % len(words)]


def _first_name(name: str) -> str:
    return f"{STRANGERS[len(name) % len(STRANGERS)]} {name.split()[1]}"


def _last_name(name: str) -> str:
    return f"{name.split()[0]} {STRANGERS[len(name) % len(STRANGERS)]}"


ALTERATIONS: dict[str, tuple[re.Pattern[str], Alter]] = {
    "a number": (_NUMBER, _number),
    "a day of the week": (_DAY, _later(DAYS)),
    "a month": (_MONTH, _later(MONTHS)),
    "the first part of a name": (_NAME, _first_name),
    "the last part of a name": (_NAME, _last_name),
    "a denial added": (_AUXILIARY, lambda word: f"{word} not"),
}


def altered(sentence: str) -> Iterator[tuple[str, str]]:
    """What was altered in a sentence, the first of its kind, and the claim."""
    for what, (pattern, alter) in ALTERATIONS.items():
        if found := pattern.search(sentence):
            yield what, sentence[: found.start()] + alter(found.group()) + sentence[found.end() :]


def sentences() -> Iterator[tuple[Index, str]]:
    """English sentences without quotations by chance, each with its article's index."""
    chance = random.Random(0)
    articles = [path for path in sorted(DATA.glob("*/articles/*.md")) if path.parts[-3] not in BLIND]
    for path in chance.sample(articles, len(articles)):
        index = index_of_file(path)
        places = [index.place(row) for row in range(len(index))]
        texts = [place.sentence.text for place in places if place.document.revision.language == "en"]
        plain = [
            text for text in texts if len(text) in LENGTHS and text.endswith(".") and not re.search(r"[\"“?]", text)
        ]
        for text in chance.sample(plain, min(AN_ARTICLE, len(plain))):
            yield index, text


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--mistakes", action="store_true", help="show the verdicts that are not those to expect")
    args = cli.parse_args()
    found: Counter[tuple[str, Verdict]] = Counter()
    for (index, sentence), _ in zip(sentences(), range(SENTENCES), strict=False):
        for what, claim in [("nothing", sentence), *altered(sentence)]:
            verdict = check(index, claim).verdict
            found[what, verdict] += 1
            if args.mistakes and verdict is not (Verdict.SUPPORTED if what == "nothing" else Verdict.CONTRADICTED):
                print(f"{what}, {verdict.value}: {claim}\n    {sentence}")
    for what in dict.fromkeys(what for what, _ in found):
        print(f"{what:26s}", "  ".join(f"{verdict.value} {found[what, verdict]:3d}" for verdict in Verdict))


if __name__ == "__main__":
    main()
