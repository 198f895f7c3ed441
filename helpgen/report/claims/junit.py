"""For build servers: JUnit's XML, a suite for each organization and article, a case for each claim or row.

`classname` is the rule, or the claim's form where no rule decides. What is hidden from the organization is skipped.
Findings that belong to no claim have a suite of their own. How a finding is written is `report/formats/junit.py`.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from xml.etree.ElementTree import (
    Element,
    SubElement,
)

from helpgen.model.claim_verdict import WRONG, Status, Verdict
from helpgen.model.diagnostic import Diagnostic
from helpgen.report.claims.claim_report import ClaimReport
from helpgen.report.findings import Report
from helpgen.report.formats.junit import clean, closed, mark, new_case, new_suite, tell_findings


def written(told: ClaimReport) -> str:
    """The document, in ASCII, without a line end."""
    root = Element("testsuites", name="helpgen verify")
    by_suite: defaultdict[tuple[str, str], list[Verdict]] = defaultdict(list)
    for verdict in told.verdicts:
        for tenant in verdict.tenants:
            by_suite[tenant, verdict.path].append(verdict)
    for (tenant, path), verdicts in sorted(by_suite.items()):
        suite = new_suite(root, f"{tenant} {path}")
        for verdict in verdicts:
            _cases(suite, told, verdict)
    if loose := told.loose():
        others = replace(told.report, diagnostics=loose)
        tell_findings(new_suite(root, "beside the claims"), others, others.findings())
    return closed(root)


def _cases(suite: Element, told: ClaimReport, verdict: Verdict) -> None:
    """A case for each row of a table that was asked, else one for the claim."""
    group = verdict.rule or f"help:{verdict.claim.said.form}"
    if not verdict.rows:
        place = verdict.place
        case = new_case(suite, verdict.name, group, place.path, place.line)
        _judge(case, told, verdict, verdict.findings)
        return
    for number, line in enumerate(verdict.rows, 1):
        lineage = verdict.lineage
        found = tuple(each for each in verdict.findings if lineage.number(each.place) == line)
        place = lineage.place(line)
        case = new_case(suite, f"{verdict.name}, row {number}", group, place.path, place.line)
        if found:
            _judge(case, told, verdict, found)


def _judge(case: Element, told: ClaimReport, verdict: Verdict, found: Sequence[Diagnostic]) -> None:
    findings = Report(tuple(found), severities=told.report.severities).findings()
    if verdict.status is Status.HIDDEN:
        SubElement(case, "skipped", message="not shown to this organization")
    elif verdict.status in WRONG:
        mark(case, "error" if verdict.status is Status.ERROR else "failure", findings)
    elif verdict.status is Status.MANUAL:
        said = verdict.claim.said
        out = SubElement(case, "system-out")
        out.text = clean(
            f"a person looks at it until {said.option('until')}: {said.option('reason')}"
        )
