"""Say what is wrong with the project, and write nothing."""

import sys

import click

from helpgen.cli.options import ProjectPart, asked_argument, codes_option, fail_on_options
from helpgen.cli.telling import report_of, tell
from helpgen.model.diagnostic import Severity
from helpgen.pipeline.check import check
from helpgen.report import FORMATS


@click.command()
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
@fail_on_options
def lint(
    asked: ProjectPart,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    output_format: str,
    fail_on: Severity | None,
) -> int:
    """Say what is wrong with the project, and write nothing.

    Everything that a build would find, and what should not be written so, for every tenant. With FILEs, or a
    folder inside a project, everything is looked at and what stands in them is told; their project is the nearest
    one above.
    """
    result = check(asked.root, select=select, ignore=ignore, fail_on=fail_on, only=asked.only)
    report = report_of(
        result.diagnostics, result.options, articles=result.articles, tenants=result.tenants
    )
    tell(report, output_format, sys.stdout)
    return result.exit_code
