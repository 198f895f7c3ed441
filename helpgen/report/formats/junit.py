"""For build servers: JUnit's XML, a suite for each file with findings, a case for each finding.

Their readers agree on `testsuites`, `testsuite`, `testcase`, `failure`, `error` and `skipped` and little else, so
nothing else is written but the place: `file` and `line`. A finding that does not fail the run passes, and is told in
`system-out`: the build server is red exactly where the command is. Where nothing was found one case says so, because
some servers take a document without cases for one that was never written.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from xml.etree.ElementTree import (
    Element,
    SubElement,
    indent,
    tostring,
)

from helpgen.report.findings import Report, ReportedFinding, concerned, counted, including, position
from helpgen.report.visible import visible

_NO_XML = re.compile("[\ufffe\uffff]")
"""Characters that are visible and that no XML document may hold."""


def written(report: Report) -> str:
    """The document, in ASCII, without a line end."""
    root = Element("testsuites", name="helpgen")
    findings = report.findings()
    for path, group in groupby(findings, key=lambda finding: finding.place.path):
        tell_findings(new_suite(root, path), report, list(group))
    if not findings:
        seen = f"{counted(report.articles, 'article')}, {counted(report.tenants, 'tenant')}"
        new_case(new_suite(root, "helpgen"), f"nothing found in {seen}", "helpgen", "")
    return closed(root)


def new_suite(root: Element, name: str) -> Element:
    """A suite at the end of the document."""
    return SubElement(root, "testsuite", name=clean(name))


def new_case(suite: Element, name: str, group: str, path: str, line: int = 0) -> Element:
    """A case at the end of a suite, which passes as it is; the file and the line are left out where none is known."""
    case = SubElement(suite, "testcase", name=clean(name), classname=clean(group))
    if path:
        case.set("file", clean(path))
    if line:
        case.set("line", str(line))
    return case


def tell_findings(suite: Element, report: Report, findings: Sequence[ReportedFinding]) -> None:
    """A case for each finding: a failure where it fails the run."""
    for finding in findings:
        place = finding.place
        name = f"{position(place)} {finding.code}"
        case = new_case(suite, name, finding.name or finding.code, place.path, place.line)
        whom = concerned(finding, report.tenants)
        if report.fails(finding):
            mark(case, "failure", [finding], whom)
        else:
            SubElement(case, "system-out").text = _told([finding], whom)


def mark(case: Element, tag: str, findings: Sequence[ReportedFinding], whom: str = "") -> None:
    """A failure or an error of the case, of the first finding's kind, with all that was found; `whom` it concerns."""
    first = findings[0]
    marked = SubElement(case, tag, type=first.code, message=clean(first.message))
    marked.text = _told(findings, whom)


def closed(root: Element) -> str:
    """The document with the numbers that readers look at first, on each suite and on the whole."""
    for each in (*root, root):
        each.set("tests", str(len(list(each.iter("testcase")))))
        for name, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            each.set(name, str(len(list(each.iter(tag)))))
    indent(root)
    text: bytes = tostring(root, encoding="us-ascii", xml_declaration=True)
    return text.decode()


def clean(text: str) -> str:
    """Text that any XML document may hold."""
    return _NO_XML.sub("\ufffd", visible(text))


def _told(findings: Sequence[ReportedFinding], whom: str) -> str:
    lines = [line for each in findings for line in _lines(each)]
    return "\n".join(clean(line) for line in (*lines, *([f"    {whom}"] if whom else ())))


def _lines(finding: ReportedFinding) -> Iterator[str]:
    yield f"{position(finding.place)} {finding.code} {finding.message}"
    if finding.hint:
        yield f"    {finding.hint}"
    for other in finding.others:
        yield f"    see {position(other)}"
    yield from (f"    {line}" for line in including(finding))
