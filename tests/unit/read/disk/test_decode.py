import pytest

from helpgen.read.disk.decode import decode


def test_a_mark_at_the_start_and_windows_line_ends_leave_no_trace() -> None:
    assert decode("a.md", b"\xef\xbb\xbfone\r\ntwo\r\n").value == "one\ntwo\n"


@pytest.mark.parametrize("text", ["a\tb\n", "“é”\u00a0©", "＜script＞", "a\u200db", "😀", "\u2028"])
def test_visible_text_of_any_script_is_accepted(text: str) -> None:
    assert decode("a.md", text.encode()).value == text


@pytest.mark.parametrize(
    ("data", "line", "byte"),
    [
        (b"ab\ncd\x00", 2, 5),
        (b"\xef\xbb\xbfa\x1b", 1, 4),
        ("é\x85".encode(), 1, 2),
        (b"a\x7f", 1, 1),
        ("a\ufdd0".encode(), 1, 1),
        ("a\nb\uffff".encode(), 2, 3),
        ("\U0001fffe".encode(), 1, 0),
        (b"one\rtwo", 1, 3),
        (b"one\r\n\rtwo", 2, 5),
        (b"caf\xe9", 1, 3),
        (b"ok\n\xed\xa0\x80", 2, 3),
        ("a".encode("utf-16"), 1, 0),
    ],
)
def test_everything_else_is_refused_with_its_line_and_byte(
    data: bytes, line: int, byte: int
) -> None:
    read = decode("a.md", data)
    assert read.value is None
    (found,) = read.diagnostics
    assert (found.code, found.place.line) == ("FM105", line)
    assert f"byte {byte}" in found.message or "UTF-16" in found.message
    assert found.hint


def test_all_bad_characters_are_found_up_to_twenty() -> None:
    assert len(decode("a.md", b"a\x01b\x02").diagnostics) == 2
    assert len(decode("a.md", b"\x01" * 1000).diagnostics) == 20
