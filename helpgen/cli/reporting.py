"""Findings become a report: how bad each is, the project's options decide."""

from collections.abc import Sequence

from helpgen.model.diagnostic import Diagnostic, Severity
from helpgen.model.options import Options
from helpgen.pipeline.exit_codes import severities, threshold_of
from helpgen.report import Report


def report_of(
    diagnostics: Sequence[Diagnostic],
    options: Options | None,
    *,
    articles: int = 0,
    tenants: int = 0,
    fail_on: Severity | None = None,
) -> Report:
    """Findings with the severities that the project's options give them, and what fails the run."""
    threshold = threshold_of(options, fail_on)
    return Report(tuple(diagnostics), articles, tenants, severities(options), threshold)
