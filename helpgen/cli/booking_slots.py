"""Show a day as a client sees it."""

import json
import sys
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import click

from helpgen.cli.booking_options import (
    clock,
    date_of,
    day_option,
    now_option,
    refuse,
    tenant_option,
    told_key,
    who_options,
)
from helpgen.cli.exits import FINE, USAGE
from helpgen.cli.guard import reader_may_leave
from helpgen.cli.options import project_argument
from helpgen.cli.telling import has_color, say
from helpgen.pipeline.booking import open_booking
from helpgen.pipeline.origins import KeyValue
from helpgen.pipeline.practice import instant_of
from helpgen.pipeline.slots import Day, Offer
from helpgen.pipeline.slots import slots as day_of
from helpgen.report import print_table, visible
from helpgen.report.findings import position


@click.command()
@project_argument
@tenant_option
@day_option
@click.option("--provider", default="", metavar="ID", help="With whom; anyone otherwise.")
@who_options
@now_option
@click.option(
    "--format",
    "output_format",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How the day is written.",
)
def slots(  # noqa: PLR0913  one argument for each option
    project: Path,
    *,
    tenant: str,
    day: date,
    provider: str,
    client: str,
    service: str,
    now: datetime | None,
    output_format: str,
) -> int:
    """Show a day as a client sees it.

    The times on offer with whom they are, as the tenant shows them; where there are none, every reason, and
    the setting and the article behind it.
    """
    opened = open_booking(project, tenant)
    if opened.value is None:
        refuse(opened.refusal, opened.diagnostics)
        return USAGE
    asked = instant_of(clock(now), opened.value.where)
    try:
        found = day_of(opened.value, day, asked, provider=provider, client=client, service=service)
    except LookupError as fault:
        refuse(str(fault))
        return USAGE
    if output_format == "json":
        say(json.dumps(_document(tenant, found), indent=2, ensure_ascii=False))
    else:
        _show(found)
    return FINE


def _show(day: Day) -> None:
    say(f"{date_of(day.day)} at {visible(day.name)} ({day.zone})")
    rows = [_row(offer, day) for offer in day.offers]
    with reader_may_leave():
        if rows:
            head = ("from", "to", "with", "")
            print_table(head, rows, sys.stdout, color=has_color(sys.stdout))
    for line in _reasons(day):
        say(line)


def _row(offer: Offer, day: Day) -> tuple[str, str, str, str]:
    taken = "unavailable" if day.busy == "label" else "taken"
    return (
        _time(offer.start, offer),
        _time(offer.end, offer),
        visible(offer.name),
        "" if offer.free else taken,
    )


def _time(moment: datetime, offer: Offer) -> str:
    """The wall clock; with the zone's short name where the clock changes within the appointment."""
    changes = offer.start.utcoffset() != offer.end.utcoffset()
    return f"{moment:%H:%M}{f' {moment.tzname()}' if changes else ''}"


def _reasons(day: Day) -> Iterator[str]:
    for reason in day.reasons:
        yield f"    {reason.says}"
        for key in reason.keys:
            yield from told_key(key, " " * 8)


def _document(tenant: str, day: Day) -> dict[str, object]:
    return {
        "tenant": tenant,
        "date": day.day.isoformat(),
        "timezone": day.zone,
        "slots": [
            {
                "start": offer.start.isoformat(),
                "end": offer.end.isoformat(),
                "provider": offer.provider or None,
                "free": offer.free,
            }
            for offer in day.offers
        ],
        "reasons": [
            {"code": reason.code, "says": reason.says, "keys": [_key(key) for key in reason.keys]}
            for reason in day.reasons
        ],
    }


def _key(key: KeyValue) -> dict[str, object]:
    return {
        "key": key.key,
        "value": key.value,
        "source": key.source,
        "place": position(key.place),
        "article": key.article or None,
    }
