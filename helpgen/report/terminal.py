"""What only a terminal gets: color and a moving bar. The one file here that needs rich."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TextIO

from rich.box import SIMPLE_HEAD
from rich.cells import cell_len
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table
from rich.text import Text

from helpgen.model.diagnostic import Severity
from helpgen.report.excerpt import Sources, excerpt, no_sources
from helpgen.report.findings import Report, ReportedFinding
from helpgen.report.formats.text import last_line, lines_of
from helpgen.report.progress import Progress as Told
from helpgen.report.visible import visible

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold cyan"}
_STEPS = 100  # how often a whole bar is drawn anew at most


def print_colored(report: Report, stream: TextIO, sources: Sources = no_sources) -> None:
    """The text format, its codes in the color of their severity, and below each finding its line of the source."""
    console = _console(stream)
    findings = report.findings()
    for finding in findings:
        for line in lines_of(finding, report.tenants):
            console.print(_colored(line, finding))
        for excerpted in _excerpt(finding, sources, console):
            console.print(excerpted)
    console.print(Text(last_line(report, findings), style="bold"))


def print_drawn(head: Sequence[str], rows: Sequence[Sequence[str]], stream: TextIO) -> None:
    """A table with its head; a row whose last cell is empty is bright, any other dim.

    A narrow terminal breaks cells between words; while there is room for the longest word of each column none is cut.
    """
    table = Table(box=SIMPLE_HEAD, header_style="bold")
    for name, column in zip(head, zip(*rows, strict=True), strict=True):
        words = max((len(word) for cell in column for word in cell.split()), default=0)
        whole = all(len(cell) <= words for cell in column)
        table.add_column(Text(name), min_width=words, no_wrap=whole)
    for row in rows:
        table.add_row(*map(Text, row), style="dim" if row[-1] else "")
    _console(stream).print(table)


def _console(stream: TextIO) -> Console:
    return Console(
        file=stream,
        force_terminal=True,
        color_system="standard",
        no_color=False,  # the caller has decided
        highlight=False,
        soft_wrap=True,
    )


def _excerpt(finding: ReportedFinding, sources: Sources, console: Console) -> Iterator[Text]:
    place = finding.place
    shown = excerpt(sources(place.path), place.line, place.column, console.width - 6, cell_len)
    for line, style in zip(shown, ("", _STYLES[finding.severity]), strict=False):
        margin, bar, text = line.partition("|")
        yield Text.assemble(("    " + margin + bar, "dim"), (text, style))


def _colored(line: str, finding: ReportedFinding) -> Text:
    if line.startswith("    "):
        return Text(line, style="dim")
    where, code, rest = line.partition(finding.code)
    return Text.assemble(where, (code, _STYLES[finding.severity]), rest)


@contextmanager
def bar(stream: TextIO) -> Iterator[Told]:
    """A bar that is gone in the end.

    No thread draws it: workers are forked while it stands, and a fork must find no thread.
    """
    columns = TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn()
    console = Console(file=stream)
    with Progress(
        *columns,
        console=console,
        auto_refresh=False,
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
    ) as progress:
        task = progress.add_task("", total=None)
        drawn: tuple[str, int] | None = None

        def tell(done: int, total: int, what: str) -> None:
            nonlocal drawn
            step = what, done * _STEPS // max(total, 1)
            if step != drawn:
                drawn = step
                progress.update(
                    task, description=visible(what), completed=done, total=total, refresh=True
                )

        yield tell
