"""What every command says of itself, for the reference pages."""

from inspect import cleandoc

import click

from helpgen.cli.table import TABLE, Row, load
from helpgen.reference.commands import CommandHelp


def command_helps() -> tuple[CommandHelp, ...]:
    """The help of every command that users see, in the table's order."""
    return tuple(_help(row) for row in TABLE if not row.hidden)


def _help(row: Row) -> CommandHelp:
    command = load(row)
    context = click.Context(command, info_name=f"helpgen {row.name}")
    records = [
        parameter.get_help_record(context)
        for parameter in command.params
        if isinstance(parameter, click.Option)
    ]
    return CommandHelp(
        name=row.name,
        usage=" ".join((context.command_path, *command.collect_usage_pieces(context))),
        says=row.says,
        details=cleandoc(command.help or row.says),
        options=tuple(record for record in records if record is not None),
    )
