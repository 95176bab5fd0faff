"""The quantities of a text by itself, as the claim check reads them."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.claims.values.quantifying import Quantifier
from knowledge.claims.values.quantities import Quantity
from knowledge.text.tokens import stemmer, tokens


def quantities(text: str, language: str = "en") -> Sequence[Quantity]:
    """All quantities of a text, in order."""
    return Quantifier(text, tokens(text), stemmer(language), language).read()


def only_quantity(text: str, language: str = "en") -> Quantity:
    """The one quantity of a text."""
    (found,) = quantities(text, language)
    return found
