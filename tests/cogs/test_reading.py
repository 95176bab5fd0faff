from __future__ import annotations

import pytest

from tests.cogs.conftest import Scene
from tests.cogs.fakes import article

BODY = "\n".join(f"Sentence no. {number} of a long report on the storm." for number in range(1, 80))


async def test_an_article_is_read_in_pages_of_numbered_sentences(scene: Scene) -> None:
    scene.base.library = [article(slug="storm", body=BODY)]

    read = await scene.alice.slash(scene.channel, "article", article="storm")
    assert "> `1` Sentence no. 1 of" in read.response.embeds[0].description

    await scene.alice.click(read.response, label="⏭")
    assert "> `79` Sentence no. 79 of" in read.response.embeds[0].description


async def test_a_sentence_is_quoted_with_its_footnote(scene: Scene) -> None:
    scene.base.library = [article(slug="storm", headline="Storm hits", body=BODY)]

    result = await scene.alice.slash(scene.channel, "quote", article="storm", sentence=7)

    assert result.response.embeds[0].description.split("\n") == [
        "> Sentence no. 7 of a long report on the storm. [1]",
        "> -# [1] Storm hits · Harbour News · 9 May 2023 · paragraph 4, sentence 7",
    ]


async def test_a_number_beyond_the_last_sentence_is_refused_with_the_last(scene: Scene) -> None:
    scene.base.library = [article(slug="storm", body=BODY)]

    result = await scene.alice.slash(scene.channel, "quote", article="storm", sentence=80)

    assert result.followups[0].content == "⚠️ “storm” has no sentence 80: the last is 79."
    assert len(scene.env.errors) == 1


async def test_of_a_retracted_article_nothing_is_quoted(scene: Scene) -> None:
    scene.base.library = [article(slug="storm", body="", is_retraction=True)]

    result = await scene.alice.slash(scene.channel, "quote", article="storm", sentence=1)

    assert result.followups[0].content == "⚠️ “storm” has been retracted."
    assert len(scene.env.errors) == 1


async def test_what_was_typed_wrong_is_said_back_to_nobody_else(scene: Scene) -> None:
    result = await scene.alice.slash(scene.channel, "quote", article="[free](https://evil.example)", sentence=1)

    assert scene.channel.last_message is None
    assert result.response is None
    [refusal] = result.followups
    assert refusal.ephemeral
    assert r"\[free](https://evil.example)" in refusal.content
    assert len(scene.env.errors) == 1


@pytest.mark.parametrize("typed", ["Storm hits", "hits"])
@pytest.mark.parametrize("command", ["article", "quote", "ask", "timeline", "figures"])
async def test_what_fits_one_article_only_means_it_though_nobody_tapped_the_list(
    scene: Scene, command: str, typed: str
) -> None:
    other = article(2, slug="quay", headline="Quay opens", body=BODY)
    scene.base.library = [article(slug="storm", headline="Storm hits", body=BODY), other]
    more = {"quote": {"sentence": 7}, "ask": {"question": "How many?"}}.get(command, {})

    result = await scene.alice.slash(scene.channel, command, article=typed, **more)

    if command in ("article", "quote"):
        assert "Sentence no. 7" in result.response.embeds[0].description
    else:
        assert scene.base.asked[0]["article"] == "storm"


@pytest.mark.parametrize("typed", ["storm", "nothing like it", "strom no. 1", "orm no 1", "?"])
async def test_what_fits_several_articles_or_none_means_none(scene: Scene, typed: str) -> None:
    scene.base.library = [article(number, slug=f"storm-{number}") for number in (1, 2)]

    await scene.alice.slash(scene.channel, "ask", question="How many?", article=typed)

    assert scene.base.asked[0]["article"] == typed


async def test_a_name_that_an_article_has_means_no_other(scene: Scene) -> None:
    scene.base.library = [article(slug="storm", body="", is_retraction=True), article(2, slug="storm-2")]

    result = await scene.alice.slash(scene.channel, "quote", article="storm", sentence=1)

    assert "“storm” has been retracted." in result.followups[0].content
    assert len(scene.env.errors) == 1


async def test_an_unknown_article_is_said_in_the_words_of_the_base(scene: Scene) -> None:
    result = await scene.alice.slash(scene.channel, "article", article="strom")

    assert result.response.content == "⚠️ There is no article “strom”."
    assert len(scene.env.errors) == 1
