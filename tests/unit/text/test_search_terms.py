"""The words of a text, as a search compares them."""

import re
import unicodedata

import pytest

from helpgen.text.search_terms import LONGEST, SEPARATORS, fold, search_terms


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("", []),
        ("... !?", []),
        ("Book a time", ["book", "a", "time"]),
        ("O'Brien's self-booking_page", ["o", "brien", "s", "self", "booking", "page"]),
        ("tab\tline\r\nend", ["tab", "line", "end"]),
        ("Größe NAÏVE İstanbul", ["grosse", "naive", "istanbul"]),
        ("cafe\u0301 = café", ["cafe", "cafe"]),
        ("ΣΊΣΥΦΟΣ", ["σισυφοσ"]),
        ("Ａｂｃ １２", ["abc", "12"]),
        ("ﬁnd ½", ["find", "1", "2"]),
        ("soft\u00adhyphen \u200bzero", ["softhyphen", "zero"]),
        ("10€ 5→6 a|b", ["10", "5", "6", "a", "b"]),
        ("שָׁלוֹם מטופל״ים", ["שלום", "מטופל", "ים"]),
        ("환자는", ["환자는"]),
    ],
)
def test_a_text_has_these_terms(text: str, terms: list[str]) -> None:
    assert search_terms(text) == terms


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("予", ["予"]),
        ("予約", ["予約"]),
        ("予約の確認", ["予約", "約の", "の確", "確認"]),
        ("PDFを開く", ["pdf", "を開", "開く"]),
        ("ｶﾙﾃ カルテ", ["カル", "ルテ", "カル", "ルテ"]),
        ("ｶﾙﾃ", ["カル", "ルテ"]),
        ("が か\u3099", ["が", "が"]),
        ("𠮷野", ["𠮷野"]),
        ("你好，世界", ["你好", "世界"]),
        ("นัด", ["นั", "ัด"]),
    ],
)
def test_a_script_without_spaces_is_cut_in_pairs(text: str, terms: list[str]) -> None:
    assert search_terms(text) == terms


def test_a_term_is_no_longer_than_anybody_types() -> None:
    assert search_terms("x" * LONGEST) == ["x" * LONGEST]
    assert search_terms("y" * (LONGEST + 1)) == ["y" * LONGEST]


def test_the_short_way_for_plain_letters_gives_what_the_long_one_does() -> None:
    plain = "".join(map(chr, range(128))) * 2
    assert search_terms(f"{plain} é") == [*search_terms(plain), "e"]


def test_the_frozen_separators_are_unicode_s_as_far_as_folding_leaves_them() -> None:
    between = re.compile(f"[{SEPARATORS}]")
    wrong = [
        hex(number)
        for number in range(0x10000)
        if (letter := chr(number)) == fold(letter)
        and (unicodedata.category(letter)[0] in "LN") is bool(between.match(letter))
        and unicodedata.category(letter)[0] in "LNZPS"
    ]
    assert wrong == []
