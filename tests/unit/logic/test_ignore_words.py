import pytest

from helpgen.logic.ignore_words import Ignoring, NamedCode, Unreadable, read_ignore


def test_a_code_and_a_reason_are_enough() -> None:
    said = read_ignore('LB319 reason="their own word"')
    assert said == Ignoring((NamedCode("LB319", 0),), "their own word", is_whole=False)


def test_several_codes_have_commas_between_them() -> None:
    said = read_ignore('LB319,ST101 , LK603 reason="a \\"b\\""')
    assert isinstance(said, Ignoring)
    assert said.codes == (NamedCode("LB319", 0), NamedCode("ST101", 6), NamedCode("LK603", 14))
    assert said.reason == 'a "b"'


def test_it_may_be_about_the_whole_article() -> None:
    said = read_ignore('FM118 in=article reason="x"')
    assert isinstance(said, Ignoring)
    assert said.is_whole


@pytest.mark.parametrize(
    ("text", "offset", "message"),
    [
        ("", 0, "names no code"),
        ('reason="x"', 0, "names no code"),
        ("LB319", 0, "gives no reason"),
        ("LB319 ST101", 0, "gives no reason"),
        ('LB319 ST101 reason="x"', 5, "no comma stands between"),
        ("LB319 reason=x", 5, "is no reason"),
        ("LB319 reason='x'", 5, "is no reason"),
        ('LB319 in=section reason="x"', 5, "is no reason"),
        ('LB319 reason="x" more', 5, "is no reason"),
        ('LB319 reason="\\q"', 13, "no text in quotes"),
        ('LB319 reason="  "', 13, "is empty"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(text: str, offset: int, message: str) -> None:
    said = read_ignore(text)
    assert isinstance(said, Unreadable)
    assert message in said.message
    assert said.offset == offset
    assert said.hint


def test_codes_without_a_comma_are_answered_with_how_they_are_written() -> None:
    found = read_ignore('LB319, ST101 lb322 reason="x"')
    assert isinstance(found, Unreadable)
    assert found.hint == "write LB319, ST101, lb322"
