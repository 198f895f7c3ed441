"""Values of a line that follow from others of the same line: derived where they are left out, else compared.

A program that stands in for the desk would have to reckon them as the desk does. Where it reckoned otherwise, a rule
would believe it: an opening that is not when the hours open lets a start lie off the grid. So what is written and does
not follow is no answer but a bad question. Reckoned is as in `desk/question.py`, with the functions of the rules.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, NamedTuple, TypeVar
from zoneinfo import ZoneInfo

from helpgen.booking.desk import hours as working
from helpgen.booking.desk.asking import fields_of, keys_of
from helpgen.booking.engine.cells import CellError, Given, json_of
from helpgen.booking.rules.availability import business_hours, exceptions
from helpgen.booking.values import (
    BUSINESS_HOURS,
    DAY,
    TIMEZONE,
    Cell,
    Field,
    HoursOn,
    HoursRow,
    Interval,
    Policy,
    PolicyKey,
    Rule,
    Span,
    around,
    by_day,
    client_contact,
    fields,
    guest_contact,
    local_date,
    opened,
    stretches,
    utc,
)

T = TypeVar("T")

Line = Mapping[str, Any]
"""The values of a line, read by the types of their fields."""

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
    follows: Callable[[Line, Policy], object]
    keys: tuple[PolicyKey[Any], ...] = ()


def given_of(rule: Rule) -> tuple[Field, ...]:
    """Everything that a line about the rule may give; what follows from the rest need not be written."""
    names = {each.name for each in derived_of(rule)}
    return tuple(
        replace(each, optional=True) if each.name in names else each for each in fields_of(rule)
    )


def derived_of(rule: Rule) -> tuple[Derived, ...]:
    """What follows from other values that the rule is given, in the order of reckoning."""
    known = _KNOWN.get(rule.id)
    if known is None:
        known = _KNOWN[rule.id] = _derived_of(rule)
    return known


_KNOWN: dict[str, tuple[Derived, ...]] = {}


def _derived_of(rule: Rule) -> tuple[Derived, ...]:
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
    whole, faults = dict(line), list[str]()
    for each in derived_of(rule):
        written, follows = whole[each.name], each.follows(whole, policy)
        if follows is NOTHING:
            continue
        if written is None:
            whole[each.name] = follows
        elif not _is_same(written, follows, whole, policy):
            field = next(field for field in fields_of(rule) if field.name == each.name)
            shown, right = (json.dumps(json_of(field, one)) for one in (written, follows))
            faults.append(
                f"{each.name}: {shown} contradicts {', '.join(each.of)}: {right} follows; leave it out"
            )
            whole[each.name] = follows
    if faults:
        raise CellError("; ".join(faults))
    return whole


def _is_same(written: object, follows: object, line: Line, policy: Policy) -> bool:
    """Hours are the same that are the same times about that day, however they are cut."""
    if isinstance(written, tuple) and isinstance(follows, tuple):
        own, day = _own_day(line, policy)
        one, other = (
            stretches(day, around(day, by_day(rows, day)), own) for rows in (written, follows)
        )
        return one == other
    return written == follows


def _own_day(line: Line, policy: Policy) -> tuple[ZoneInfo, date]:
    """The zone of the provider's hours, and the day there on which it starts."""
    own: ZoneInfo = line["zone"] or policy[TIMEZONE]
    return own, local_date(line["start"], own)


def _hours_on(line: Line, policy: Policy, asked: date) -> HoursOn:
    """The hours that begin on a day, as far as they have a say in the one that is `asked` about."""
    _, day = _own_day(line, policy)
    known = map(exceptions.override_of, line["overrides"])
    return exceptions.hours_about(asked, by_day(line["usual"], day), known)


def _clock(line: Line, policy: Policy) -> tuple[date, int, bool]:
    """Day, minutes after midnight and whether it is the second time: as written, if a clock means the start by it.

    A time that is skipped means an instant too, but no clock shows it: it has to be written.
    """
    where, start = policy[TIMEZONE], utc(line["start"])
    local = start.astimezone(where)
    shown = (local.date(), local.hour * 60 + local.minute, local.fold == 1)
    day = _told(line, "day", shown[0])
    minute = _told(line, CLOCK, shown[1])
    again = _told(line, "again", shown[2])
    more, minute_then = divmod(minute, DAY)
    meant = Span(day + timedelta(days=more), minute_then, 1, where.key, int(again))
    to_the_minute = start - timedelta(seconds=local.second, microseconds=local.microsecond)
    return (day, minute, again) if meant.interval.start == to_the_minute else shown


def _told(line: Line, name: str, other: T) -> T:
    """The value that is written; the other one where none is."""
    value: T | None = line.get(name)
    return other if value is None else value


def _actor(line: Line, _: Policy) -> str:
    return "client" if line["client"] is not None else str(line["actor"] or "guest")


def _contact(line: Line, _: Policy) -> str:
    """Of a guest who told no address nothing follows, and who is known by nothing has none."""
    client, email = line["client"], line["email"]
    if client is not None:
        return client_contact(str(client))
    return guest_contact(str(email or "")) or str(line["contact"] or "")


def _hours_of(line: Line, policy: Policy) -> tuple[HoursRow, ...]:
    _, day = _own_day(line, policy)
    return working.rows_on(exceptions.BESIDE, day, _hours_on(line, policy, day))


def _opens(line: Line, policy: Policy) -> int | None:
    where, start = policy[TIMEZONE], utc(line["start"])
    day, (own, _) = local_date(start, where), _own_day(line, policy)
    hours = working.laid(day, _hours_on(line, policy, day), own, where)
    return opened(start, business_hours.bounded(day, hours, own, policy), day, where)


def _expires(line: Line, _: Policy) -> object:
    """When the hold that is used ends, where it is among the holds: the one that its holder has on just that time."""
    start = utc(line["start"])
    time = Interval(start, start + timedelta(minutes=line["minutes"]))
    used = (
        each["expires"]
        for each in line["holds"] or ()
        if (each["contact"], each["provider"], each["time"])
        == (line["holder"], line["provider"], time)
    )
    return next(used, NOTHING)


_WORKS = ("usual", "overrides", "zone", "start")

DERIVED: tuple[Derived, ...] = (
    Derived("day", ("start",), lambda line, policy: _clock(line, policy)[0], (TIMEZONE,)),
    Derived(CLOCK, ("start",), lambda line, policy: _clock(line, policy)[1], (TIMEZONE,)),
    Derived("again", ("start",), lambda line, policy: _clock(line, policy)[2], (TIMEZONE,)),
    Derived("hours", _WORKS, _hours_of, (TIMEZONE,)),
    Derived("opens", _WORKS, _opens, (BUSINESS_HOURS, TIMEZONE)),
    Derived("actor", ("client",), _actor),
    Derived("known", ("actor",), lambda line, _: line["actor"] == "client"),
    Derived("contact", ("client", "email"), _contact),
    Derived("expires", ("holds", "holder", "provider", "start", "minutes"), _expires),
)
"""Each in order: what is reckoned before is there for what follows."""
