"""Misspelt words: which word of the base was meant.

Similarity is that of Damerau and Levenshtein (restricted: rapidfuzz's OSA), over words and never over sentences, plus
what makes a slip plausible: the same first letter, the same sound, neighbouring keys.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import islice

from rapidfuzz import process
from rapidfuzz.distance import OSA, Levenshtein

SHORTEST = 4
"""Letters of the shortest word that is corrected: shorter ones have too many neighbours."""

PLAUSIBLE = 0.7
"""The least similarity of a correction (a trial's figure: 12 points of P@1 on misspelt SQuAD with it)."""

MOST = 2
"""Words that a misspelt one is taken to stand for."""

_SAME_SOUND = 0.12
_SAME_START = 0.04
_NEIGHBOUR_KEYS = 0.06

LOOSEST = PLAUSIBLE - _SAME_START - max(_SAME_SOUND, _NEIGHBOUR_KEYS) - 1e-6
"""The least similarity that all of that can make plausible: nothing below it need be looked at."""

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю")
_KEYS = {key: (row % 3, column) for row, keys in enumerate(_ROWS) for column, key in enumerate(keys)}

_SOUNDS = [
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"ph|gh(?=t)", "f"), (r"sh|[ct]i(?=[ao])|s{1,2}i(?=[ao])|ch", "x"), (r"ck|qu?|c(?=[^eiyh]|$)", "k"),
        (r"c(?=[eiy])|z", "s"), (r"wh", "w"), (r"kn", "n"), (r"wr", "r"), (r"dge?", "j"), (r"[aeiouy]+", "a"),
        (r"(.)\1+", r"\1"), (r"h", ""),
    )
]  # fmt: skip


def nearest(word: str, vocabulary: Sequence[str], is_meant: Callable[[str], bool]) -> list[tuple[str, float]]:
    """The words of the vocabulary that a misspelt word most plausibly stands for, with likelihood 0..1, best first.

    At most MOST, whatever the vocabulary's order; none for which `is_meant` does not hold.
    """
    if len(word) < SHORTEST:
        return []
    close = process.extract(word, vocabulary, scorer=OSA.normalized_similarity, score_cutoff=LOOSEST, limit=None)
    alike = sorted(((similarity, other) for other, similarity, _ in close), key=lambda found: (-found[0], found[1]))
    likely = islice(((other, similarity) for similarity, other in alike if is_meant(other)), 3 * MOST)
    weighed = [(other, min(1.0, similarity + plausibility(word, other))) for other, similarity in likely]
    kept = [found for found in weighed if found[1] >= PLAUSIBLE]
    return sorted(kept, key=lambda found: (-found[1], found[0]))[:MOST]


def plausibility(typed: str, meant: str) -> float:
    """What sound, first letter and keys add to the similarity of two words."""
    bonus = _SAME_START * (typed[0] == meant[0])
    if sound(typed) == sound(meant):
        bonus += _SAME_SOUND
    elif _slips_on_keys(typed, meant):
        bonus += _NEIGHBOUR_KEYS
    return bonus


def sound(word: str) -> str:
    """A rough English sound of a word: vowels are one, doubled letters single, digraphs one letter."""
    for pattern, replacement in _SOUNDS:
        word = pattern.sub(replacement, word)
    return word


def _slips_on_keys(typed: str, meant: str) -> bool:
    """Whether each replaced letter lies beside the right one on the keyboard."""
    edits = Levenshtein.editops(typed, meant)
    replaced = [(typed[e.src_pos], meant[e.dest_pos]) for e in edits if e.tag == "replace"]
    return bool(replaced) and all(_are_neighbours(a, b) for a, b in replaced)


def _are_neighbours(a: str, b: str) -> bool:
    if a not in _KEYS or b not in _KEYS or a.isascii() != b.isascii():
        return False
    (row, column), (other_row, other_column) = _KEYS[a], _KEYS[b]
    return abs(row - other_row) <= 1 and abs(column - other_column) <= 1
