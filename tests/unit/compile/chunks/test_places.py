"""Where a finding of an inline run stands: each source holds one bad address, and the finding has to name its place."""

import pytest

from tests.unit.compile.builder import FIRST, article, project

BAD = "BAD.png"
WHEN, ELSE, END = "<!-- help:when features.x -->", "<!-- help:else -->", "<!-- help:end -->"
NAME = "{{labels.patient.plural}}"

SOURCES = (
    f"The BAD.png is [here]({BAD}).".replace("BAD.png is", "bad is"),
    f"[BAD]({BAD})",
    f"one\ntwo [x]({BAD})",
    f"one  \ntwo [x]({BAD} 'a title')",
    f"one\\\n\ttwo ![x](<{BAD}>)",
    f"{NAME} and {NAME} [x]({BAD})",
    f"{NAME}\n{NAME} [{NAME}]({BAD})",
    f"a \\* b &amp; `c` *d* **e** ~~f~~ [x]({BAD})",
    f"`a [x](b)` [x]({BAD})",
    f"[`a](b)` *x*]({BAD})",
    f"[![x](slot.png)]({BAD})",
    f"![a ![x](slot.png) b]({BAD})",
    f"- a\n- b [x]({BAD})",
    f"1. a\n\n   b\n   c [x]({BAD})",
    f"- [ ] task [x]({BAD})",
    f"> a\n> b [x]({BAD})",
    f">a\n  > b [x]({BAD})",
    f"> a\nlazy [x]({BAD})",
    f"- > a\n  >\n  > b [x]({BAD})",
    f"> [!NOTE]\n> a [x]({BAD})",
    f"## Head [x]({BAD})",
    f"- ##   Head [x]({BAD}) ##",
    f"## Head [x]({BAD}) {{#own}}",
    f"Head [x]({BAD})\n---",
    f"| a | b |\n| - | - |\n| c | d [x]({BAD}) |",
    f"a | b\n- | -\nc \\| e | d [x]({BAD})",
    f"> | a | b |\n> | - | - |\n> | [x]({BAD}) | |",
    f"- a | b\n  - | -\n  [x]({BAD}) | c",
    f"| a |\n| - |\n| {NAME} x \\| [x]({BAD}) |",
    f"Term\n: meaning [x]({BAD})",
    f"a[^1]\n\n[^1]: note [x]({BAD})",
    f"one {WHEN}two [x]({BAD}) {END}three",
    f"one {WHEN}two{ELSE}2{END} three [x]({BAD})",
    f"{WHEN}{NAME} {ELSE}by {NAME}{END} [x]({BAD})",
    f"> {WHEN}two{END} [x]({BAD})",
    f"{WHEN}\na [x]({BAD})\n{END}",
    f"a <!-- note --> b [x]({BAD})",
)  # fmt: skip


@pytest.mark.parametrize("source", SOURCES)
def test_a_bad_address_is_found_where_it_was_typed(source: str) -> None:
    made = project(article(source), assets=("content/help/portal/slot.png",))
    found = {each.place for each in made.found if each.code == "LK605"}
    lines = source.split("\n")
    row = next(at for at, line in enumerate(lines) if f"({BAD}" in line or f"<{BAD}" in line)
    column = lines[row].rindex(BAD) + 1
    assert {(place.line, place.column) for place in found} == {(FIRST + row, column)}


@pytest.mark.parametrize(
    ("source", "line", "column"),
    [
        ("a `/help/no/where` b", 0, 4),
        ("a ``/help/no/where`` b", 0, 5),
        ("a\n> b *c* -->", 1, 9),
        ("\\* x [^nine] y", 0, 6),
        ("[x][ref]\n\n[ref]: /help/no/where", 0, 1),
        ("<javascript:x>", 0, 2),
        ("- ## Where {#location}", 0, 12),
        ("- ## Welcome to {{tenant.name}}", 0, 3),
    ],
)
def test_other_findings_have_the_column_of_their_token(source: str, line: int, column: int) -> None:
    (found,) = project(article(source)).found
    assert (found.place.line, found.place.column) == (FIRST + line, column), found
