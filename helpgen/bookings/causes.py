"""What stands in the way of providers who could be booked, on a day on which none of their times can be."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field as dataclass_field
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from helpgen.booking.desk.hours import Shift, shift
from helpgen.booking.find import why_empty
from helpgen.booking.rules.availability import (
    block_events,
    business_hours,
    client_conflict,
)
from helpgen.booking.values import (
    BUSINESS_HOURS,
    KEYS,
    MAX_PER_DAY,
    SLOT_ANCHOR,
    SLOT_INTERVAL,
    Calendar,
    CalendarEntry,
    Interval,
    Office,
    Policy,
    Provider,
    calendar_at,
    common,
    joined,
    start_of,
    stretches,
    without,
    worked,
)
from helpgen.bookings.obstacle import Obstacle, keys_of
from helpgen.bookings.opened import Booking
from helpgen.bookings.wish import Wish, minutes_for, person_of, search_of
from helpgen.frozen import frozen

_TAKEN = "appointments, holds or entries of the calendar"


@frozen
class Cause:
    """What several providers may share, wherever it stands of each.

    `one` and `more` complete "Ana" and "Ana and Ben"; `all` is the sentence where it is everybody's, empty
    where it says no more than their names would.
    """

    code: str
    one: str
    more: str
    all: str
    field: str = dataclass_field(compare=False)
    keys: tuple[str, ...] = ()


def codes_of(booking: Booking, wish: Wish, day: date, now: datetime) -> tuple[str, ...]:
    """Every reason, as the rules know it, for which nothing is free; none where something is."""
    office = Office(booking.practice, booking.calendar, booking.policy, now)
    return why_empty(office, day, search_of(booking, wish))


def causes(
    booking: Booking, wish: Wish, able: Sequence[Provider], day: date, now: datetime
) -> Iterator[Obstacle]:
    """What keeps those from being booked who could be; what they have in common is said once."""
    groups: dict[Cause, list[Provider]] = {}
    for each in able:
        cause = _cause(booking, replace(wish, provider=each.id), each, day, now)
        if cause is not None:
            groups.setdefault(cause, []).append(each)
    for cause, shared in groups.items():
        yield _told(booking, cause, shared, everybody=len(shared) == len(able) > 1)


def _told(
    booking: Booking, cause: Cause, shared: Sequence[Provider], *, everybody: bool
) -> Obstacle:
    *others, last = (each.name for each in shared)
    names = f"{', '.join(others)} and {last}" if others else last
    says = f"{names} {cause.one if len(shared) == 1 else cause.more}."
    field = cause.field
    if field in {"week", "overrides"}:
        field = f"providers.{shared[0].id}.{field}" if len(shared) == 1 else "providers"
    return Obstacle(
        cause.code,
        cause.all if everybody and cause.all else says,
        keys_of(booking, *cause.keys),
        field,
    )


def _cause(
    booking: Booking, wish: Wish, provider: Provider, day: date, now: datetime
) -> Cause | None:
    """What is in a provider's way; None where it is only the day itself: too soon, closed, too far ahead."""
    codes = codes_of(booking, wish, day, now)
    if "not_working" in codes:
        return _not_working(booking, wish, provider, day)
    return _taken(booking, wish, provider, day, now) if "all_booked" in codes else None


def _not_working(booking: Booking, wish: Wish, provider: Provider, day: date) -> Cause:
    """What is wrong with the hours: none, taken off, while the practice is closed, or too short."""
    works = shift(provider, day, booking.where)
    other = any(each.day == day and each.approved for each in provider.overrides)
    field = "overrides" if other else "week"
    if not _on(stretches(day, works.hours, works.zone), day, booking.where):
        says = "not work on this day"
        return Cause(
            "not_working", *_does(says), "Nobody who can be booked works on this day.", field
        )
    own = _on(_worked(works, day), day, booking.where)
    if not own:
        says = "time off for the whole day"
        return Cause("time_off", f"has {says}", f"have {says}", "", "overrides")
    long_enough = timedelta(minutes=minutes_for(booking, wish))
    open_then = without(
        _on(
            business_hours.bounded(day, works.hours, works.zone, booking.policy),
            day,
            booking.where,
        ),
        stretches(day, works.off, works.zone),
    )
    if any(each.length >= long_enough for each in open_then):
        says = f"time that starts on the grid and lasts {minutes_for(booking, wish)} min"
        grid = (SLOT_INTERVAL.name, SLOT_ANCHOR.name)
        return Cause("not_working", f"has no {says}", f"have no {says}", "", field, grid)
    if not open_then or any(each.length >= long_enough for each in own):
        says = "work on this day while the practice is open"
        everybody = f"Nobody who can be booked {says.replace('work', 'works', 1)}."
        return Cause("not_working", *_does(f"not {says}"), everybody, field, (BUSINESS_HOURS.name,))
    says = f"long enough on this day for {minutes_for(booking, wish)} min"
    return Cause(
        "not_working", *_does(f"not work {says}"), f"Nobody who can be booked works {says}.", field
    )


def _does(says: str) -> tuple[str, str]:
    return f"does {says}", f"do {says}"


def _unlimited(booking: Booking) -> Booking:
    """The same organization without a limit per day."""
    values = {key.name: booking.policy[key] for key in KEYS} | {MAX_PER_DAY.name: None}
    return replace(booking, policy=Policy(values))


def _covered(booking: Booking, provider: Provider, day: date) -> bool:
    """Entries of the calendar take all that the provider works that day."""
    where = booking.where
    that_day = _day_of(day, where)
    entries = joined(
        taken
        for each in booking.calendar.events
        if block_events.concerns(each.provider, provider.id)
        for taken in block_events.times(block_events.row_of(each), that_day, where)
    )
    own = common(_worked(shift(provider, day, where), day), (that_day,))
    return not without(own, entries)


def takes_the_day(entry: CalendarEntry, day: date, where: ZoneInfo) -> bool:
    """An entry of whole days takes that one."""
    that_day = _day_of(day, where)
    taken = block_events.times(block_events.row_of(entry), that_day, where)
    return entry.day is not None and any(each.contains(that_day) for each in taken)


def _worked(works: Shift, day: date) -> tuple[Interval, ...]:
    return worked(day, works.hours, works.off, works.zone)


def _day_of(day: date, where: ZoneInfo) -> Interval:
    return Interval(start_of(day, where), start_of(day + timedelta(days=1), where))


def _on(stretched: Iterable[Interval], day: date, where: ZoneInfo) -> tuple[Interval, ...]:
    """Those in which something can start on the day, from then on."""
    begin, end = _day_of(day, where).start, _day_of(day, where).end
    return tuple(
        Interval(max(begin, each.start), each.end)
        for each in stretched
        if each.start < end and begin < each.end
    )


def _taken(booking: Booking, wish: Wish, provider: Provider, day: date, now: datetime) -> Cause:
    """Entries of the calendar take all of it, the client is elsewhere, the room is taken, or it is booked out."""
    calendar = calendar_at(booking.calendar, now)
    if "all_booked" not in codes_of(_unlimited(booking), wish, day, now):
        most = booking.policy[MAX_PER_DAY]
        says = f"as many appointments on this day as there may be: {most}"
        return Cause("day_full", f"has {says}", f"have {says}", "", "calendar", (MAX_PER_DAY.name,))
    entries = replace(booking, calendar=Calendar(events=calendar.events))
    if "all_booked" in codes_of(entries, wish, day, now) and _covered(booking, provider, day):
        return Cause("away", "is away that day", "are away that day", "", "calendar.events")
    others = tuple(
        each
        for each in calendar.appointments
        if not client_conflict.theirs(wish.client or None, each.client)
    )
    rest = replace(booking, calendar=replace(calendar, appointments=others))
    if "all_booked" not in codes_of(rest, wish, day, now):
        busy = f"{person_of(booking, wish)} already has an appointment"
        says = f"could be booked only when {busy}"
        everybody = f"There is a time only when {busy}."
        return Cause("client_busy", says, says, everybody, "calendar.appointments")
    if wish.room and "all_booked" not in codes_of(booking, replace(wish, room=""), day, now):
        says = f"could be booked only when {wish.room} is taken"
        everybody = f"There is a time only when {wish.room} is taken."
        return Cause("room_taken", says, says, everybody, "calendar")
    says = f"no time that is free: {_TAKEN} take every one"
    everybody = f"Every time is unavailable: {_TAKEN} take it."
    return Cause("all_booked", f"has {says}", f"have {says}", everybody, "calendar")
