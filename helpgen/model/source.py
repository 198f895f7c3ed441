"""An article's body as lines, and the choices between them.

The directives are gone: each has become the edge of a branch, and left a marker line where it stood.
"""

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from helpgen.logic.condition import Condition


class LineKind(Enum):
    """What one source line is, as far as the stages care."""

    TEXT = "text"  # Markdown; its comments are cut out
    CODE = "code"  # inside a fence or indented code (the fence's own two lines too): literal text
    MARKER = (
        "marker"  # a directive or a comment stood here alone: a blank line of its own container
    )


class Line(NamedTuple):
    """One source line. `number` counts from 1 in the file; `text` has no line end.

    A MARKER's text is only its container's prefix (`>` and indent, trailing space removed).
    `first` is set on a line that starts an item of an ordered list: the number of the list's first item
    in the source. `heading` is the level of the heading that stands on this line (a setext heading: on its
    first line), 0 for none.
    """

    number: int
    text: str
    kind: LineKind = LineKind.TEXT
    first: int | None = None
    heading: int = 0


@dataclass(frozen=True, slots=True)
class Branch:
    """The lines under one `when`, `when-not`, `else-when` or `else`.

    `condition` is that directive's own expression (`when-not` is negated, `else` is ALWAYS); that the
    branches before it did not hold is the choice's affair. `line` is where the directive stands.
    """

    condition: Condition
    line: int
    marker: Line
    nodes: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """The first branch whose condition holds is shown, or none. `end` is the marker of `help:end`."""

    branches: tuple[Branch, ...]
    end: Line


Node = Line | Choice
Body = tuple[Node, ...]
