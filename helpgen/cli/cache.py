"""What builds keep for each other: how much it is, and away with it."""

import click

from helpgen.cli.group import Commands
from helpgen.cli.table import CommandRow

ROWS: tuple[CommandRow, ...] = (
    CommandRow("info", "Say where the cache is and how large.", "helpgen.cli.cache_info"),
    CommandRow("prune", "Remove what was used longest ago.", "helpgen.cli.cache_prune"),
)


@click.group(cls=Commands, rows=ROWS)
def cache() -> None:
    """What builds keep for each other: how much it is, and away with it.

    It lies in `.helpgen/cache` of the project. It may be deleted, shared and moved: an entry that is not whole is
    never used, and without it a build only takes longer.
    """
