"""For people: the findings no longer than can be read, and one line that counts the claims."""

from dataclasses import replace

from helpgen.report.claims.claim_report import ClaimReport
from helpgen.report.findings import Report, counted

LONGEST = 400
"""Characters of a message that are shown; a case of a rule can be a whole calendar. JSON has all of it."""


def readable(report: Report) -> Report:
    """The report with its long messages cut."""
    return replace(
        report,
        diagnostics=tuple(
            replace(each, message=_cut(each.message), hint=_cut(each.hint))
            for each in report.diagnostics
        ),
    )


def claim_line(told: ClaimReport) -> str:
    """`12 claims, 140 checks; as organizations see them: 11 pass, 1 fail, 2 hidden`, or the note."""
    if told.note:
        return told.note
    claims = {(each.path, each.claim.line, each.claim.column) for each in told.verdicts}
    checks = sum(each.checks for each in told.verdicts)
    seen = ", ".join(f"{count:,} {status}" for status, count in told.counts().items() if count)
    both = f"{counted(len(claims), 'claim')}, {counted(checks, 'check')}"
    return f"{both}; as organizations see them: {seen}" if seen else both


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
