"""The translations are whole, true to their English and fit Discord. After a change of texts: `make messages`."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from string import Formatter
from typing import Any

import discord
import pytest
from babel.messages import Catalog
from discord import app_commands

from bot.registration import context_of
from cogs.presentation import limits, tongue
from cogs.presentation.answers import present_answer
from cogs.presentation.articles import present_articles
from cogs.presentation.checks import present_check
from cogs.presentation.examples import QUESTIONS
from cogs.presentation.figures import Scope, present_figures
from cogs.presentation.guides import present_about, present_help, present_hint
from cogs.presentation.pages import Medium, compose
from cogs.presentation.passages import present_article, present_passage
from cogs.presentation.privacy import present_deleted, present_deletion, present_record
from cogs.presentation.reply import Reply
from cogs.presentation.timelines import Span, present_timeline
from cogs.presentation.welcomes import present_welcome
from knowledge import ClaimCheck, Conflict, Figure, GuildSettings, PersonalRecord, Sentence, Status, Verdict
from tests.catalogues import CALLS, TRANSLATED, extract, is_translated, payloads, read, saying_calls
from tests.cogs.fakes import CITATION, answered, article, event, refused
from tests.test_house import modules

languages = pytest.mark.parametrize("language", TRANSLATED)
Key = tuple[str, str]


@cache
def said() -> Catalog:
    return extract()


def keys(catalogue: Catalog) -> set[Key]:
    return {(message.context or "", str(message.id)) for message in catalogue if message.id}


def pairs(language: str) -> Iterator[tuple[str, str]]:
    """Each English text beside each form of its translation."""
    for message in read(language):
        if message.id:
            english = message.id if isinstance(message.id, str) else message.id[-1]
            forms = [message.string] if isinstance(message.string, str) else message.string
            yield from ((english, form) for form in forms)


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@languages
def test_the_catalogue_holds_what_the_code_says_and_nothing_else(language: str) -> None:
    catalogue = read(language)

    assert keys(said()) - keys(catalogue) == set()
    assert keys(catalogue) - keys(said()) == set()
    assert not catalogue.obsolete


def test_what_is_said_is_written_out_so_that_it_can_be_translated() -> None:
    """An f-string would be a new text for each value; what only the operator reads may be one."""
    cut = [(file, call.lineno) for file, call in saying_calls() if isinstance(call.args[0], ast.JoinedStr | ast.BinOp)]
    assert cut == []


WORDS = re.compile(r"[A-Za-z]{3,},? [a-z]{2,}")


def is_sentence(text: str) -> bool:
    """Whether it has several words and is no name of a subcommand."""
    return WORDS.search(text) is not None and not SUBCOMMAND.fullmatch(text)


SUBCOMMAND = re.compile("(kb |alias |pin |privacy )+[a-z]+")


def unsaid(node: ast.AST) -> Iterator[ast.Constant]:
    """The texts of several words below a node that nothing says: no docstring, no log, no argument of `say` or `_`,
    no key of a dictionary, no name of a subcommand.
    """
    for child in node.values if isinstance(node, ast.Dict) else ast.iter_child_nodes(node):
        if isinstance(child, ast.Call) and ast.unparse(child.func).split(".")[0] in {*CALLS, "_", "log", "re"}:
            continue
        if isinstance(child, ast.Constant) and isinstance(child.value, str) and is_sentence(child.value):
            yield child
        if not (isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant)):
            yield from unsaid(child)


def test_no_text_of_the_cogs_is_left_unsaid() -> None:
    found = [
        (module.name, text.lineno, text.value)
        for module in modules("cogs")
        for text in unsaid(module.tree)
        if text.value not in QUESTIONS
    ]

    assert found == []
    assert len(list(unsaid(ast.parse('Line("two words") + Button(label=f"and more {words}")')))) == 2


@languages
def test_no_text_is_untranslated_and_none_is_doubtful(language: str) -> None:
    catalogue = read(language)

    assert [message.id for message in catalogue if message.id and not is_translated(message.string)] == []
    assert [message.id for message in catalogue if message.id and message.fuzzy] == []
    assert [form for _, form in pairs(language) if is_foreign(form)] == []


def is_foreign(form: str) -> bool:
    """Whether it has words, but none in Cyrillic letters."""
    words = "".join(text for text, _, _, _ in Formatter().parse(form))
    return re.search("[a-z]", words, re.IGNORECASE) is not None and not re.search("[а-я]", words, re.IGNORECASE)


@pytest.mark.parametrize(("language", "forms"), [("ru", 3), ("kk", 1)])
def test_each_plural_has_the_forms_of_its_language(language: str, forms: int) -> None:
    plurals = [message for message in read(language) if isinstance(message.id, tuple)]

    assert plurals
    assert {len(message.string) for message in plurals} == {forms}


@languages
def test_a_translation_has_the_placeholders_of_its_english(language: str) -> None:
    assert [english for english, form in pairs(language) if placeholders(english) != placeholders(form)] == []


@languages
@pytest.mark.parametrize("mark", ["**", "`", "🗑️", "⚖️", "[1]", "\n"])
def test_a_translation_has_the_marks_of_its_english(language: str, mark: str) -> None:
    assert [english for english, form in pairs(language) if english.count(mark) != form.count(mark)] == []


@pytest.mark.parametrize(
    ("language", "number", "text"),
    [
        ("ru", 1, "1 статья"),
        ("ru", 3, "3 статьи"),
        ("ru", 11, "11 статей"),
        ("ru", 21, "21 статья"),
        ("ru", 1_112, "1\N{NO-BREAK SPACE}112 статей"),
        ("kk", 1, "1 мақала"),
        ("kk", 5, "5 мақала"),
    ],
)
def test_a_noun_stands_in_the_form_that_its_number_asks_for(language: str, number: int, text: str) -> None:
    with spoken(language):
        assert tongue.say_many("{number} article", "{number} articles", number) == text


class Spoken:
    """The language spoken inside of a `with`."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __enter__(self) -> None:
        tongue.speak(self.language)

    def __exit__(self, *_: object) -> None:
        tongue.speak("en")


spoken = Spoken

MUTE = replace(CITATION, headline="1", source="2", text="31", highlight=(0, 1), url=None, article="3")
MUTE_ARTICLE = article(headline="1", body="31", source="2", slug="3")
SENTENCES = (Sentence(1, 1, 0, 2, "31"),)


def replies() -> Iterator[Reply]:
    """One of each kind, quoting no letters: whatever letters are there, we said."""
    for status in Status:
        yield present_answer(replace(answered("1", status=status), citations=(MUTE,), differ=True, understood="1"))
    yield present_answer(replace(refused("1"), nearest=(MUTE,)), asked=True)
    for verdict in Verdict:
        yield present_check(ClaimCheck("1", verdict, 0.8, (MUTE,), (Conflict("1", "2"),)))
    dated = [
        replace(event(date), citation=MUTE, expression="1", inferred=True, differs=True)
        for date in ("2022-01-07", "2022-01", "2022-23", "2022~", "2022-01%", "../2022", "2022-01-02/2022-01-07")
    ]
    yield from (present_timeline(events, Span("1", "2", "3", "4")) for events in (dated, []))
    yield from (present_figures(figures, Scope("1", "2")) for figures in ([Figure("3", MUTE)], []))
    yield from (present_articles(articles) for articles in ([MUTE_ARTICLE], []))
    yield present_article(MUTE_ARTICLE, SENTENCES)
    yield present_article(replace(MUTE_ARTICLE, is_retraction=True), ())
    for newest in (replace(MUTE_ARTICLE, number=2), replace(MUTE_ARTICLE, is_retraction=True)):
        yield present_passage(MUTE_ARTICLE, newest, SENTENCES, 1)
    yield from (present_help({}), present_hint({}), present_about(), present_welcome({}))
    yield present_record(NOBODY, GuildSettings(), {"export": "`/privacy export`", "delete": "`/privacy delete`"})
    yield from (present_deletion(NOBODY), present_deleted(1, 2))


NOBODY = PersonalRecord((), (), ())
NAMES = {"Footnote", "Apps", "Discord"}
COMMANDS = re.compile(r"`/[a-z-]+( [a-z-]+)*`|<t:\d+:D>")
"""English in every language: what Discord itself, or a mention of a command, shows translated."""


@languages
def test_no_english_word_is_left_in_a_reply(language: str) -> None:
    with spoken(language):
        pages = [page for reply in replies() for page in compose(reply, Medium.TEXT)]
    texts = [COMMANDS.sub("", page.content or "") for page in pages]

    assert {word for text in texts for word in re.findall("[A-Za-z]{2,}", text)} - NAMES == set()


class Pretender(app_commands.Translator):
    """Gives Discord's Russian clients one of our languages, Kazakh too, which Discord does not have."""

    def __init__(self, language: str) -> None:
        self.language = language

    async def translate(
        self, string: app_commands.locale_str, locale: discord.Locale, context: app_commands.TranslationContextTypes
    ) -> str | None:
        is_asked = locale is discord.Locale.russian
        return tongue.translated(string.message, self.language, context_of(context)) if is_asked else None


def nodes(payload: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """A command, its subcommands, their options and choices."""
    yield payload
    for inner in (*payload.get("options", ()), *payload.get("choices", ())):
        yield from nodes(inner)


def shown(node: dict[str, Any], what: str) -> str:
    return str(node[f"{what}_localizations"]["ru"])


def is_worded(node: dict[str, Any], what: str) -> bool:
    """Whether it has words: the description of a group of commands is shown nowhere, and may be an ellipsis."""
    return re.search(r"\w", node.get(what) or "") is not None


SLASH_NAME = re.compile(r"[-_\w]{1,32}")


@languages
async def test_commands_fit_discord_in_every_language(language: str) -> None:
    for command in await payloads(Pretender(language)):
        texts = [
            shown(node, what) for node in nodes(command) for what in ("name", "description") if is_worded(node, what)
        ]
        assert sum(map(len, texts)) <= limits.COMMAND
        for node in nodes(command):
            name, is_choice = shown(node, "name"), "value" in node
            assert len(name) <= (limits.CHOICE if is_choice else limits.COMMAND_NAME), name
            if is_worded(node, "description"):
                assert 1 <= len(shown(node, "description")) <= limits.DESCRIPTION, shown(node, "description")
                assert SLASH_NAME.fullmatch(name), name
                assert name == name.lower()
            siblings = [shown(option, "name") for option in node.get("options", ())]
            assert len(siblings) == len(set(siblings)), siblings


@languages
async def test_no_two_commands_have_the_same_name(language: str) -> None:
    names = [(command["type"], shown(command, "name")) for command in await payloads(Pretender(language))]

    assert len(names) == len(set(names))


FITTING = {
    ("Button", "label"): limits.BUTTON_LABEL,
    ("SelectOption", "label"): limits.CHOICE,
    ("SelectOption", "description"): limits.CHOICE,
    ("Label", "text"): limits.MODAL_LABEL,
    ("Label", "description"): limits.DESCRIPTION,
    ("TextInput", "label"): limits.MODAL_LABEL,
    ("TextInput", "placeholder"): limits.DESCRIPTION,
    ("Select", "placeholder"): limits.SELECT_PLACEHOLDER,
    ("__init__", "title"): limits.MODAL_TITLE,
}
"""Arguments of discord.py's that are not measured anywhere else."""


def measured() -> Iterator[tuple[int, str]]:
    """(limit, English text) of each label that is said where it is built."""
    calls = (node for module in modules("cogs") for node in ast.walk(module.tree) if isinstance(node, ast.Call))
    for call in calls:
        callee = getattr(call.func, "attr", getattr(call.func, "id", ""))
        for argument in call.keywords:
            limit, value = FITTING.get((callee, str(argument.arg))), argument.value
            if limit and isinstance(value, ast.Call) and isinstance(value.args[0], ast.Constant):
                yield limit, str(value.args[0].value)


@languages
def test_labels_fit_discord_in_every_language(language: str) -> None:
    assert len(list(measured())) > 1
    for limit, english in measured():
        assert len(english) <= limit
        assert len(tongue.translated(english, language) or "") <= limit, english
