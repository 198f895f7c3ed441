r"""For machines: one JSON document, in ASCII.

`schemaVersion` grows when a field goes or changes its meaning; new fields may come at any time.

    {"schemaVersion": 1,
     "summary": {"error": 1, "warning": 0, "info": 0, "articles": 34, "tenants": 40},
     "findings": [{"path": "content/help/portal/booking.md", "line": 12, "column": 3,
                   "code": "LK601", "name": "dead-link", "severity": "error",
                   "message": "...", "hint": "...", "tenants": [],
                   "others": [{"path": "...", "line": 1, "column": 1}],
                   "includedBy": [{"path": "...", "line": 1, "column": 1}]}]}

Lines and columns count from 1; 0 is the whole file or line. No tenants means all of them. What stands in a snippet says
where articles include it. Findings are sorted by place, then code. In texts and paths, control characters are written
`\x1b`.
"""

import json
from typing import Any

from helpgen.model.diagnostic import Place
from helpgen.report.findings import Report, ReportedFinding, totals

_SCHEMA_VERSION = 1


def written(report: Report) -> str:
    """The whole report; equal reports have equal bytes."""
    return json.dumps(document_of(report), indent=2)


def document_of(report: Report) -> dict[str, Any]:
    """The report as JSON values."""
    findings = report.findings()
    numbers = {str(severity): number for severity, number in totals(findings).items()}
    return {
        "schemaVersion": _SCHEMA_VERSION,
        "summary": numbers | {"articles": report.articles, "tenants": report.tenants},
        "findings": [_finding(finding) for finding in findings],
    }


def _finding(finding: ReportedFinding) -> dict[str, object]:
    return {
        **_place(finding.place),
        "code": finding.code,
        "name": finding.name,
        "severity": str(finding.severity),
        "message": finding.message,
        "hint": finding.hint,
        "tenants": list(finding.tenants),
        "others": [_place(other) for other in finding.others],
        "includedBy": [_place(each) for each in finding.includers],
    }


def _place(place: Place) -> dict[str, object]:
    return {"path": place.path, "line": place.line, "column": place.column}
