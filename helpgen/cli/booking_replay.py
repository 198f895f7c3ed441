"""Run a story of bookings, step by step."""

from collections.abc import Iterator
from pathlib import Path

import click

from helpgen.bookings.replay import Beat, Replay
from helpgen.bookings.replay import replay as run
from helpgen.cli.booking_options import refuse
from helpgen.cli.existing import Existing
from helpgen.cli.exits import FINDINGS, FINE, USAGE
from helpgen.cli.options import project_argument
from helpgen.cli.telling import say
from helpgen.report import visible
from helpgen.report.findings import position


@click.command()
@click.argument("file", type=Existing(is_folder=False))
@project_argument
def replay(file: Path, project: Path) -> int:
    """Run a story of bookings, step by step.

    FILE is a story in YAML. For each step: who does what, the state afterwards and what follows. Where
    something else was expected, that is said and the run fails. Nothing is kept.
    """
    result = run(project, file)
    if result.refusal:
        refuse(result.refusal, result.diagnostics)
        return USAGE
    for line in lines_of(result):
        say(visible(line))
    return FINE if result.holds else FINDINGS


def lines_of(result: Replay) -> Iterator[str]:
    """The story as it went."""
    yield f"{result.title} ({result.tenant})"
    for beat in result.beats:
        yield ""
        yield from _told(beat)
    missed = sum(bool(beat.misses) for beat in result.beats)
    yield ""
    yield f"{missed} of {len(result.beats)} steps went otherwise" if missed else "all as expected"


def _told(beat: Beat) -> Iterator[str]:
    yield f"{beat.now:%Y-%m-%d %H:%M %Z}  {beat.by}: {beat.does} {beat.name}"
    if beat.allowed:
        change = f", {beat.change}" if beat.change not in {"", "none"} else ""
        yield f"    {beat.state or 'done'}{change}"
    else:
        yield f"    refused: {beat.code} ({beat.message})"
        if beat.numbers:
            yield f"        {beat.numbers}"
    if beat.effects:
        yield f"    {', '.join(beat.effects)}"
    for miss in beat.misses:
        yield f"    {position(beat.place)} but {miss}"
