"""Where each line of an article's text was typed: in its own file, or in a snippet that it includes.

An article with snippets is read as one text, and its lines are counted through: such a number tells which of two lines
stands above the other, whatever file they are from. Here it becomes the place that people know.
"""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import field
from typing import NamedTuple

from helpgen.frozen import frozen
from helpgen.model.diagnostic import Place


class Argument(NamedTuple):
    """What an include gives for a parameter: a text that is shown as it is, or the key whose value is shown."""

    text: str
    is_key: bool = False


@frozen
class Run:
    """Lines that follow each other in one file, from the one with the number `first` on.

    `line` is the number of the first of them in the file at `path`, `margin` how many characters were put before each,
    `by` the directives that included them, and `given` what these give for the snippet's parameters.
    """

    first: int
    path: str
    line: int
    margin: int = 0
    by: tuple[Place, ...] = ()
    given: Mapping[str, Argument] = field(default_factory=dict)


@frozen
class Lineage:
    """The runs of a text, by the number of their first line. Above the first run numbers are those of the file."""

    path: str
    runs: tuple[Run, ...] = ()

    def place(self, number: int, column: int = 0) -> Place:
        """Where the line with this number was typed, or a column of it, from 1."""
        run = self.run(number)
        if run is None:
            return Place(self.path, number, column)
        column = max(1, column - run.margin) if column else 0
        return Place(run.path, number - run.first + run.line, column, run.by)

    def run(self, number: int) -> Run | None:
        """The lines among which the one with this number is; None where nothing was included above it."""
        if not self.runs:
            return None
        at = bisect_right(self.runs, number, key=lambda run: run.first)
        return self.runs[at - 1] if at else None

    def number(self, place: Place) -> int:
        """The number of the line at a place, as `place` told it."""
        for at, run in enumerate(self.runs):
            below = self.runs[at + 1].first if at + 1 < len(self.runs) else None
            number = place.line - run.line + run.first
            is_here = (run.path, run.by) == (place.path, place.by) and number >= run.first
            if is_here and (below is None or number < below):
                return number
        return place.line

    def path_of(self, number: int) -> str:
        """The file in which the line with this number was typed: what it links to lies beside that."""
        run = self.run(number)
        return run.path if run else self.path

    def line_of(self, number: int) -> int:
        """The number that the line has in its own file."""
        return self.place(number).line

    def told(self, number: int, beside: int) -> str:
        """A line as a finding about the line `beside` speaks of it: `line 12`, or `line 3 of another/file.md`."""
        path, line = self.path_of(number), self.line_of(number)
        return f"line {line}" if path == self.path_of(beside) else f"line {line} of {path}"
