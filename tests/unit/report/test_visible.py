import sys
import unicodedata

import pytest

from helpgen.report.visible import visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\nb\r\tc", r"a\nb\r\tc"),
        ("\x1b[31mred\x1b[0m", r"\x1b[31mred\x1b[0m"),
        ("\x9b31m", r"\x9b31m"),
        ("\x00\x7f", r"\x00\x7f"),
        ("abc\u202etxt.exe", r"abc\u202etxt.exe"),
        ("\u2066\u2069\u200f\u061c", r"\u2066\u2069\u200f\u061c"),
        ("a\u2028b\u2029c", r"a\u2028b\u2029c"),
        ("zero\u200bwidth\ufeff", r"zero\u200bwidth\ufeff"),
        ("\U000e0041", r"\U000e0041"),
        ("file\udcff.md", r"file\udcff.md"),
    ],
)
def test_what_acts_or_hides_is_shown_instead(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(
    "text",
    ["", "plain", "O’Brien & Sons <Ltd>", "Пациент 患者 مريض", "C:\\new", "می\u200cخواهم", "👩‍⚕️"],
)
def test_words_of_any_language_stay_as_they_are(text: str) -> None:
    assert visible(text) == text


def test_no_control_line_end_surrogate_or_direction_character_gets_through() -> None:
    turning = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    through = [
        f"U+{number:04X}"
        for number in range(sys.maxunicode + 1)
        for character in [chr(number)]
        if (
            unicodedata.category(character) in {"Cc", "Zl", "Zp", "Cs"}
            or unicodedata.bidirectional(character) in turning
        )
        and visible(character) == character
    ]
    assert through == []
