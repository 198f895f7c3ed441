"""For machines: every verdict beside the findings, in ASCII. `schemas/verify.schema.json` is its schema."""

import json
from collections.abc import Mapping
from typing import Any

from helpgen.model.claim_verdict import Verdict
from helpgen.report.claims.claim_report import ClaimReport
from helpgen.report.formats.json_document import document_of
from helpgen.report.visible import visible


def written(told: ClaimReport) -> str:
    """The whole document; equal runs have equal bytes."""
    return json.dumps(document(told), indent=2)


def document(told: ClaimReport) -> dict[str, Any]:
    """The same as plain values, for whoever has more to say in it."""
    made = document_of(told.report)
    made["summary"]["claims"] = {str(status): count for status, count in told.counts().items()}
    made["claims"] = [_claim(told, each) for each in told.verdicts]
    return made


def _claim(told: ClaimReport, verdict: Verdict) -> Mapping[str, Any]:
    claim, place, lineage = verdict.claim, verdict.place, verdict.lineage
    return {
        "form": claim.said.form,
        "subject": visible(claim.said.subject),
        "property": visible(claim.said.law),
        "effect": visible(claim.said.effect),
        "rule": visible(verdict.rule),
        "article": visible(verdict.slug),
        "path": visible(place.path),
        "line": place.line,
        "column": place.column,
        "status": str(verdict.status),
        "tenants": list(map(visible, verdict.tenants)),
        "checks": verdict.checks,
        "rows": [lineage.line_of(row) for row in verdict.rows],
        "findings": document_of(told.of_verdict(verdict))["findings"],
        "mended": [
            {"line": lineage.line_of(line), "cell": cell, "text": visible(text)}
            for line, cell, text in verdict.mended
        ],
    }
