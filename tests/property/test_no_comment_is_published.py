"""What a comment says reaches no reader, however backticks, cells and links stand around it."""

from collections.abc import Iterable, Iterator

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from helpgen.model.source import Line
from helpgen.read.directives.body import read_body

PARSER = MarkdownIt("commonmark", {"html": False}).enable("table")
PIECES: tuple[str, ...] = (
    "`",
    "``",
    "a",
    " ",
    "<!-- CANARY -->",
    "<!-- CANARY ` -->",
    "<!--CANARY-->",
    "|",
    "\n",
    "\n\n",
)
PIECES += (
    "- ",
    "> ",
    "    ",
    "```\n",
    "](",
    "[a](",
    '"',
    ")",
    "<https://x.test/`>",
    "# ",
    "1. ",
    "CANARY",
)
PIECES += ("<!-- ", "-->", "[r]: /u", "\n|-|-|\n")


def published(tokens: Iterable[Token]) -> Iterator[str]:
    """Text and attributes outside code."""
    for token in tokens:
        if token.type not in ("code_inline", "fence", "code_block", "inline"):
            yield token.content
        yield from (str(value) for value in token.attrs.values())
        yield from published(token.children or ())


@settings(derandomize=True, max_examples=500, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=2, max_size=14).map("".join))
def test_a_comment_outside_code_is_gone(source: str) -> None:
    read = read_body(source.split("\n"), 1, "a.md", {})
    if read.diagnostics:
        return
    text = "\n".join(node.text for node in read.value if isinstance(node, Line))
    for each in published(PARSER.parse(text)):
        assert "<!--" not in each.replace("%3C", "<")
