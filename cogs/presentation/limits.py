"""What Discord allows, in code points (developer documentation: Message, Embed, Components), and our share of it."""

from __future__ import annotations

CONTENT = 2000
EMBED_DESCRIPTION = 4096
EMBED_TITLE = 256
EMBED_FOOTER = 2048
EMBED_TOTAL = 6000
CUSTOM_ID = 100
BUTTON_LABEL = 80
MODAL_TEXT = 2000
"""Our share of 4,000: as long as a question may be."""

UPLOAD = 10 * 1024 * 1024
"""Bytes of an attachment where the server has no boosts."""
LARGEST_UPLOAD = 100 * 1024 * 1024
"""The same where it has all: what is exported there can be imported wherever somebody can upload it."""
CHOICES = 25
CHOICE = 100
COMMAND = 8000
COMMAND_NAME = 32
DESCRIPTION = 100
MODAL_TITLE = 45
MODAL_LABEL = 45
FORM_TEXT = 4000
SELECT_PLACEHOLDER = 150
SELECT_VALUES = 25
COMPONENTS = 40
SHOWN = 4000

TEXT_BODY = 1600
"""Longest body of a plain message: with title and footer it stays below `CONTENT`."""

LIST_BODY = TEXT_BODY
"""Longest page of a list, which a phone shows in about two screens; the same in an embed and in plain text."""

EMBED_BODY = 4000
"""Longest body of an answer in an embed, below `EMBED_DESCRIPTION` and, with title and footer, `EMBED_TOTAL`."""

TITLE = 200
"""Longest title, escaped; a longer question is shortened with an ellipsis, being a label, not a quotation."""

FOOTER = 100
"""Longest footer; all footers are our own words."""

LABEL = 120
"""Longest headline or source inside a footnote, escaped."""

URL = 500
"""Longest address that is written out; a longer one loses first its text fragment, then its place."""
