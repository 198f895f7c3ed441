"""The figures as a table, for people and for the README."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One promise and what came of it; `figure` is what is held against `limit` (`at_least`: it must reach it).

    Without a limit the row promises nothing and is there for information.
    """

    case: str
    measured: str
    figure: float
    limit: float | None = None
    unit: str = "x"
    at_least: bool = False

    @property
    def ok(self) -> bool:
        """Whether the promise was kept, if there is one."""
        if self.limit is None:
            return True
        return self.figure >= self.limit if self.at_least else self.figure <= self.limit

    def cells(self) -> tuple[str, ...]:
        """The row as it is printed."""
        figure = f"{self.figure:.3g}" if self.figure < 100 else f"{self.figure:.0f}"
        return self.case, self._must(), self.measured, figure + self.unit, self._kept()

    def _must(self) -> str:
        if self.limit is None:
            return "for information"
        return f"{'>=' if self.at_least else '<='} {self.limit:g}{self.unit}"

    def _kept(self) -> str:
        if self.limit is None:
            return "-"
        return "yes" if self.ok else "NO"


HEAD = ("case", "must", "measured", "figure", "ok")


def markdown(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table whose columns line up."""
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    ruler = ["-" * width for width in widths]
    lines = [
        " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        for row in (head, ruler, *rows)
    ]
    return "".join(f"| {line} |\n" for line in lines)
