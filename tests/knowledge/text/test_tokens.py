"""Words, folded so that what reads alike compares alike, and their stems."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.text.stopwords import stop_words
from knowledge.text.tokens import LONGEST, fold, grams, stemmer, tokens

ALIKE = [
    ("case", "Harbour", "HARBOUR"),
    ("a possessive", "Petri's", "petri"),
    ("a typographic apostrophe", "Petri’s", "petri's"),
    ("a plural possessive", "sailors'", "sailors"),
    ("a Latin accent", "Café", "cafe"),
    ("a decomposed accent", "Cafe\u0301", "café"),
    ("Russian ё", "Пётр", "Петр"),
    ("full-width letters", "ＮＣＳ", "ncs"),
    ("stops of an acronym", "U.S.", "us"),
    ("a thousands' comma", "4,500", "4500"),
    ("a thousands' stop", "4.500", "4500"),
    ("a decimal comma", "3,5", "3.5"),
    ("an abbreviated not", "didn't", "did"),
    ("sharp s", "Straße", "STRASSE"),
    ("a mark of stress", "за\u0301мок", "замок"),
    ("vowels of Arabic", "مُحَمَّد", "محمد"),
    ("vowels of Hebrew", "שָׁלוֹם", "שלום"),
    ("the joiner of Sinhala", "ශ්\u200dරී", "ශ්රී"),
]


@pytest.mark.parametrize(("one", "other"), [row[1:] for row in ALIKE], ids=[row[0] for row in ALIKE])
def test_what_reads_alike_is_folded_alike(one: str, other: str) -> None:
    assert [token.form for token in tokens(one)] == [token.form for token in tokens(other)] != []


DIFFERENT = [
    ("й is no и", "мой", "мои"),
    ("a decimal is no thousand", "3.5", "35"),
    ("years", "1968", "1986"),
    ("Kazakh letters", "қала", "кала"),
    ("vowels of Hindi", "की", "का"),
    ("Arabic letters with a sign", "آن", "ان"),
]


@pytest.mark.parametrize(("one", "other"), [row[1:] for row in DIFFERENT], ids=[row[0] for row in DIFFERENT])
def test_what_reads_otherwise_stays_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


SAME_STEM = [
    ("en", "an English plural", "boats boat"),
    ("en", "English tenses", "rescued rescues rescuing"),
    ("ru", "Russian cases", "плотина плотину плотиной плотины"),
    ("ru", "Russian tenses", "затопила затопили"),
    ("kk", "Kazakh case and plural suffixes", "көпір көпірге көпірдің көпірлер көпірден"),
    ("kk", "Kazakh possessives", "мектеп мектептің мектепке"),
]


@pytest.mark.parametrize(
    ("language", "forms"), [(row[0], row[2]) for row in SAME_STEM], ids=[row[1] for row in SAME_STEM]
)
def test_forms_of_a_word_have_one_stem(language: str, forms: str) -> None:
    assert len({stemmer(language)(fold(form)) for form in forms.split()}) == 1


def test_a_language_without_a_stemmer_keeps_its_words() -> None:
    assert stemmer("zz")("boats") == "boats"


def test_a_script_without_spaces_gives_pairs_of_letters() -> None:
    assert [token.form for token in tokens("新港口。")] == ["新港", "港口"]
    assert [token.form for token in tokens("港")] == ["港"]


SPACED = [
    ("Hindi", "पुल गया।", "पुल गया"),
    ("Hindi, a verse", "सड़क बंद है॥", "सड़क बंद है"),
    ("Bengali", "সেতু ভেঙেছে। ৳৫০০", "সেতু ভেঙেছে ৫০০"),
    ("Punjabi", "ਪੁਲ ਬੰਦ।", "ਪੁਲ ਬੰਦ"),
    ("Gujarati", "પુલ બંધ.", "પુલ બંધ"),
    ("Tamil", "தமிழ்நாட்டில் பாலம்.", "தமிழ்நாட்டில் பாலம்"),
    ("Telugu", "కొత్త వంతెన.", "కొత్త వంతెన"),
    ("Kannada", "ಹೊಸ ಸೇತುವೆ.", "ಹೊಸ ಸೇತುವೆ"),
    ("Malayalam", "പുതിയ പാലം.", "പുതിയ പാലം"),
    ("Persian", "می\u200cخواهم بروم.", "می خواهم بروم"),
]


@pytest.mark.parametrize(("text", "words"), [row[1:] for row in SPACED], ids=[row[0] for row in SPACED])
def test_a_word_keeps_its_vowels_and_no_full_stop(text: str, words: str) -> None:
    assert [token.form for token in tokens(text)] == [fold(word) for word in words.split()]


@pytest.mark.parametrize("text", ["តំបន់ទឹក", "တံတားသစ်", "ສະພານໃໝ່", "สะพานใหม่"], ids=["Khmer", "Burmese", "Lao", "Thai"])
def test_vowels_are_letters_where_words_stand_without_spaces(text: str) -> None:
    assert [token.form for token in tokens(f"{text}។")] == [text[at : at + 2] for at in range(len(text) - 1)]


def test_a_hyphen_parts_words() -> None:
    assert [token.form for token in tokens("law-makers")] == ["law", "makers"]


def test_letter_pieces_know_the_edges_of_a_word() -> None:
    assert grams("boat") == ["_boa", "boat", "oat_"]
    assert grams("of") == ["_of_"]
    assert grams("1968") == ["1968"]


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80) | st.text("e\u0301\u0300'’.1,а新ﷺ٣²", max_size=40))
def test_tokens_stand_in_the_text_where_they_say_and_have_a_form(text: str) -> None:
    last = 0
    for token in tokens(text):
        assert token.form
        assert fold(text[token.start : token.end]) or len(token.form) <= 2
        assert last <= token.start < token.end <= len(text)
        last = token.start


@pytest.mark.parametrize("letter", ["a", "ﷺ", "1", "ё", "'a"])
def test_no_form_is_longer_than_words_are(letter: str) -> None:
    """A ligature may unfold into eighteen letters, but not a whole run of them."""
    assert all(len(token.form) <= 18 * LONGEST for token in tokens(letter * 2_000))


@pytest.mark.parametrize("marks", ["\u0301", "\u0301\u0301", " \u0301 "])
def test_accents_without_a_letter_are_no_word(marks: str) -> None:
    assert tokens(marks) == []


@pytest.mark.parametrize(("language", "word"), [("en", "the"), ("ru", "это"), ("kk", "және"), ("de", "und")])
def test_each_language_has_function_words(language: str, word: str) -> None:
    assert word in stop_words(language)


def test_function_words_are_folded_like_any_other() -> None:
    """Otherwise one with an accent or a ё would never be met in a text."""
    listed = stop_words("en") | stop_words("ru") | stop_words("kk") | stop_words("fr")
    assert [word for word in listed if fold(word) != word] == []


def test_an_unknown_language_has_no_function_words() -> None:
    assert stop_words("zz") == frozenset()
