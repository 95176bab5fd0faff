"""The commands on articles: articles, show, add, retract, history."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

import typer

from bot.cli.contract import article_fields, history_fields, text_fields
from bot.cli.exits import Exit, complain
from bot.cli.invocation import AsJson, invocation_of
from bot.cli.screen import progress, show, show_json
from bot.cli.wording import article_lines, history_lines, list_lines, plain
from knowledge.errors import DuplicateArticle, InputError
from knowledge.model import Draft, Revision
from knowledge.slugs import quoted

if TYPE_CHECKING:
    from knowledge import KnowledgeBase

Slug = Annotated[str, typer.Argument(metavar="SLUG", help="The article's short name, as `footnote articles` lists it.")]
Sources = Annotated[list[str], typer.Argument(metavar="FILE|URL", help="Files or addresses to read.")]
Headline = Annotated[str | None, typer.Option(metavar="TEXT", help="Instead of the one in the file.")]
Source = Annotated[str | None, typer.Option(metavar="NAME", help="Who published it, such as 'Trend'.")]
Published = Annotated[str | None, typer.Option(metavar="YYYY-MM-DD", help="When it was published.")]
Url = Annotated[str | None, typer.Option(metavar="URL", help="Where it can be read; footnotes link there.")]
Language = Annotated[str | None, typer.Option(metavar="CODE", help="Its language, such as en, ru or kk.")]
NewSlug = Annotated[str | None, typer.Option("--slug", metavar="SLUG", help="A short name; for one article only.")]
Note = Annotated[str | None, typer.Option(metavar="TEXT", help="Why; kept in the history.")]


PATIENCE = 60.0
"""Seconds for the vectors of the extra `semantic` to be made, so that the first question finds them; some 1,500."""


async def articles(context: typer.Context, *, as_json: AsJson = False) -> Exit:
    """List the articles that answers come from, newest first."""
    async with invocation_of(context).open() as base:
        found = await base.articles()
    if as_json:
        show_json({"articles": [article_fields(revision) for revision in found]})
    else:
        show(list_lines(found))
    return Exit.ANSWERED


async def show_article(context: typer.Context, slug: Slug, *, as_json: AsJson = False) -> Exit:
    """Print an article with its sentences numbered as footnotes number them."""
    async with invocation_of(context).open() as base:
        revision = await base.article(slug)
        sentences = await base.sentences(revision)
    if as_json:
        show_json(text_fields(revision, sentences))
    else:
        show(article_lines(revision, sentences))
    return Exit.ANSWERED


async def retract(context: typer.Context, slug: Slug, *, note: Note = None) -> Exit:
    """Take an article back: it answers nothing any more; its history stays."""
    async with invocation_of(context).open() as base:
        revision = await base.retract(slug, note=note)
    show([plain(f"retracted {revision.slug} (revision {revision.number})")])
    return Exit.ANSWERED


async def history(context: typer.Context, slug: Slug, *, as_json: AsJson = False) -> Exit:
    """List all revisions of an article, oldest first."""
    async with invocation_of(context).open() as base:
        revisions = await base.history_entries(slug)
    if as_json:
        show_json(history_fields(slug, revisions))
    else:
        show(history_lines(revisions))
    return Exit.ANSWERED


Overrides: TypeAlias = Mapping[str, Any]
"""By field of a draft what the command line says, whatever the file does; None takes away what that says."""

DISPENSABLE = frozenset({"source", "published", "url"})
"""What an article may be without."""


async def add(
    context: typer.Context,
    sources: Sources,
    *,
    headline: Headline = None,
    source: Source = None,
    published: Published = None,
    url: Url = None,
    language: Language = None,
    slug: NewSlug = None,
) -> Exit:
    """Add articles from files or addresses.

    Text, Markdown (with a header of title, source, published, lang, url), HTML, PDF, DOCX, JSON.
    What can't be added is reported, and the others are added all the same.
    """
    overrides = _overrides(headline=headline, source=source, published=published, url=url, language=language)
    if slug is not None and len(sources) > 1:
        raise InputError("--slug names one article; add the others without it.")
    async with invocation_of(context).open() as base:
        worst = await _add_each(base, sources, overrides, slug)
        await base.settle(patience=PATIENCE)
        return worst


def _overrides(**typed: str | None) -> Overrides:
    """What was typed for the fields, read; one left empty is taken away where an article may be without it."""
    return {name: _override(name, text.strip()) for name, text in typed.items() if text is not None}


def _override(field: str, text: str) -> str | date | None:
    if not text:
        return None if field in DISPENSABLE else text
    if field == "published":
        return _day(text)
    if field == "language":
        from knowledge.readers import read_language

        return read_language(text)
    return text


def _day(text: str) -> date:
    """Raises InputError."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise InputError(f"--published must be a day such as 2024-01-31, not “{text}”.") from None


async def _add_each(base: KnowledgeBase, sources: Sequence[str], overrides: Overrides, slug: str | None) -> Exit:
    worst = Exit.ANSWERED
    with progress("Adding") as advance:
        for done, source in enumerate(sources):
            advance(done, len(sources))
            try:
                draft = replace(await _read(source), **overrides)
                await _check_new(base, draft, slug)
                revision = await base.add(draft, slug=slug)
            except InputError as error:
                complain(_named(source, error))
                worst = Exit.BAD_INPUT
            else:
                show([_added(revision)])
    return worst


async def _check_new(base: KnowledgeBase, draft: Draft, slug: str | None) -> None:
    """Raises DuplicateArticle for a text that is there already, unless a slug of its own says that it is meant."""
    if slug is None and (twin := await base.twin(draft)):
        raise DuplicateArticle(
            "This text is already the article {slug}, so nothing was added; --slug NAME adds it a second time.",
            slug=quoted(twin.slug),
        )


def _named(source: str, error: InputError) -> str:
    """The sentence with the source it is about, which most sentences name already."""
    from knowledge.readers.files import shown_name

    is_named = any(name in str(error) for name in (Path(source).name, shown_name(source)))
    return str(error) if is_named else f"{source}: {error}"


async def _read(source: str) -> Draft:
    if "://" in source:
        from knowledge.readers import read_url

        return await read_url(source)
    from knowledge.readers import read_file

    return read_file(Path(source))


def _added(revision: Revision) -> tuple[tuple[str, str], ...]:
    return (("added ", ""), (revision.slug, "bold"), (f"  {revision.headline}", ""))
