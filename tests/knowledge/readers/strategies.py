"""Texts as people, programs and attackers write them."""

from __future__ import annotations

from hypothesis import strategies as st

PIECES = (
    *"The bridge reopened on Tuesday. Мост открыт. Көпір ашылды! “No,” said Mr. X; 4,500 cars (AP) — and more…".split(),
    *("\n", "\n\n", "\r\n", " \n \n", "\t", "  ", "\u00a0", "\u2028", "\f", "\u3000"),
    *("<p>", "</p>", "<br>", "<b>", "</b>", '<a href="x">', "<!--", "-->", "<script>", "</script>", "<x>", "a < b > c"),
    *("&amp;", "&lt;", "&gt;", "&nbsp;", "&shy;", "&#8203;", "AT&T", "&", "amp;", "#38;", "&bogus;"),
    *("---", "---\n", "title: A\n", "date: 2024-01-03\n", "date 2024-01-03 ", "lang: ru", "key: value\n", "# ", "## "),
    *("- ", "1. ", "* ", "> ", "| a | b |\n|---|---|\n", "```\n", "[a](b)", "![a](b)", "**", "_", "\\", "`"),
    *("\u00ad", "\u200b", "\u200d", "\ufeff", "\u202e", "e\u0301", "и\u0306", "\x00", "\x1b", "\ud800", "\ufffe"),
    *("<s>", "</s>", "<sup>", "</sup>", "<del>", "</del>", "[1]", "[^1]", "~~", "2"),
    *("BAKU, Azerbaijan, January 3. ", "KYIV, Jan. 3, 2024 — ", "well-\nknown ", "能源部。\n", "می\u200cخواهم"),
)

texts = st.lists(st.sampled_from(PIECES), max_size=40).flatmap(
    lambda pieces: st.sampled_from(("", " ")).map(lambda gap: gap.join(pieces))
)
"""Pieces of everything, joined with or without spaces."""

any_texts = st.one_of(texts, st.text(max_size=200))
