"""A page of the web around an invented article."""

from __future__ import annotations

PAGE = """<!DOCTYPE html>
<html lang="{language}"><head><meta charset="{charset}">
<title>Bridge reopens after flood | Daily Example</title>
<meta property="og:site_name" content="Daily Example">
<meta property="article:published_time" content="2024-03-05T08:00:00+05:00">
<link rel="canonical" href="https://example.org/news/bridge">
<style>p {{ color: red }}</style></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<div class="cookie-banner">We use cookies. <button>Accept all</button></div>
<article><h1>Bridge reopens after flood</h1>
{article}
<script>document.write("advertising")</script></article>
<aside>Related: <a href="/best">Ten best bridges</a></aside>
<footer>© 2024 Daily Example. All rights reserved.</footer></body></html>"""


def page(article: str, *, language: str = "en", charset: str = "utf-8") -> bytes:
    """A page of news with this article."""
    return PAGE.format(article=article, language=language, charset=charset).encode(charset)


def marked_up(paragraphs: tuple[str, ...]) -> str:
    """The paragraphs in HTML, with lines that the source wraps."""
    return "".join("<p>" + paragraph.replace(" ", "\n", 3).replace("—", "&mdash;") + "</p>" for paragraph in paragraphs)
