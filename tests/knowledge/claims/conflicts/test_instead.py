"""What a sentence has in place of words of a claim."""

from __future__ import annotations

import pytest

from knowledge.claims.conflicts.comparison import compare
from knowledge.claims.conflicts.instead import Place, instead
from knowledge.claims.reading.reader import read_claim, read_sentence
from knowledge.model import Sentence
from tests.knowledge.claims.newsroom import revision


def found(claim: str, sentence: str) -> set[tuple[Place, str, str]]:
    """The words of both that stand in one place, and by what they do."""
    article = revision(sentence)
    comparison = compare(read_claim(claim, article), read_sentence(article, Sentence(1, 1, 0, len(sentence), sentence)))
    return {
        (one.place, claim[one.ours[0].start : one.ours[-1].end], sentence[one.theirs[0].start : one.theirs[-1].end])
        for one in instead(comparison)
    }


def test_what_stands_between_the_same_words_is_in_one_place() -> None:
    assert (Place.BETWEEN, "fireman", "pupil") in found(
        "The phone that the fireman saw had stopped.", "The phone that the pupil saw had stopped."
    )


def test_what_stands_beside_one_of_the_same_words_is_in_its_place_too() -> None:
    told = found("The tar has traces of duck and acorn.", "The tar has traces of duck and hazelnut.")
    assert (Place.BEHIND, "acorn", "hazelnut") in told
    assert (Place.BEFORE, "Fishermen", "Divers") in found("Fishermen raised the wreck.", "Divers raised the wreck.")


def test_what_the_same_preposition_leads_is_in_one_place_wherever_it_stands() -> None:
    assert (Place.PREPOSITION, "truck", "rail") in found(
        "The syrup was sent by truck.", "By rail, though late, the syrup was sent."
    )


def test_nothing_stands_in_the_place_of_words_that_are_told() -> None:
    assert found("The mill burnt on Monday.", "On Monday the old mill burnt.") == set()


def test_what_excludes_a_word_is_in_its_place() -> None:
    assert (Place.CLASH, "four", "three") in found("The fire killed four men.", "The fire killed three men.")


def test_a_conflict_that_what_stands_around_speaks_against_is_not_suspected_either() -> None:
    told = found("The last flight leaves at 11 p.m.", "The first flight leaves at 6 a.m. and the last at 11 p.m.")
    assert not any(ours == "last" for _, ours, _ in told)


def test_nothing_is_suspected_of_a_copy_however_its_values_are_read() -> None:
    sentence = "Moss ordered 80,000 copies."
    article = revision(sentence)
    read = read_sentence(article, Sentence(1, 1, 0, len(sentence), sentence), with_values=False)
    assert list(instead(compare(read_claim(sentence, article), read))) == []


def test_nothing_stands_in_its_own_place() -> None:
    told = found("Orlen won the cup in Lund.", "The cup that Orlen won was won in Malm.")
    assert (Place.PREPOSITION, "Lund", "Malm") in told
    assert not any("won" in ours and "won" in theirs for _, ours, theirs in told)


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("Orlen had never won the cup before.", "Orlen won the cup on Sunday for the first time."),
        ("The crane was last inspected in May 2021.", "The crane had not been inspected since May 2021."),
    ],
)
def test_nothing_is_suspected_where_a_denial_says_the_same(claim: str, sentence: str) -> None:
    assert found(claim, sentence) == set()
