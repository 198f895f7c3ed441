"""A text cut at its headings and compiled piece by piece is the text compiled whole."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from helpgen.compile import setting_of, wanted
from helpgen.compile.chunks.chunk import compile_chunk
from helpgen.compile.chunks.desk import Desk
from helpgen.compile.chunks.raw_heading import RawHeading
from helpgen.compile.decide import Row, decide
from helpgen.compile.stretches import cut, reaching_far
from helpgen.compile.variables.marks import MARK, Slots
from helpgen.model.diagnostic import Diagnostic
from helpgen.model.options import Options
from helpgen.read.directives.body import read_body
from helpgen.read.snippets.composed import alone
from tests.property.hidden_bodies import PROFILES, draw, source_of
from tests.unit.compile.builder import CATALOG, article, tenant

PREFIXES: tuple[str, ...] = ("", "", "", "", " ", "   ", "    ", "> ", ">", "- ", "1. ", "  ", "\t")
TEXTS: tuple[str, ...] = (
    "",
    "",
    "a",
    "b [r] c",
    "```",
    "~~~",
    "# h",
    "## h",
    "#",
    "---",
    "===",
    "***",
)
TEXTS += (
    "| a | b |",
    "|---|---|",
    "a | b",
    "-|-",
    "# a | b",
    "`` ` ``",
    "`# x",
    "-",
    "2.",
    "    x",
)
TEXTS += (
    "[r]: /u",
    "[r]:",
    '"t"',
    "[^n]: note",
    "[^n]",
    "*",
    ": d",
    "\\",
    "## x\\",
    "*# y*",
    "## Related",
    "## Other",
    "- [](/help/a/b)",
)
TEXTS += (
    "> [!NOTE]",
    "- [x] b",
    "<!-- c -->",
    "a <!-- c -->",
    "<!-- c",
    "c -->",
    "<!--",
    "-->",
    ":   d",
    "~ d",
    "<!-- c --> # h",
    "# h <!-- c -->",
)
SETTING = setting_of(CATALOG, Options(), {})
ARTICLE = article()
TENANTS = tuple(
    tenant(f"t{number}", {"features.x": x, "features.y": y})
    for number, (x, y) in enumerate(PROFILES)
)

documents = st.lists(
    st.builds(
        lambda prefixes, text: "".join(prefixes) + text,
        st.lists(st.sampled_from(PREFIXES), max_size=2),
        st.sampled_from(TEXTS),
    ),
    min_size=2,
    max_size=9,
)


class Made(NamedTuple):
    """What some pieces give together, with what stands behind each mark in the mark's place."""

    html: str
    headings: tuple[RawHeading, ...]
    found: frozenset[Diagnostic]


def compiled(pieces: Iterable[Sequence[Row]]) -> Made:
    desk = Desk(ARTICLE, "Other", {}, SETTING.content, SETTING.defaults, Slots(""))
    chunks = [compile_chunk(piece, dict, desk) for piece in pieces]
    html = "".join(chunk.html for chunk in chunks)
    return Made(
        MARK.sub(lambda mark: f"[{desk.slots.find(mark[2])}]", html),
        tuple(heading for chunk in chunks for heading in chunk.headings),
        frozenset(desk.found.values()),
    )


def rows_of(source: Sequence[str]) -> list[Row]:
    return [Row(number, text) for number, text in enumerate(source, 1)]


@pytest.mark.long
@settings(derandomize=True, max_examples=1_000, deadline=None)
@given(documents)
@example(["a", "# h", "b", "## h", "- c", "# h"])
@example(["- a", "# h", "- b"])
@example(["a", ": b", "# h", ": c"])
@example(["| a |", "|---|", "# h", "| b |"])
@example(["```", "# h", "```", "# h"])
@example(["    # h", "a", "# h"])
@example(["[r]", "# h", "[r]: /u"])
@example(["[^n]", "# h", "[^n]: x"])
@example(["<!-- c", "# h", "c -->", "# h"])
@example(["<!-- c -->", "# h", "<!--", "# h"])
@example(["> [!NOTE]", "# h", "> a"])
@example(["- [x] a", "# h", "- [ ] b"])
@example(["## Other", "- [](/help/a/b)", "## Other", "- [](/help/a/c)"])
def test_pieces_joined_are_the_whole(source: list[str]) -> None:
    rows = rows_of(source)
    assert compiled(cut(rows, reaching_far(rows))) == compiled([rows])


@pytest.mark.long
def test_pieces_of_articles_with_conditions_joined_are_the_whole() -> None:
    cuts = 0
    for number in range(600):
        body = read_body(
            alone(source_of(draw(f"chunks-{number}")), 1, "a.md"), CATALOG.vocabulary()
        ).value.body
        manuscript = replace(ARTICLE.typed, body=body)
        for truths in wanted(replace(ARTICLE, manuscript=manuscript), TENANTS):
            rows = decide(body, truths, lambda line: line.text)
            pieces = list(cut(rows, reaching_far(rows)))
            cuts += len(pieces) > 1
            assert compiled(pieces) == compiled([rows])
    assert cuts > 50


def test_a_text_is_cut_at_each_heading_in_the_first_column() -> None:
    source = ["a", "# h", "b", " # i", "> # j", "## k", "    # l", "<!-- c -->"]
    rows = rows_of(source)
    numbers = [[row.number for row in piece] for piece in cut(rows, reaching_far(rows))]
    assert numbers == [[1], [2, 3, 4, 5], [6, 7, 8]]


@pytest.mark.parametrize(
    "far", ["```", "> ~~~", "[r]: /u", "- [^n]: x", ": d", "<!-- c", "--> <!--"]
)
def test_a_text_with_what_reaches_across_headings_stays_whole(far: str) -> None:
    rows = rows_of(["a", "# h", far, "# h"])
    assert list(cut(rows, reaching_far(rows))) == [rows]
