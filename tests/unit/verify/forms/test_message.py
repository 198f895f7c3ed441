import pytest

from tests.unit.verify.library import said

MESSAGE = "<!-- help:message {} -->"


@pytest.mark.parametrize(
    "words",
    [
        "“Somebody else has it.”",
        '"Somebody else has it."',
        "‘Somebody else has it.’",
        "«Somebody else has it.»",
        "`Somebody else has it.`",
        "**Somebody else has it.**",
        "It says “Somebody else  has it.”",
        "“Somebody **else** has it.”",
    ],
)
def test_the_quoted_words_are_those_of_the_message(words: str) -> None:
    assert said(f"{words}{MESSAGE.format('gone')}\n") == []


def test_typography_does_not_matter() -> None:
    assert said(f'**It is not "here" yet…**{MESSAGE.format("too_early")}\n') == []


@pytest.mark.parametrize(
    "words",
    ["“Somebody else has it”", "“somebody else has it.”", "“Somebody has it.”", "“”"],
)
def test_other_words_are_told_with_the_right_ones(words: str) -> None:
    (found,) = said(f"{words}{MESSAGE.format('gone')}\n")
    assert found.startswith("CL909 1:")
    assert "gone reads differently: Somebody else has it. (write “Somebody else has it.”)" in found


def test_the_words_of_another_message_are_known() -> None:
    (found,) = said(f"“It is not 'here' yet...”{MESSAGE.format('gone')}\n")
    assert found.startswith("CL909")
    found = said(f"**Somebody else has it.**{MESSAGE.format('too_early')}\n")[0]
    assert "these are the words of gone" in found


def test_without_a_quote_right_before_it_nothing_is_claimed() -> None:
    for words in ("Somebody else has it.", "“Somebody else has it.” Or not"):
        (found,) = said(f"{words}{MESSAGE.format('gone')}\n")
        assert "CL902" in found
        assert "nothing is quoted" in found
