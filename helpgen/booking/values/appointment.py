"""Appointments, holds and calendar events: what takes time.

Source of the words: FHIR Appointment; Slot status busy-tentative (hold) and busy-unavailable (event).
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import field, replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from helpgen.booking.values.clock import DAY, exists, instant, wall_time, zone
from helpgen.booking.values.interval import Interval
from helpgen.booking.values.mail import is_address
from helpgen.booking.values.state import Change, State
from helpgen.frozen import frozen

DAYS_APART = 3
"""Two for the zones; one because the part of a day that is left over can reach into the next."""


@frozen
class Span:
    """A time as it is stored: what the wall clock shows and how long; the instant is derived.

    `start` is minutes after midnight, `minutes` elapsed ones. Should the zone's rules change, the wall time
    stays and the instant moves (RFC 5545, TZID). `fold` 1 is the second of two equal wall times.
    """

    day: date
    start: int
    minutes: int
    zone: str
    fold: int = 0

    @property
    def interval(self) -> Interval:
        """When it is; a wall time that does not exist any more counts with the offset before the gap."""
        wall = wall_time(self.day, self.start, zone(self.zone))
        begin = (wall.replace(fold=self.fold) if self.fold else wall).astimezone(UTC)
        return Interval(begin, begin + timedelta(minutes=self.minutes))

    def may_meet(self, other: "Span", apart: int = 0) -> bool:
        """False: their days alone show that more than `apart` minutes are between the two, whatever their zones are.

        Much quicker than to reckon both instants. The days of one moment are at most two apart on earth.
        """
        days = abs((self.day - other.day).days)
        return days <= DAYS_APART + (self.minutes + other.minutes + apart) // DAY

    def in_zone(self, where: ZoneInfo) -> "Span":
        """The same time as the wall clock of that zone shows it; `fold` is 1 only where there are two of it.

        A wall time of that zone which does not exist is left as it is: whether it can be booked is a rule's
        to say. One that does not exist in another zone names no instant, and is a ValueError.
        """
        if self.zone != where.key:
            if not exists(self.day, self.start, zone(self.zone)):
                raise ValueError(_nowhen(self.day, self.start, self.zone))
            local = self.interval.start.astimezone(where)
            start = local.hour * 60 + local.minute
            return Span(local.date(), start, self.minutes, where.key, local.fold)
        first = replace(self, fold=0)
        twice = exists(self.day, self.start, where) and first.interval != self.interval
        return self if twice else first


@frozen
class Details:
    """What a client chooses besides the time: with whom, what for and where.

    Each is an id or a name; empty where it is to be as the appointment has it. `provider` may be `ANY` in a wish.
    """

    provider: str = ""
    service: str = ""
    location: str = ""


AS_IT_IS = Details()
"""Nothing besides the time is to be another."""


FILLABLE = ("service", "room", "location", "service_code", "modifier")
"""What the practice fills in or changes later, and can be required before a request is approved."""


@frozen
class Appointment:
    """One appointment. `client` is None for a guest, whose details are then in `guest` as pairs.

    `proposed` is the time that an open reschedule request asks for, `proposed_details` what else it asks to be another.
    `created` is the instant of booking, `reason` why it ended, `by` who ended it, `replaces` the appointment it stands
    in place of.
    """

    id: str
    organization: str
    provider: str
    span: Span
    state: State
    client: str | None = None
    guest: tuple[tuple[str, str], ...] = ()
    change: Change = Change.NONE
    proposed: Span | None = None
    proposed_details: Details = AS_IT_IS
    service: str = ""
    room: str = ""
    location: str = ""
    service_code: str = ""
    modifier: str = ""
    created: datetime | None = None
    reason: str = ""
    by: str = ""
    replaces: str = ""

    @property
    def proposed_provider(self) -> str:
        """With whom it would be, were the open request agreed to."""
        return self.proposed_details.provider or self.provider


def client_contact(key: str) -> str:
    """The name by which a client holds a time: one that no guest's email address can be."""
    return f"client:{key}"


def guest_contact(email: str) -> str:
    """The same of a guest, however the address is written; empty without one."""
    return f"guest:{email.strip().casefold()}" if is_address(email) else ""


@frozen
class Hold:
    """A time kept for one contact for a short while; nobody's after `expires`, and not at that instant either.

    `contact` is `client:` and an id, or `guest:` and an email address. `moving` is the appointment that would
    leave its place for this time: its own time does not count as taken. `room` is kept too, where one was chosen.
    """

    id: str
    organization: str
    contact: str
    provider: str
    span: Span
    expires: datetime
    moving: str = ""
    room: str = ""


@frozen
class CalendarEntry:
    """A calendar entry that is no appointment. `provider` empty: it concerns all. Whole days have no `interval`.

    They go from `day` to `last`, both included; without a last one it is that day. A `weekly` entry comes again at
    the same time on the wall clock, for the last time on the day `until` or before. One that is `free` takes no time.
    """

    provider: str
    interval: Interval | None = None
    day: date | None = None
    last: date | None = None
    weekly: bool = False
    until: date | None = None
    free: bool = False


@frozen
class Reach:
    """Where a wish can meet others: a stretch of time, and whose. Nobody named means everybody.

    `guest`: somebody who is no client asks, and guests are not told apart here.
    """

    time: Interval
    provider: str = ""
    client: str = ""
    room: str = ""
    guest: bool = False


class Stored(Sequence[Appointment], ABC):
    """The appointments of a store, read as they are needed, for as long as one attempt lasts.

    As a sequence it is all that can still matter, which takes time; what may be in somebody's way does not.
    """

    @abstractmethod
    def near(self, reach: Reach) -> Sequence[Appointment]:
        """At least what keeps its time there, what is asked to be moved there, and what waits of who asks."""


def _none(_: str) -> Appointment | None:
    """There are no others."""
    return None


@frozen
class Calendar:
    """Everything of one organization that takes time, at one moment.

    A store has years of appointments that are over and take nobody's time any more: `others` finds any of them
    by its id, should somebody mean it. `at` is the moment to which it was brought, `lapsed` are the appointments
    which until then were stored as something that they are not any more (see `lapse`).
    """

    appointments: Sequence[Appointment] = ()
    holds: tuple[Hold, ...] = ()
    events: tuple[CalendarEntry, ...] = ()
    others: Callable[[str], Appointment | None] = field(default=_none, compare=False, repr=False)
    lapsed: tuple[Appointment, ...] = field(default=(), compare=False)
    at: datetime | None = field(default=None, compare=False)

    def appointment(self, key: str) -> Appointment | None:
        """The one of that id, whenever it is or was."""
        if isinstance(self.appointments, Stored):
            return self.others(key)
        listed = (each for each in self.appointments if each.id == key)
        return next(listed, None) or self.others(key)

    def near(self, reach: Reach) -> Sequence[Appointment]:
        """At least what may be in the way there; of a store little more, else simply all."""
        return (
            self.appointments.near(reach)
            if isinstance(self.appointments, Stored)
            else self.appointments
        )


ANY = "any"
"""Instead of a provider's id: whoever is free."""


@frozen
class Draft:
    """What somebody would like to book. `client` None: a guest. `provider` may be `ANY`; `hold` empty: none."""

    client: str | None
    provider: str
    span: Span
    service: str = ""
    location: str = ""
    room: str = ""
    guest: tuple[tuple[str, str], ...] = ()
    kind: str = ""
    hold: str = ""
    direct_link: bool = False


def span(day: date, start: int, minutes: int, where: ZoneInfo) -> Span:
    """A time that exists on the wall clock, first occurrence; one that does not is a ValueError."""
    if instant(day, start, where) is None:
        raise ValueError(_nowhen(day, start, where.key))
    return Span(day, start, minutes, where.key)


def _nowhen(day: date, start: int, name: str) -> str:
    return f"{day} {start // 60:02}:{start % 60:02} does not exist in {name}"
