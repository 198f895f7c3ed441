"""For whoever looks on: color and a moving bar at a terminal, plain lines in a pipe.

rich is imported where a terminal wants it: it costs 70 ms, a tenth of a small build.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TextIO

from helpgen.report.excerpt import Sources, no_sources
from helpgen.report.findings import Report
from helpgen.report.formats import text
from helpgen.report.progress import Progress, silent


def print_report(
    report: Report, stream: TextIO, *, color: bool, sources: Sources = no_sources
) -> None:
    """The text format on the stream, with its line end; in color each finding is followed by its line of the source."""
    if color:
        from helpgen.report.terminal import print_colored  # noqa: PLC0415 - see the top

        print_colored(report, stream, sources)
    else:
        stream.write(f"{text.written(report)}\n")


def print_table(
    head: Sequence[str], rows: Sequence[Sequence[str]], stream: TextIO, *, color: bool
) -> None:
    """Rows of cells: a drawn table at a terminal, aligned plain lines without a head in a pipe.

    Cells are shown as they are; whoever has them from others makes them `visible` first.
    """
    if color:
        from helpgen.report.terminal import print_drawn  # noqa: PLC0415 - see the top

        print_drawn(head, rows, stream)
        return
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        stream.write(f"{'  '.join(cells).rstrip()}\n")


@contextmanager
def show_progress(stream: TextIO) -> Iterator[Progress]:
    """A bar at a terminal, silence in a pipe; for standard error, so that output stays clean."""
    if stream.isatty():
        from helpgen.report.terminal import bar  # noqa: PLC0415 - see the top

        with bar(stream) as tell:
            yield tell
    else:
        yield silent
