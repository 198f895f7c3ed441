"""By how much, for what and because of what a step of a story was refused, in words."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from helpgen.booking.engine.telling import because, told
from helpgen.booking.rules.availability import block_events, existing_appointments
from helpgen.booking.values import TIMEZONE, Calendar, Decision, Fact, Interval, Office
from helpgen.bookings.compared import common_words


def refusal_numbers(decision: Decision, office: Office) -> str:
    """The comparison that decided; empty where nothing was refused, or it would only repeat the message.

    What takes the time is what takes it at the office's moment: what has lapsed by then has no name here.
    """
    where = office.policy[TIMEZONE]
    if decision.allowed or decision.because is None:
        return ""
    left, relation, right = decision.because
    if relation == "says" or left in {"actor", "owner"} or (relation == "=" and left == right):
        return ""
    if missing := _missing(decision):
        return f"missing: {', '.join(missing)}"
    if isinstance(left, Interval):
        return _taken(office.calendar, left, relation, right, where)
    return common_words(decision.because) or because(decision, where)


def _missing(decision: Decision) -> tuple[str, ...]:
    """The fields that are not filled in, as a story spells them."""
    left, relation, _ = decision.because or ("", "", "")
    if relation not in {"must be", "not in"} or not isinstance(left, tuple):
        return ()
    return tuple(_camel(str(each)) for each in left)


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(part.title() for part in rest)


def _taken(calendar: Calendar, slot: Interval, relation: str, right: Fact, where: ZoneInfo) -> str:
    """Stretches of time; what takes the time has a name, where it is one thing."""
    if isinstance(right, tuple):
        hours = [stretch(each, where) for each in right if isinstance(each, Interval)]
        return f"{stretch(slot, where)} {relation} {', '.join(hours) or 'any hours: none that day'}"
    if not isinstance(right, Interval):
        return f"{stretch(slot, where)} {relation} {told(right, where)}"
    names = list(_names(calendar, right, where))
    whose = f" of {names[0]}" if len(names) == 1 else ""
    return f"{stretch(slot, where)} {relation} {stretch(right, where)}{whose}"


def stretch(interval: Interval, where: ZoneInfo) -> str:
    """A stretch of time, in short where it is on one day and no clock changes on the way."""
    start, end = interval.start.astimezone(where), interval.end.astimezone(where)
    if start.date() == end.date() and start.utcoffset() == end.utcoffset():
        return f"{start:%Y-%m-%d %H:%M}-{end:%H:%M}"
    return told(interval, where)


def _names(calendar: Calendar, taken: Interval, where: ZoneInfo) -> Iterator[str]:
    """The names of all that takes just this time."""
    for each in calendar.appointments:
        if any(time == taken for _, time in existing_appointments.times_of(each)):
            yield f"`{each.id}`"
    for hold in calendar.holds:
        if hold.span.interval == taken:
            yield f"`{hold.id}`"
    for event in calendar.events:
        if taken in block_events.times(block_events.row_of(event), taken, where):
            yield "an event"
