"""Findings and figures, told: at a terminal, in a pipe, to a machine, to a pull request."""

from collections.abc import Callable

from helpgen.report.claims.claim_formats import CLAIM_FORMATS
from helpgen.report.claims.claim_line import claim_line, readable
from helpgen.report.claims.claim_report import ClaimReport
from helpgen.report.closing import closing_line
from helpgen.report.explained import explained
from helpgen.report.findings import Report, ReportedFinding
from helpgen.report.formats import github, json_document, junit, sarif, text
from helpgen.report.printing import print_report, print_table, show_progress
from helpgen.report.progress import Progress, silent
from helpgen.report.summary import summary
from helpgen.report.visible import visible

FORMATS: dict[str, Callable[[Report], str]] = {
    "text": text.written,
    "json": json_document.written,
    "github": github.written,
    "sarif": sarif.written,
    "junit": junit.written,
}
"""Every format by the name it has after `--format`; none of them ends its text with a line end."""

__all__ = [
    "CLAIM_FORMATS",
    "FORMATS",
    "ClaimReport",
    "Progress",
    "Report",
    "ReportedFinding",
    "claim_line",
    "closing_line",
    "explained",
    "print_report",
    "print_table",
    "readable",
    "show_progress",
    "silent",
    "summary",
    "visible",
]
