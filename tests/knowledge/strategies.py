"""What Hypothesis makes up: texts, drafts, exports, and the deeds of editors."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date

from hypothesis import strategies as st

from knowledge.model import Draft
from knowledge.settings import ChannelMode, ChannelSettings, GuildSettings

GUILDS = (0, 1, 2)
"""The shared edition and two servers."""

letters = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
"""All that can be stored."""

languages = st.sampled_from(["en", "ru", "kk", "zh-Hant"])


def texts(most: int) -> st.SearchStrategy[str]:
    """Texts that are more than white space."""
    return st.text(letters, min_size=1, max_size=most).filter(lambda text: text.strip() != "")


headlines = texts(40).filter(lambda text: len(text.splitlines()) == 1)

drafts = st.builds(
    Draft,
    headline=headlines,
    body=texts(200),
    source=st.none() | texts(20),
    published=st.none() | st.dates(date(1000, 1, 1)),
    url=st.none() | st.just("https://news.example/1"),
    language=languages,
)

moments = st.datetimes(timezones=st.just(UTC))

ids = st.integers(0, 2**63 - 1)

channels = st.builds(
    ChannelSettings, mode=st.sampled_from(ChannelMode), pause=st.integers(0, 21_600), an_hour=st.integers(0, 1_000)
)

settings = st.builds(
    GuildSettings,
    strictness=st.floats(0, 1),
    editor_role_id=st.none() | ids,
    language=languages,
    text_only=st.booleans(),
    hides_shared=st.booleans(),
    channels=st.dictionaries(ids, channels, max_size=3),
    follow_ups=st.booleans(),
    retention_days=st.integers(1, 730),
)


@dataclass(frozen=True)
class Deed:
    """What an editor of a guild tries to do to one of the articles; `seen` lags that far behind the newest revision."""

    kind: str
    guild_id: int
    pick: int
    draft: Draft
    lag: int = 0


deeds = st.lists(
    st.builds(
        Deed,
        kind=st.sampled_from(["add", "add", "revise", "revise", "retract", "restore"]),
        guild_id=st.sampled_from(GUILDS),
        pick=st.integers(0, 10),
        draft=drafts,
        lag=st.integers(0, 1),
    ),
    max_size=12,
)
