"""What findings mean for the exit code."""

from collections.abc import Collection, Iterable, Mapping

from helpgen.model.codes import severity
from helpgen.model.diagnostic import Diagnostic, Severity
from helpgen.model.options import Options

FINE, FINDINGS, USAGE, FAULT, HELD_BACK = 0, 1, 2, 3, 4


def severities(options: Options | None) -> Mapping[str, Severity]:
    """Severities by code where the options say otherwise than the table of codes."""
    said = options.lint.severity if options else {}
    return {code: Severity(level) for code, level in said.items() if level != "off"}


def threshold_of(options: Options | None, asked: Severity | None) -> Severity:
    """The mildest severity that fails a run: the one that is asked for, or else the project's."""
    return asked or Severity(options.lint.fail_on if options else Severity.ERROR)


def failing(
    diagnostics: Iterable[Diagnostic], threshold: Severity, changed: Mapping[str, Severity]
) -> tuple[Diagnostic, ...]:
    """The findings that are at least as bad as the threshold."""
    return tuple(
        each
        for each in diagnostics
        if changed.get(each.code, severity(each.code)).reaches(threshold)
    )


def stopping(
    diagnostics: Iterable[Diagnostic],
    threshold: Severity,
    changed: Mapping[str, Severity],
    held_back: Collection[str],
) -> tuple[Diagnostic, ...]:
    """The failing findings that stop everybody: one about tenants that are held back stops nobody else."""
    bad = failing(diagnostics, threshold, changed)
    return tuple(each for each in bad if not each.tenants or not {*each.tenants} <= {*held_back})
