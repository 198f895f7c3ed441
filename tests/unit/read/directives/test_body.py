"""Bodies as text: what is shown, and what is reported as `line:column CODE`."""

from collections.abc import Iterator

import pytest

from helpgen.logic import ALWAYS, KeyType, Vocabulary
from helpgen.model.codes import find
from helpgen.model.source import Body, Choice, Line, Within
from helpgen.read.directives.body import read_body
from helpgen.read.snippets.composed import alone

VOCABULARY: Vocabulary = {
    "features.a": KeyType("boolean"),
    "features.b": KeyType("boolean"),
    "settings.days": KeyType("integer", nullable=True),
}
A, B = "<!-- help:when features.a -->", "<!-- help:when features.b -->"
NOT, ELSE, END = "<!-- help:when-not features.a -->", "<!-- help:else -->", "<!-- help:end -->"


def body(source: str) -> Body:
    checked = read_body(alone(source.split("\n"), 1, "a.md"), VOCABULARY)
    assert checked.diagnostics == ()
    return checked.value.body


def faults(source: str) -> list[str]:
    found = read_body(alone(source.split("\n"), 1, "a.md"), VOCABULARY).diagnostics
    assert all(find(each.code) and each.hint for each in found)
    return [f"{each.place.line}:{each.place.column} {each.code}" for each in found]


def flat(nodes: Body) -> Iterator[Line]:
    for node in nodes:
        if isinstance(node, Line):
            yield node
        elif isinstance(node, Within):
            yield from flat(node.parts)
        else:
            for branch in node.branches:
                if branch.mark:
                    yield branch.mark
                yield from flat(branch.nodes)
            if node.end:
                yield node.end


def shown(source: str) -> list[str]:
    """Text lines as they are, marks with `M `, parts of a line with their column."""
    return [
        f"M {line.text}"
        if line.is_mark
        else f"{line.column}: {line.text}"
        if line.column
        else line.text
        for line in flat(body(source))
    ]


def test_a_block_becomes_a_choice() -> None:
    (choice,) = body(f"{A}\nx\n{NOT.replace('when-not', 'else-when')}\ny\n{ELSE}\nz\n{END}")
    assert isinstance(choice, Choice)
    assert [branch.line for branch in choice.branches] == [1, 3, 5]
    assert choice.branches[-1].condition == ALWAYS
    assert choice.end == Line(7, "", is_mark=True)


def test_blocks_nest() -> None:
    (outer,) = body(f"{A}\n{B}\nx\n{END}\n{END}")
    assert isinstance(outer, Choice)
    assert isinstance(outer.branches[0].nodes[0], Choice)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (f"- a\n  {A}\n  b\n  {END}", ["- a", "M ", "  b", "M "]),
        (f"> {A}\n> b\n> {END}", ["M >", "> b", "M >"]),
        (f"> - a\n>   {A}\n>   b\n>\t{END}", ["> - a", "M >", ">   b", "M >"]),
        (f">> {A}\t\nb\n{END}  ", ["M >>", "b", "M "]),
        (f"```\n{A}\nx\n{END}\n```", ["```", "M ", "x", "M ", "```"]),
        (f"    {A}\n        {END}", ["M ", "M "]),
        (f"x `{A}` y", [f"x `{A}` y"]),
        (f"x `` {A} `` y", [f"x `` {A} `` y"]),
        ("x <!-- c --> y", ["x <!-- c --> y"]),
        ("<!-- a\nb\n\nc -->\nx", ["<!-- a", "b", "", "c -->", "x"]),
        (rf"\{A}", [rf"\{A}"]),
        ("<!--help:when features.a-->\nx\n<!--help:end-->", ["M ", "x", "M "]),
        (f"x {A}y{END} z", ["x ", "31: y", "49:  z"]),
        (f"{A}y{ELSE}z{END}", ["29: y", "48: z"]),
        (f"x{A}{B}y{END}{END}", ["x", "59: y"]),
        (f"\\\\{A}y{END}", ["\\\\", "31: y"]),
        (f"``{A}y{END}``", ["``", "31: y", "49: ``"]),
        (f"`{A}``y{END}", ["`", "30: ``y"]),
        ("\f", ["\f"]),
    ],
)
def test_a_line_alone_says_what_it_is(source: str, expected: list[str]) -> None:
    assert shown(source) == expected


def test_each_line_knows_where_its_branch_ends() -> None:
    (outer,) = body(f"{A}\nx\n{B}\ny\n{END}\nz {B}w{END}\n{ELSE}\nv\n{END}")
    assert isinstance(outer, Choice)
    first, inner, within = outer.branches[0].nodes
    assert isinstance(first, Line)
    assert isinstance(inner, Choice)
    assert isinstance(within, Within)
    assert inner.end
    assert (first.ends, inner.end.ends, within.ends) == (7, 7, 7)
    assert [line.ends for line in flat(inner.branches[0].nodes)] == [5]
    assert [line.ends for line in flat(outer.branches[1].nodes)] == [9]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (f"{A}\nx", ["1:1 CD201"]),
        (f"x\n{END}", ["2:1 CD202"]),
        (ELSE, ["1:1 CD202"]),
        (f"{A}\n{B}\n{END} {END}", ["3:1 CD203", "3:19 CD203"]),
        (f"{A}\nx\n{END} y {B}", ["3:1 CD203"]),
        ("<!-- help:wen features.a -->", ["1:1 CD204"]),
        ("    <!-- help:wen features.a -->", ["1:5 CD204"]),
        ("`x <!-- help:wen features.a -->`", ["1:4 CD204"]),
        ("<!-- help:when features.a and -->\n" + END, ["1:30 CD205"]),
        ("<!-- help:when features.c -->\n" + END, ["1:16 CD206"]),
        ("x <!-- help:when features.c -->y" + END, ["1:18 CD206"]),
        ("<!-- help:when features.a == 1 -->\n" + END, ["1:30 CD207"]),
        ("<!-- help:when settings.days > 1 -->\n" + END, ["1:16 CD207"]),
        (f"{A} x\ny {END}", ["1:1 CD208", "2:3 CD208"]),
        (f"- {A}\n  x\n  {END}", ["1:3 CD208"]),
        (f"x {END}", ["1:3 CD208"]),
        (f"x {A}", ["1:3 CD208"]),
        (f"`x {A} y`", ["1:4 CD208"]),
        ("x <!-- help:when\nfeatures.a -->", ["1:3 CD208"]),
        (f"x <!-- y {A}", ["1:3 CD209"]),
        (f"{A}\n{ELSE}\n{ELSE}\n{END}", ["3:1 CD219"]),
        (f"x {A}y{ELSE}{ELSE}{END}", ["1:51 CD219"]),
        ("<!-- help:claim x -->", ["1:17 CL901"]),
        ("x<!-- help:is -->", ["1:6 CL901"]),
        ("<!-- help:is features.a -->", ["1:1 CL902"]),
        ("x <!-- help:claim a.b#c -->", ["1:3 CL902"]),
        (
            "<!-- help:examples a.b hidden -->\nx\n<!-- help:else -->\n<!-- help:end -->",
            ["3:1 CD219"],
        ),
        ("<!-- help:examples a.b hidden -->", ["1:1 CD201"]),
    ],
)
def test_a_fault_is_reported_once_and_in_place(source: str, expected: list[str]) -> None:
    assert faults(source) == expected


def test_all_faults_come_at_once() -> None:
    source = f"{END}\n<!-- Help:end -->\n<!-- help:when features.c -->\n{END}\nx"
    assert faults(source) == ["1:1 CD202", "2:1 CD204", "3:16 CD206"]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (f"<!-- help:if features.a -->\nx\n{ELSE}\ny\n{END}", ["1:1 CD204"]),
        (f"<!-- help:unless features.a -->\nx\n{END}", ["1:1 CD204"]),
        (f"<!-- Help:when features.a -->\nx\n{END}", ["1:1 CD204"]),
        (f"<!-- help:wen features.c -->\nx\n{END}", ["1:1 CD204", "1:15 CD206"]),
        (f"<!-- help:when -->\nx\n{END}", ["1:1 CD205"]),
        (f"<!-- help:when\nfeatures.a -->\nx\n{END}", ["1:1 CD208"]),
        (f"<!-- y {A}\nx\n{END}", ["1:1 CD209"]),
        (f"{A}\nx\n<!-- help:elif features.b -->\ny\n{END}", ["3:1 CD204"]),
        (f"{A}\nx\n<!-- help:els -->\ny\n{END}", ["3:1 CD204"]),
        (f"{A}\nx\n<!-- help:else if features.b -->\ny\n{ELSE}\nz\n{END}", ["3:1 CD204"]),
        (f"{A}\nx\n<!-- help:endwhen -->", ["3:1 CD204"]),
        (f"{A}\nx\n<!-- /help:when -->", ["3:1 CD204"]),
        (f"{A}\nx\n<!-- help:endif -->\ny\n{A}\nz\n{END}", ["3:1 CD204"]),
        ("<!-- help:if features.a -->\nx\n<!-- help:endif -->", ["1:1 CD204", "3:1 CD204"]),
        (f"x <!-- help:if features.a -->y{END} z", ["1:3 CD204"]),
        (f"x {A}y<!-- help:endif --> z", ["1:33 CD204"]),
        (f"{A}\n<!-- Help: when in doubt, call -->\nx\n{END}", ["2:1 CD204"]),
        (f"{A}\n<!-- end -->\nx\n{END}", ["2:1 CD204"]),
        (f"<!-- end -->\nx\n{END}\n{END}", ["1:1 CD204", "3:1 CD202", "4:1 CD202"]),
    ],
)
def test_a_misspelled_word_is_one_error_and_its_partners_are_none(
    source: str, expected: list[str]
) -> None:
    assert faults(source) == expected


def test_an_unclosed_block_is_reported_at_its_comment() -> None:
    assert faults(f"- x\n\n  > {A}\n  > y") == ["3:5 CD201"]


def test_the_other_line_of_a_fault_is_named() -> None:
    found = read_body(alone([A, "- x", f"{END} {END}"], 10, "a.md"), VOCABULARY).diagnostics
    assert [place.line for place in found[0].others] == [10]


def test_a_guard_in_an_enclosing_block_counts() -> None:
    guard = "<!-- help:when settings.days is set -->"
    assert faults(f"{guard}\n<!-- help:when settings.days > 1 -->\nx\n{END}\n{END}") == []


def test_an_earlier_branch_counts_as_a_guard() -> None:
    guard = "<!-- help:when not settings.days is set -->"
    assert faults(f"{guard}\nx\n<!-- help:else-when settings.days > 1 -->\ny\n{END}") == []


def test_thirty_two_blocks_nest_and_one_more_does_not() -> None:
    assert faults("\n".join([A] * 32 + [END] * 32)) == []
    assert faults("\n".join([A] * 33 + [END] * 33)) == ["33:1 CD216"]


def test_sixty_four_branches_are_read_and_one_more_is_not() -> None:
    other = "<!-- help:else-when features.b -->"
    assert faults("\n".join([A, *[other] * 63, END])) == []
    assert faults("\n".join([A, *[other] * 64, END])) == ["65:1 CD221"]


def test_blocks_on_a_line_count_as_nested_too() -> None:
    assert faults("\n".join([A] * 31 + [f"x {A}y{END}"] + [END] * 31)) == []
    assert faults("\n".join([A] * 32 + [f"x {A}y{END}"] + [END] * 32)) == ["33:3 CD216"]


@pytest.mark.parametrize(
    ("source", "code", "line", "hint"),
    [
        (
            "<!-- help:when features.x -->\na\n{% endif %}",
            "CD201",
            1,
            "write <!-- help:end --> in place of {% endif %} on line 3",
        ),
        (
            "{{#if features.x}}\na\n<!-- help:else -->\nb\n<!-- help:end -->",
            "CD202",
            3,
            "write <!-- help:when features.x --> in place of {{#if features.x}} on line 1, or remove this",
        ),
        ("<!-- if features.x -->\na\n<!-- help:end -->", "CD204", 1, "write <!-- help:when features.x -->"),
        ("<!-- help:when features.x -->\na\n<!-- endif -->", "CD204", 3, "write <!-- help:end -->"),
    ],
)  # fmt: skip
def test_a_block_half_written_as_in_another_tool_is_one_finding_that_names_the_other_half(
    source: str, code: str, line: int, hint: str
) -> None:
    (found,) = read_body(
        alone(source.split("\n"), 1, "a.md"), {"features.x": KeyType("boolean")}
    ).diagnostics
    assert (found.code, found.place.line, found.hint) == (code, line, hint)


@pytest.mark.parametrize("text", ["if needed", "if you like features.x", "unless said otherwise"])
def test_a_plain_comment_may_begin_with_if(text: str) -> None:
    assert read_body(alone([f"<!-- {text} -->"], 1, "a.md"), {}).diagnostics == ()
