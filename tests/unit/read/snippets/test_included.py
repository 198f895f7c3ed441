import pytest

from helpgen.model.diagnostic import Diagnostic
from helpgen.model.snippet import Include
from helpgen.read.snippets.included import includes_in, mentioned

A = "<!-- help:include a -->"


@pytest.mark.parametrize(
    ("line", "margin"),
    [(A, ""), (f"   {A}  ", "   "), (f"\t> {A}", "\t> "), ("<!--help:include a-->", "")],
)
def test_a_line_with_the_directive_alone_stands_for_a_snippet(line: str, margin: str) -> None:
    ((index, found),) = includes_in(["x", line], 10, "p.md")
    assert isinstance(found, Include)
    assert (index, found.name, found.margin) == (1, "a", margin)
    assert (found.place.line, found.place.column) == (11, len(margin) + 1)


@pytest.mark.parametrize(
    "line",
    [
        rf"\{A}",
        f"`{A}`",
        f"See {A}",
        f"- {A}",
        f"{A} here",
        f"{A}{A}",
        "<!-- HELP:include a -->",
        "<!-- help:include a",
        "help:include a",
        "<!-- see help:include a -->",
    ],
)
def test_any_other_line_stays_as_it_is(line: str) -> None:
    assert list(includes_in([line], 1, "p.md")) == []


def test_one_that_names_nothing_is_a_finding_at_its_column() -> None:
    ((index, found),) = includes_in(["  <!-- help:include a with b -->"], 5, "p.md")
    assert isinstance(found, Diagnostic)
    assert index == 0
    assert (found.code, found.place.line, found.place.column) == ("SN205", 5, 28)


def test_every_name_that_a_line_can_stand_for_is_mentioned() -> None:
    text = rf"{A} <!--	help:include	b/c with d=1 --> \<!-- help:include e --> help:include é".encode()
    assert mentioned(text) == ("a", "b/c", "e")
