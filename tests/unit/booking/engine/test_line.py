"""A line is one JSON object, or is told what is wrong with it in words that a writer of lines knows."""

import json

import pytest

from helpgen.booking.engine.line import DIGITS, LONGEST, LineError, parsed


@pytest.mark.parametrize(
    ("line", "code", "what"),
    [
        ("", "bad_json", "no JSON at character 1"),
        ("{", "bad_json", "no JSON at character 2"),
        ("not json", "bad_json", "write one whole object on one line, names and text in double"),
        ("{} {}", "bad_json", "no JSON at character 4"),
        ("{'id': 1}", "bad_json", "double quotes"),
        ('{"id": 1,}', "bad_json", "no JSON at character 10"),
        ("\ufeff{}", "bad_json", "no JSON at character 1"),
        ("[]", "bad_request", "one JSON object a line"),
        ("null", "bad_request", "one JSON object a line"),
        ('"text"', "bad_request", "one JSON object a line"),
        ('{"id": 1, "id": 2}', "bad_json", "id stands twice in one object: leave one out"),
        ('{"given": {"now": 1, "now": 1}}', "bad_json", "now stands twice"),
        ('{"id": NaN}', "bad_json", "NaN is no JSON number"),
        ('{"id": -Infinity}', "bad_json", "-Infinity is no JSON number"),
        ('{"id": 1e999}', "bad_json", "1e999 is larger than any number"),
        ('{"id": -1e999}', "bad_json", "-1e999 is larger than any number"),
        ('{"id": ' + "9" * 5000 + "}", "bad_json", f"a number has at most {DIGITS} digits"),
        ('{"id": 0.' + "9" * 5000 + "}", "bad_json", f"a number has at most {DIGITS} digits"),
        ("[" * 100_000 + "]" * 100_000, "bad_json", "nested too deeply"),
        ('{"a":' * 100_000 + "1" + "}" * 100_000, "bad_json", "nested too deeply"),
        ('{"id": "\\ud800"}', "bad_json", "half of a surrogate pair"),
        ('{"\\udc00": 1}', "bad_json", "half of a surrogate pair"),
        ('{"\\udc00": 1, "\\udc00": 2}', "bad_json", "half of a surrogate pair"),
        ('{"id": "\udcff"}', "bad_utf8", "the line is not UTF-8"),
        ("\udcff\udcfe{\x00}\x00", "bad_utf8", "save the file in that encoding"),
        ("x" * (LONGEST + 1), "too_long", f"at most {LONGEST} characters"),
    ],
)
def test_what_is_no_object_is_told_so_without_a_word_of_python(
    line: str, code: str, what: str
) -> None:
    with pytest.raises(LineError) as error:
        parsed(line)
    assert (error.value.code, what in str(error.value)) == (code, True), error.value
    assert "sys." not in str(error.value)
    assert str(error.value).encode()  # it can be printed


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("[]", "write one JSON object a line: {...}"),
        ("[" * 100_000, "nested too deeply: no rule needs that"),
        ('{"id": "\\ud800"}', "half of a surrogate pair is no character: write both halves"),
        ('{"id": "\udcff"}', "the line is not UTF-8: save the file in that encoding"),
    ],
)
def test_a_fault_is_a_sentence_and_nothing_else(line: str, said: str) -> None:
    with pytest.raises(LineError) as error:
        parsed(line)
    assert str(error.value) == said


@pytest.mark.parametrize("line", ['{"a": 1}', ' {"a": 1}\r\n', '{"a": 1}\n'])
def test_blanks_and_ends_of_lines_do_not_matter(line: str) -> None:
    assert parsed(line) == {"a": 1}


def test_a_number_may_be_as_long_as_the_longest() -> None:
    number = "9" * DIGITS
    assert parsed(f'{{"id": {number}}}') == {"id": int(number)}
    with pytest.raises(LineError, match="digits"):
        parsed(f'{{"id": {number}9}}')
    assert parsed('{"id": 1.5}') == {"id": 1.5}


@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
def test_a_line_may_be_as_long_as_the_longest_however_it_ends(end: str) -> None:
    assert parsed("{}" + " " * (LONGEST - 2) + end) == {}
    with pytest.raises(LineError, match=f"at most {LONGEST} characters"):
        parsed("{}" + " " * (LONGEST - 1) + end)


def test_text_of_any_language_is_read() -> None:
    assert parsed('{"id": "\\ud83d\\ude00 é 日"}') == {"id": "😀 é 日"}
    assert parsed(json.dumps({"id": "\u2028"})) == {"id": "\u2028"}
