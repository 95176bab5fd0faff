"""The laws that hold for any articles and any message."""

from __future__ import annotations

import time
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.answering import answer
from knowledge.index import Index
from knowledge.model import Answer, Status, Turn
from tests.knowledge.answering.newsroom import BRIDGE_KK, FERRY, FLOOD_RU, STORM, STRIKE, index_of, revision, shown

BODIES = [
    STORM,
    STRIKE,
    FERRY,
    "Boats of the town carried bread to the sailors. The mayor thanked the union on Monday.",
    "Passengers of a coach were treated for frostbite near Velmora, captain Jon Hale said.",
]
ASKED = """boats sank storm sailors rescued union mayor talks ferry passengers bread captain bridges compass who how
many when did the of Orlen Velmora 43 213 salors unoin , ? and""".split()

questions = st.lists(st.sampled_from(ASKED), min_size=1, max_size=9).map(" ".join)
messages = questions | st.text(max_size=60)
deeds = st.lists(st.tuples(st.integers(1, 4), st.sampled_from([None, *BODIES])), max_size=10)


def filled(articles: Iterable[tuple[int, str | None]], into: Index | None = None) -> Index:
    """The index after each of these articles was set or taken out, in this order."""
    index = Index() if into is None else into
    for article_id, body in articles:
        index.replace(article_id, None if body is None else revision(body, article_id))
    return index


def essence(found: Answer) -> tuple[object, ...]:
    """What a reader sees of an answer: all but the time it took; confidence to three digits."""
    return found.status, round(found.confidence, 3), found.citations, found.nearest, found.differ, found.understood


@settings(max_examples=60, deadline=None)
@given(messages, st.lists(messages, max_size=2))
def test_every_quotation_stands_in_its_revision(message: str, before: list[str]) -> None:
    bodies = dict(enumerate(BODIES, 1))
    found = answer(filled(bodies.items()), message, turns=[Turn(text) for text in before])
    for citation in (*found.citations, *found.nearest):
        body = bodies[citation.revision_id - 100]
        assert citation.article == f"story-{citation.revision_id - 100}"
        assert body.count(citation.text) == 1
        assert citation.text.strip() == citation.text != ""


@settings(max_examples=60, deadline=None)
@given(messages)
def test_a_highlight_lies_within_its_sentence(message: str) -> None:
    found = answer(filled(enumerate(BODIES, 1)), message)
    for citation in shown(found):
        if citation.highlight:
            start, end = citation.highlight
            assert 0 <= start < end <= len(citation.text)


@settings(max_examples=60, deadline=None)
@given(messages)
def test_an_answer_has_citations_and_an_abstention_none(message: str) -> None:
    found = answer(filled(enumerate(BODIES, 1)), message)
    assert 0 <= found.confidence <= 1
    if found.status is Status.UNKNOWN:
        assert (found.citations, found.answer) == ((), None)
    else:
        assert [citation.n for citation in found.citations] == list(range(1, len(found.citations) + 1))
        assert len({(citation.revision_id, citation.sentence) for citation in found.citations}) == len(found.citations)


@settings(max_examples=60, deadline=None)
@given(messages)
def test_an_empty_base_abstains(message: str) -> None:
    found = answer(Index(), message)
    assert (found.status, found.confidence, found.citations, found.nearest) == (Status.UNKNOWN, 0.0, (), ())


@settings(max_examples=25, deadline=None)
@given(st.permutations(list(enumerate(BODIES, 1))), questions)
def test_the_order_of_articles_changes_no_answer(articles: list[tuple[int, str]], question: str) -> None:
    assert essence(answer(filled(articles), question)) == essence(answer(filled(enumerate(BODIES, 1)), question))


@settings(max_examples=25, deadline=None)
@given(deeds, questions)
def test_an_edited_base_answers_like_a_new_one(done: list[tuple[int, str | None]], question: str) -> None:
    """Articles of one and the same body are told apart by their order alone: all but one are taken out in the end."""
    kept = {body: article_id for article_id, body in dict(done).items() if body}
    doubles = [(article_id, None) for article_id in dict(done) if article_id not in kept.values()]
    new = filled((article_id, body) for body, article_id in kept.items())
    assert essence(answer(filled([*done, *doubles]), question)) == essence(answer(new, question))


@settings(max_examples=25, deadline=None)
@given(st.integers(1, 5), st.sampled_from([None, *BODIES]), questions)
def test_undoing_an_edit_restores_every_answer(article_id: int, body: str | None, question: str) -> None:
    index = filled(enumerate(BODIES, 1))
    before = essence(answer(index, question))
    filled([(article_id, body), (article_id, BODIES[article_id - 1])], index)
    assert essence(answer(index, question)) == before


@settings(max_examples=25, deadline=None)
@given(st.integers(1, 5), questions)
def test_nothing_retracted_is_quoted(article_id: int, question: str) -> None:
    index = filled(enumerate(BODIES, 1))
    index.replace(article_id, revision("", article_id, is_retraction=True))
    found = answer(index, question)
    assert all(citation.article != f"story-{article_id}" for citation in (*found.citations, *found.nearest))


@settings(max_examples=25, deadline=None)
@given(questions)
def test_the_same_question_has_the_same_answer(question: str) -> None:
    index = filled(enumerate(BODIES, 1))
    assert essence(answer(index, question)) == essence(answer(index, question))


HOSTILE = {
    "one letter": "a" * 2_000,
    "question marks": "?" * 2_000,
    "emoji": "😀" * 2_000,
    "marks without width": "\u200b" * 2_000,
    "right to left": "\u202eما " * 500,
    "words": " ".join(f"w{number:03}" for number in range(400)),
    "known words": "how many boats and who sank " * 71,
    "misspelt words": " ".join(f"salo{a}{b}" for a in "abcdefghijklmnopqrst" for b in "abcdefghij"),
    "questions": "who won? " * 222,
    "digits": "1" * 2_000,
    "digits and commas": "1," * 1_000,
    "initials": "A." * 1_000,
    "apostrophes": "a'" * 1_000,
    "ligatures": "ﷺ" * 2_000,
    "accents": "e" + "\u0301" * 1_999,
    "Chinese": "港口今天开放" * 333,
    "line breaks": "\n" * 2_000,
    "markup": "*_~|`" * 400,
    "mentions": "<@1" * 666,
    "brackets": "[](" * 666,
    "null": "\0" * 2_000,
}


@pytest.fixture(scope="module")
def newsroom() -> Index:
    index = index_of(*BODIES)
    index.replace(8, revision(FLOOD_RU, 8, language="ru"))
    index.replace(9, revision(BRIDGE_KK, 9, language="kk"))
    index.replace(10, revision("x" * 5_000 + "\n\n" + "ﷺ" * 500 + "\n\n" + "港" * 5_000, 10, language="zh"))
    answer(index, "Who sank?")  # loads what is loaded once
    return index


@pytest.mark.parametrize("message", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_message_is_answered_in_time(newsroom: Index, message: str) -> None:
    answer(newsroom, "How many boats sank?")  # loading the words is not what is timed
    taken = []
    for _ in range(3):  # another process on the same core can only make a run look longer
        begun = time.process_time()
        answer(newsroom, message, turns=[Turn(message)])
        taken.append(time.process_time() - begun)
    assert min(taken) < 0.5


HOSTILE_BODIES = ["\u0301", "—", ".", "…\n\n…", "\0", "a", " ", "😀😀", "1", "\u202e", "新", "???", "'"]


@pytest.mark.parametrize("body", HOSTILE_BODIES, ids=ascii)
def test_an_article_without_words_harms_nobody(body: str) -> None:
    index = index_of(STORM, body)
    assert "43 sailors" in shown(answer(index, "How many sailors were rescued by night?"))[0].text
    index.replace(1, None)
    assert answer(index, "How many sailors were rescued by night?").status is Status.UNKNOWN
