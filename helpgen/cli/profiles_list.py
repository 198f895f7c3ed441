"""Name every organization."""

import sys
from pathlib import Path

import click

from helpgen.cli.options import project_argument
from helpgen.cli.reporting import report_of
from helpgen.cli.telling import complain_of_held, say, tell
from helpgen.pipeline.profiles_known import profiles_known
from helpgen.report import visible


@click.command(name="list")
@project_argument
def list(project: Path) -> int:  # noqa: A001  the table finds a command by its name
    """Name every organization: its id, a tab, and its name.

    Those whose profile has an error are told on standard error.
    """
    known = profiles_known(project)
    for each in known.profiles:
        say(f"{each.id}\t{visible(each.name)}")
    if known.exit_code:
        tell(report_of(known.diagnostics, known.options), "text", sys.stderr)
    complain_of_held(known.held_back)
    return known.exit_code
