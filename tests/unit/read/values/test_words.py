import pytest

from helpgen.read.values.words import text_flaws, word_flaws


def codes(text: str) -> list[str]:
    return [code for code, _, _ in word_flaws(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Client", "患者", "مريض", "می\u200cروم", "क्\u200dष", "O'Brien & Sons <Ltd>", "Yes", "＜script＞",
        "<!-- help:end -->", "{{labels.patient.singular}}", "](javascript:x)", "`|`", "x" * 80,
        "Zoë", "e\u0301\u0302\u0303", "${HOME} $(id)", "-->",
    ],
)  # fmt: skip
def test_any_visible_text_of_80_characters_is_a_word(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Cli\nent", "PR403"), ("Client\n", "PR403"), ("a\x00b", "PR403"), ("a\u2028b", "PR403"),
        ("a\x85b", "PR403"), ("a\x1b[31m", "PR403"), ("a\uffffb", "PR403"),
        ("a\u202eb", "PR404"), ("a\u2066b", "PR404"), ("a\u200fb", "PR404"), ("a\u200bb", "PR404"),
        ("a\u00adb", "PR404"), ("a\ufeffb", "PR404"),
        ("e\u0301\u0302\u0303\u0304", "PR405"), ("e\u0301\u200d\u0302\u0303\u0304", "PR405"),
        ("", "PR406"), ("  ", "PR406"), ("\u3164", "PR406"), (" Client", "PR406"), ("x" * 81, "PR406"),
        ("\u200da", "PR406"),
    ],
)  # fmt: skip
def test_what_reaches_beyond_itself_is_refused(text: str, code: str) -> None:
    assert codes(text) == [code]


def test_a_hundred_thousand_characters_are_refused_for_their_length_alone() -> None:
    assert codes("\u202e" * 100_000) == ["PR406"]


def test_a_longer_text_may_be_empty_but_holds_no_controls() -> None:
    assert list(text_flaws("")) == []
    assert [code for code, _, _ in text_flaws("a\tb")] == ["PR403"]
