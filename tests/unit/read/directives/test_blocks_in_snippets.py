"""What is opened in a snippet ends in it, and nothing in it ends or parts what is open around it."""

import pytest

from helpgen.logic import KeyType
from helpgen.model.diagnostic import Checked
from helpgen.model.source import Choice
from helpgen.read.directives.body import ReadBody, read_body
from helpgen.read.snippets.compose import compose
from tests.unit.read.snippets.shelf import LARGEST, include, shelf

PATH = "content/help/a/b.md"
WHEN, ELSE, END = "<!-- help:when features.x -->", "<!-- help:else -->", "<!-- help:end -->"
VOCABULARY = {"features.x": KeyType("boolean"), "features.n": KeyType("integer", nullable=True)}


def body(*lines: str, **snippets: str) -> Checked[ReadBody]:
    reach = shelf(**snippets).reach("\n".join(lines).encode())
    return read_body(compose(lines, 10, PATH, reach, LARGEST).value, VOCABULARY)


def found(read: Checked[ReadBody]) -> list[tuple[str, str, int, str]]:
    return [
        (e.code, e.place.path.rpartition("/")[2], e.place.line, e.place.home)
        for e in read.diagnostics
    ]


def test_a_whole_block_may_stand_in_one_and_around_one() -> None:
    read = body(WHEN, include("s"), END, s=f"{WHEN}\nx\n{ELSE}\ny\n{END}")
    assert read.diagnostics == ()
    (outer,) = read.value.body
    assert isinstance(outer, Choice)
    (inner,) = outer.branches[0].nodes
    assert isinstance(inner, Choice)
    assert [branch.line for branch in inner.branches] == [12, 14]


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        (f"x\n{WHEN}\ny", "CD201", 2),
        (f"x\n{END}\ny", "CD202", 2),
        (f"x\n{ELSE}\ny", "CD202", 2),
    ],
)
def test_half_a_block_is_a_fault_of_the_snippet_whatever_is_open_around_it(
    text: str, code: str, line: int
) -> None:
    for lines in ((include("s"),), (WHEN, include("s"), END), (include("s"), WHEN, END)):
        assert found(body(*lines, s=text)) == [(code, "s.md", line, PATH)]


def test_blocks_around_snippets_count_for_how_deep_they_stand() -> None:
    deep = "\n".join([WHEN] * 20 + ["x"] + [END] * 20)
    assert body(*[WHEN] * 12, include("s"), *[END] * 12, s=deep).diagnostics == ()
    assert [
        each.code for each in body(*[WHEN] * 13, include("s"), *[END] * 13, s=deep).diagnostics
    ] == ["CD216"]


def test_what_a_block_around_it_guarantees_holds_in_a_snippet() -> None:
    inner = "<!-- help:when features.n > 5 -->\nx\n<!-- help:end -->"
    assert (
        body("<!-- help:when features.n is set -->", include("s"), END, s=inner).diagnostics == ()
    )
    assert found(body(include("s"), s=inner)) == [("CD207", "s.md", 1, PATH)]


def test_an_include_that_shares_its_line_is_refused() -> None:
    read = body(f"See {include('s')} here", s="x")
    assert [(each.code, each.place.line, each.place.column) for each in read.diagnostics] == [
        ("SN205", 10, 5)
    ]


def test_a_misspelled_one_is_no_comment() -> None:
    (fault,) = body("<!-- help:inculde s -->", s="x").diagnostics
    assert (fault.code, fault.hint.partition(",")[0]) == ("CD204", "write <!-- help:include s -->")
