"""The figures as a table, for people and for the README."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One promise and what came of it; `figure` is what is held against `limit` (`at_least`: it must reach it)."""

    case: str
    measured: str
    figure: float
    limit: float
    unit: str = "x"
    at_least: bool = False

    @property
    def ok(self) -> bool:
        """Whether the promise was kept."""
        return self.figure >= self.limit if self.at_least else self.figure <= self.limit

    def cells(self) -> tuple[str, ...]:
        """The row as it is printed."""
        must = f"{'>=' if self.at_least else '<='} {self.limit:g}{self.unit}"
        figure = f"{self.figure:.3g}" if self.figure < 100 else f"{self.figure:.0f}"
        return self.case, must, self.measured, figure + self.unit, "yes" if self.ok else "NO"


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
