"""Sentences: golden tables, each row with its reason, and the laws that hold for any text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.text import split_sentences
from knowledge.text.sentences import MAX_SENTENCE, is_question

GOLDEN = [
    ("a full stop ends", "en", ["The bridge fell.", "Nobody was hurt."]),
    ("a question ends", "en", ["Who paid?", "The town did."]),
    ("a title's stop is none", "en", ["Dr. Reed and Mrs. Lund met Gov. Hall.", "They agreed."]),
    ("two abbreviations of one rank", "en", ["Lt. Col. Ann Reed led the search.", "It took a day."]),
    ("a time zone follows its hour", "en", ["The talks open at 5 p.m. EST on Friday.", "They may last."]),
    ("capitals behind an hour are no zone", "en", ["The talks ended at 5 p.m.", "ACME declined to comment."]),
    ("a new sentence behind an hour", "en", ["The talks opened at 5 p.m.", "Nobody came."]),
    ("a count behind an hour", "en", ["At 3 p.m. 5 people arrived.", "They waited."]),
    ("an abbreviated amount and comparison", "en", ["Profit was 3 bn. vs. 2 bn. a year before.", "Shares rose."]),
    ("initials", "en", ["J. K. Moore wrote the report.", "It is long."]),
    ("a decimal point", "en", ["Growth was 3.5 percent.", "Prices fell."]),
    ("a number completes its abbreviation", "en", ["It stands in No. 5 Mill Lane.", "See Art. 12 of the code."]),
    ("a volume's number", "en", ["It is in vol. 2 of the files.", "Few read them."]),
    ("a year begins a sentence", "en", ["The mill burned down.", "1968 was a dry year."]),
    ("a year ends one, a count begins one", "en", ["It was built in 1999.", "25 people live there."]),
    ("a quotation closes before its stop", "en", ['She called it "the fight of our lives".', "She will run again."]),
    ("one closes behind its stop", "en", ['"We are done."', "He left."]),
    ("an odd mark before a quotation", "en", ['The sign read 6" deep".', 'He wrote "the end.', "Nobody laughed."]),
    ("Kazakh: a year begins a sentence", "kk", ["Ескі үй жойылды.", "1968 жылы салынған көпір жөнделді."]),
    ("Kazakh: a count begins one", "kk", ["Жиын кеше аяқталды.", "12 адам келді."]),
    ("Kazakh: an ordinal begins one", "kk", ["Бөлме бос тұр.", "3-бөлім жабылды."]),
    ("German: a year begins a sentence", "de", ["Das Haus wurde abgerissen.", "1968 baute man ein neues."]),
    ("German: an ordinal does not end one", "de", ["Am 3. Mai begann der Streik.", "Er dauert an."]),
    ("Russian: an abbreviated street", "ru", ["Дом стоит на ул. Мельничной.", "Он пуст."]),
    ("Russian: the article of a law", "ru", ["Это запрещает ст. 12 закона.", "Штраф невелик."]),
    ("Russian: a year with its letter", "ru", ["Мост открыт в 1968 г. и закрыт весной.", "Он стар."]),
    ("Russian: a count begins one", "ru", ["Дом сгорел.", "17 жильцов спаслись."]),
    ("Russian: a quotation", "ru", ["Он сказал: «Мы дома».", "Все молчали."]),
    (
        "an abbreviation and a word that opens a sentence",
        "en",
        ["It fell on Quay St.", "He was hurt in Jan.", "It hurt."],
    ),
    ("a letter and such a word", "en", ["They took vitamin C.", "The mark was an A.", "It cost 3.5 m.", "They left."]),
    ("such a word behind a title is a name", "en", ["Mr. He spoke.", "Bell v. The Town is old."]),
    ("an hour in a quotation", "en", ['"It was around 2 p.m."', "She paid."]),
    ("an answer of no", "en", ["No.", "Nobody pushed me.", "It is No. 5."]),
    ("Russian: an amount and a capital", "ru", ["Мост стоил 1,8 млрд руб.", "Первым проехал мэр А. И. Петров."]),
    ("Russian: a year and a pronoun", "ru", ["Работы шли до 2024 г.", "Он закрыт."]),
    ("Russian: a word like an abbreviation", "ru", ["Мы отдали им.", "Они ушли.", "Парк им. Горького закрыт."]),
    ("Kazakh: an amount and a pronoun", "kk", ["Құны 3 млрд.", "Ол кетті."]),
    ("an item's number begins its sentence", "en", ["1. Call the coast guard.", "Stay on board."]),
    ("an item below an item", "en", ["2.3. The harbour pays.", "It owns the quay."]),
    ("an article in Roman figures", "de", ["I. Der Hafen ist offen.", "Er bleibt es."]),
    ("Russian: an item's number and a count", "ru", ["12. 5 лодок утонули.", "Никто не пострадал."]),
    ("a year is no item's number", "en", ["2024.", "The year had begun."]),
    ("Hindi", "hi", ["पुल गया।", "दो लोग घायल हुए।"]),
    ("Khmer", "km", ["ស្ពានថ្មីបានបើកនៅថ្ងៃចន្ទ។", "គេលក់ត្រី បន្លែ ។ល។ នៅផ្សារ។", "អភិបាលក្រុងបានចូលរួម។"]),
    ("Chinese needs no space", "zh", ["港口今天开放。", "渔民很高兴！"]),
]


def test_thai_which_marks_no_end_is_parted_at_spaces_that_lie_far_enough_apart() -> None:
    long, short = "พายุได้ทำลายเรือสามสิบเอ็ดลำในท่าเรือของเมืองเมื่อวันอังคารที่ผ่านมา", "โรงเรียนปิด"
    assert [each.text for each in split_sentences(f"{long} {short} {long}", "th")] == [long, f"{short} {long}"]
    assert len(split_sentences(f"{short} {short}", "th")) == 1


@pytest.mark.parametrize(("language", "sentences"), [row[1:] for row in GOLDEN], ids=[row[0] for row in GOLDEN])
def test_a_text_falls_into_its_sentences(language: str, sentences: list[str]) -> None:
    body = ("" if language == "zh" else " ").join(sentences)
    assert [sentence.text for sentence in split_sentences(body, language)] == sentences


@pytest.mark.parametrize(
    ("sentence", "asks"),
    [
        ("Will the mayor resign?", True), ("Q: Were you there at 5:30?", True), ('"Were you there?"', True),
        ("Кто заплатит?", True), ("«Кто заплатит?»", True), ("أين ذهب؟", True),
        ('She asked: "Who pays?"', False), ('"Who pays?" she asked.', False), ("He asked who pays.", False),
    ],
)  # fmt: skip
def test_a_sentence_that_only_asks_is_a_question(sentence: str, asks: bool) -> None:
    assert is_question(sentence) is asks


def test_paragraphs_are_parted_by_blank_lines_only() -> None:
    sentences = split_sentences("One line\nbroken in two. Next.\n \t\nSecond paragraph.\n\n\n\nThird.")
    assert [(s.paragraph, s.text) for s in sentences] == [
        (1, "One line\nbroken in two."),
        (1, "Next."),
        (2, "Second paragraph."),
        (3, "Third."),
    ]


def test_an_endless_sentence_is_cut_at_a_space() -> None:
    sentences = split_sentences("word " * 2_000)
    assert all(len(sentence.text) <= MAX_SENTENCE for sentence in sentences)
    assert {word for sentence in sentences for word in sentence.text.split()} == {"word"}


def test_an_endless_word_is_cut_all_the_same() -> None:
    sentences = split_sentences("x" * 5_000)
    assert "".join(sentence.text for sentence in sentences) == "x" * 5_000
    assert max(len(sentence.text) for sentence in sentences) == MAX_SENTENCE


pieces = st.sampled_from(
    [
        "Mr. Hall",
        "5 p.m. EST",
        "1968",
        '"',
        "»",
        ".",
        ". ",
        "!",
        "\n",
        "\n\n",
        " \n",
        "KYIV (AP) — ",
        "ст. 12",
        "。",
        "𝒜. 7",
        "\r",
    ]
)
bodies = st.lists(pieces | st.text(max_size=12), max_size=25).map("".join) | st.text(max_size=120)
languages = st.sampled_from(["en", "ru", "kk", "zh", "de", "ar", "zh-Hant", ""])


@settings(max_examples=150, deadline=None)
@given(bodies, languages)
def test_each_sentence_stands_in_the_body_where_it_says(body: str, language: str) -> None:
    for sentence in split_sentences(body, language):
        assert sentence.text == body[sentence.start : sentence.end]
        assert sentence.text == sentence.text.strip() != ""
        assert len(sentence.text) <= MAX_SENTENCE


@settings(max_examples=150, deadline=None)
@given(bodies, languages)
def test_nothing_but_white_space_lies_between_sentences(body: str, language: str) -> None:
    end = 0
    for sentence in split_sentences(body, language):
        assert body[end : sentence.start].strip() == ""
        end = sentence.end
    assert body[end:].strip() == ""


@settings(max_examples=100, deadline=None)
@given(bodies, languages)
def test_sentences_and_paragraphs_count_up_from_one(body: str, language: str) -> None:
    sentences = split_sentences(body, language)
    assert [sentence.number for sentence in sentences] == list(range(1, len(sentences) + 1))
    paragraphs = [sentence.paragraph for sentence in sentences]
    assert paragraphs == sorted(paragraphs)
    assert set(paragraphs) == set(range(1, len(set(paragraphs)) + 1))


HOSTILE = {
    "blank lines": " \n" * 50_000,
    "initials": "J. " * 30_000,
    "quotation marks": '"' * 100_000,
    "stops": "." * 100_000,
    "one paragraph": "The port opened on 5 May. " * 4_000,
    "capitals": "Aa Bb " * 17_000,
}


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_body_is_split_in_time(body: str) -> None:
    """100,000 characters in 2 s: twenty times what an honest text needs, far below what anything quadratic does."""
    begun = time.process_time()
    split_sentences(body)
    assert time.process_time() - begun < 2
