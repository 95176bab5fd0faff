"""What is remembered of a sentence."""

from __future__ import annotations

import gc

from knowledge.index.marks import marked
from knowledge.text.tokens import tokens


def test_the_words_of_a_sentence_are_its_tokens() -> None:
    text = "The ferry sank near Aktau on 3 May."
    assert list(marked(text, "en").words) == tokens(text)
    assert marked("— …", "en").words == ()


def test_remembered_sentences_give_the_collector_of_garbage_little_to_look_through() -> None:
    """With an object a word it held the event loop for 20 ms and more."""
    texts = [f"The ferry number {number} sank near the old harbour of Aktau on a day in May." for number in range(200)]
    marked.cache_clear()  # a full one forgets a sentence for each new one
    marked(texts[0], "en")
    gc.collect()
    before = len(gc.get_objects())
    for text in texts[1:]:
        marked(text, "en")
    gc.collect()
    assert len(gc.get_objects()) - before < 6 * len(texts)
