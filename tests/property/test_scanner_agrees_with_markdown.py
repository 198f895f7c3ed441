"""What is code, and what is a heading, is the same for the scanner and for the Markdown parser."""

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from helpgen.read.lines.scan import Scanner, plain_tabs

PARSER = (
    MarkdownIt("commonmark", {"html": False})
    .enable(["table", "strikethrough"])
    .disable(["html_block", "html_inline"])
    .use(deflist_plugin)
    .use(footnote_plugin, inline=False, move_to_end=False)
)

PREFIXES: tuple[str, ...] = (
    "",
    "",
    "",
    " ",
    "  ",
    "   ",
    "    ",
    "     ",
    "      ",
    "\t",
    "> ",
    ">",
    "- ",
    "-   ",
)
PREFIXES += ("1. ", "2. ", "10) ", "* ", "-\t", ">\t", " \t", "> > ")
TEXTS: tuple[str, ...] = (
    "",
    "",
    "a",
    "b c",
    "```",
    "~~~",
    "````",
    "``` x",
    "```` a`b",
    "# h",
    "## h",
    "#",
    "---",
    "===",
)
TEXTS += ("***", "| a | b |", "|---|---|", "a | b", "-|-", "`` ` ``", "-", "1.", "2.", "    x")
TEXTS += (
    "[r]: /u",
    "[r]:",
    '"t"',
    "/u",
    "[^n]: note",
    "[^n]:",
    "[x",
    "*",
    "+ x",
    "<div>",
    "<!-- c",
)
DEFINITIONS = (": d", "~ d", ":   d", ":       d")


@st.composite
def documents(draw: st.DrawFn, texts: tuple[str, ...] = TEXTS, size: int = 8) -> list[str]:
    """Draw a few lines, each a pile of prefixes and one hostile end."""
    line = st.builds(
        lambda prefixes, text: "".join(prefixes) + text,
        st.lists(st.sampled_from(PREFIXES), max_size=3),
        st.sampled_from(texts),
    )
    return draw(st.lists(line, min_size=1, max_size=size))


Facts = tuple[set[int], dict[int, int]]


def parsed(lines: list[str]) -> Facts:
    """Lines of code and headings by line, as the Markdown parser's token maps tell them."""
    code: set[int] = set()
    headings: dict[int, int] = {}
    for token in PARSER.parse("\n".join(map(plain_tabs, lines))):
        if token.map and token.type in ("fence", "code_block"):
            code.update(at for at in range(*token.map) if lines[at].strip("> \t"))
        if token.map and token.type == "heading_open":
            headings[token.map[0]] = int(token.tag[1])
    return code, headings


def scanned(lines: list[str]) -> Facts:
    """The same, as the scanner tells it."""
    scanner = Scanner(lines)
    code: set[int] = set()
    headings: dict[int, int] = {}
    for index, line in enumerate(lines):
        scanner.step(index)
        if scanner.code and line.strip("> \t"):
            code.add(index)
        if scanner.heading:
            headings[scanner.heading[0]] = scanner.heading[1]
    return code, headings


@settings(derandomize=True, max_examples=600, deadline=None)
@given(documents())
def test_code_and_headings_stand_where_markdown_sees_them(lines: list[str]) -> None:
    assert scanned(lines) == parsed(lines)


@settings(derandomize=True, max_examples=400, deadline=None)
@given(documents((*TEXTS, *DEFINITIONS * 3)))
def test_definitions_do_not_change_that(lines: list[str]) -> None:
    assert scanned(lines) == parsed(lines)
