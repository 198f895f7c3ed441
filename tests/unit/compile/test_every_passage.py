"""Variants that show every line, and which lines each of them leaves out."""

from tests.unit.verify.small import line, read


def words(source: str) -> list[list[str]]:
    _, readings = read(source)
    return [
        ["".join(map(str, each.text)) for each in reading.passages if each.text]
        for reading in readings
    ]


def test_an_article_without_conditions_has_one_variant() -> None:
    assert words("One.\n\nTwo.\n") == [["One.", "Two."]]


def test_choices_side_by_side_are_shown_together() -> None:
    choice = "<!-- help:when features.x -->\nA{0}.\n<!-- help:else -->\nB{0}.\n<!-- help:end -->\n"
    assert words(choice.format(1) + choice.format(2)) == [["A1.", "A2."], ["B1.", "B2."]]


def test_branches_with_nothing_in_them_still_have_a_variant() -> None:
    assert words("One.\n<!-- help:when features.x -->\n<!-- help:end -->\n") == [["One."]]


def test_a_line_of_a_branch_that_is_left_out_is_not_shown() -> None:
    source = (
        "<!-- help:when features.x -->\nA.\n<!-- help:when features.y -->\nB.\n<!-- help:end -->\n"
        "<!-- help:else -->\nC.\n<!-- help:end -->\nD.\n"
    )
    _, readings = read(source)
    shown = [
        [number for number in (2, 4, 7, 9) if reading.shows(line(number), 1)]
        for reading in readings
    ]
    assert shown == [[2, 4, 9], [7, 9]]


def test_a_part_of_a_line_that_is_left_out_is_not_shown() -> None:
    source = (
        "A <!-- help:when features.x -->b<!-- help:when features.y -->c<!-- help:end -->d"
        "<!-- help:else -->e<!-- help:end -->f<!-- help:when features.y -->g<!-- help:end -->\n"
    )
    _, readings = read(source)
    columns = {
        letter: source.index(f"{before}{letter}") + len(before) + 1
        for before, letter in (("-->", each) for each in "bcdefg")
    }
    shown = [
        "".join(each for each, column in columns.items() if reading.shows(line(1), column))
        for reading in readings
    ]
    assert shown == ["bcdfg", "efg"]


def test_a_passage_knows_how_many_lists_are_around_it() -> None:
    _, (reading,) = read("Text.\n\n- One\n  - Two\n\n    | a |\n    | - |\n    | b |\n")
    assert [each.depth for each in reading.passages] == [0, 1, 2, 2, 2]
