"""The pages of `/setup`: what is chosen, what it means, and what can be chosen instead."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from cogs.preferences import listed
from cogs.presentation import periods
from cogs.presentation.examples import present_examples
from cogs.presentation.levels import LANGUAGES, LEVELS, RETENTIONS, hourly, level_of
from cogs.presentation.panels import ChannelKind, ChannelMenu, Menu, Option, Panel, Part, RoleMenu, Switch
from cogs.presentation.setup_limits import limits_page
from cogs.presentation.setup_situation import Situation, warnings
from cogs.presentation.tongue import mark, say
from knowledge import GuildSettings

SECTIONS = {
    "start": mark("Overview"),
    "channels": mark("Channels"),
    "editors": mark("Editors"),
    "language": mark("Language"),
    "strictness": mark("How strict"),
    "replies": mark("How answers look"),
    "storage": mark("What is kept"),
    "limits": mark("Limits"),
}
"""Each page by its name, in the order of the menu."""

INTRODUCTION = mark("What you choose holds at once, for this server. {diagnose} tells why I don't answer somewhere.")

ALWAYS = mark("Commands, mentions and replies to me are answered everywhere. Here you choose where I do more, or less.")

ASK = mark("**Ask channels** · I answer messages that are questions, if an article surely does; else I keep silent.")

FORUM = mark("**Ask forums** · I answer each new post once, if an article surely does.")

SILENT = mark("**Silent channels** · I answer no messages there, not even mentions. Commands still work.")

EDITORS = mark("Editors add, correct and withdraw articles. Members with *Manage Server* always may.")

LANGUAGE = mark(
    "My own words in public answers are in this language; in private replies, in that of each person's Discord. "
    "Quotations stay in their own language."
)

STRICTNESS = mark("How sure must I be to answer? The stricter, the more often I say that no article answers.")

TEXT_ONLY = mark("**Plain text** · Answers have no coloured frame. Good for screen readers and for small print.")

FOLLOW_UPS = mark("**Follow-ups** · “And when?” is understood from the question before.")

HIDES_SHARED = mark("**Hide the starter article** · Only your own articles answer here.")

STORAGE = mark(
    "Questions that I answer are not kept. On consent, I keep what is below; each member sees, takes away and deletes "
    "their part with {privacy}."
)

QUESTIONS = mark("**Questions without an answer** · Handed in by a button, for your editors, with who asked.")

VOTES = mark("**Votes** · 👍 and 👎 on answers with the reason, for your editors, with who voted.")

COUNTS = mark("**Counts** · How many questions were answered or refused in a week. Numbers only.")

LEAVING = mark("When you remove me, all of this server goes after {days}, its articles too.")

Page = Callable[[GuildSettings, Situation], Iterator[Part]]


def present_setup(section: str, settings: GuildSettings, situation: Situation, said: str | None = None) -> Panel:
    """A page; `said` repeats the change that was just made."""
    return Panel(section, tuple(_parts(section, settings, situation, said)))


def _parts(section: str, settings: GuildSettings, situation: Situation, said: str | None) -> Iterator[Part]:
    yield f"## {say('Set-up')} · {say(SECTIONS[section])}"
    if said:
        yield f"✅ {said}"
    yield from _PAGES[section](settings, situation)
    options = (Option(name, say(title), is_chosen=name == section) for name, title in SECTIONS.items())
    yield Menu("go", tuple(options), say("Other settings"))


def _start(settings: GuildSettings, situation: Situation) -> Iterator[Part]:
    yield say(INTRODUCTION, diagnose=situation.commands["diagnose"])
    yield "\n".join(_summary(settings))
    yield from warnings(settings, situation)


def _summary(settings: GuildSettings) -> Iterator[str]:
    role = f"<@&{settings.editor_role_id}>" if settings.editor_role_id else say("members with *Manage Server*")
    for title, value in (
        (say("Ask channels"), _channels(settings, "ask")),
        (say("Ask forums"), _channels(settings, "forum")),
        (say("Silent channels"), _channels(settings, "silent")),
        (say("Editors"), role),
        (say("Language"), LANGUAGES.get(settings.language, settings.language)),
        (say("How strict"), say(LEVELS[level_of(settings.strictness)])),
        (say("Starter article"), say("hidden") if settings.hides_shared else say("answers too")),
        (say("Kept"), _kept(settings)),
        (say("Each person"), hourly(settings.an_hour)),
    ):
        yield f"- {title}: {value}"


def _channels(settings: GuildSettings, name: str) -> str:
    return " ".join(f"<#{number}>" for number in listed(settings, name)) or say("none")


def _kept(settings: GuildSettings) -> str:
    kept = [
        word
        for word, is_kept in (
            (say("questions handed in"), settings.keeps_questions),
            (say("votes"), settings.keeps_votes),
            (say("counts"), settings.keeps_counts),
        )
        if is_kept
    ]
    return f"{', '.join(kept)} · {periods.days(settings.retention_days)}" if kept else say("nothing")


def _channel_lists(settings: GuildSettings, situation: Situation) -> Iterator[Part]:
    yield say(ALWAYS)
    if not situation.reads_messages or situation.barred:
        yield from warnings(settings, situation)
    yield say(ASK)
    yield ChannelMenu("ask", tuple(listed(settings, "ask")), say("Choose ask channels"))
    yield say(FORUM)
    yield ChannelMenu("forum", tuple(listed(settings, "forum")), say("Choose ask forums"), ChannelKind.FORUM)
    yield say(SILENT)
    yield ChannelMenu("silent", tuple(listed(settings, "silent")), say("Choose silent channels"), ChannelKind.ANY)


def _editors(settings: GuildSettings, situation: Situation) -> Iterator[Part]:
    yield say(EDITORS)
    yield RoleMenu("editors", settings.editor_role_id, say("Editors' role, or none"))


def _language(settings: GuildSettings, situation: Situation) -> Iterator[Part]:
    yield say(LANGUAGE)
    options = (Option(code, name, is_chosen=code == settings.language) for code, name in LANGUAGES.items())
    yield Menu("language", tuple(options), say("Choose a language"))


def _strictness(settings: GuildSettings, situation: Situation) -> Iterator[Part]:
    yield say(STRICTNESS)
    chosen = level_of(settings.strictness)
    options = (
        Option(str(level), say(name), _share(level), is_chosen=level == chosen) for level, name in LEVELS.items()
    )
    yield Menu("strictness", tuple(options), say("Choose how strict"))
    yield from present_examples(situation.examples, {level: say(name) for level, name in LEVELS.items()})


def _share(level: float) -> str:
    return say("Up to {number} of 100 answers may be wrong", number=round(level * 100))


def _replies(settings: GuildSettings, situation: Situation) -> Iterator[Part]:
    yield Switch("text_only", say(TEXT_ONLY), settings.text_only)
    yield Switch("follow_ups", say(FOLLOW_UPS), settings.follow_ups)
    yield Switch("hides_shared", say(HIDES_SHARED), settings.hides_shared)


def _storage(settings: GuildSettings, situation: Situation) -> Iterator[Part]:
    yield say(STORAGE, privacy=situation.commands["privacy show"])
    yield Switch("keeps_questions", say(QUESTIONS), settings.keeps_questions)
    yield Switch("keeps_votes", say(VOTES), settings.keeps_votes)
    yield Switch("keeps_counts", say(COUNTS), settings.keeps_counts)
    yield say("**How long** · What is older is deleted every day.")
    options = (Option(str(n), periods.days(n), is_chosen=n == settings.retention_days) for n in RETENTIONS)
    yield Menu("retention", tuple(options), periods.days(settings.retention_days))
    yield f"-# {say(LEAVING, days=periods.days(situation.grace_days))}"


_PAGES: Mapping[str, Page] = {
    "start": _start,
    "channels": _channel_lists,
    "editors": _editors,
    "language": _language,
    "strictness": _strictness,
    "replies": _replies,
    "storage": _storage,
    "limits": limits_page,
}
