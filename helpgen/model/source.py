"""An article's body as lines, and the choices between them.

The directives are gone: each has become the edge of a branch. One that stood alone on its line has left a mark there;
one that stood within a line has cut it into parts.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from helpgen.frozen import frozen
from helpgen.logic.condition import Condition, Facts
from helpgen.logic.truth import holds


class Line(NamedTuple):
    """One source line, or a part of one. `number` counts from 1 in the file, `column` from 0 in the line.

    `ends` is the number of the line that ends the branch in which it stands, 0 outside all. `is_mark` tells a line
    that held a directive alone: of its text only spaces and quote marks are left. A line that was joined from parts
    says of each where it begins in `text`, and where in the source. An `edge` has no text: it is an end of a part that
    is shown only to be told apart, and its `column` is that of the directive.
    """

    number: int
    text: str
    column: int = 0
    ends: int = 0
    is_mark: bool = False
    joints: tuple[tuple[int, int], ...] = ()
    edge: Literal["", "open", "close"] = ""


@frozen
class Branch:
    """What stands under one `when`, `when-not`, `else-when` or `else`.

    `condition` is that directive's own expression (`when-not` is negated, `else` is ALWAYS); that the
    branches before it did not hold is the choice's affair. `line` and `column` are where the directive stands; within a
    line there is no `mark`.
    """

    condition: Condition
    line: int
    nodes: tuple["Node", ...]
    mark: Line | None = None
    column: int = 0


@frozen
class Choice:
    """The first branch whose condition holds is shown, or none. `end` is the mark of `help:end`."""

    branches: tuple[Branch, ...]
    end: Line | None = None


@frozen
class Within:
    """A line with choices in it, or with claims that are gone: its parts from left to right."""

    number: int
    parts: tuple["Node", ...]
    ends: int = 0

    @property
    def is_divided(self) -> bool:
        """Whether what it shows depends on a condition."""
        return any(isinstance(part, Choice) for part in self.parts)


Node = Line | Within | Choice
Body = tuple[Node, ...]


def shown_branches(body: Body, facts: Facts) -> Iterator[Branch]:
    """The branches that are shown where these facts hold, an outer one before its inner ones."""
    for node in body:
        if isinstance(node, Within):
            yield from shown_branches(node.parts, facts)
        elif isinstance(node, Choice):
            shown = next((each for each in node.branches if holds(each.condition, facts)), None)
            if shown is not None:
                yield shown
                yield from shown_branches(shown.nodes, facts)
