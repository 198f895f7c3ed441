"""What every command says of itself, for its page: asked of the commands, not copied."""

from collections.abc import Iterable, Iterator
from inspect import cleandoc

import click

from helpgen.cli.group import Commands
from helpgen.cli.table import TABLE, CommandRow, load
from tools.reference.commands import CommandHelp


def command_helps() -> tuple[CommandHelp, ...]:
    """The help of every command, in the table's order; what a command holds follows it."""
    return tuple(_helps(TABLE, ""))


def _helps(rows: Iterable[CommandRow], above: str) -> Iterator[CommandHelp]:
    for row in rows:
        command = load(row)
        yield _help(row, command, f"{above}{row.name}")
        if isinstance(command, Commands):
            yield from _helps(command.rows, f"{above}{row.name} ")


def _help(row: CommandRow, command: click.Command, name: str) -> CommandHelp:
    context = click.Context(command, info_name=f"helpgen {name}")
    records = [
        parameter.get_help_record(context)
        for parameter in command.params
        if isinstance(parameter, click.Option)
    ]
    return CommandHelp(
        name=name,
        usage=" ".join((context.command_path, *command.collect_usage_pieces(context))),
        says=row.says,
        details=cleandoc(command.help or row.says),
        options=tuple(record for record in records if record is not None),
    )
