"""Articles by tenants: who has what, and what stands in the way of the others."""

from collections.abc import Iterator
from enum import StrEnum

from helpgen.frozen import frozen
from helpgen.model.deciding_key import DecidingKey


class Presence(StrEnum):
    """How a tenant has an article. Its value is what people read."""

    YES = "yes"
    NOTICE = "notice"
    """The article, under a notice of what is not enabled."""
    NOTICE_ONLY = "notice only"
    """Title, summary and the notice, and nothing of the body."""
    NO = "no"


@frozen
class MatrixCell:
    """One article for one tenant; `reasons` are the keys of the prerequisites that are unmet."""

    presence: Presence
    reasons: tuple[DecidingKey, ...] = ()


@frozen
class MatrixRow:
    """One article: its address, its file, and a cell for each tenant of the matrix, in their order."""

    slug: str
    path: str
    cells: tuple[MatrixCell, ...]


@frozen
class Matrix:
    """Who has which article.

    Nothing is known of tenants that are `held_back`, nor of the addresses `left_out`, whose articles have errors.
    """

    tenants: tuple[str, ...]
    rows: tuple[MatrixRow, ...]
    held_back: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()

    def alike(self) -> dict[tuple[Presence, ...], list[str]]:
        """The tenants that have the same articles in the same way, by how they have each."""
        groups: dict[tuple[Presence, ...], list[str]] = {}
        for number, tenant in enumerate(self.tenants):
            column = tuple(row.cells[number].presence for row in self.rows)
            groups.setdefault(column, []).append(tenant)
        return groups

    def without(self, row: MatrixRow) -> Iterator[tuple[MatrixCell, list[str]]]:
        """The cells of a row that are more than a yes, each with the tenants for whom it is the same."""
        groups: dict[MatrixCell, list[str]] = {}
        for tenant, cell in zip(self.tenants, row.cells, strict=True):
            if cell.presence is not Presence.YES:
                groups.setdefault(cell, []).append(tenant)
        yield from groups.items()
