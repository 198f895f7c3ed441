"""Start a small working project in a new folder."""

import shutil
from importlib.resources import as_file, files
from pathlib import Path

import click

STARTER = "starter"
RENAMED = {"gitignore": ".gitignore"}
"""Files that would act on our own tree under their real name."""


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def init(folder: Path) -> None:
    """Start a small working project in DIR, a new or empty folder.

    It holds two articles, two organizations, a catalog and the options.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise click.BadParameter(
            f"{str(folder)!r} exists and is not an empty folder.", param_hint="DIR"
        )
    with as_file(files("helpgen.cli") / STARTER) as starter:
        shutil.copytree(starter, folder, dirs_exist_ok=True, copy_function=shutil.copyfile)
    for name, real in RENAMED.items():
        (folder / name).rename(folder / real)
    click.echo(f"Created {folder}. Next: helpgen build {folder}")
