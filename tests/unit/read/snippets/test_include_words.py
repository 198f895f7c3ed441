import pytest

from helpgen.model.snippet import Given
from helpgen.read.snippets.include_words import IncludeWords, Unread, read_include


@pytest.mark.parametrize("name", ["note", "call-us", "steps/open-settings", "2fa"])
def test_a_name_alone(name: str) -> None:
    assert read_include(name) == IncludeWords(name, ())


def test_values_are_quoted_or_bare() -> None:
    read = read_include(r'note with what="a \"b\" \u00e9" hours=24 word=labels.patient.plural')
    assert read == IncludeWords(
        "note",
        (
            Given("what", 'a "b" é', is_quoted=True, offset=10),
            Given("hours", "24", is_quoted=False, offset=32),
            Given("word", "labels.patient.plural", is_quoted=False, offset=41),
        ),
    )


@pytest.mark.parametrize(
    ("text", "offset", "hint"),
    [
        ("", 0, "help:include name"),
        ("../secret", 0, "a-z, 0-9"),
        ("/etc/passwd", 0, "a-z, 0-9"),
        ("a/../b", 0, "a-z, 0-9"),
        ("content/snippets/call-us.md", 0, "write call-us"),
        ('"call-us"', 0, "write call-us"),
        ("Call-Us", 0, "a-z, 0-9"),
        ("a b=1", 2, "write `with` before it"),
        ("a nonsense", 2, "help:include name"),
        ("a with", 2, "remove `with`"),
        ("a with b", 7, "write name="),
        ("a with b = 1", 7, "without spaces"),
        ('a with b="x', 7, "name="),
        ("a with b=1, c=2", 7, "spaces alone"),
        ("a with b=1 and c=2", 11, "spaces alone"),
        (r'a with b="\x"', 9, "quotation mark"),
        ("a with b=", 7, "write name="),
    ],
)
def test_what_is_not_written_so_is_told_with_a_way_out(text: str, offset: int, hint: str) -> None:
    read = read_include(text)
    assert isinstance(read, Unread)
    assert read.offset == offset
    assert hint in read.hint


def test_long_words_are_read_in_linear_time() -> None:
    assert isinstance(read_include("a" * 200_000 + "!"), Unread)
    assert isinstance(read_include("a with " + "b=1 " * 20_000 + "!"), Unread)
    assert isinstance(read_include('a with b="' + "\\" * 100_001), Unread)
