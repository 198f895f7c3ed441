"""Values of a line that follow from others of the same line: derived where they are left out, else compared.

A program that stands in for the desk would have to reckon them as the desk does. Where it reckoned otherwise, a rule
would believe it: an opening that is not when the hours open lets a start lie off the grid. So what is written and does
not follow is no answer but a bad question. Reckoned is as in `desk/question.py`, with the functions of the rules.
"""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple, cast

from helpgen.booking.desk.asking import fields_of, keys_of
from helpgen.booking.engine.cells import CellError, Given, json_of
from helpgen.booking.rules.availability import business_hours, exceptions
from helpgen.booking.rules.hold import create
from helpgen.booking.values import (
    BUSINESS_HOURS,
    DAY,
    TIMEZONE,
    Cell,
    Field,
    Hours,
    HoursRow,
    Interval,
    Policy,
    PolicyKey,
    Rule,
    Span,
    client_contact,
    fields,
    guest_contact,
    local_date,
    merged,
    opened,
    utc,
)

CLOCK = "availability.dst.start"
"""What the wall clock shows at the start, where `start` is the instant."""


NOTHING = object()
"""Nothing follows, not even that there is none."""


class Derived(NamedTuple):
    """One value, what it is `of`, and the keys that are read for it.

    `follows` takes the line as far as it is reckoned. Where it says `NOTHING`, whatever is written stands.
    """

    name: str
    of: tuple[str, ...]
    follows: Callable[[Given, Policy], object]
    keys: tuple[PolicyKey[Any], ...] = ()


def given_of(rule: Rule) -> tuple[Field, ...]:
    """Everything that a line about the rule may give; what follows from the rest need not be written."""
    names = {each.name for each in derived_of(rule)}
    return tuple(
        replace(each, optional=True) if each.name in names else each for each in fields_of(rule)
    )


def derived_of(rule: Rule) -> tuple[Derived, ...]:
    """What follows from other values that the rule is given, in the order of reckoning."""
    given = {field.name: field for field in fields_of(rule)}
    if "start" not in given or given["start"].cell is not Cell.INSTANT:
        return ()
    # Elsewhere `actor` is whoever decides, and not whoever wants it.
    wants = "actor" in given and given["actor"].codes == fields.CLIENT_OR_GUEST.codes
    names, keys = {*given} if wants else {*given} - {"actor"}, set(keys_of(rule))
    return tuple(
        each for each in DERIVED if {each.name, *each.of} <= names and set(each.keys) <= keys
    )


def completed(rule: Rule, line: Given, policy: Policy) -> Given:
    """The line with all that follows from it.

    Raises:
        CellError: something is written that does not follow; all of that is told at once.

    """
    cells = {field.name: field for field in fields_of(rule)}
    whole, faults = dict(line), list[str]()
    for each in derived_of(rule):
        written, follows = whole[each.name], each.follows(whole, policy)
        if follows is NOTHING:
            continue
        if written is not None and not _is_same(written, follows):
            field = cells[each.name]
            shown, right = (json.dumps(json_of(field, one)) for one in (written, follows))
            faults.append(
                f"{each.name}: {shown} contradicts {', '.join(each.of)}: {right} follows; leave it out"
            )
        whole[each.name] = follows
    if faults:
        raise CellError("; ".join(faults))
    return whole


def _is_same(written: object, follows: object) -> bool:
    """Hours are the same that are the same times, however they are cut."""
    if isinstance(written, tuple) and isinstance(follows, tuple):
        return merged(map(_hours, written)) == merged(map(_hours, follows))
    return written == follows


def _hours(row: HoursRow) -> Hours:
    return Hours(row["start"], row["end"])


def _clock(line: Given, policy: Policy) -> tuple[date, int, bool]:
    """Day, minutes after midnight and whether it is the second time: as written, if a clock means the start by it.

    A time that is skipped means an instant too, but no clock shows it: it has to be written.
    """
    where, start = policy[TIMEZONE], utc(cast("datetime", line["start"]))
    local = start.astimezone(where)
    shown = (local.date(), local.hour * 60 + local.minute, local.fold == 1)
    names = ("day", CLOCK, "again")
    written = [
        one if line.get(name) is None else line[name]
        for name, one in zip(names, shown, strict=True)
    ]
    day, minute, again = cast("tuple[date, int, bool]", tuple(written))
    more, minute_then = divmod(minute, DAY)
    meant = Span(day + timedelta(days=more), minute_then, 1, where.key, int(again))
    to_the_minute = start - timedelta(seconds=local.second, microseconds=local.microsecond)
    return (day, minute, again) if meant.interval.start == to_the_minute else shown


def _actor(line: Given, _: Policy) -> str:
    return "client" if line["client"] is not None else str(line["actor"] or "guest")


def _contact(line: Given, _: Policy) -> str:
    """Of a guest who told no address nothing follows, and who is known by nothing has none."""
    client, email = line["client"], line["email"]
    if client is not None:
        return client_contact(str(client))
    return guest_contact(str(email or "")) or str(line["contact"] or "")


def _hours_of(line: Given, policy: Policy) -> tuple[HoursRow, ...]:
    day = local_date(cast("datetime", line["start"]), policy[TIMEZONE])
    usual = map(_hours, cast("tuple[HoursRow, ...]", line["usual"]))
    rows = cast("tuple[exceptions.OverrideRow, ...]", line["overrides"])
    hours = exceptions.hours_of(day, usual, map(exceptions.override_of, rows))
    return tuple({"start": each.start, "end": each.end} for each in hours)


def _opens(line: Given, policy: Policy) -> int | None:
    where, start = policy[TIMEZONE], cast("datetime", line["start"])
    hours = [_hours(each) for each in cast("tuple[HoursRow, ...]", line["hours"])]
    bounded = business_hours.bounded(local_date(start, where), hours, policy)
    return opened(utc(start), bounded, where)


def _expires(line: Given, _: Policy) -> object:
    """When the hold that is used ends, where it is among the holds: the one that its holder has on just that time."""
    start = utc(cast("datetime", line["start"]))
    time = Interval(start, start + timedelta(minutes=cast("int", line["minutes"])))
    used = (
        each["expires"]
        for each in cast("tuple[create.HoldRow, ...]", line["holds"] or ())
        if (each["contact"], each["provider"], each["time"])
        == (line["holder"], line["provider"], time)
    )
    return next(used, NOTHING)


DERIVED: tuple[Derived, ...] = (
    Derived("day", ("start",), lambda line, policy: _clock(line, policy)[0], (TIMEZONE,)),
    Derived(CLOCK, ("start",), lambda line, policy: _clock(line, policy)[1], (TIMEZONE,)),
    Derived("again", ("start",), lambda line, policy: _clock(line, policy)[2], (TIMEZONE,)),
    Derived("hours", ("usual", "overrides", "start"), _hours_of, (TIMEZONE,)),
    Derived("opens", ("hours", "start"), _opens, (BUSINESS_HOURS, TIMEZONE)),
    Derived("actor", ("client",), _actor),
    Derived("known", ("actor",), lambda line, _: line["actor"] == "client"),
    Derived("contact", ("client", "email"), _contact),
    Derived("expires", ("holds", "holder", "provider", "start", "minutes"), _expires),
)
"""Each in order: what is reckoned before is there for what follows."""
