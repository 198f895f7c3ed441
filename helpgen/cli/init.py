"""Start a small working project in a new folder."""

import os
from importlib.resources import as_file, files
from pathlib import Path

import click

from helpgen.cli.existing import mode_of
from helpgen.model.catalog import Catalog
from helpgen.pipeline.vocabulary import declared
from helpgen.publish import WriteRefused, write_inside
from helpgen.read.disk.packaged import packaged
from helpgen.schemas.in_project import project_schema_files
from helpgen.schemas.written import write

STARTER = "starter"
RENAMED = {"gitignore": ".gitignore"}
"""Files that would act on our own tree under their real name."""


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def init(folder: Path) -> None:
    """Start a small working project in DIR, a new or empty folder.

    It holds two articles, two organizations, a catalog, the options, and JSON Schemas for editors.
    """
    if os.path.islink(folder):  # noqa: PTH114  an error names the path
        raise click.BadParameter(f"{str(folder)!r} is a link.", param_hint="DIR")
    if mode_of(folder) is not None and not _is_empty(folder):
        raise click.BadParameter(
            f"{str(folder)!r} exists and is not an empty folder.", param_hint="DIR"
        )
    folder.mkdir(parents=True, exist_ok=True)
    try:
        for path, text in starter().items():
            write_inside(folder, path, text)
        write(folder, project_schema_files(declared(folder).value or Catalog()))
    except WriteRefused as reason:
        raise click.BadParameter(f"{reason}.", param_hint="DIR") from reason
    click.echo(f"Created {folder}. Next: helpgen serve {folder}")


def starter() -> dict[str, str]:
    """The files of a new project, by path."""
    with as_file(files("helpgen.cli") / STARTER) as top:
        return {RENAMED.get(path, path): data.decode() for path, data in packaged(top)}


def _is_empty(folder: Path) -> bool:
    return folder.is_dir() and not any(folder.iterdir())
