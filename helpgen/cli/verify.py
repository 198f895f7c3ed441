"""Hold what the articles say against what the rules do."""

import sys
from datetime import datetime
from pathlib import Path

import click

from helpgen.cli.options import fail_on_options, project_argument
from helpgen.cli.telling import report_of, say, tell
from helpgen.model.diagnostic import Severity
from helpgen.pipeline.hired_engine import EngineAsked
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
@click.option(
    "--engine",
    metavar="COMMAND",
    help="Who knows the rules: a program that answers as `booking engine` does, instead of the project's.",
)
@click.option(
    "--engine-seconds",
    type=click.FloatRange(0, 600, min_open=True),
    metavar="SECONDS",
    help="How long it may take for one answer; 5 by default.",
)
@fail_on_options
def verify(  # noqa: PLR0913  one argument for each option
    project: Path,
    *,
    tenants: tuple[str, ...],
    rules: tuple[str, ...],
    output_format: str,
    today: str | None,
    engine: str | None,
    engine_seconds: float | None,
    fail_on: Severity | None,
) -> int:
    """Hold what the articles say against the rules, for every tenant."""
    try:
        day = datetime.fromisoformat(today).date() if today else datetime.now().astimezone().date()
    except ValueError:
        raise click.UsageError(f"--today {today}: write year, month and day, 2027-01-31") from None
    if engine is not None and not engine.strip():
        raise click.UsageError("--engine: write the command that starts it")
    asked = EngineAsked(engine or "", None, engine_seconds)
    result = verified(project, day, tenants=tenants, rules=rules, fail_on=fail_on, engine=asked)
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
