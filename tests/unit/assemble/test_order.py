"""Articles on a shelf."""

from itertools import permutations

from helpgen.assemble.order import stock
from tests.unit.render.sample import content, shelf

NUMBERED = content("z", order=1)
LATER = content("a", order=2)
UPPER = content("m", title="Alpha")
LOWER = content("k", title="beta")
SAME = content("n", title="beta")


def test_numbers_come_first_then_titles_then_slugs_whatever_the_order_they_came_in() -> None:
    for given in permutations((NUMBERED, LATER, UPPER, LOWER, SAME)):
        (stocked,) = stock((shelf("portal", ()),), given)
        assert stocked.articles == (NUMBERED, LATER, UPPER, LOWER, SAME)


def test_zero_and_negative_numbers_are_numbers() -> None:
    first, second = content("b", order=-1), content("a", order=0)
    (stocked,) = stock((shelf("portal", ()),), (UPPER, second, first))
    assert stocked.articles == (first, second, UPPER)
