"""Answering: a question and an index in, cited sentences or an abstention out. Where to look:

- the way of a message, from top to bottom: answer, then finding
- to understand: spacing and cleaning (the message), listed and parts (of several questions), frames and wanted (what is
  asked), question (all of it taken apart); asked, follow_ups and anaphora complete it from the conversation
- to match and retrieve: wording and matching (what stands for each word), retrieval (the first look), holding (which
  rows hold what)
- to weigh: features names the evidence; reading, slots, meaning, following, sense and telling gather it; basis,
  weights, trees and odds add it up
- to be sure: certainty, scrutiny; unfilled asks causes, shares, counted, attributions and unnamed what a sentence
  leaves open; unheard: a name that no sentence has
- to cite: highlight and choosing by clauses, pieces and piece_columns; disagreement by same_event, twins, values, times
  and contradiction
- questions of a form of their own: imprints and datelines (of the article itself), named, appositions and who_is (of a
  person), sayers and quotes (who said so)
- what editors taught: taught, by aliases, pins and likeness; known: what the engine goes by beside the articles
- what is told of a text by its form: spans, word_classes, people, name_places
- besides the answer: further (more sentences), reasons (why)
"""

from knowledge.answering.answer import answer
from knowledge.answering.reasons import explain

__all__ = ["answer", "explain"]
