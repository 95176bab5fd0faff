"""The words behind which a cause or purpose surely stands; what may stand there besides is for each reader to add."""

from __future__ import annotations

SURE = (
    "because|due to|owing to|thanks to|in response to|in order to|so that|"
    "из-за|так как|поскольку|вследствие|чтобы|себебі|өйткені"
)
"""As alternatives of a regular expression, in English, Russian and Kazakh."""
