"""Bodies as text: what is shown, and what is reported as `line:column CODE`."""

import pytest

from helpgen.logic import ALWAYS, KeyType, Vocabulary
from helpgen.model.codes import find
from helpgen.model.source import Body, Choice, Line, LineKind
from helpgen.read.directives.body import read_body

VOCABULARY: Vocabulary = {
    "features.a": KeyType("boolean"),
    "features.b": KeyType("boolean"),
    "settings.days": KeyType("integer", nullable=True),
}
A, B = "<!-- help:when features.a -->", "<!-- help:when features.b -->"
NOT, ELSE, END = "<!-- help:when-not features.a -->", "<!-- help:else -->", "<!-- help:end -->"


def body(source: str) -> Body:
    checked = read_body(source.split("\n"), 1, "a.md", VOCABULARY)
    assert checked.diagnostics == ()
    return checked.value


def faults(source: str) -> list[str]:
    found = read_body(source.split("\n"), 1, "a.md", VOCABULARY).diagnostics
    assert all(find(each.code) and each.hint for each in found)
    return [f"{each.place.line}:{each.place.column} {each.code}" for each in found]


def lines(nodes: Body) -> list[Line]:
    flat: list[Line] = []
    for node in nodes:
        if isinstance(node, Line):
            flat.append(node)
            continue
        for branch in node.branches:
            flat += [branch.marker, *lines(branch.nodes)]
        flat.append(node.end)
    return flat


def shown(source: str) -> list[str]:
    """Text lines as they are, code with `C `, markers with `M `."""
    letters = {LineKind.TEXT: "", LineKind.CODE: "C ", LineKind.MARKER: "M "}
    return [letters[line.kind] + line.text for line in lines(body(source))]


def test_a_block_becomes_a_choice() -> None:
    (choice,) = body(f"{A}\nx\n{NOT.replace('when-not', 'else-when')}\ny\n{ELSE}\nz\n{END}")
    assert isinstance(choice, Choice)
    assert [branch.line for branch in choice.branches] == [1, 3, 5]
    assert choice.branches[-1].condition == ALWAYS
    assert choice.end.number == 7


def test_blocks_nest() -> None:
    (outer,) = body(f"{A}\n{B}\nx\n{END}\n{END}")
    assert isinstance(outer, Choice)
    assert isinstance(outer.branches[0].nodes[0], Choice)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (f"- a\n  {A}\n  b\n  {END}", ["- a", "M ", "  b", "M "]),
        (f"> {A}\n> b\n> {END}", ["M >", "> b", "M >"]),
        (f"> - a\n>   {A}\n>   b\n>   {END}", ["> - a", "M >", ">   b", "M >"]),
        (f"|a|\n|-|\n{A}\n|b|\n{END}\n|c|", ["|a|", "|-|", "M ", "|b|", "M ", "|c|"]),
        (f"```\n{A}\n```", ["C ```", f"C {A}", "C ```"]),
        (f"    {A}", [f"C     {A}"]),
        (f"x `{A}` y", [f"x `{A}` y"]),
        ("`a\n<!-- c --> x` y", ["`a", "<!-- c --> x` y"]),
        ("\f", ["\f"]),
        ("x <!-- c --> y", ["x y"]),
        ("<!-- c --> x", [" x"]),
        ("## h <!-- c -->", ["## h"]),
        ("> <!-- a --> <!-- b -->", ["M >"]),
        ("<!-- a\nb\n\nc -->\nx", ["M ", "M ", "M ", "M ", "x"]),
        (r"\<!-- a -->", [r"\<!-- a -->"]),
        ("<!--help:when features.a-->\nx\n<!--help:end-->", ["M ", "x", "M "]),
        ("- <!-- c --> x", ["- x"]),
    ],
)
def test_lines_without_their_comments(source: str, expected: list[str]) -> None:
    assert shown(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (f"{A}\nx", ["1:1 CD201"]),
        (f"x\n{END}", ["2:1 CD202"]),
        (ELSE, ["1:1 CD202"]),
        (f"{A}\n- x\n  {B}\n{END}", ["4:1 CD203"]),
        ("<!-- help:when features.a and -->\n" + END, ["1:30 CD205"]),
        ("<!-- help:when features.c -->\n" + END, ["1:16 CD206"]),
        ("<!-- help:when features.a == 1 -->\n" + END, ["1:30 CD207"]),
        ("<!-- help:when settings.days > 1 -->\n" + END, ["1:16 CD207"]),
        (f"{A} x\ny {END}", ["1:1 CD208", "2:3 CD208"]),
        (f"{A}{END}", ["1:1 CD208"]),
        ("a help:end b", ["1:3 CD208"]),
        ("x <!-- y", ["1:3 CD209"]),
        ("<!-- x\n\n```\n-->\n```", ["1:1 CD209"]),
        (f"- x\n  {A}\n- y\n  {END}", ["3:1 CD210"]),
        (f"- x\n  {A}\n{END}", ["3:1 CD210"]),
        (f"- ```\n{A}\n  ```\n{END}", ["2:1 CD211"]),
        (f"x\n      {A}\n{END}", ["2:7 CD212"]),
        (f"- {A}\n  x\n  {END}", ["1:3 CD213"]),
        (f"-\n  {A}\n  x\n  {END}", ["2:3 CD213"]),
        (f"|a|\n{A}\n|-|\n{END}", ["2:1 CD214"]),
        (f"{A}\n```\n{END}\nx\n```", ["2:1 CD215"]),
        (f"{A}\n- x\n{END}\n\n    y", ["5:5 CD217"]),
        (f"{A}\n{ELSE}\n{ELSE}\n{END}", ["3:1 CD219"]),
        ("[a](/b`) <!-- c --> `", ["1:1 CD220"]),
        ("<!-- help:claim x -->", ["1:1 CL901"]),
        ("x<!-- help:is features.a -->", ["1:2 CL901"]),
    ],
)
def test_a_fault_is_reported_once_and_in_place(source: str, expected: list[str]) -> None:
    assert faults(source) == expected


def test_all_faults_come_at_once() -> None:
    source = f"{END}\n<!-- Help:end -->\n<!-- help:when features.c -->\n{END}\nx <!-- y"
    assert faults(source) == ["1:1 CD202", "2:1 CD204", "3:16 CD206", "5:3 CD209"]


def test_the_other_line_of_a_fault_is_named() -> None:
    found = read_body([A, "- x", f"  {B}", END], 10, "a.md", VOCABULARY).diagnostics
    assert [place.line for place in found[0].others] == [10, 12]


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


def test_text_that_markdown_would_drop_is_an_error() -> None:
    assert faults("> " * 19 + "a") == []
    assert faults("> " * 20 + "a") == ["1:1 CD218"]


def test_the_first_number_of_a_list_counts_hidden_items() -> None:
    found = lines(body(f"{A}\n3. x\n{END}\n4. y"))
    assert [line.first for line in found] == [None, 3, None, 3]
