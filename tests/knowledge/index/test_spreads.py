"""Where a word stands is marked for rows, paragraphs and articles, and anew once an article changes."""

from __future__ import annotations

from tests.knowledge.answering.newsroom import STORM, STRIKE, index_of, revision


def test_a_word_is_marked_where_it_stands() -> None:
    index = index_of(STORM, STRIKE)
    spread = index.spread("sailor")
    held = [index.place(int(row)) for row in spread.rows.nonzero()[0]]
    assert held
    assert all("sailor" in place.sentence.text for place in held)
    assert spread.articles.tolist() == [True, False]
    assert spread.paragraphs[index.arrays.paragraph[spread.rows]].all()


def test_a_word_is_marked_anew_when_an_article_brings_it() -> None:
    index = index_of(STORM)
    assert not index.spread("walrus").rows.any()
    index.replace(9, revision("A walrus slept.", 9))
    assert index.spread("walrus").rows.tolist()[-1]
    assert not index.spread("seal").rows.any()
