"""Write the generated documents of helpgen itself; for its developers."""

from pathlib import Path

import click

from helpgen.cli.commands import command_helps
from helpgen.cli.exits import FINDINGS, FINE, MEANING
from helpgen.reference.documents import documents
from helpgen.reference.written import stale, write


@click.command(hidden=True)
@click.argument("checkout", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--check", is_flag=True, help="Write nothing; fail when a file is missing or differs."
)
def reference(checkout: Path, *, check: bool) -> int:
    """Write the generated documents into a checkout of helpgen."""
    if not (checkout / "helpgen" / "cli" / "table.py").is_file():
        raise click.BadParameter(
            f"{str(checkout)!r} is no checkout of helpgen.", param_hint="CHECKOUT"
        )
    wanted = documents(checkout, command_helps(), MEANING)
    if not check:
        write(checkout, wanted)
        return FINE
    old = stale(checkout, wanted)
    for path in old:
        click.echo(f"{path} is not what the code says; run `make docs`", err=True)
    return FINDINGS if old else FINE
