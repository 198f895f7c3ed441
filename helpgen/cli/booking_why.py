"""Say why a time can be booked or not."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import click

from helpgen.cli.booking_options import (
    clock,
    date_of,
    now_option,
    refuse,
    start_option,
    tenant_option,
    told_key,
    who_options,
)
from helpgen.cli.exits import FINE, USAGE
from helpgen.cli.options import project_argument
from helpgen.cli.telling import say
from helpgen.pipeline.bookable import Asked, Bookable, bookable
from helpgen.pipeline.booking import open_booking
from helpgen.pipeline.practice import instant_of
from helpgen.report import visible


@click.command()
@project_argument
@tenant_option
@start_option
@click.option("--provider", required=True, metavar="ID", help="With whom, or any.")
@who_options
@now_option
def why(  # noqa: PLR0913  one argument for each option
    project: Path,
    *,
    tenant: str,
    start: datetime,
    provider: str,
    client: str,
    service: str,
    now: datetime | None,
) -> int:
    """Say why a time can be booked or not.

    Every rule in the order of asking, its answer and the numbers that decided; and for each refusal the keys
    that the rule reads, where their values come from, and the article that tells how to change them.
    """
    opened = open_booking(project, tenant)
    if opened.value is None:
        refuse(opened.refusal, opened.diagnostics)
        return USAGE
    moment = instant_of(clock(now), opened.value.where)
    try:
        found = bookable(
            opened.value, start, moment, provider=provider, client=client, service=service
        )
    except LookupError as fault:
        refuse(str(fault))
        return USAGE
    for line in lines_of(found):
        say(line)
    return FINE


def lines_of(found: Bookable) -> Iterator[str]:
    """The answer for a terminal, each line safe to print: the outcome first, then rule after rule."""
    who = found.client or "a guest"
    times = f"{found.start:%H:%M}-{found.end:%H:%M} {found.start.tzname()}"
    yield f"{date_of(found.start.date())} {times} at {visible(found.name)}, {who} with {found.provider}"
    refusals = [each for each in found.asked if not each.allowed]
    if refusals:
        yield f"cannot be booked: {refusals[0].message}"
    else:
        yield "can be booked"
    yield ""
    for each in found.asked:
        yield from _told(each)


def _told(asked: Asked) -> Iterator[str]:
    answer = "yes" if asked.allowed else f"no, {asked.code}"
    numbers = f": {visible(asked.numbers)}" if asked.numbers else ""
    yield f"{asked.rule}: {answer}{numbers}"
    if not asked.allowed:
        yield f"    {asked.says}"
    for key in asked.keys if not asked.allowed else ():
        yield from told_key(key, "    ")
