"""Say what is wrong with the project, and write nothing."""

import sys

import click

from helpgen.cli.options import ProjectPart, asked_argument, codes_option, fail_on_options
from helpgen.cli.reporting import report_of
from helpgen.cli.telling import say, tell
from helpgen.cli.tenant_asked import TenantAsked
from helpgen.model.diagnostic import Severity
from helpgen.pipeline.check import check
from helpgen.report import FORMATS, summary


@click.command(cls=TenantAsked)
@asked_argument
@codes_option("--select", "Report only these codes, or codes that begin so.")
@codes_option("--ignore", "Leave out these codes, or codes that begin so.")
@click.option(
    "--format",
    "output_format",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    help="How findings are written.",
)
@click.option(
    "--summary",
    "is_summary",
    is_flag=True,
    help="Only how many there are of each code, and of related items that some tenants lack.",
)
@fail_on_options
def lint(  # noqa: PLR0913  one argument for each option
    asked: ProjectPart,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    output_format: str,
    fail_on: Severity | None,
    *,
    is_summary: bool,
) -> int:
    """Say what is wrong with the project, and write nothing.

    Everything that a build would find, and what should not be written so, for every tenant. With FILEs, or a
    folder inside a project, everything is looked at and what stands in them is told; their project is the nearest
    one above.
    """
    if is_summary and output_format != "text":
        raise click.UsageError("--summary is text; the other formats hold every finding.")
    result = check(asked.root, select=select, ignore=ignore, fail_on=fail_on, only=asked.only)
    report = report_of(
        result.diagnostics,
        result.options,
        articles=result.articles,
        tenants=result.tenants,
        fail_on=fail_on,
    )
    if is_summary:
        say(summary(report, result.related_left_out))
    else:
        tell(report, output_format, sys.stdout)
    return result.exit_code
