"""`helpgen COMMAND ...`: only the command that was asked for is imported."""

from collections.abc import Sequence

import click

from helpgen import __version__
from helpgen.cli.group import Commands
from helpgen.cli.guard import guarded
from helpgen.cli.table import TABLE


@click.group(cls=Commands, rows=TABLE, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s")
def helpgen() -> None:
    """One set of help articles, a static help site for every organization.

    PROJECT is a folder; left out, it is the nearest one upwards with a helpgen.yaml.
    """


def run(arguments: Sequence[str]) -> int:
    """Run one command line; the exit code. Nothing escapes but SystemExit."""
    return guarded(
        lambda: helpgen.main(list(arguments), prog_name="helpgen", standalone_mode=False)
    )
