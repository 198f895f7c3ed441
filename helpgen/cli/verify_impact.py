"""What `helpgen verify --impact` says: rules that changed, answers that flipped, articles that turn red."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from helpgen.cli.verify_answer import answer
from helpgen.model.claim_verdict import Verdict
from helpgen.pipeline.impacting import ImpactResult, impact
from helpgen.verify.impact import ChangeKind, RuleChange

SCHEMA_VERSION = 1
_SHOWN = 3
"""Flipped answers of a rule that are told to people; JSON has all."""


def tell_impact(  # noqa: PLR0913  one argument for each option
    project: Path,
    today: date,
    revision: str,
    command: str,
    tenants: tuple[str, ...],
    *,
    is_json: bool,
) -> int:
    """Compare the rules, say what that does to the articles, and give the exit code."""
    if revision and command:
        raise click.UsageError("--impact and --impact-engine both say what it was like: name one")
    result = impact(project, today, revision, command=command, tenants=tenants)
    return answer(result, as_text, as_json, is_json=is_json)


def as_text(result: ImpactResult) -> Iterator[str]:
    """Lines for people."""
    for change in result.changes:
        yield from _change(change)
    if not result.changes:
        yield "no rule is another than it was"
    for each in result.red:
        yield f"turns red: {_claim(each)}"
    for each in result.looks:
        yield f"look at it again: {_claim(each)}"


def _change(change: RuleChange) -> Iterator[str]:
    if change.kind is not ChangeKind.BEHAVIOR:
        yield f"{change.rule}: {change.kind.value}"
        return
    yield (
        f"{change.rule}: {change.kind.value}, {len(change.flips):,} of {change.asked:,} answers flipped"
    )
    for flip in change.flips[:_SHOWN]:
        yield f"  with {flip.given}"
        yield f"  before: {flip.before}"
        yield f"  now:    {flip.after}"


def _claim(verdict: Verdict) -> str:
    return f"{verdict.place.path}:{verdict.place.line} for {', '.join(verdict.tenants)}"


def as_json(result: ImpactResult) -> dict[str, object]:
    """The same as a JSON object."""
    return {
        "schemaVersion": SCHEMA_VERSION,
        "rules": [
            {
                "rule": each.rule,
                "change": each.kind.value,
                "asked": each.asked,
                "flips": [
                    {
                        "given": json.loads(flip.given),
                        "policy": json.loads(flip.policy),
                        "before": flip.before,
                        "now": flip.after,
                        "example": list(flip.example),
                    }
                    for flip in each.flips
                ],
            }
            for each in result.changes
        ],
        "red": [_verdict(each) for each in result.red],
        "lookAgain": [_verdict(each) for each in result.looks],
    }


def _verdict(verdict: Verdict) -> dict[str, object]:
    return {
        "path": verdict.place.path,
        "line": verdict.place.line,
        "rule": verdict.rule,
        "tenants": list(verdict.tenants),
        "messages": [each.message for each in verdict.findings],
    }
