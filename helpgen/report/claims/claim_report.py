"""The verdicts of one run with its findings, ready to be told."""

from collections import Counter
from collections.abc import Mapping

from helpgen.frozen import frozen
from helpgen.model.claim_verdict import Status, Verdict
from helpgen.model.diagnostic import Diagnostic
from helpgen.report.findings import Report


@frozen
class ClaimReport:
    """`report` holds all findings, those of the verdicts among them; `note` says why there are no verdicts."""

    report: Report
    verdicts: tuple[Verdict, ...] = ()
    note: str = ""

    def counts(self) -> Mapping[Status, int]:
        """Claims as organizations see them, by how they stand, every status named."""
        found = Counter(each.status for each in self.verdicts)
        return {status: found[status] for status in Status}

    def loose(self) -> tuple[Diagnostic, ...]:
        """The findings that belong to no claim."""
        owned = {one for each in self.verdicts for one in each.findings}
        return tuple(one for one in self.report.diagnostics if one not in owned)

    def of_verdict(self, verdict: Verdict) -> Report:
        """The findings of one verdict, with the severities of the run."""
        return Report(verdict.findings, severities=self.report.severities)
