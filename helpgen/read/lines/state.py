"""What one line leaves behind for the next."""

from typing import NamedTuple

from helpgen.read.lines.containers import Stack

# What the last line left open inside its container.
NONE, PARAGRAPH, FENCED, CODE, HEAD, TABLE, JOIN, REFERENCE = range(8)
# HEAD: a table's first row, its delimiter row comes next. JOIN: a table, then only markers: a row may still follow.


class State(NamedTuple):
    """Everything that decides what the next line is.

    `at` is the index where the paragraph or fence began, or where the reference ends. `fence` is its mark.
    `term` is the index of a line that a definition may follow after one blank line.
    `bare` says that an item's mark stood alone.
    """

    stack: Stack = ()
    leaf: int = NONE
    at: int = -1
    fence: str = ""
    term: int = -9
    bare: bool = False


START = State()
