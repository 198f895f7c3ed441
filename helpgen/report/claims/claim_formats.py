"""Every way of telling what became of claims, by the name that it has after `--format`."""

from collections.abc import Callable

from helpgen.report.claims import junit, verdicts_json
from helpgen.report.claims.claim_line import claim_line, readable
from helpgen.report.claims.claim_report import ClaimReport
from helpgen.report.formats import github, sarif, text


def _text(told: ClaimReport) -> str:
    return f"{text.written(readable(told.report))}\n{claim_line(told)}"


def _github(told: ClaimReport) -> str:
    return github.written(told.report)


def _sarif(told: ClaimReport) -> str:
    return sarif.written(told.report)


CLAIM_FORMATS: dict[str, Callable[[ClaimReport], str]] = {
    "text": _text,
    "json": verdicts_json.written,
    "github": _github,
    "sarif": _sarif,
    "junit": junit.written,
}
"""None of them ends its text with a line end."""
