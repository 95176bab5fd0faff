"""Claims: a statement and an index in, a verdict with the sentences it rests on out. Where to look:

- the way of a claim, from top to bottom: checking (from a message to its verdict), second_look (the sentences on one
  statement, the surest looked at again), testimony (what one says); each package below is a step, and knows only those
  behind it
- message: statements cuts it into what it states, without what frames that (framing) or asks for it (turning)
- reservations, what forbids that a sentence bears a claim out: insistence (what must be answered), unsaid, named_beside
  and doneness (what is told as less than the claim)
- weighing, numbers to probabilities: same_matter, belief and doubts (of denials) by regression, the second look by
  scrutiny and, of what stands instead of words, suspicion; what a reader adds by telling
- conflicts, words that exclude each other: comparison holds all that is found between two texts; clashes shows the
  conflicts, and those that only place or order tells: exchange, roles, other_names, number_owners, part_of_all and
  naming; instead has those that are only suspected
- settling, which answers are meant: settle asks misplaced_numbers, conjuncts and opposites_beside for those that belong
  to something else, reconciled and sides for those that agree after all; a conflict stands by the tests of
  other_values and denied, with polarity
- alignment, what answers each point of the claim: align finds it, bonds are the ways to answer, likeness the nearness
  of words
- reading, from a text to what it says: reader makes points, with clauses, abbreviations, first_words and extents;
  predicate and deeds tell who did what, modality, allegations and unfinished (by what is leading up to it) how surely;
  scene is what stands around a sentence
- values, numbers and dates: quantities hold a number with its bound and unit; quantifying reads them, with bounds,
  durations, hours, vague, wholes, labels and below_zero; levels are their parts in a change; dating finds the dates of
  an article, moments compares two
"""

from knowledge.claims.checking import check

__all__ = ["check"]
