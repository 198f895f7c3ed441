"""Whatever is shown, Markdown sees code and headings where the scanner said."""

from collections.abc import Iterator
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from helpgen.logic import KeyType, Vocabulary, holds
from helpgen.model.source import Body, Line, LineKind
from helpgen.read.directives.body import read_body

PARSER = (
    MarkdownIt("commonmark", {"html": False})
    .enable(["table", "strikethrough"])
    .disable(["html_block", "html_inline"])
    .use(deflist_plugin)
    .use(footnote_plugin, inline=False, move_to_end=False)
)
KEYS = ("features.a", "features.b")
VOCABULARY: Vocabulary = {key: KeyType("boolean") for key in KEYS}
PREFIXES: tuple[str, ...] = ("", "", "", "", "  ", "    ", "> ", "- ", "1. ", "   ", "      ", "\t")
TEXTS: tuple[str, ...] = (
    "",
    "",
    "a",
    "b",
    "```",
    "~~~",
    "# h",
    "---",
    "===",
    "| a | b |",
    "|---|---|",
    "| 1 | 2 |",
)
TEXTS += (
    "- x",
    "3. x",
    "    x",
    "[r]: /u",
    "x <!-- c --> y",
    "<!-- c -->",
    "`a <!-- c --> b`",
    "`a",
)
OPEN = ("<!-- help:when features.a -->", "<!-- help:when-not features.b -->")
NEXT = ("<!-- help:else -->", "<!-- help:else-when features.b -->")
INDENTS = ("", "", "", "  ", "   ", "> ")


def line() -> st.SearchStrategy[list[str]]:
    """One line: a pile of prefixes and one hostile end."""
    return st.builds(
        lambda prefixes, text: ["".join(prefixes) + text],
        st.lists(st.sampled_from(PREFIXES), max_size=2),
        st.sampled_from(TEXTS),
    )


def block(inner: st.SearchStrategy[list[str]]) -> st.SearchStrategy[list[str]]:
    """A block with one branch or two, its directives indented alike."""
    branches = st.lists(st.tuples(st.sampled_from(NEXT), inner), max_size=1)
    return st.builds(
        lambda indent, opening, first, others: [
            indent + opening,
            *first,
            *[part for edge, lines in others for part in (indent + edge, *lines)],
            f"{indent}<!-- help:end -->",
        ],
        st.sampled_from(INDENTS),
        st.sampled_from(OPEN),
        inner,
        branches,
    )


def several(part: st.SearchStrategy[list[str]]) -> st.SearchStrategy[list[str]]:
    """Up to four parts, one below the other."""
    return st.lists(part, min_size=1, max_size=4).map(
        lambda parts: [x for part in parts for x in part]
    )


DOCUMENTS = several(st.recursive(line(), lambda inner: block(several(inner)), max_leaves=8))


def shown(body: Body, facts: dict[str, bool]) -> Iterator[Line]:
    """The lines that this profile sees, markers as blank lines."""
    for node in body:
        if isinstance(node, Line):
            yield node
            continue
        for branch in node.branches:
            yield branch.marker
            if holds(branch.condition, facts):
                yield from shown(branch.nodes, facts)
                break
        yield node.end


def without_traces(lines: list[Line]) -> list[Line]:
    """Leave out the markers between two rows of a table, as the compiler does."""
    kept: list[Line] = []
    table_ends = {
        token.map[1] - 1
        for token in PARSER.parse("\n".join(line.text for line in lines))
        if token.type == "table_open" and token.map
    }
    at = 0
    while at < len(lines):
        kept.append(lines[at])
        below = at + 1
        while below < len(lines) and lines[below].kind == LineKind.MARKER:
            below += 1
        ends_table = at in table_ends and lines[at].kind == LineKind.TEXT
        if ends_table and below > at + 1 and below < len(lines):
            joins = "|" in lines[below].text
            last = below + 1 < len(lines) and set(lines[below + 1].text.strip(" >")) <= set("|-: ")
            if joins and not (last and "-" in lines[below + 1].text):
                return without_traces(lines[: at + 1] + lines[below:])
        at += 1
    return kept


def check(source: list[str]) -> bool:
    """Compare every variant of a faultless article; False if it has faults."""
    read = read_body(source, 1, "a.md", VOCABULARY)
    if read.diagnostics:
        return False
    for answers in product((False, True), repeat=len(KEYS)):
        lines = without_traces(list(shown(read.value, dict(zip(KEYS, answers, strict=True)))))
        text = "\n".join(line.text for line in lines)
        code: set[int] = set()
        headings: dict[int, int] = {}
        for token in PARSER.parse(text):
            if token.map and token.type in ("fence", "code_block"):
                code.update(
                    lines[at].number for at in range(*token.map) if lines[at].text.strip("> \t")
                )
            if token.map and token.type == "heading_open":
                headings[lines[token.map[0]].number] = int(token.tag[1])
        said = {
            line.number for line in lines if line.kind == LineKind.CODE and line.text.strip("> \t")
        }
        assert said == code, (source, answers)
        assert {line.number: line.heading for line in lines if line.heading} == headings, (
            source,
            answers,
        )
    return True


@settings(derandomize=True, max_examples=300, deadline=None)
@given(DOCUMENTS)
def test_what_is_code_does_not_depend_on_what_is_shown(source: list[str]) -> None:
    check(source)
