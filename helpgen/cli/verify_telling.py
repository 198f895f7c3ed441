"""What `verify` says beside its findings: what is covered, what a new review changes."""

import json
import sys
from pathlib import Path

import click

from helpgen.cli.telling import complain, has_color, say
from helpgen.pipeline.reviewing import Review
from helpgen.pipeline.verifying import VerifyResult
from helpgen.publish import WriteRefused
from helpgen.report import print_table, visible
from helpgen.report.claims import verdicts_json
from helpgen.report.claims.claim_report import ClaimReport
from helpgen.verify.coverage.document import document, lists, shares

_HEAD = ("Covered", "Number", "Share", "Asked for")


def tell_review(result: VerifyResult) -> None:
    """Whether anybody reviews the sentences of claims."""
    if result.review and not result.note and not result.review.is_kept:
        say(
            "no sentence was reviewed with its claim; `helpgen verify --accept` begins to keep them"
        )


def tell_coverage(result: VerifyResult) -> None:
    """The table of shares, and below it all that is not covered."""
    if not result.coverage or not result.options:
        return
    rows = list(shares(result.coverage, result.options.verify.coverage))
    print_table(_HEAD, rows, sys.stdout, color=has_color(sys.stdout))
    for line in lists(result.coverage):
        say(visible(line))


def json_with_coverage(told: ClaimReport, result: VerifyResult) -> str:
    """Verdicts and findings with the figures in one document; null where the project could not be read."""
    figures, options = result.coverage, result.options
    made = document(figures, options.verify.coverage) if figures and options else None
    return json.dumps({**verdicts_json.document(told), "coverage": made}, indent=2)


def accept(root: Path, review: Review) -> bool:
    """Say what a new review changes, and write it; false where it could not be."""
    if not review.is_readable:
        complain(f"{review.path} cannot be read, and is not written over", "mend or remove it")
        return False
    for line in review.changes:
        say(visible(line))
    if not review.changes and review.is_kept:
        say(f"nothing to review; {review.path} stays as it is")
        return True
    try:
        review.write(root)
    except WriteRefused as refusal:
        raise click.ClickException(str(refusal)) from None
    say(f"{review.path}: {len(review.changes)} reviewed")
    return True
