"""Write JSON Schemas of the files that people type."""

import sys
from collections.abc import Mapping
from pathlib import Path

import click

from helpgen.cli.exits import FINDINGS, FINE
from helpgen.cli.options import project_argument
from helpgen.cli.reporting import report_of
from helpgen.cli.telling import complain, tell
from helpgen.model.catalog import Catalog
from helpgen.pipeline.vocabulary import declared
from helpgen.publish import WriteRefused
from helpgen.schemas.in_project import project_schema_files, project_schema_text
from helpgen.schemas.schemas import NAMES, schema_files, schema_text
from helpgen.schemas.written import foreign, stale, write


@click.command()
@project_argument
@click.option(
    "--check", is_flag=True, help="Write nothing; fail when a file is missing or differs."
)
@click.option("--print", "printed", type=click.Choice(NAMES), help="Print one schema instead.")
@click.option(
    "--generic", is_flag=True, help="Such as fit every project: without the names of the catalog."
)
def schema(project: Path, *, check: bool, printed: str | None, generic: bool) -> int:
    """Write JSON Schemas of the files that people type.

    Of article front matter, catalog, options, profiles, booking files and stories of bookings; of the lines that
    `booking engine` reads and writes, and of what an engine says about itself. They go to PROJECT/schemas/, where an
    editor can use them to complete and check what is typed. Those of articles and profiles know the project: its
    roles, categories, labels, templates and keys, with their types and limits. A file that helpgen did not write is not
    written over.
    """
    catalog: Catalog | None = None
    if not generic:
        read = declared(project)
        if read.diagnostics:
            tell(report_of(read.diagnostics, None), "text", sys.stderr)
            return FINDINGS
        catalog = read.value
    if printed is not None:
        text = project_schema_text(printed, catalog) if catalog else schema_text(printed)
        click.echo(text, nl=False)
        return FINE
    files = project_schema_files(catalog) if catalog else schema_files()
    return _checked(project, files) if check else _written(project, files)


def _checked(project: Path, files: Mapping[str, str]) -> int:
    old = stale(project, files)
    for path in old:
        complain(f"{path} is not what it should be", "run `helpgen schema`")
    return FINDINGS if old else FINE


def _written(project: Path, files: Mapping[str, str]) -> int:
    """Every file, or none where something stands in the way."""
    if others := foreign(project, files):
        names = ", ".join(others)
        raise click.UsageError(
            f"{names}: there is something that helpgen did not write; move it away"
        )
    try:
        write(project, files)
    except WriteRefused as reason:
        raise click.UsageError(f"{reason}; put a real folder there.") from reason
    return FINE
