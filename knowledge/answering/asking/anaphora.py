"""Words that point back ("it", "there", "that one"), and whether those of a question point into the question itself.

"Did Tokayev say that he would go?" names whom it means; "Did he go?" does not. Three things keep a word from pointing
to an earlier question: it points to nothing ("is it true that …", "were there …"), it joins instead of pointing ("say
that …"), or what it means stands before it: for a possessive anywhere, for another pronoun in an earlier clause, since
within a clause it would be "himself" (Chomsky's binding conditions, 1981).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from knowledge.answering.asking.question import Question
from knowledge.text.tokens import tokens

REFERRING = frozenset(
    """he she it they him her his hers its them their theirs this these those such there latter former он она оно они
    его ее их ему ей им ней нем них это эти этот эта этого этом тот там ол оның оған олар олардың бұл осы""".split()
)
"""Words by which a sentence of an article may refer to one before it ("Its president said ..."): personal, possessive
and demonstrative pronouns in English, Russian and Kazakh, folded.
"""

_PERSONAL = (
    "he|she|it|they|him|her|them|hers|theirs|он|она|оно|они|ему|ей|им|ней|нем|нём|них|нему|ол|оны|оған|олар|оларды"
)
_POSSESSIVE = "his|its|their|его|её|ее|их|оның|олардың"
_POINTING = (
    r"this(?! (?:time|year|month|week|morning|night|evening|article|story|news|report|text|page|server|channel)\b)"
    r"|(?:after|before|about|of|like|during|by|for|from|with|at|on|in|since|until|is|was|did|does|do|were|has|had|will|"
    r"would|can|could|and|than|why|what's|who's) that"
    r"|^that|that(?=\s*[?.!]*$)|these|those(?! (?:who|that|of|in|with)\b)"
    r"|(?:since|back|by|until) then|then(?=\s*[?.!]*$)"
    r"|(?:which|another|other|this|that|same|first|last|next|new|old) ones?(?! (?:of|that|who)\b)|ones?(?=\s*[?.!]*$)"
    r"|same(?! time\b)(?!.*\bas\b)|such(?! as\b)|the latter|the former(?=\s*[?.!]*$)"
    r"|это(?! правда)|этот|эта|эти|этого|этом|этой|этим|(?:тот|та|те)(?!,? (?:кто|что|же|котор))|там|тогда"
    r"|бұл|осы|сол|мұны"
)
_THERE = re.compile(r"\bthere\b", re.IGNORECASE)
_EXISTS = re.compile(
    r"\bthere(?:'s| (?:is|are|was|were|be|been|has|have|will)\b)"
    r"|(?<!who )(?<!what )\b(?:is|are|was|were|be|been) there\b",
    re.IGNORECASE,
)
_EMPTY_IT = re.compile(
    r"\b(?:is|was|isn't|wasn't) it (?:\w+ ){0,3}?(?:that|to|who|going to)\b|\bit(?:'s| is| was) \w+ (?:that|to)\b"
    r"|\bit (?:takes?|took|turns? out|comes? to)\b|\b(?:did|does|will) it take\b|\btime is it\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(rf"\b(?:(?P<personal>{_PERSONAL})|(?P<possessive>{_POSSESSIVE}))\b", re.IGNORECASE)
_POINTER = re.compile(rf"\b(?:{_POINTING})\b", re.IGNORECASE)
_CLAUSE = re.compile(
    r"[,;:]|\b(?:that|when|while|because|since|if|whether|who|which|as|and|but|before|after|until|where|why|how|what|"
    r"say|says|said|что|когда|если|чтобы|потому|который|и|но|а)\b",
    re.IGNORECASE,
)
_NOUN_AHEAD = re.compile(
    r"\b(?:the|an?|every|each|all|some|any|many|much|which|what|whose|no|\d+|did|does|do|is|are|was|were|has|have|had|"
    r"can|could|will|would|should|of|for|by|to|in|at|on|with|from)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
"""What leads to a noun, and so to a thing that a pronoun may mean: articles, question words, helping verbs ahead of
the subject, prepositions.
"""
NEAR = 3
"""Words ahead among which that stands. To look through all that is ahead of each word of a long question, and of each
pronoun, took 14 s.
"""
_SOMEBODY = re.compile(
    r"\b(?:who|anyone|anybody|someone|somebody|everyone|people|folks|many|кто|люди|кім)\b", re.IGNORECASE
)


def points_back(question: Question) -> bool:
    """Whether the question has a word that points to something outside it."""
    text = question.text
    if _POINTER.search(text) or (_THERE.search(text) and not _EXISTS.search(text)):
        return True
    plain = _EMPTY_IT.sub("", text)
    pronouns = list(_PRONOUN.finditer(plain))
    return bool(pronouns) and not _are_meant_within(question, plain, pronouns)


def _are_meant_within(question: Question, text: str, pronouns: Sequence[re.Match[str]]) -> bool:
    """Whether what each pronoun means stands before it in the question. The text is looked through once, however many
    there are.
    """
    named, somebody = _end_of_first_named(question, text), _SOMEBODY.search(text)
    meant = min(named, somebody.end() if somebody else len(text))
    clauses = [found.start() for found in _CLAUSE.finditer(text)]
    return all(
        meant <= found.start() if found["possessive"] else named <= _last_before(found.start(), clauses)
        for found in pronouns
    )


def _last_before(place: int, clauses: Sequence[int]) -> int:
    """Where the clause of a place begins; 0 in the first one."""
    return clauses[at - 1] if (at := bisect_left(clauses, place)) else 0


def _end_of_first_named(question: Question, text: str) -> int:
    """The end of the first name or noun of a question; behind its text where there is none."""
    content = {term.form: term.is_name for term in question.content}
    found = (token for token in tokens(text) if token.form in content)
    return next((each.end for each in found if content[each.form] or _is_noun(text, each.start)), len(text) + 1)


def _is_noun(text: str, start: int) -> bool:
    """Whether what stands ahead of a word leads to a noun."""
    ahead = text[:start].rsplit(None, NEAR)
    return _NOUN_AHEAD.search(text, len(ahead[0]) if len(ahead) > NEAR else 0, start) is not None
