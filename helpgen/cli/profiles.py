"""Organizations, wherever their profiles live: check, list, export."""

import click

from helpgen.cli.group import Commands
from helpgen.cli.table import CommandRow

ROWS: tuple[CommandRow, ...] = (
    CommandRow(
        "check", "Say what is wrong with profiles, and where.", "helpgen.cli.profiles_check"
    ),
    CommandRow("list", "Name every organization.", "helpgen.cli.profiles_list"),
    CommandRow("export", "Print profiles as JSON Lines.", "helpgen.cli.profiles_export"),
)


@click.group(cls=Commands, rows=ROWS)
def profiles() -> None:
    """Organizations, wherever their profiles live: check, list, export.

    Profiles are files of a folder, rows of one file, or rows of a table: `profiles` in helpgen.yaml says which. Only
    options, catalog and profiles are read, and no article.
    """
