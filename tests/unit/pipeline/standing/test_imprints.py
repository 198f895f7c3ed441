"""What parts two builds is told by the imprints of their articles: bodies alone, or more."""

from helpgen.pipeline.standing.imprints import Imprint, Imprints, changed_bodies

MANY: Imprints = tuple(
    [Imprint(f"/help/a/{number}", "same", f"text {number}") for number in range(8)]
)


def with_texts(*numbers: int, whole: str = "another") -> Imprints:
    return tuple(
        [
            Imprint(imprint.slug, imprint.outside, whole) if number in numbers else imprint
            for number, imprint in enumerate(MANY)
        ]
    )


def test_the_same_articles_have_no_other_bodies() -> None:
    assert changed_bodies(MANY, MANY) == frozenset()


def test_an_article_made_of_something_else_has_another_body() -> None:
    assert changed_bodies(MANY, with_texts(3)) == frozenset({"/help/a/3"})


def test_an_article_of_which_nobody_knows_always_has() -> None:
    unknown = with_texts(3, whole="")
    assert changed_bodies(unknown, unknown) == frozenset({"/help/a/3"})


def test_what_lists_tell_is_more_than_a_body() -> None:
    assert changed_bodies(MANY, (MANY[0]._replace(outside="other"), *MANY[1:])) is None


def test_an_article_that_came_went_or_moved_is_more_than_a_body() -> None:
    assert changed_bodies(MANY, MANY[1:]) is None
    assert changed_bodies(MANY[1:], MANY) is None
    assert changed_bodies(MANY, (MANY[1], MANY[0], *MANY[2:])) is None


def test_where_too_many_are_others_it_is_not_worth_it() -> None:
    assert changed_bodies(MANY, with_texts(0, 1, 2)) is not None
    assert changed_bodies(MANY, with_texts(0, 1, 2, 3)) is None


def test_the_only_article_may_be_another() -> None:
    assert changed_bodies((Imprint("/help/a/b", "", "x"),), (Imprint("/help/a/b", "", "y"),))
