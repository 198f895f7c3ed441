"""Hold what the articles say against what the rules do."""

import sys
from pathlib import Path

import click

from helpgen.cli.options import fail_on_options, project_argument
from helpgen.cli.telling import report_of, say, tell
from helpgen.cli.verify_options import day_asked, further_questions
from helpgen.model.diagnostic import Severity
from helpgen.pipeline.verifying import verify as verified
from helpgen.report import FORMATS
from helpgen.verify.verdict import Status


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
@fail_on_options
@further_questions
def verify(  # noqa: PLR0913  one argument for each option
    project: Path,
    *,
    tenants: tuple[str, ...],
    rules: tuple[str, ...],
    output_format: str,
    today: str | None,
    fail_on: Severity | None,
) -> int:
    """Hold what the articles say against the rules, for every tenant."""
    result = verified(project, day_asked(today), tenants=tenants, rules=rules, fail_on=fail_on)
    if result.refusal:
        raise click.UsageError(result.refusal)
    report = report_of(
        result.diagnostics, result.options, articles=result.articles, tenants=result.tenants
    )
    tell(report, output_format, sys.stdout)
    if output_format == "text":
        counts = {
            status: sum(1 for each in result.verdicts if each.status is status) for status in Status
        }
        told = ", ".join(f"{count} {status.value}" for status, count in counts.items() if count)
        say(result.note or f"claims as seen: {told}")
    return result.exit_code
