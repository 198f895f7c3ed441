"""What a command found, told to whoever called it."""

import os
from collections.abc import Iterable
from typing import TextIO

import click

from helpgen.cli.guard import reader_may_leave
from helpgen.report import FORMATS, Report, Sources, no_sources, print_report, visible


def tell(report: Report, output_format: str, stream: TextIO, sources: Sources = no_sources) -> None:
    """The report on the stream, in color where that is wanted, and then with excerpts of the sources."""
    with reader_may_leave():
        if output_format == "text":
            print_report(report, stream, color=has_color(stream), sources=sources)
        elif written := FORMATS[output_format](report):
            click.echo(written, file=stream)


def say(line: str) -> None:
    """One line of what a command has to say, on standard output."""
    with reader_may_leave():
        click.echo(line)


def say_aside(line: str) -> None:
    """One line of what a command has to say, on standard error: standard output is for a machine."""
    click.echo(line, err=True)


def complain(message: str, hint: str = "") -> None:
    """Why a command did not do what it was asked, on standard error."""
    behind = f" ({visible(hint)})" if hint else ""
    click.echo(f"helpgen: {visible(message)}{behind}", err=True)


def complain_of_held(held: Iterable[str]) -> None:
    """Which organizations were not asked about; the findings of their profiles say why."""
    for tenant in held:
        complain(f"{tenant} was left out: its profile has errors", "mend it, and ask again")


def has_color(stream: TextIO) -> bool:
    """Whether the stream is a terminal that was not asked to stay plain; https://no-color.org."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
