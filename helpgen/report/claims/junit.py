"""For build servers: JUnit's XML, a suite for each organization and article, a case for each claim or row.

Their readers agree on `testsuites`, `testsuite`, `testcase`, `failure`, `error` and `skipped` and little else, so
nothing else is written but the place: `file` and `line`. `classname` is the rule, or the claim's form where no rule
decides. What is hidden from the organization is skipped. Findings that belong to no claim have a suite of their own.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import (
    Element,
    SubElement,
    indent,
    tostring,
)

from helpgen.model.claim_verdict import WRONG, Status, Verdict
from helpgen.model.diagnostic import Diagnostic
from helpgen.report.claims.claim_report import ClaimReport
from helpgen.report.findings import Report, ReportedFinding, position
from helpgen.report.visible import visible

_NO_XML = re.compile("[\ufffe\uffff]")
"""Characters that are visible and that no XML document may hold."""


def written(told: ClaimReport) -> str:
    """The document, in ASCII, without a line end."""
    root = Element("testsuites", name="helpgen verify")
    by_suite: defaultdict[tuple[str, str], list[Verdict]] = defaultdict(list)
    for verdict in told.verdicts:
        for tenant in verdict.tenants:
            by_suite[tenant, verdict.path].append(verdict)
    for (tenant, path), verdicts in sorted(by_suite.items()):
        suite = SubElement(root, "testsuite", name=_text(f"{tenant} {path}"))
        for verdict in verdicts:
            _cases(suite, told, verdict)
    if loose := told.loose():
        suite = SubElement(root, "testsuite", name="beside the claims")
        for finding in Report(loose, severities=told.report.severities).findings():
            case = _case(suite, position(finding.place), finding.name, finding.place.path)
            _mark(case, "failure", [finding])
    _count(root)
    indent(root)
    text: bytes = tostring(root, encoding="us-ascii", xml_declaration=True)
    return text.decode()


def _cases(suite: Element, told: ClaimReport, verdict: Verdict) -> None:
    """A case for each row of a table that was asked, else one for the claim."""
    group = verdict.rule or f"help:{verdict.claim.said.form}"
    if not verdict.rows:
        case = _case(suite, verdict.name, group, verdict.path, verdict.claim.line)
        _judge(case, told, verdict, verdict.findings)
        return
    for number, line in enumerate(verdict.rows, 1):
        found = tuple(each for each in verdict.findings if each.place.line == line)
        case = _case(suite, f"{verdict.name}, row {number}", group, verdict.path, line)
        if found:
            _judge(case, told, verdict, found)


def _judge(case: Element, told: ClaimReport, verdict: Verdict, found: Sequence[Diagnostic]) -> None:
    findings = Report(tuple(found), severities=told.report.severities).findings()
    if verdict.status is Status.HIDDEN:
        SubElement(case, "skipped", message="not shown to this organization")
    elif verdict.status in WRONG:
        _mark(case, "error" if verdict.status is Status.ERROR else "failure", findings)
    elif verdict.status is Status.MANUAL:
        said = verdict.claim.said
        out = SubElement(case, "system-out")
        out.text = _text(
            f"a person looks at it until {said.option('until')}: {said.option('reason')}"
        )


def _case(suite: Element, name: str, group: str, path: str, line: int = 0) -> Element:
    case = SubElement(suite, "testcase", name=_text(name), classname=_text(group), file=_text(path))
    if line:
        case.set("line", str(line))
    return case


def _mark(case: Element, tag: str, findings: Sequence[ReportedFinding]) -> None:
    first = findings[0]
    mark = SubElement(case, tag, type=first.code, message=_text(first.message))
    mark.text = "\n".join(_text(line) for each in findings for line in _lines(each))


def _lines(finding: ReportedFinding) -> Iterator[str]:
    yield f"{position(finding.place)} {finding.code} {finding.message}"
    if finding.hint:
        yield f"    {finding.hint}"


def _count(root: Element) -> None:
    """The numbers that readers look at first, on each suite and on the whole."""
    for each in (*root, root):
        each.set("tests", str(len(list(each.iter("testcase")))))
        for name, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            each.set(name, str(len(list(each.iter(tag)))))


def _text(text: str) -> str:
    return _NO_XML.sub("\ufffd", visible(text))
