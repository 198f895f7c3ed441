"""A matrix for a spreadsheet: a row for each article, a column for each tenant.

No cell begins with what a spreadsheet takes for a formula: they are addresses, files, names of tenants, or begin with
a word of ours.
"""

import csv
from io import StringIO

from helpgen.model.matrix import Matrix, MatrixCell
from helpgen.report.deciding import deciding
from helpgen.report.visible import visible


def written(matrix: Matrix) -> str:
    """The table as RFC 4180 has it, but for the ends of its lines, which are those of the system."""
    table = StringIO(newline="")
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(["article", "file", *matrix.tenants])
    for row in matrix.rows:
        writer.writerow([row.slug, visible(row.path), *map(_cell, row.cells)])
    return table.getvalue().removesuffix("\n")


def _cell(cell: MatrixCell) -> str:
    reasons = "; ".join(map(deciding, cell.reasons))
    return visible(f"{cell.presence}: {reasons}" if reasons else str(cell.presence))
