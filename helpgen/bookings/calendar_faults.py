"""What cannot be so in the calendar of a booking file: who is in two places, when no clock shows it, what never is."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from zoneinfo import ZoneInfo

from helpgen.booking.values import BLOCKING, TIMEZONE, Appointment, Calendar, Policy, exists
from helpgen.bookings.typed import calendar_of, wall_of
from helpgen.model.bookings.moments import Moment
from helpgen.model.diagnostic import Diagnostic
from helpgen.read.bookings import BookingFile
from helpgen.read.yaml.tree import Way, dotted

_APPOINTMENTS: Way = ("calendar", "appointments")


def calendar_faults(file: BookingFile, tenant: str, policy: Policy) -> Iterator[Diagnostic]:
    """What no calendar of that organization can hold; its zone says what a time means."""
    where = policy[TIMEZONE]
    calendar = calendar_of(file.practice, tenant, policy)
    for found in (*_skipped(file, where), *_empty(file, calendar, where), *_double(file, calendar)):
        yield replace(found, tenants=(tenant,))


def _skipped(file: BookingFile, where: ZoneInfo) -> Iterator[Diagnostic]:
    calendar = file.practice.calendar
    for key, each in calendar.appointments.items():
        yield from _shown(file, (*_APPOINTMENTS, key, "start"), each.start, where)
        if each.proposed is not None:
            yield from _shown(file, (*_APPOINTMENTS, key, "proposed"), each.proposed, where)
    for index, event in enumerate(calendar.events):
        for name, moment in (("start", event.start), ("end", event.end)):
            if moment is not None:
                yield from _shown(file, ("calendar", "events", index, name), moment, where)
    for key, hold in calendar.holds.items():
        yield from _shown(file, ("calendar", "holds", key, "start"), hold.start, where)


def _shown(file: BookingFile, way: Way, moment: Moment, where: ZoneInfo) -> Iterator[Diagnostic]:
    if _is_skipped(moment, where):
        day = wall_of(moment, where)[0]
        message = f"`{dotted(way)}`: the clocks of {where.key} skip {moment:%H:%M} on {day}"
        hint = "write a time that they show"
        yield Diagnostic(file.tree.place(way), "BK902", message, hint)


def _is_skipped(moment: Moment, where: ZoneInfo) -> bool:
    day, minute, _ = wall_of(moment, where)
    return not exists(day, minute, where)


def _empty(file: BookingFile, calendar: Calendar, where: ZoneInfo) -> Iterator[Diagnostic]:
    """Entries that end when they begin, or before: they would keep nobody from booking."""
    written = file.practice.calendar.events
    for index, each in enumerate(calendar.events):
        edges = (written[index].start, written[index].end)
        skipped = any(edge is not None and _is_skipped(edge, where) for edge in edges)
        if each.interval is not None and not each.interval.length and not skipped:
            way: Way = ("calendar", "events", index, "end")
            message = f"`{dotted(way)}`: this event does not end after its start"
            hint = "write an end after the start"
            yield Diagnostic(file.tree.place(way), "BK902", message, hint)


def _double(file: BookingFile, calendar: Calendar) -> Iterator[Diagnostic]:
    """Appointments at one time of one provider, of one client or in one room; each is told once."""
    order = {each.id: index for index, each in enumerate(calendar.appointments)}
    standing = [each for each in calendar.appointments if each.state in BLOCKING]
    told: set[tuple[str, str]] = set()
    for whose in ("provider", "client", "room"):
        for two in _overlapping(standing, whose):
            first, second = sorted(two, key=lambda each: order[each.id])
            if (first.id, second.id) in told:
                continue
            told.add((first.id, second.id))
            way = (*_APPOINTMENTS, second.id)
            who = getattr(second, whose)
            message = f"`{dotted(way)}`: {whose} {who} has `{first.id}` at this time"
            hint = "change the time of one of them, or its `state` if it is over"
            yield Diagnostic(file.tree.key_place(way), "BK902", message, hint)


def _overlapping(
    appointments: Iterable[Appointment], whose: str
) -> Iterator[tuple[Appointment, Appointment]]:
    """Each one that begins before an earlier one of the same has ended, with that one; no name is nobody's."""
    last: dict[str, Appointment] = {}
    for each in sorted(appointments, key=lambda each: each.span.interval):
        person = getattr(each, whose)
        if not person:
            continue
        before = last.get(person)
        if before is not None and before.span.interval.overlaps(each.span.interval):
            yield before, each
        if before is None or before.span.interval.end < each.span.interval.end:
            last[person] = each
