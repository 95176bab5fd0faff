"""Answering: a question and an index in, cited sentences or an abstention out.

Where to look, from the bottom up; each package knows only those before it.

- kinds, what is told by form alone: wanted (the kind of answer), spans (numbers, names, times), word_classes, people,
  name_places
- asking, what is asked: cleaning (the message), listed and parts (of several questions), quotes, frames (around a
  question), named and sayings (who somebody is, who said so), question (all of it taken apart); follow_ups and anaphora
  complete it from the conversation
- matching, what stands for each word: spacing (words typed together or apart), wording, terms; retrieval (the first
  look), holding (which rows hold what), following (what was cited before), sense (the sentence encoder's say)
- weighing, what speaks for a row: features names the evidence; reading, slots, meaning and telling gather it; basis,
  weights, trees and odds add it up; certainty tells how sure to be
- doubting, a closer look at the best: scrutiny; unfilled asks causes, shares, counted, attributions and unnamed what a
  sentence leaves open; unheard, a name that no sentence has
- finding, one question against the base from end to end; same_event, whether two articles are on one event; asked, the
  questions of a message in their conversation
- citing, the words that decide: highlight and choosing by clauses, pieces and piece_columns
- differing, sources that tell it otherwise: disagreement by twins, values, times and contradiction
- special, questions of a form of their own: imprints and datelines (of the article itself), appositions and who_is (of
  a person), sayers (who said so)
- teaching, what editors taught: taught, by aliases, pins and likeness; known, what the engine goes by beside articles
- answer, the way of a message from top to bottom; further (more sentences) and reasons (why)
"""

from knowledge.answering.answer import answer
from knowledge.answering.reasons import explain

__all__ = ["answer", "explain"]
