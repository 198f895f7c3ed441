"""A matrix at a terminal: a column for those tenants that have the same articles, then why others lack them."""

from collections.abc import Iterator, Sequence

from helpgen.model.matrix import Matrix, Presence
from helpgen.report.deciding import deciding
from helpgen.report.findings import counted
from helpgen.report.visible import visible

_SIGNS = {
    Presence.YES: "+",
    Presence.NOTICE: "n",
    Presence.NOTICE_ONLY: "t",
    Presence.NO: "-",
}
_LEGEND = "+ there   n there, under a notice   t title and notice only   - not there"


def written(matrix: Matrix) -> str:
    """The whole text; every line is safe to print."""
    return "\n".join(map(visible, _lines(matrix)))


def _lines(matrix: Matrix) -> Iterator[str]:
    groups = matrix.alike()
    yield f"{counted(len(matrix.rows), 'article')} for {counted(len(matrix.tenants), 'tenant')}"
    if matrix.held_back:
        yield f"held back, their profiles have errors: {', '.join(matrix.held_back)}"
    if matrix.left_out:
        yield f"left out, they have errors: {', '.join(matrix.left_out)}"
    yield ""
    wide = len(str(len(groups)))
    for number, names in enumerate(groups.values(), 1):
        yield f"{number:>{wide}}  {', '.join(names)}"
    yield ""
    yield from _grid(matrix, list(groups), wide)
    yield ""
    yield _LEGEND
    yield from _reasons(matrix)


def _grid(matrix: Matrix, columns: Sequence[tuple[Presence, ...]], wide: int) -> Iterator[str]:
    first = max((len(row.slug) for row in matrix.rows), default=0)
    heads = [str(number) for number in range(1, len(columns) + 1)]
    yield _row("", first, heads, wide)
    for index, row in enumerate(matrix.rows):
        yield _row(row.slug, first, [_SIGNS[column[index]] for column in columns], wide)


def _row(name: str, first: int, cells: Sequence[str], wide: int) -> str:
    return f"{name:<{first}}  {' '.join(f'{cell:>{wide}}' for cell in cells)}".rstrip()


def _reasons(matrix: Matrix) -> Iterator[str]:
    for row in matrix.rows:
        groups = list(matrix.without(row))
        if groups:
            yield ""
            yield f"{row.slug} ({row.path})"
        for cell, names in groups:
            yield f"  {cell.presence}: {', '.join(names)}"
            yield from (f"    {deciding(reason)}" for reason in cell.reasons)
