"""Builds knowledge/lexicon/data/opposites.en.json: opposite words, irregular forms and phrasal verbs of WordNet.

    python bench/build_opposites.py --wordnet /usr/share/wordnet        (Debian: wordnet-base)

`opposites` pairs a word with those that exclude it: WordNet's antonyms, each in its most frequent sense (further
senses and synonyms make 1 in 100 verdicts on the invented claims worse). `irregular` takes a form to its base ("fell"
to "fall"), `phrases` a verb with its particle to single words ("turn down", "reject"). A pair is kept if one of its
words is among the frequent ones of knowledge/lexicon/data/en.npz.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np

DATA = Path(__file__).resolve().parent.parent / "knowledge" / "lexicon" / "data"
PARTS = (("noun", "n"), ("verb", "v"), ("adj", "a"), ("adv", "r"))
PHRASE_SENSES = 2
PHRASE_WORDS = 4
RAREST = 30
"""Tenths of the Zipf scale (one in a million words): the least frequency of a frequent word."""

Key = tuple[str, str]


class Pointer(NamedTuple):
    """A relation of one word of a synset (0: of all) to one word of another."""

    symbol: str
    target: Key
    source_word: int
    target_word: int


class Net(NamedTuple):
    """WordNet as read from its files: synsets with words and pointers, and the synsets of each word in order."""

    words: dict[Key, list[str]]
    pointers: dict[Key, list[Pointer]]
    senses: dict[str, dict[str, list[Key]]]


def read(folder: Path) -> Net:
    net = Net({}, {}, defaultdict(dict))
    for name, part in PARTS:
        for fields in _rows(folder / f"data.{name}"):
            key, count = (part, fields[0]), int(fields[3], 16)
            net.words[key] = [fields[4 + 2 * i].split("(")[0].lower() for i in range(count)]
            net.pointers[key] = list(_pointers(fields[4 + 2 * count :]))
        for fields in _rows(folder / f"index.{name}"):
            net.senses[fields[0]][part] = [(part, offset) for offset in fields[-int(fields[2]) :]]
    return net


def _rows(path: Path) -> Iterator[list[str]]:
    for line in path.read_text("latin-1").splitlines():
        if not line.startswith("  "):
            yield line.split(" | ")[0].split()


def _pointers(fields: list[str]) -> Iterator[Pointer]:
    for i in range(int(fields[0])):
        symbol, offset, part, ends = fields[1 + 4 * i : 5 + 4 * i]
        yield Pointer(symbol, (part.replace("s", "a"), offset), int(ends[:2], 16), int(ends[2:], 16))


def opposites(net: Net, known: set[str]) -> dict[str, list[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for key, pointers in net.pointers.items():
        for pointer in pointers:
            if pointer.symbol == "!":
                ours = net.words[key][pointer.source_word - 1]
                theirs = net.words[pointer.target][pointer.target_word - 1]
                if (
                    known & {ours, theirs}
                    and _is_first_sense(net, ours, key)
                    and _is_first_sense(net, theirs, pointer.target)
                ):
                    found[ours].add(theirs)
    return {word: sorted(others) for word, others in sorted(found.items())}


def _is_first_sense(net: Net, word: str, key: Key) -> bool:
    """Whether a synset is the most frequent one of a plain word in its part of speech."""
    return word.isalpha() and net.senses[word].get(key[0], [])[:1] == [key]


def irregular(folder: Path, known: set[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name in ("verb", "noun", "adj"):
        for line in (folder / f"{name}.exc").read_text("latin-1").splitlines():
            form, base = line.split()[:2]
            if form in known and base in known and form != base:
                found.setdefault(form, base)
    return dict(sorted(found.items()))


def phrases(net: Net, known: set[str]) -> dict[str, list[str]]:
    found = {}
    for phrase, parts in net.senses.items():
        verb, _, particle = phrase.partition("_")
        if particle in PARTICLES and verb in known and "v" in parts:
            keys = parts["v"][:PHRASE_SENSES]
            mates = [word for key in keys for word in net.words[key] if word in known and word != verb]
            if mates:
                found[f"{verb} {particle}"] = list(dict.fromkeys(mates))[:PHRASE_WORDS]
    return dict(sorted(found.items()))


PARTICLES = frozenset("up down off out on in over back away apart together aside forward through".split())


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--wordnet", type=Path, required=True)
    folder = cli.parse_args().wordnet
    with np.load(DATA / "en.npz") as stored:
        words, zipf = stored["words"].tobytes().decode().split("\n"), stored["zipf"].tolist()
    known = {word for word, frequency in zip(words, zipf, strict=True) if frequency >= RAREST}
    net = read(folder)
    made = {
        "opposites": opposites(net, known),
        "irregular": irregular(folder, set(words)),
        "phrases": phrases(net, known),
    }
    (DATA / "opposites.en.json").write_text(json.dumps(made, separators=(",", ":")) + "\n", "utf-8")
    print({name: len(entries) for name, entries in made.items()})


if __name__ == "__main__":
    main()
