from itertools import takewhile

import pytest

from helpgen.logic.fault import GrammarError
from helpgen.logic.lexer import Lexeme, tokens


def lexed(source: str) -> list[Lexeme]:
    return list(takewhile(lambda token: token.kind != "end", tokens(source)))


def test_every_token_knows_where_it_stands() -> None:
    found = [(token.kind, token.text, token.offset) for token in lexed('  a.b  >=\t1 "x"')]
    assert found == [
        ("word", "a.b", 2),
        ("sign", ">=", 7),
        ("literal", "1", 10),
        ("literal", '"x"', 12),
    ]


def test_the_end_comes_again_and_again() -> None:
    source = tokens("")
    assert next(source) == next(source) == Lexeme("end", "", 0)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", 0),
        ("-1", -1),
        ("24", 24),
        ("0.5", 0.5),
        ("-0.25", -0.25),
        ("999999999999999", 10**15 - 1),
        ('"a\\"b"', 'a"b'),
        ('"\\u00e9\\n"', "é\n"),
        ('"\\ud83d\\ude00"', "\U0001f600"),
        ('""', ""),
    ],
)
def test_literals_are_read_as_json_reads_them(text: str, value: object) -> None:
    (token,) = lexed(text)
    assert (token.value, type(token.value)) == (value, type(value))


@pytest.mark.parametrize(
    "text",
    ["012", "-01", "1.", ".5", "+5", "1e5", "1.5e-3", "0x10", "1_000", "24h", "1.2.3", "٣", "1٣"],
)
def test_what_json_would_not_write_is_no_number(text: str) -> None:
    with pytest.raises(GrammarError) as caught:
        lexed(text)
    assert caught.value.fault.message == f"`{text}` is not a number"


def test_fifteen_digits_are_a_number_and_sixteen_are_too_many() -> None:
    assert lexed("1" * 15)
    with pytest.raises(GrammarError, match="too long"):
        lexed("1" * 16)


@pytest.mark.parametrize("text", ['"a', '"a\\"', '"\\x"', '"a\nb"', '"\\u12"', '"\\ud800"'])
def test_text_that_json_would_not_write_is_reported_at_its_quote(text: str) -> None:
    with pytest.raises(GrammarError) as caught:
        lexed(f"  {text}")
    assert caught.value.fault.offset == 2


@pytest.mark.parametrize(
    ("sign", "hint"),
    [
        ("=", "write `==`"),
        ("===", "write `==`"),
        ("!==", "write `!=`"),
        ("<>", "write `!=`"),
        ("=<", "write `<=`"),
        ("=>", "write `>=`"),
        ("&&", "write `and`"),
        ("&", "write `and`"),
        ("||", "write `or`"),
        ("|", "write `or`"),
        ("!", "write `not`"),
        ("≠", "write `!=`"),
        ("'", 'text stands in double quotes: "text"'),
        ("“", 'text stands in straight double quotes: "text"'),
        ("{{", "a key stands without braces here"),
        ("~", "remove it"),
    ],
)
def test_signs_of_other_languages_get_their_counterpart(sign: str, hint: str) -> None:
    with pytest.raises(GrammarError) as caught:
        lexed(f"a.b {sign} 1")
    fault = caught.value.fault
    assert (fault.offset, fault.kind, fault.hint) == (4, "syntax", hint)
    assert f"`{sign}`" in fault.message


@pytest.mark.parametrize(
    ("char", "hint"),
    [
        ("\u00a0", "type a plain space instead"),
        ("\u200b", "remove it"),
        ("\x00", "remove it"),
        ("\ufeff", "remove it"),
    ],
)
def test_characters_that_nobody_sees_are_named(char: str, hint: str) -> None:
    with pytest.raises(GrammarError) as caught:
        lexed(f"a.b{char}")
    assert f"U+{ord(char):04X}" in caught.value.fault.message
    assert (caught.value.fault.offset, caught.value.fault.hint) == (3, hint)


@pytest.mark.parametrize(
    ("typed", "written"),
    [("5h", "5"), ("05", "5"), ("+1", "1"), ("24hours", "24"), (".5", "0.5"), ("00", "0")],
)
def test_a_number_with_something_else_is_shown_without_it(typed: str, written: str) -> None:
    with pytest.raises(GrammarError) as caught:
        list(tokens(typed))
    assert caught.value.fault.hint == f"write {written}: no unit, sign + or leading zero"
