"""Print profiles as JSON Lines."""

import sys
from pathlib import Path

import click

from helpgen.cli.exits import FINDINGS, FINE
from helpgen.cli.options import project_argument
from helpgen.cli.reporting import report_of
from helpgen.cli.telling import say, tell
from helpgen.cli.tenant_asked import tenants_option
from helpgen.model.diagnostic import Diagnostic
from helpgen.pipeline.profiles_known import profiles_told


@click.command()
@project_argument
@tenants_option
def export(project: Path, tenants: tuple[str, ...]) -> int:
    """Print profiles as JSON Lines.

    Each line is what one profile says itself, without defaults: in a file of profiles/ that `profiles.source` names,
    the lines give the same sites. A profile that has an error is left out, and told on standard error.
    """
    found: list[Diagnostic] = []
    for each in profiles_told(project, tenants):
        found += each.diagnostics
        if each.value is not None:
            say(each.value)
    report = report_of(found, None)
    if found:
        tell(report, "text", sys.stderr)
    return FINDINGS if any(report.fails(each) for each in report.findings()) else FINE
