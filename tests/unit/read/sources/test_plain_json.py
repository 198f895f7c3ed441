import pytest

from helpgen.read.sources.plain_json import NoJsonError, value_at, value_of


def test_a_value_is_taken_as_it_is_written() -> None:
    assert value_of(' {"a": [1, 2.5, true, null, "\\ud83d\\ude00"]}\n') == {
        "a": [1, 2.5, True, None, "\U0001f600"]
    }
    assert value_at("[1] [2]", 4) == ([2], 7)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('{"a": 1, "a": 2}', "has `a` twice"),
        ('{"b": {"a": 1, "a": 1}}', "has `a` twice"),
        ("NaN", "holds NaN"),
        ("[-Infinity]", "holds -Infinity"),
        ("1e999", "too large"),
        ("9" * 5000, "a number is too long"),
        ("[" * 100_000, "nested deeper"),
        ('{"a": }', "is no JSON"),
        ("[1] 2", "something follows"),
        ("", "is no JSON"),
    ],
)
def test_what_is_no_plain_json_says_why(text: str, why: str) -> None:
    with pytest.raises(NoJsonError, match=why):
        value_of(text)
