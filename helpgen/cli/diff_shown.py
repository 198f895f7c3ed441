"""What is about to be written into files: shown first, and at a terminal somebody is asked."""

import sys
from collections.abc import Iterable

import click

from helpgen.pipeline.mended_file import MendedFile
from helpgen.report import visible


def show_diff(files: Iterable[MendedFile], *, aside: bool) -> None:
    """Each file's difference; `aside` is on standard error, where standard output is for a machine."""
    for file in files:
        for line in file.diff.splitlines():
            click.echo(visible(line.rstrip("\r")), err=aside)


def is_wanted(question: str) -> bool:
    """Whether somebody says yes; without a terminal nobody can be asked, and who wrote `--fix` wants it."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return True
    return click.confirm(question, err=True)
