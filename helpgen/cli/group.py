"""A command that holds others, each imported when it is called."""

from typing import Any

import click

from helpgen.cli.table import CommandRow, load


class Commands(click.Group):
    """The commands of some rows; only the one that was asked for is imported."""

    def __init__(
        self,
        name: str | None = None,
        *,
        rows: tuple[CommandRow, ...],
        **more: Any,  # noqa: ANN401  click's own
    ) -> None:
        super().__init__(name, **more)
        self.rows = rows

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """The commands' names in the table's order, which is the order of a project's life."""
        return [row.name for row in self.rows]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  click's signature
        """Import the command; None when there is no such one."""
        return next((load(row) for row in self.rows if row.name == cmd_name), None)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """An unknown name is answered with the likeliest known one."""
        name = args[0]
        if all(row.name != name for row in self.rows) and not name.startswith("-"):
            raise click.exceptions.NoSuchCommand(
                name, possibilities=self.list_commands(ctx), ctx=ctx
            )
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  click's signature
        """List the commands from the table alone."""
        with formatter.section("Commands"):
            formatter.write_dl([(row.name, row.says) for row in self.rows])
