"""`helpgen COMMAND ...`: only the command that was asked for is imported."""

from collections.abc import Sequence

import click

from helpgen import __version__
from helpgen.cli.guard import guarded
from helpgen.cli.table import TABLE, load

ROWS = {row.name: row for row in TABLE}
SHOWN = tuple(row for row in TABLE if not row.hidden)


class Commands(click.Group):
    """The commands of the table, each loaded when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """In the table's order, which is the order of a project's life."""
        return [row.name for row in SHOWN]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  click's signature
        """Import the command; None when there is no such one."""
        return load(ROWS[cmd_name]) if cmd_name in ROWS else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """An unknown name is answered with the likeliest known one."""
        name = args[0]
        if name not in ROWS and not name.startswith("-"):
            raise click.exceptions.NoSuchCommand(
                name, possibilities=self.list_commands(ctx), ctx=ctx
            )
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  click's signature
        """List the commands from the table alone."""
        with formatter.section("Commands"):
            formatter.write_dl([(row.name, row.says) for row in SHOWN])


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
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
