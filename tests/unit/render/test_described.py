"""What is said of a page that only lists others."""

from helpgen.render.described import LONGEST, described


def test_titles_stand_in_their_order() -> None:
    assert described(["Portal", "Booking"]) == "Portal, Booking"
    assert described([]) == ""


def test_as_many_as_fit_and_a_sign_that_there_are_more() -> None:
    titles = ["x" * 50] * 3
    assert len(described(titles)) == LONGEST - 1
    assert described([*titles, "y"]) == f"{titles[0]}, {titles[0]} …"
    assert len(described(["word"] * 100)) <= LONGEST + 2


def test_a_title_that_is_too_long_stays_whole() -> None:
    assert described(["x" * 500]) == "x" * 500
