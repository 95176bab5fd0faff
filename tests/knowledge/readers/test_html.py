"""Web pages: the article without its surroundings, and what the page says about it."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.errors import InputError, LimitReached
from knowledge.readers import Limits, read_bytes
from tests.knowledge.readers.pages import marked_up, page
from tests.knowledge.readers.samples import ARTICLES, ENGLISH, RUSSIAN, body_of


@pytest.mark.parametrize("language", ARTICLES)
def test_the_article_is_found_among_its_surroundings(language: str) -> None:
    draft = read_bytes(page(marked_up(ARTICLES[language]), language=language), "a.html")
    assert draft.body == body_of(ARTICLES[language])
    assert draft.headline == "Bridge reopens after flood"
    assert draft.source == "Daily Example"
    assert draft.published == date(2024, 3, 5)
    assert draft.url == "https://example.org/news/bridge"
    assert draft.language == language


def test_an_english_template_does_not_make_a_russian_article_english() -> None:
    assert read_bytes(page(marked_up(RUSSIAN), language="en"), "a.html").language == "ru"


def test_a_declared_encoding_is_believed() -> None:
    assert read_bytes(page(marked_up(RUSSIAN), charset="cp1251"), "a.html").body == body_of(RUSSIAN)


def test_a_page_of_latin_1_has_the_quotation_marks_that_browsers_show() -> None:
    content = page(marked_up(ENGLISH), charset="cp1252").replace(b"cp1252", b"ISO-8859-1")
    assert read_bytes(content, "a.html").body == body_of(ENGLISH)


@pytest.mark.parametrize("charset", ["punycode", "idna", "unicode-escape", "zlib", "undefined", "x" * 20])
def test_a_charset_that_is_none_of_the_web_is_not_even_tried(charset: str) -> None:
    content = page(marked_up(RUSSIAN), charset="cp1251").replace(b"cp1251", charset.encode())
    assert read_bytes(content, "a.html").body == body_of(RUSSIAN)


def test_a_falsely_declared_encoding_is_not_believed() -> None:
    content = page(marked_up(RUSSIAN), charset="utf-8").replace(b'charset="utf-8"', b'charset="iso-8859-1"')
    assert read_bytes(content, "a.html").body == body_of(RUSSIAN)


def test_constructs_are_reduced_to_their_words() -> None:
    article = marked_up(ENGLISH) + (
        "<h2>What happened</h2><p>Traffic of <b>4,500</b> cars<br>a day will <a href='/x'>return</a>.</p>"
        "<ul><li>Nine homes were flooded.</li><li>Two roads were cut.</li></ul>"
        "<blockquote><p>“We worked day and night,” he said.</p></blockquote>"
        "<table><tr><th>District</th><th>Homes</th></tr><tr><td>North</td><td>9</td></tr></table>"
        "<p>First part.<br><br>Second part.</p>"
    )
    assert read_bytes(page(article), "a.html").body.split("\n\n")[3:] == [
        "What happened",
        "Traffic of 4,500 cars a day will return.",
        "Nine homes were flooded.",
        "Two roads were cut.",
        "“We worked day and night,” he said.",
        "District | Homes",
        "North | 9",
        "First part.",
        "Second part.",
    ]


@pytest.mark.parametrize(
    ("marked", "text"),
    [
        ("It killed <s>225</s> <strike>230</strike> 231 <del>men</del>people.", "It killed 231 people."),
        ("It fell by 2%<sup>1</sup> in 2023<sup>2</sup>.", "It fell by 2% in 2023."),
        (
            "It burnt 300 km<sup>2</sup> and 10<sup>6</sup> tonnes.<sup>3</sup> Then",
            "It burnt 300 km² and 10⁶ tonnes. Then",
        ),
        ("Two<sup class='ref'><a href='#n'>[1]</a></sup> died<a href='#m'><sup>b</sup></a> there.", "Two died there."),
        ("<b>Two</b><i><sup>1</sup></i> died[2], said he<span><sup>*</sup></span>.", "Two died, said he."),
        ("Two died, <b>he</b> <sup>†</sup> said.", "Two died, he said."),
        ("The 5<sup>th</sup> of May, <sup>14</sup>C.", "The 5th of May, 14C."),
        ("He typed <code>make</code> and <kbd>Enter</kbd>.", "He typed make and Enter."),
    ],
)
def test_marks_of_letters_say_what_a_reader_reads(marked: str, text: str) -> None:
    assert read_bytes(page(marked_up(ENGLISH) + f"<p>{marked}</p>"), "a.html").body.split("\n\n")[3:] == [text]
    assert read_bytes(f"<p>{marked}</p>".encode(), "a.html").body == text


def test_preformatted_text_keeps_its_paragraphs_and_code_its_lines() -> None:
    article = marked_up(ENGLISH) + (
        "<pre>The bridge across the river\nreopened.\n\n<b>Nine</b> homes\nwere flooded.</pre>"
        "<pre><code>a = 1\n<i>b</i> = 2</code></pre>"
    )
    assert read_bytes(page(article), "a.html").body.split("\n\n")[3:] == [
        "The bridge across the river reopened.",
        "Nine homes were flooded.",
        "a = 1",
        "b = 2",
    ]


@pytest.mark.parametrize(
    ("fragment", "body"),
    [
        ("<p>One is told.</p><p>Two is <b>told</b>.</p>", "One is told.\n\nTwo is told."),
        ("<div>One<br>two</div>", "One two"),
        ("no tags at all", "no tags at all"),
        ("<html><body><header>Menu</header><p>One.</p><form>Search</form></body></html>", "One."),
        ("<?xml version='1.0' encoding='utf-8'?><html><body><p>Мост.</p></body></html>", "Мост."),
    ],
)
def test_a_fragment_is_read_whole(fragment: str, body: str) -> None:
    assert read_bytes(fragment.encode(), "a.html").body.replace("One\n\ntwo", "One two") == body


@pytest.mark.parametrize(
    "empty",
    [
        "<html></html>",
        "<!-- nothing -->",
        "<html><body><div id='app'></div><noscript>You need to enable JavaScript.</noscript></body></html>",
        "<html><body><nav><a href='/'>Home</a></nav><footer>© 2024</footer></body></html>",
    ],
)
def test_an_empty_page_says_so(empty: str) -> None:
    with pytest.raises(InputError, match=r"^a\.html holds no words\.$"):
        read_bytes(empty.encode(), "a.html")


def test_broken_letters_outside_the_article_are_passed_over_and_inside_it_told() -> None:
    sound = page(marked_up(RUSSIAN))
    assert read_bytes(sound.replace("©".encode(), b"\xa9"), "a.html").body == body_of(RUSSIAN)
    with pytest.raises(InputError, match="has broken letters"):
        read_bytes(sound.replace("мост".encode(), b"\xec\xee\xf1\xf2").replace("Мост".encode(), b"\xcc"), "a.html")


def test_a_page_of_too_many_tags_or_bytes_is_refused_before_it_is_parsed() -> None:
    with pytest.raises(LimitReached, match="too complex a page: 100 tags"):
        read_bytes(b"<p>a" * 101, "a.html", limits=Limits(html_tags=100))
    with pytest.raises(LimitReached, match="too large"):
        read_bytes(b"<p>" + b"a" * 2**20, "a.html", limits=Limits(html_bytes=2**20))


def test_deep_nesting_breaks_nothing() -> None:
    with pytest.raises(InputError, match=r"^a\.html holds no words\.$"):
        read_bytes(b"<div>" * 15_000 + b"The bridge reopened." + b"</div>" * 15_000, "a.html")
