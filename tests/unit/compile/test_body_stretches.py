"""Where bodies are cut, and that variants have the same stretches as one object."""

import pytest

from helpgen.compile.body_stretches import Bodies
from helpgen.model.text import Hole, Markup

WHO = Hole("labels.client.singular")


def cut(body: Markup) -> list[Markup]:
    return [each.pieces for each in Bodies().stretches(body)]


def test_each_stretch_but_the_first_begins_with_a_heading() -> None:
    body = ("<p>One ", WHO, '</p>\n<h2 id="a">A</h2>\n<p>Two</p>\n<h3>', WHO, "</h3>")
    assert cut(body) == [
        ("<p>One ", WHO, "</p>\n"),
        ('<h2 id="a">A</h2>\n<p>Two</p>\n',),
        ("<h3>", WHO, "</h3>"),
    ]


@pytest.mark.parametrize(
    "body",
    [
        ("<p>Nothing to cut</p>\n<header>x</header>",),
        ("<p>Not on a line of its own</p><h2>A</h2>",),
        ("<ul>\n<li>\n", WHO, "\n<h2>A</h2>\n</li>\n</ul>\n"),
        ('<section class="related">\n<h2>A</h2>\n', WHO, "</section>"),
    ],
)
def test_what_stands_alone_nowhere_stays_whole(body: Markup) -> None:
    assert ["".join(map(str, each)) for each in cut(body)] == ["".join(map(str, body))]


def test_a_heading_below_an_element_that_is_closed_begins_one() -> None:
    assert len(cut(("<ul>\n<li>\n<h2>A</h2>\n</li>\n</ul>\n<h2>B</h2>\n",))) == 2


def test_variants_share_the_stretches_that_they_have_in_common() -> None:
    bodies, shared = Bodies(), ("\n<h2>", WHO, "</h2>\nBelow")
    one = bodies.stretches(("One ", WHO, *shared))
    two = bodies.stretches(("Two ", WHO, *shared))
    assert one[0] is not two[0]
    assert one[1] is two[1]


def test_stretches_that_differ_in_a_hole_are_two() -> None:
    bodies = Bodies()
    one, two = ("<p>", WHO, "</p>"), ("<p>", Hole("labels.client.plural"), "</p>")
    assert bodies.stretches(one)[0] is not bodies.stretches(two)[0]
