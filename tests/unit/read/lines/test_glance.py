"""A glance may leave a line to the long way, and otherwise finds what that finds."""

from itertools import product

import pytest

from helpgen.read.lines.glance import glance
from helpgen.read.lines.scan import Scanner

ABOVE: tuple[str, ...] = (
    "",
    "a",
    "# a",
    "- a",
    "- a\n",
    "-",
    "1. a\n",
    "> a",
    "> - a",
    "- > a",
    "```",
    "- ```",
)
ABOVE += ("    a", "a\n: b", "[^a]: b", "[a]:\n", "- a\n  - b", "- a\n\n  3. b\n", "- a\n-\n")
LINES: tuple[str, ...] = (
    "",
    "a",
    "  a",
    "    a",
    "# a",
    "#a",
    "- a",
    "  - a",
    "   - a",
    "2. a",
    "1) a",
    "**a**",
)
LINES += ("* *", "---", "===", "> a", ": a", "[a", "`a`", "```", "12", "1. ", "-     a", "\\# a")


@pytest.mark.parametrize(("above", "line"), list(product(ABOVE, LINES)))
def test_a_glance_agrees_with_the_long_way(above: str, line: str) -> None:
    scanner = Scanner([*above.split("\n"), line])
    last = len(scanner.lines) - 1
    for index in range(last):
        scanner._look(scanner.lines[index], index, marker=False)
    found = glance(scanner.state, line, last)
    scanner._look(line, last, marker=False)
    if found is not None:
        assert found._replace(term=0) == scanner.state._replace(term=0)


@pytest.mark.parametrize("line", ["", "a", "- a", "3. a", "## a", "**a**", "{{a}}", "2024 a"])
def test_common_lines_need_no_more_than_a_glance(line: str) -> None:
    scanner = Scanner(["- a", "", line])
    scanner.step(0)
    scanner.step(1)
    assert glance(scanner.state, line, 2) is not None
