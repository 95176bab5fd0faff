"""What somebody is only accused of, is cleared of, or says of himself: it is told, but not as done."""

from __future__ import annotations

import re

from knowledge.claims.reading.leading import FAR_REACH, REACH, is_led_to, led_by

_SOME = r"(?: [\w'’-]+){0,5}?"
_OF_DOING = re.compile(
    "|".join(
        (
            rf"\bcharg(?:e|es|ed|ing)\b{_SOME} with\b|\bcharges? of\b|\baccus(?:e|es|ed|ing)\b{_SOME} of\b",
            rf"\b(?:accusation|suspicion|allegation|rumou?r)s? of\b|\bsuspect(?:s|ed|ing)?\b{_SOME} of\b",
            r"\b(?:alleg(?:e[sd]?|ing)|claim(?:s|ed|ing)?) to\b|\bon trial (?:for|over|on)\b",
            r"\bfac(?:e|es|ed|ing) (?:[\w-]+ ){0,3}(?:charges?|trial)\b",
            r"\b(?:indicted|prosecuted|investigated|sued) (?:for|over|on)\b",
            r"\b(?:arrested|detained|questioned|held) (?:for|over) (?=\w+ing\b)",
            rf"\b(?:acquitted|cleared|exonerated)\b{_SOME} (?:of|on|from)\b|\b(?:not guilty|innocent) (?:of|on)\b",
            r"\b(?:обвин\w+|подозр\w+|оправда(?:н\w*|л\w*)) (?:по|в)\b",
        )
    ),
    re.IGNORECASE,
)
"""What leads up to a noun or a verb that is not finite: "charged with killing"."""

_THAT = re.compile(
    rf"\b(?:accusation|suspicion|allegation|rumou?r|claim|charge)s? that\b|\bsuspect(?:s|ed|ing)?\b{_SOME} that\b"
    r"|\balleg(?:e[sd]?|ing) that\b|\bclaim(?:s|ed|ing)? (?:that|he|she|it|they)\b"
    r"|\b(?:false|untrue|not true|wrong|a lie|a myth|a hoax) that\b"
    r"|\b(?:обвин\w+(?: \w+){0,2}|подозрева\w+|слух\w*|утвержда\w+|неправда|ложь|неверно)(?: в том| о том)?,? что\b",
    re.IGNORECASE,
)
_ALLEGEDLY = re.compile(
    r"\b(?:allegedly|purportedly|supposedly|reputedly|якобы|предположительно|предполагаем\w+)\b", re.IGNORECASE
)
"""English, Russian; what is alleged stands behind both, behind the second soon."""

_ALLEGED_BEFORE = re.compile(
    r"[^.;]{0,40}?(?:\b(?:деп|деген)\s(?:айыпта\w*|айып\w*|күдік\w*|болжам\w*)|-м[ыі]с\b)", re.IGNORECASE
)
"""Kazakh: it stands before."""

_OF_ALLEGATIONS = re.compile(
    r"\b(?:charg|accus|suspect|suspicion|alleg|purported|supposed|reputed|trial|tried|court|arrest|detain|indict|prosecut"
    r"|sue[sd]?\b|investigat|acquit|clear|exonerat|guilty|innocent|claim|complain|blam|rumou?r|false|lie\b|myth|hoax"
    r"|обвин|подозр|якобы|предпол|оправд|утвержда|слух|суд|айып|күдік|болжам)|-м[ыі]с\b",
    re.IGNORECASE,
)
"""With such a word a claim tells itself what is alleged, or what follows from it."""


def is_only_alleged(text: str, start: int, *, is_finite: bool) -> bool:
    """Whether what begins at `start` is what somebody is said to have done; `is_finite` where it is a verb that says
    itself that it is done.
    """
    if is_led_to(_THAT, text, start, FAR_REACH) or is_led_to(_ALLEGEDLY, text, start, REACH):
        return True
    between = led_by(_OF_DOING, text, start, FAR_REACH)
    if between is not None and not _FINITE.search(between):
        return not is_finite or _HAVING.search(between) is not None
    return _ALLEGED_BEFORE.match(text, start) is not None


_FINITE = re.compile(r"\b(?:was|were|is|are|has|had|will|would|did|был[аои]?)\b", re.IGNORECASE)
_HAVING = re.compile(r"\b(?:having|have|been|being|be)\s$", re.IGNORECASE)


def is_of_allegations(text: str) -> bool:
    """Whether a text speaks of accusations."""
    return _OF_ALLEGATIONS.search(text) is not None
