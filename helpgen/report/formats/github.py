"""For pull requests: GitHub's workflow commands, which it shows beside the line.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from collections.abc import Iterator

from helpgen.model.diagnostic import Severity
from helpgen.report.findings import Report, ReportedFinding, concerned, including, position

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = _IN_MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})


def written(report: Report) -> str:
    """A command per finding; nothing where nothing was found."""
    return "\n".join(_command(finding, report.tenants) for finding in report.findings())


def _command(finding: ReportedFinding, tenants: int) -> str:
    named = ",".join(f"{name}={text.translate(_IN_PROPERTY)}" for name, text in _where(finding))
    others = (f"see {position(each)}" for each in finding.others)
    by = including(finding)
    told = (finding.message, finding.hint, *others, *by, concerned(finding, tenants))
    message = "\n".join(filter(None, told)).translate(_IN_MESSAGE)
    return f"::{_COMMANDS[finding.severity]} {named}::{message}"


def _where(finding: ReportedFinding) -> Iterator[tuple[str, str]]:
    place = finding.place
    if place.path:
        yield "file", place.path
    if place.line:
        yield "line", str(place.line)
    if place.column:
        yield "col", str(place.column)
    yield "title", f"{finding.code} {finding.name}".strip()
