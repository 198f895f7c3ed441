"""Every way of telling a matrix, by the name that it has after `--format`."""

from collections.abc import Callable

from helpgen.model.matrix import Matrix
from helpgen.report.deciding import deciding
from helpgen.report.matrix import matrix_csv, matrix_json, matrix_text


def _html(matrix: Matrix) -> str:
    from helpgen.render.explaining.matrix_page import matrix_page  # noqa: PLC0415  templates cost time; one format needs them

    return matrix_page(matrix, deciding)


MATRIX_FORMATS: dict[str, Callable[[Matrix], str]] = {
    "text": matrix_text.written,
    "csv": matrix_csv.written,
    "json": matrix_json.written,
    "html": _html,
}
"""None of them ends its text with a line end."""
