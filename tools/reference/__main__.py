"""The generated documents of this checkout are written, or compared: `python -m tools.reference [--check]`."""

import sys
from pathlib import Path

import click

from helpgen.cli.exits import FINDINGS, FINE, MEANING
from helpgen.schemas.written import stale, write
from tools.reference.command_helps import command_helps
from tools.reference.documents import documents

CHECKOUT = Path(__file__).parents[2]


@click.command()
@click.option(
    "--check", is_flag=True, help="Write nothing; fail when a file is missing or differs."
)
def reference(*, check: bool) -> None:
    """Write the generated documents of this checkout."""
    wanted = documents(CHECKOUT, command_helps(), MEANING)
    if not check:
        write(CHECKOUT, wanted)
        sys.exit(FINE)
    old = stale(CHECKOUT, wanted)
    for path in old:
        click.echo(f"{path} is not what the code says; run `make docs`", err=True)
    sys.exit(FINDINGS if old else FINE)


if __name__ == "__main__":
    reference()
