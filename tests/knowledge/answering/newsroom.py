"""Invented articles, and an index that holds them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from knowledge.index import Index
from knowledge.model import Answer, Citation, Revision

STORM = """ORLEN, Norland, April 3. A storm sank nineteen boats in the harbour of Orlen on Tuesday, mayor \
Ana Petri said.

The Norland Coast Service (NCS) rescued 43 sailors by night. Two bridges collapsed because the river burst \
its banks. Schools stay closed until Friday.

The town will spend 12 million crowns on a new sea wall. Masons begin their work in June."""

STRIKE = """Bakers across Velmora walked out on Monday over pay. Their union demanded a raise of nine percent.

Deputy minister Karl Odum called the walkout reckless. Talks resume on Thursday in the old customs house."""

FERRY = """A ferry with 212 passengers ran aground near Tarn Island at dawn. Captain Lise Brandt blamed a broken \
compass.

Nobody drowned, but six passengers were treated for bruises."""

FLOOD_RU = """В Верхнегорске река затопила двести домов. Спасатели вывезли жителей на лодках.

Губернатор Пётр Ломов пообещал построить новую плотину до осени."""

BRIDGE_KK = """Жаңа көпір Сарысай өзенінің үстінен салынды. Ескі көпір былтыр құлады. \
Құрылысшылар мектептің шатырын да жөндеді."""

HARBOUR_ZH = """新港口星期一正式开放。渔民捕获了大量鲱鱼。市长决定修建一座灯塔。"""


def revision(body: str, article_id: int = 1, **changes: Any) -> Revision:
    """The first revision of an English article, but for the changes."""
    fields: dict[str, Any] = {
        "id": 100 + article_id,
        "guild_id": 0,
        "article_id": article_id,
        "slug": f"story-{article_id}",
        "number": 1,
        "headline": f"News of the day, part {article_id}",
        "body": body,
        "source": f"Courier {article_id}",
        "published": date(2024, 4, 3),
        "url": None,
        "language": "en",
        "created_at": datetime(2024, 4, 3, 12, tzinfo=UTC),
    }
    return Revision(**fields | changes)


def index_of(*bodies: str, language: str = "en") -> Index:
    """An index of articles with these bodies, numbered from 1."""
    index = Index()
    for article_id, body in enumerate(bodies, 1):
        index.replace(article_id, revision(body, article_id, language=language))
    return index


def shown(answer: Answer) -> tuple[Citation, ...]:
    """The sentences that a reader sees, cited or only near."""
    return answer.citations or answer.nearest


def first_text(answer: Answer) -> str:
    """The text of the first sentence shown; empty where there is none."""
    return next((citation.text for citation in shown(answer)), "")
