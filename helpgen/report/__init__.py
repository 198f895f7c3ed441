"""Findings and figures, told: at a terminal, in a pipe, to a machine, to a pull request.

How claims are told is asked of `claims/` itself: nobody else needs what it loads.
"""

from collections.abc import Callable

from helpgen.report.closing import closing_line
from helpgen.report.excerpt import Sources, no_sources
from helpgen.report.explained import explained
from helpgen.report.findings import Report, ReportedFinding
from helpgen.report.formats import github, json_document, sarif, text
from helpgen.report.printing import print_report, print_table, show_progress
from helpgen.report.progress import Progress, silent
from helpgen.report.summary import summary
from helpgen.report.visible import visible


def _junit(report: Report) -> str:
    from helpgen.report.formats import junit  # noqa: PLC0415  it loads a library for XML, which few reports are

    return junit.written(report)


FORMATS: dict[str, Callable[[Report], str]] = {
    "text": text.written,
    "json": json_document.written,
    "github": github.written,
    "sarif": sarif.written,
    "junit": _junit,
}
"""Every format by the name it has after `--format`; none of them ends its text with a line end."""

__all__ = [
    "FORMATS",
    "Progress",
    "Report",
    "ReportedFinding",
    "Sources",
    "closing_line",
    "explained",
    "no_sources",
    "print_report",
    "print_table",
    "show_progress",
    "silent",
    "summary",
    "visible",
]
