import pytest

from helpgen.report.excerpt import excerpt, no_sources

LINES = ["", "Call the clinic.", "\tIndented", "ein Wort " * 30, "a\x1b[31mb", "   "]


def told(line: int, column: int, room: int = 80) -> list[str]:
    return excerpt(LINES, line, column, room, len)


def test_the_mark_stands_below_the_place() -> None:
    assert told(2, 6) == ["2 | Call the clinic.", "  |      ^"]


def test_behind_the_end_of_a_line_it_stands_behind_it() -> None:
    assert told(2, 99) == ["2 | Call the clinic.", "  |                 ^"]


def test_without_a_column_the_first_word_is_marked() -> None:
    assert told(3, 0) == ["3 |     Indented", "  |     ^"]


def test_a_long_line_is_cut_on_both_sides_and_its_mark_is_in_sight() -> None:
    shown, mark = told(4, 131, room=40)
    assert len(shown) <= 40
    assert shown.startswith("4 | …")
    assert shown.endswith("…")
    assert shown[mark.index("^")] == (LINES[3] + " ")[130]


def test_what_would_act_on_a_terminal_is_written_out() -> None:
    assert told(5, 7) == ["5 | a\\x1b[31mb", "  |          ^"]


@pytest.mark.parametrize("line", [0, 1, 6, 7])
def test_where_there_is_nothing_to_see_nothing_is_shown(line: int) -> None:
    assert told(line, 1) == []


def test_a_wide_letter_takes_two_cells() -> None:
    shown = excerpt(["日本 x"], 1, 4, 80, lambda text: sum(1 + (char > "\u2e80") for char in text))
    assert shown[1] == "  |      ^"


def test_a_line_of_a_million_letters_is_looked_at_near_its_place_only() -> None:
    looked: list[int] = []

    def width(text: str) -> int:
        looked.append(len(text))
        return len(text)

    excerpt(["x" * 1_000_000], 1, 500_000, 80, width)
    assert sum(looked) < 200_000


def test_whoever_has_no_files_shows_none() -> None:
    assert no_sources("a.md") == ()
