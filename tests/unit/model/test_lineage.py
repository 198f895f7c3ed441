import pytest

from helpgen.model.diagnostic import Place
from helpgen.model.lineage import Argument, Lineage, Run

ARTICLE, NOTE, INNER = "content/help/a/b.md", "content/snippets/note.md", "content/snippets/in.md"
BY = (Place(ARTICLE, 11, 3),)
DEEP = (*BY, Place(NOTE, 5, 1))
LINEAGE = Lineage(
    ARTICLE,
    (
        Run(10, ARTICLE, 10),
        Run(12, NOTE, 4, 2, BY, {"what": Argument("a visit")}),
        Run(14, INNER, 1, 2, DEEP),
        Run(17, NOTE, 6, 2, BY),
        Run(18, ARTICLE, 12),
    ),
)


def test_without_snippets_a_number_is_that_of_the_file() -> None:
    plain = Lineage(ARTICLE)
    assert plain.place(12, 3) == Place(ARTICLE, 12, 3)
    assert plain.number(Place(ARTICLE, 12, 3)) == 12
    assert plain.told(12, 3) == "line 12"
    assert plain.run(12) is None


@pytest.mark.parametrize(
    ("number", "place"),
    [
        (3, Place(ARTICLE, 3)),
        (10, Place(ARTICLE, 10)),
        (11, Place(ARTICLE, 11)),
        (12, Place(NOTE, 4, by=BY)),
        (13, Place(NOTE, 5, by=BY)),
        (14, Place(INNER, 1, by=DEEP)),
        (16, Place(INNER, 3, by=DEEP)),
        (17, Place(NOTE, 6, by=BY)),
        (18, Place(ARTICLE, 12)),
        (30, Place(ARTICLE, 24)),
    ],
)
def test_each_line_is_told_where_it_was_typed_and_found_again(number: int, place: Place) -> None:
    assert LINEAGE.place(number) == place
    assert LINEAGE.number(place) == number


def test_columns_are_those_of_the_file_without_what_was_put_before_its_lines() -> None:
    assert LINEAGE.place(12, 5).column == 3
    assert LINEAGE.place(12, 1).column == 1
    assert LINEAGE.place(12).column == 0
    assert LINEAGE.place(10, 5).column == 5


def test_the_same_snippet_included_elsewhere_is_another_place() -> None:
    other = Place(NOTE, 4, by=(Place(ARTICLE, 40, 1),))
    assert other != LINEAGE.place(12)
    assert other.home == ARTICLE
    assert Place(NOTE, 4).home == NOTE


def test_a_line_of_another_file_is_told_with_its_file() -> None:
    assert LINEAGE.told(13, 12) == "line 5"
    assert LINEAGE.told(13, 18) == f"line 5 of {NOTE}"
    assert LINEAGE.told(19, 12) == f"line 13 of {ARTICLE}"


def test_a_line_knows_what_its_include_gives() -> None:
    run = LINEAGE.run(13)
    assert run is not None
    assert run.given == {"what": Argument("a visit")}
