"""Say why a time can be booked or not."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from helpgen.booking.order import is_answerable
from helpgen.booking.registry import BY_ID
from helpgen.booking.values import ANY
from helpgen.bookings.asked import Asked
from helpgen.bookings.bookable import Bookable, InTheWay, bookable
from helpgen.bookings.wall_clock import between, clock_note, is_skipped
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
from helpgen.cli.options import project_argument
from helpgen.cli.telling import say
from helpgen.model.bookings.moments import Moment, start_of
from helpgen.report import visible


@click.command()
@project_argument
@tenant_option
@click.option(
    "--start",
    required=True,
    metavar="TIME",
    help='"YYYY-MM-DD HH:MM" in the tenant\'s time zone, or with an offset; no seconds.',
)
@click.option(
    "--provider",
    metavar="ID",
    help="With whom, or any; any otherwise, and for a move whom it is with.",
)
@who_options
@now_option
@click.option(
    "--all",
    "everything",
    is_flag=True,
    help="Tell of the rules that allow it too, as JSON always does.",
)
@format_option
def why(  # noqa: PLR0913  one argument for each option
    project: Path,
    *,
    tenant: str,
    start: str,
    provider: str | None,
    client: str | None,
    guest: bool,
    service: str | None,
    room: str | None,
    moving: str | None,
    asked_at: str | None,
    everything: bool,
    output_format: str,
) -> int:
    """Say why a time can be booked or not.

    What refuses, in the order of asking, with the numbers that decided; and for each refusal the keys that
    decide, where their values come from, and the article that tells how to change them. With --all also every
    rule that allows it. Where any provider would do, what is first in the way of each. Without --client or
    --guest it is about the time alone, as in slots: rules about the person are left out, and named at the end.
    """
    form = Form()
    wanted = form.read("--start", start, start_of)
    names = Named(provider, client, service, guest, room, moving)
    question = form.question(project, tenant, asked_at, names)
    if form.faults or wanted is None or question is None:
        form.refuse()
        return USAGE
    found = bookable(question.booking, question.wish, wanted, question.now)
    if output_format == "json":
        say(json.dumps(_document(question, wanted, found), indent=2, ensure_ascii=False))
    else:
        for line in lines_of(question, wanted, found, everything=everything):
            say_line(line)
    return FINE


def lines_of(
    question: Inquiry, wanted: Moment, found: Bookable, *, everything: bool
) -> Iterator[str]:
    """The answer for a terminal, each line safe to print: the outcome, what refuses, and then what does not."""
    booking, wish = question.booking, question.wish
    yield f"{_when(question, wanted, found)} at {visible(booking.profile.name)}"
    whom = f"{visible(person_of(booking, wish))} with {visible(_with(question, found))}"
    yield f"{whom}, {asked_when(question)}"
    yield visible(length_of(booking, wish))
    yield from moving_line(question)
    note = clock_note(wanted, booking.where)
    if note:
        yield note
    yield from _outcome(question, found)
    refusals = [each for each in found.asked if not each.allowed]
    if refusals:
        yield ""
    for each in refusals:
        yield from _told(question, each)
    yield from _fine([each for each in found.asked if each.allowed], everything=everything)
    yield from _left_out(question, found)


def _outcome(question: Inquiry, found: Bookable) -> Iterator[str]:
    """Whether it can be booked, and what has to be known besides: who else could not, or who has to agree."""
    if found.refusal is not None:
        what = "moved there" if question.wish.moving else "booked"
        yield f"cannot be {what}: {visible(found.refusal.message)}"
        yield from (_in_the_way(each) for each in found.providers)
        return
    once, asked = _MOVES if question.wish.moving else _BEGINS
    if not found.approval.required:
        yield once
        return
    yield asked
    if question.wish.guest:
        yield "    as everything that a guest asks for"
    for key in found.approval.keys:
        yield from told_key(key, "    ")


_BEGINS = "can be booked", "can be requested; it has to be approved"
_MOVES = "can be moved there", "can be asked for; it has to be approved"


def _in_the_way(each: InTheWay) -> str:
    """What comes first of a provider's own, else of what stops everybody; and how much more there is."""
    first, *others = each.refusals or each.common
    told = f"{first.rule}: {visible(first.numbers or first.code)}"
    if not each.refusals:
        told = f"nothing but what stops everybody: {first.rule}"
    more = f"; and {len(others)} more" if others else ""
    return f"    {visible(each.name)}: {told}{more}"


def _left_out(question: Inquiry, found: Bookable) -> Iterator[str]:
    """What is not asked, and why not."""
    if found.left_out:
        yield ""
        yield "not asked:"
    client, guest = question.wish.client, question.wish.guest
    needed = "the form asks a guest" if guest else "needs a --client"
    for name in found.left_out:
        there = is_answerable(BY_ID[name], named=bool(client), guest=guest)
        yield f"    {name}: {'there is no such time' if there else needed}"


def _when(question: Inquiry, wanted: Moment, found: Bookable) -> str:
    """What was asked, also where no clock shows it."""
    if is_skipped(wanted, question.booking.where):
        return f"{date_of(wanted.date())} {wanted:%H:%M}, which does not exist,"
    return f"{date_of(found.start.date())} {between(found.start, found.end)}"


def _with(question: Inquiry, found: Bookable) -> str:
    known = question.booking.practice.provider(found.provider)
    name = known.name if known else found.provider
    return f"any provider ({name})" if question.wish.provider == ANY and known else name


def _fine(allowing: Sequence[Asked], *, everything: bool) -> Iterator[str]:
    """The rules that allow it, or how many they are."""
    if not allowing:
        return
    yield ""
    if everything:
        yield from map(_answered, allowing)
    else:
        one = len(allowing) == 1
        yield f"{len(allowing)} {'rule allows' if one else 'rules allow'} it; --all tells of each"


def _answered(asked: Asked) -> str:
    """A rule and its answer, on one line."""
    answer = f"no, {asked.code}"
    if asked.allowed:
        answer = "ok" if asked.applies else "does not apply"
    return f"{asked.rule}: {answer}{f': {visible(asked.numbers)}' if asked.numbers else ''}"


def _told(question: Inquiry, asked: Asked) -> Iterator[str]:
    """A refusal, with what decides and where that is set."""
    yield _answered(asked)
    if asked.follows_from:
        yield f"    for the same reason as {asked.follows_from}"
    else:
        yield f"    {asked.says}"
        for key in asked.keys:
            yield from told_key(key, "    ")
        yield from told_field(question, asked.field, "    ")


def _document(question: Inquiry, wanted: Moment, found: Bookable) -> dict[str, object]:
    refusal = found.refusal
    skipped = is_skipped(wanted, question.booking.where)
    return {
        **question_document(question),
        "start": wanted.isoformat() if skipped else found.start.isoformat(),
        "end": None if skipped else found.end.isoformat(),
        "note": clock_note(wanted, question.booking.where) or None,
        "provider": question.wish.provider,
        "chosen": found.provider,
        "minutes": found.minutes,
        "allowed": refusal is None,
        "code": refusal.code if refusal else None,
        "message": refusal.message if refusal else None,
        "approval": found.approval.required,
        "providers": [_provider_document(each) for each in found.providers],
        "rules": [_rule_document(each) for each in found.asked],
        "leftOut": list(found.left_out),
    }


def _provider_document(each: InTheWay) -> dict[str, object]:
    refusals = [
        {
            "rule": one.rule,
            "code": one.code,
            "because": one.numbers or None,
            "field": one.field or None,
        }
        for one in each.refusals
    ]
    return {"provider": each.provider, "refusals": refusals}


def _rule_document(asked: Asked) -> dict[str, object]:
    return {
        "rule": asked.rule,
        "says": asked.says,
        "allowed": asked.allowed,
        "applies": asked.applies,
        "code": asked.code or None,
        "message": asked.message or None,
        "because": asked.numbers or None,
        "keys": [key_document(key) for key in asked.keys],
        "field": asked.field or None,
        "followsFrom": asked.follows_from or None,
    }
