"""Articles as replies, and as choices while somebody types."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cogs.presentation import limits, words
from cogs.presentation.markup import choice, label
from cogs.presentation.reply import Block, Group, Line, Reply, Small
from cogs.presentation.tongue import mark, say, say_many, write_day
from knowledge import Revision
from knowledge.slugs import is_nearly

TITLE = mark("Articles")
COMPARED = 300
"""Articles, the newest first, among which a misspelt name is looked for: in less than 20 ms, while somebody types."""

NO_ARTICLES = mark("**There are no articles here yet.**")


def present_articles(articles: Sequence[Revision]) -> Reply:
    """The list of articles, in the order given."""
    if not articles:
        return Reply((Line(say(NO_ARTICLES)),), title=say(TITLE))
    return Reply(tuple(map(_entry, articles)), title=say(TITLE), footer=_footer(len(articles)), is_list=True)


def article_choices(articles: Sequence[Revision], typed: str) -> list[tuple[str, str]]:
    """(name, slug) of the articles whose headline or slug holds every word typed, or of those that do but for slips; as
    many as Discord shows.
    """
    wanted = typed.casefold().split()
    choosable = [article for article in articles if len(article.slug) <= limits.CHOICE]
    found = [article for article in choosable if _holds(article, wanted)]
    found = found or [each for each in choosable[:COMPARED] if is_nearly(f"{each.headline} {each.slug}", typed)]
    return [(choice(article.headline) or article.slug, article.slug) for article in found[: limits.CHOICES]]


def only_fitting(articles: Sequence[Revision], typed: str) -> str | None:
    """The slug of the one article whose headline or slug has every word typed, whole; None where none or several do."""
    wanted = _words(typed)
    found = [each.slug for each in articles if wanted and wanted <= _words(f"{each.headline} {each.slug}")]
    return found[0] if len(found) == 1 else None


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


def _entry(article: Revision) -> Block:
    return Group((Line(f"**{label(article.headline)}**"), Small(" · ".join(_facts(article)))))


def _facts(article: Revision) -> Iterator[str]:
    yield f"`{article.slug}`"
    if article.source:
        yield label(article.source)
    if article.published:
        yield write_day(article.published)
    if article.number > 1:
        yield words.revision(article.number)


def _footer(number: int) -> str:
    return say_many("{number} article", "{number} articles", number)


def _holds(article: Revision, wanted: list[str]) -> bool:
    text = f"{article.headline} {article.slug}".casefold()
    return all(word in text for word in wanted)
