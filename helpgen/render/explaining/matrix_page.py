"""A matrix as a page: a table that keeps its heads in sight, and below it why an article is not there."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from helpgen.model.deciding_key import DecidingKey
from helpgen.model.matrix import Matrix, MatrixRow, Presence
from helpgen.render.explaining.whole_page import whole_page


class CellView(NamedTuple):
    """A cell; `kind` is a class of the stylesheet."""

    kind: str
    words: str


class GroupView(NamedTuple):
    """Tenants for whom an article is not simply there, all for the same reasons."""

    kind: str
    words: str
    tenants: str
    reasons: Sequence[str]


class RowView(NamedTuple):
    """An article."""

    number: int
    slug: str
    path: str
    cells: Sequence[CellView]
    groups: Sequence[GroupView]


def matrix_page(matrix: Matrix, told: Callable[[DecidingKey], str]) -> str:
    """The page as HTML; `told` says in words what decides."""
    rows = [_row(number, matrix, row, told) for number, row in enumerate(matrix.rows, 1)]
    return whole_page("matrix.html", matrix=matrix, rows=rows)


def _row(
    number: int, matrix: Matrix, row: MatrixRow, told: Callable[[DecidingKey], str]
) -> RowView:
    return RowView(
        number,
        row.slug,
        row.path,
        [CellView(_kind(cell.presence), str(cell.presence)) for cell in row.cells],
        [
            GroupView(
                _kind(cell.presence),
                str(cell.presence),
                ", ".join(tenants),
                [told(reason) for reason in cell.reasons],
            )
            for cell, tenants in matrix.without(row)
        ],
    )


def _kind(presence: Presence) -> str:
    return presence.name.lower().replace("_", "-")
