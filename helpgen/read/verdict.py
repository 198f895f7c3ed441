"""Whether findings stop what they are about."""

from collections.abc import Iterable

from helpgen.model.codes import severity
from helpgen.model.diagnostic import Diagnostic, Severity


def has_error(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether one of the findings is an error."""
    return any(severity(each.code) is Severity.ERROR for each in diagnostics)
