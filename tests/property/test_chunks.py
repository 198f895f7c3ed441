"""A text cut at its headings and compiled piece by piece is the text compiled whole."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from helpgen.compile import setting_of
from helpgen.compile.chunks.chunk import compile_chunk
from helpgen.compile.chunks.desk import Desk
from helpgen.compile.variant import cut
from helpgen.model.options import Options
from helpgen.model.source import Line
from helpgen.read.directives.body import read_body
from tests.unit.compile.builder import CATALOG, article

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
)
SETTING = setting_of(CATALOG, Options(), {})
ARTICLE = article()

documents = st.lists(
    st.builds(
        lambda prefixes, text: "".join(prefixes) + text,
        st.lists(st.sampled_from(PREFIXES), max_size=2),
        st.sampled_from(TEXTS),
    ),
    min_size=2,
    max_size=9,
)


def compiled(lines: tuple[Line, ...]) -> str:
    desk = Desk(ARTICLE, "Other", {}, SETTING.content, SETTING.defaults)
    return compile_chunk(lines, "".join(f"{line.text}\n" for line in lines), desk).html


@settings(derandomize=True, max_examples=500, deadline=None)
@given(documents)
@example(["a", "# h", "b", "## h", "- c", "# h"])
@example(["- a", "# h", "- b"])
@example(["a", ": b", "# h", ": c"])
@example(["| a |", "|---|", "# h", "| b |"])
@example(["```", "# h", "```", "# h"])
@example(["    # h", "a", "# h"])
@example(["[r]", "# h", "[r]: /u"])
@example(["[^n]", "# h", "[^n]: x"])
def test_pieces_joined_are_the_whole(source: list[str]) -> None:
    body = read_body(source, 1, "x.md", CATALOG.vocabulary()).value
    lines = tuple(node for node in body if isinstance(node, Line))
    assert "".join(map(compiled, cut(lines))) == compiled(lines)


def test_a_text_is_cut_at_each_heading_in_the_first_column() -> None:
    source = ["a", "# h", "b", " # i", "> # j", "## k", "```", "# l", "```"]
    body = read_body(source, 1, "x.md", CATALOG.vocabulary()).value
    lines = tuple(node for node in body if isinstance(node, Line))
    assert [[line.number for line in piece] for piece in cut(lines)] == [
        [1],
        [2, 3, 4, 5],
        [6, 7, 8, 9],
    ]
