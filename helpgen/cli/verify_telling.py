"""What `verify` says beside its findings: how claims stand, what is covered, what a new review changes."""

import json
import sys
from collections import Counter
from pathlib import Path

import click

from helpgen.cli.telling import complain, has_color, say
from helpgen.pipeline.reviewing import Review
from helpgen.pipeline.verifying import VerifyResult
from helpgen.publish import WriteRefused
from helpgen.report import Report, print_table, visible
from helpgen.report.formats import json_document
from helpgen.verify.coverage.document import document, lists, shares
from helpgen.verify.verdict import Status

_HEAD = ("Covered", "Number", "Share", "Asked for")


def tell_claims(result: VerifyResult) -> None:
    """How many claims stand how, in a line; and whether anybody reviews their sentences."""
    count = Counter(each.status for each in result.verdicts)
    told = ", ".join(f"{count[status]} {status.value}" for status in Status if count[status])
    say(result.note or f"claims as seen: {told}")
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


def json_with_coverage(report: Report, result: VerifyResult) -> str:
    """The findings with the figures in one document; `coverage` is null where the project could not be read."""
    figures, options = result.coverage, result.options
    made = document(figures, options.verify.coverage) if figures and options else None
    return json.dumps({**json_document.document(report), "coverage": made}, indent=2)


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
