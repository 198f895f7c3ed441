"""What a value surely is: less than what it may be."""

from typing import NamedTuple

from markupsafe import Markup

from helpgen.render.sure_types import UNSURE, Types, element_of, part_of


class Leaf(NamedTuple):
    """A view."""

    name: str
    html: Markup


class Branch(NamedTuple):
    """A view with others in it."""

    name: int
    leaf: Leaf
    other: Leaf | None
    leaves: tuple[Leaf, ...]
    pair: tuple[Leaf, Leaf]


LEAF: Types = frozenset([Leaf])
BRANCH: Types = frozenset([Branch])


def test_a_field_is_what_its_annotation_says() -> None:
    assert part_of(BRANCH, "leaf") == LEAF
    assert part_of(part_of(BRANCH, "leaf"), "html") == {Markup}


def test_a_field_of_several_is_one_of_what_each_says() -> None:
    assert part_of(LEAF | BRANCH, "name") == {str, int}


def test_what_one_of_them_has_not_is_not_sure() -> None:
    assert part_of(LEAF | BRANCH, "leaf") == UNSURE
    assert part_of(part_of(BRANCH, "other"), "name") == UNSURE
    assert part_of(part_of(LEAF, "name"), "upper") == UNSURE
    assert part_of(UNSURE, "name") == UNSURE


def test_what_may_be_none_says_so() -> None:
    assert part_of(BRANCH, "other") == {Leaf, type(None)}


def test_a_loop_gives_what_stands_in_a_row_of_any_length() -> None:
    assert element_of(part_of(BRANCH, "leaves")) == LEAF


def test_a_loop_over_anything_else_gives_nothing_sure() -> None:
    assert element_of(part_of(BRANCH, "pair")) == UNSURE
    assert element_of(part_of(LEAF, "name")) == UNSURE
    assert element_of(part_of(BRANCH, "leaves") | {str}) == UNSURE
    assert element_of(UNSURE) == UNSURE
