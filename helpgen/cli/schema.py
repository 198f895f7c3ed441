"""Write JSON Schemas of the files that people type."""

from pathlib import Path

import click

from helpgen.cli.exits import FINDINGS, FINE
from helpgen.cli.options import project_argument
from helpgen.schemas.schemas import NAMES, schema_files, schema_text
from helpgen.schemas.written import stale, write


@click.command()
@project_argument
@click.option(
    "--check", is_flag=True, help="Write nothing; fail when a file is missing or differs."
)
@click.option("--print", "printed", type=click.Choice(NAMES), help="Print one schema instead.")
def schema(project: Path, *, check: bool, printed: str | None) -> int:
    """Write JSON Schemas of the files that people type.

    Of article front matter, catalog, options, profiles, booking files and stories of bookings, and of the lines that
    `booking engine` reads. They go to PROJECT/schemas/, where an editor can use them to complete and check what is
    typed.
    """
    if printed is not None:
        click.echo(schema_text(printed), nl=False)
        return FINE
    if not check:
        write(project, schema_files())
        return FINE
    old = stale(project, schema_files())
    for path in old:
        click.echo(f"{path} differs from the models; run `helpgen schema`", err=True)
    return FINDINGS if old else FINE
