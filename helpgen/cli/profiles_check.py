"""Say what is wrong with profiles, and where."""

import sys
from pathlib import Path

import click

from helpgen.cli.options import fail_on_options, project_argument
from helpgen.cli.reporting import report_of
from helpgen.cli.telling import tell
from helpgen.model.diagnostic import Severity
from helpgen.pipeline.profiles_known import profiles_known
from helpgen.report import FORMATS


@click.command()
@project_argument
@click.option(
    "--format",
    "output_format",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    help="How findings are written.",
)
@fail_on_options
def check(project: Path, output_format: str, fail_on: Severity | None) -> int:
    """Say what is wrong with profiles, and where.

    A finding in a row names its table and its primary key, or its file and line.
    """
    known = profiles_known(project, fail_on)
    report = report_of(
        known.diagnostics,
        known.options,
        tenants=len(known.profiles) + len(known.held_back),
        fail_on=fail_on,
    )
    tell(report, output_format, sys.stdout)
    return known.exit_code
