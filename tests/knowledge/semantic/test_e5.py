"""The encoder of the extra, where it is installed."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from knowledge.semantic import Encoder

DEATHS = "Official figures report 225 deaths."
OTHERS = ["The new bridge opens in June.", "Ticket prices rise by nine percent."]

OFFLINE = """
import sys
def forbid(event, arguments):
    if event.startswith("socket."):
        raise RuntimeError(event)
sys.addaudithook(forbid)
from knowledge.semantic import installed_encoder
print(round(float(installed_encoder().encode_question("How many died?") @ installed_encoder().encode_question("x")), 3))
"""


@pytest.mark.parametrize("question", ["How many people lost their lives?", "Сколько человек погибло?"])
def test_the_sentence_that_means_the_same_is_nearest_in_any_language(encoder: Encoder, question: str) -> None:
    cosines = encoder.encode_sentences([*OTHERS, DEATHS]) @ encoder.encode_question(question)
    assert int(np.argmax(cosines)) == len(OTHERS)


def test_vectors_are_of_unit_length_and_always_the_same(encoder: Encoder) -> None:
    once, again = encoder.encode_sentences([DEATHS, *OTHERS]), encoder.encode_sentences([DEATHS])
    assert np.allclose(np.linalg.norm(once, axis=1), 1, atol=1e-4)
    assert np.array_equal(once[0], again[0])


def test_threads_do_not_disturb_each_other(encoder: Encoder) -> None:
    alone = [encoder.encode_question(text) for text in OTHERS]
    with ThreadPoolExecutor(2) as threads:
        together = list(threads.map(encoder.encode_question, OTHERS * 4))
    assert all(np.array_equal(vector, alone[i % len(OTHERS)]) for i, vector in enumerate(together))


@pytest.mark.parametrize("hostile", ["", "\0", "a\0b", "🦊" * 5_000, "\ud800", "x" * 1_000_000])
def test_hostile_text_has_a_vector_too(encoder: Encoder, hostile: str) -> None:
    assert np.isfinite(encoder.encode_question(hostile)).all()
    assert np.isfinite(encoder.encode_sentences([hostile, DEATHS])).all()


@pytest.mark.usefixtures("encoder")
def test_nothing_is_fetched() -> None:
    done = subprocess.run([sys.executable, "-c", OFFLINE], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
