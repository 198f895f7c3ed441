"""For code scanning: SARIF 2.1.0, as far as GitHub reads it.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html

One run with the rules that were broken. A place without a line is told as the file's first, for GitHub shows no finding
without one. Paths are relative to the project, and the base `%SRCROOT%` is for whoever uploads the file to name. A
finding's fingerprint is made of its code, path and message, so it stays the same finding while lines above it come and
go; `primaryLocationLineHash` is left to the upload, which has the sources.
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256
from urllib.parse import quote

from helpgen import __version__
from helpgen.model.codes import find
from helpgen.model.diagnostic import Place, Severity
from helpgen.report.explained import explained
from helpgen.report.findings import Report, ReportedFinding, concerned
from helpgen.report.visible import visible

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_FINGERPRINT = "helpgenFinding/v1"
Json = dict[str, object]


def written(report: Report) -> str:
    """The document, in ASCII; equal reports have equal bytes."""
    findings = report.findings()
    codes = sorted({finding.code for finding in findings})
    driver = {"name": "helpgen", "version": __version__, "rules": [_rule(code) for code in codes]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": list(_results(report, findings, codes)),
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def _rule(code: str) -> Json:
    row = find(code)
    if row is None:
        return {"id": code}
    text = explained(row)
    return {
        "id": code,
        "name": row.name,
        "shortDescription": {"text": row.says},
        "fullDescription": {"text": row.why},
        "help": {"text": text, "markdown": text},
        "defaultConfiguration": {"level": _LEVELS[row.severity]},
    }


def _results(
    report: Report, findings: Sequence[ReportedFinding], codes: Sequence[str]
) -> Iterator[Json]:
    met: Counter[str] = Counter()
    for finding in findings:
        same = "\n".join(map(visible, finding.identity))
        met[same] += 1
        told = (finding.message, finding.hint, concerned(finding, report.tenants))
        result: Json = {
            "ruleId": finding.code,
            "ruleIndex": codes.index(finding.code),
            "level": _LEVELS[finding.severity],
            "message": {"text": "\n".join(filter(None, told))},
            "partialFingerprints": {_FINGERPRINT: _digest(f"{same}\n{met[same]}")},
        }
        if finding.place.path:
            result["locations"] = [_location(finding.place)]
        beside = [("see", each) for each in finding.others]
        beside += [("included by", each) for each in finding.includers]
        if beside:
            result["relatedLocations"] = [
                _location(place) | {"id": number, "message": {"text": words}}
                for number, (words, place) in enumerate(beside, 1)
            ]
        if finding.tenants:
            result["properties"] = {"tenants": list(finding.tenants)}
        yield result


def _location(place: Place) -> Json:
    region = {"startLine": place.line or 1}
    if place.line and place.column:
        region["startColumn"] = place.column
    file = {"uri": quote(place.path), "uriBaseId": "%SRCROOT%"}
    return {"physicalLocation": {"artifactLocation": file, "region": region}}


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()
