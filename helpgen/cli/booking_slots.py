"""Show a day as a client sees it."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from helpgen.booking.rules.availability.slot_presentation import LABEL
from helpgen.bookings.slots import Day, Offer
from helpgen.bookings.slots import slots as slots_of
from helpgen.bookings.wall_clock import time_in
from helpgen.bookings.wish import length_of, person_of
from helpgen.cli.booking_options import (
    Form,
    Inquiry,
    Named,
    format_option,
    now_option,
    tenant_option,
    who_options,
)
from helpgen.cli.booking_telling import (
    asked_when,
    date_of,
    key_document,
    moving_line,
    question_document,
    say_line,
    told_field,
    told_key,
)
from helpgen.cli.exits import FINE, USAGE
from helpgen.cli.guard import reader_may_leave
from helpgen.cli.options import project_argument
from helpgen.cli.telling import has_color, say
from helpgen.model.bookings.moments import day_of
from helpgen.report import print_table, visible


@click.command()
@project_argument
@tenant_option
@click.option(
    "--date",
    "day",
    required=True,
    metavar="YYYY-MM-DD",
    help="The day, in the tenant's time zone.",
)
@click.option(
    "--provider",
    metavar="ID",
    help="With whom, or any; any otherwise, and for a move whom it is with.",
)
@who_options
@now_option
@format_option
def slots(  # noqa: PLR0913  one argument for each option
    project: Path,
    *,
    tenant: str,
    day: str,
    provider: str | None,
    client: str | None,
    guest: bool,
    service: str | None,
    room: str | None,
    moving: str | None,
    asked_at: str | None,
    output_format: str,
) -> int:
    """Show a day as a client sees it.

    The times on offer with whom they are, as the tenant shows them; where there are none, every reason, and
    the setting and the article behind it.
    """
    form = Form()
    on = form.read("--date", day, day_of)
    names = Named(provider, client, service, guest, room, moving)
    question = form.question(project, tenant, asked_at, names)
    if form.faults or on is None or question is None:
        form.refuse()
        return USAGE
    found = slots_of(question.booking, question.wish, on, question.now)
    if output_format == "json":
        say(json.dumps(_document(question, found), indent=2, ensure_ascii=False))
    else:
        _show(question, found)
    return FINE


def _show(question: Inquiry, day: Day) -> None:
    booking, wish = question.booking, question.wish
    say_line(f"{date_of(day.day)} at {visible(booking.profile.name)} ({booking.where.key})")
    say_line(f"for {visible(person_of(booking, wish))}, {asked_when(question)}")
    say_line(visible(length_of(booking, wish)))
    for line in moving_line(question):
        say_line(line)
    named = any(offer.name for offer in day.offers)
    rows = [tuple(_cells(offer, named=named)) for offer in day.offers]
    with reader_may_leave():
        if rows:
            head = ("from", "to", *(("with",) if named else ()), "")
            print_table(head, rows, sys.stdout, color=has_color(sys.stdout))
    for line in _reasons(question, day):
        say_line(line)


def _cells(offer: Offer, *, named: bool) -> Iterator[str]:
    yield time_in(offer.start, offer.start, offer.end)
    yield time_in(offer.end, offer.start, offer.end)
    if named:
        yield visible(offer.name)
    yield "" if offer.free else LABEL


def _reasons(question: Inquiry, day: Day) -> Iterator[str]:
    for reason in day.reasons:
        yield f"    {visible(reason.says)}"
        for key in reason.keys:
            yield from told_key(key, " " * 8)
        yield from told_field(question, reason.field, " " * 8)


def _document(question: Inquiry, day: Day) -> dict[str, object]:
    return {
        **question_document(question),
        "date": day.day.isoformat(),
        "provider": question.wish.provider,
        "minutes": day.minutes,
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
            {
                "code": reason.code,
                "says": reason.says,
                "keys": [key_document(key) for key in reason.keys],
                "field": reason.field or None,
            }
            for reason in day.reasons
        ],
    }
