"""A question that has no answer: why not, and what was found on the way."""

import sys
from pathlib import Path

from helpgen.cli.exits import USAGE
from helpgen.cli.telling import complain, tell
from helpgen.pipeline.source_lines import source_lines
from helpgen.report import Report


def refused(refusal: str, report: Report, root: Path | None = None) -> int:
    """Say so on standard error; the exit code. `root` is where lines of the source are shown from."""
    complain(refusal)
    if report.diagnostics:
        tell(report, "text", sys.stderr, *((source_lines(root),) if root else ()))
    return USAGE
