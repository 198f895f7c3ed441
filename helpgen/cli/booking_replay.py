"""Run a story of bookings, step by step."""

from collections.abc import Iterator
from pathlib import Path

import click

from helpgen.booking.values import EffectKind
from helpgen.bookings.beat import Beat
from helpgen.bookings.replay import Replay
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
@click.option(
    "--ledger",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="LEDGER",
    help="Keep what comes of it in this file, and meet what is in it; made where there is none.",
)
def replay(file: Path, project: Path, ledger: Path | None) -> int:
    """Run a story of bookings, step by step.

    FILE is a story in YAML. For each step: who does what, about which time and provider, the state afterwards and
    what follows; or what was refused, and why. Where
    something else was expected, that is said and the run fails. Nothing is kept, unless in a ledger.
    """
    result = run(project, file, ledger)
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


_RECORD = f"{EffectKind.AUDIT}:"
"""What is refused is put on record too, as what somebody tried; that line would read as if it had been done."""


def _became(beat: Beat) -> str:
    """What became of the appointment, and of the one that takes its place."""
    change = f", {beat.change}" if beat.change not in {"", "none"} else ""
    given = f" with {beat.given}" if beat.given else ""
    state = f"{beat.state or 'done'}{change}{given}"
    if not beat.others:
        return state
    others = "; ".join(f"{name}: {became}" for name, became in beat.others)
    return f"{beat.name}: {state}; {others}"


def _told(beat: Beat) -> Iterator[str]:
    asked = f", {beat.asked}" if beat.asked else ""
    what = f"{beat.does} {beat.name}".rstrip()
    yield f"{beat.now:%Y-%m-%d %H:%M %Z}  {beat.by}: {what}{asked}"
    if beat.allowed and beat.seen:
        yield from (f"    {name}: {value}" for name, value in beat.seen)
    elif beat.allowed:
        yield f"    {_became(beat)}"
    else:
        yield f"    {beat.tried} refused: {beat.code} ({beat.message})"
        if beat.numbers:
            yield f"        {beat.numbers}"
    effects = [each for each in beat.effects if beat.allowed or not each.startswith(_RECORD)]
    if effects:
        yield f"    {', '.join(effects)}"
    for miss in beat.misses:
        yield f"    {position(beat.place)} but {miss}"
