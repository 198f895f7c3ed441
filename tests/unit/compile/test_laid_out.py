"""A variant laid out to be filled many times."""

from helpgen.compile.laid_out import laid_out
from helpgen.logic.condition import IsTrue
from helpgen.model.content import Section
from helpgen.model.template import Heading, Template
from helpgen.model.text import Hole

WHO = Hole("labels.client.singular")
PLAIN = Heading("steps", 2, ("Steps & more",), 1)
READY = Section("steps", 2, "Steps & more", "Steps &amp; more")


def test_a_hole_has_one_number_wherever_it_stands() -> None:
    laid = laid_out(Template(("<p>A ", WHO, ", a ", WHO, "</p>"), ()))
    assert laid.body.filled({0: "client"}) == "<p>A client, a client</p>"
    assert laid.pieces == (WHO,)


def test_sections_that_everybody_sees_alike_are_ready() -> None:
    assert laid_out(Template((), (PLAIN,))).ready == (READY,)


def test_a_heading_with_a_hole_or_a_condition_is_still_to_be_filled() -> None:
    for open_one in (Heading("x", 2, (WHO,), 1), Heading("x", 2, ("X",), 1, IsTrue("features.x"))):
        laid = laid_out(Template((), (PLAIN, open_one)))
        assert laid.ready is None
        assert laid.sections == (READY, open_one)
