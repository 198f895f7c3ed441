"""Say what changes for whom between two states of the sites."""

from pathlib import Path

import click

from helpgen.cli.diff_formats import DIFF_FORMATS
from helpgen.cli.exits import FINE
from helpgen.cli.options import OPTIONS_FILE, PROJECT, project_above
from helpgen.cli.refusing import refused
from helpgen.cli.reporting import report_of
from helpgen.cli.telling import say
from helpgen.cli.tenant_asked import tenants_option
from helpgen.pipeline.comparing.diffing import diff as compared


@click.command()
@click.argument("base")
@click.argument("head", default="")
@click.option(
    "--project",
    type=PROJECT,
    metavar="DIR",
    help="The project whose revisions these are; the nearest one upwards otherwise.",
)
@tenants_option
@click.option(
    "--format",
    "output_format",
    type=click.Choice(list(DIFF_FORMATS)),
    default="text",
    show_default=True,
    help="How it is written: markdown for a comment, html for a page of its own.",
)
def diff(
    base: str, head: str, project: Path | None, tenants: tuple[str, ...], output_format: str
) -> int:
    """Say what changes for whom between two states of the sites.

    BASE and HEAD are revisions of the project, or folders of built sites; without HEAD the project is taken as it
    lies. Of revisions the sites are made in memory, as a build would. Equal differences of several tenants are
    told once.
    """
    result = compared(project or _nearest(), base, head, tenants)
    if result.diff is None:
        return refused(result.refusal, report_of(result.diagnostics, None))
    say(DIFF_FORMATS[output_format](result.diff))
    return FINE


def _nearest() -> Path | None:
    """The nearest project upwards; built sites can be compared without one."""
    return project_above(Path.cwd() / OPTIONS_FILE)
