"""Hold what the articles say against what the rules do."""

import sys
from datetime import datetime
from pathlib import Path

import click

from helpgen.cli.options import fail_on_options, project_argument
from helpgen.cli.telling import report_of, tell
from helpgen.cli.verify_telling import accept, json_with_coverage, tell_claims, tell_coverage
from helpgen.model.diagnostic import Severity
from helpgen.pipeline.verifying import VerifyResult
from helpgen.pipeline.verifying import verify as verified
from helpgen.report import FORMATS


@click.command()
@project_argument
@click.option(
    "--tenant", "tenants", multiple=True, metavar="ID", help="Only for this organization."
)
@click.option("--rule", "rules", multiple=True, metavar="ID", help="Only claims about this rule.")
@click.option(
    "--format",
    "output_format",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    help="How findings are written.",
)
@click.option(
    "--today", metavar="DAY", help="The day by which manual claims expire; today's date by default."
)
@click.option(
    "--coverage",
    "with_coverage",
    is_flag=True,
    help="Also tell what claims cover and what not; as text or JSON.",
)
@click.option(
    "--accept",
    "is_accepted",
    is_flag=True,
    help="Keep all claimed sentences as reviewed, after telling what changes.",
)
@fail_on_options
def verify(  # noqa: PLR0913  one argument for each option
    project: Path,
    *,
    tenants: tuple[str, ...],
    rules: tuple[str, ...],
    output_format: str,
    today: str | None,
    fail_on: Severity | None,
    with_coverage: bool,
    is_accepted: bool,
) -> int:
    """Hold what the articles say against the rules, for every tenant."""
    try:
        day = datetime.fromisoformat(today).date() if today else datetime.now().astimezone().date()
    except ValueError:
        raise click.UsageError(f"--today {today}: write year, month and day, 2027-01-31") from None
    if with_coverage and output_format not in ("text", "json"):
        raise click.UsageError("--coverage is told as text or JSON.")
    if is_accepted and output_format != "text":
        raise click.UsageError("--accept tells what changes as text.")

    def asked() -> VerifyResult:
        return verified(
            project,
            day,
            tenants=tenants,
            rules=rules,
            fail_on=fail_on,
            with_coverage=with_coverage,
        )

    result = asked()
    if result.refusal:
        raise click.UsageError(result.refusal)
    if is_accepted and result.review and accept(project, result.review):
        result = asked()
    report = report_of(
        result.diagnostics, result.options, articles=result.articles, tenants=result.tenants
    )
    if with_coverage and output_format == "json":
        click.echo(json_with_coverage(report, result))
        return result.exit_code
    tell(report, output_format, sys.stdout)
    if output_format == "text":
        tell_claims(result)
        if with_coverage:
            tell_coverage(result)
    return result.exit_code
