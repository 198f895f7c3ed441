"""Find: the times that a client is offered, and why a day has none (Argonaut Scheduling: `$find`).

Nothing is decided here; each question goes to the rule that answers it. What many providers share is
reckoned once: a day's grid for each set of hours, and what is taken once for each provider. Rules that have
a say in a booking and are not reckoned so (`found_in_bulk`) are asked as the desk asks them: once where neither
provider nor time matters, else about each time that is free by all others.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from operator import attrgetter
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from helpgen.booking.desk.asking import applies
from helpgen.booking.desk.checks import refusal
from helpgen.booking.desk.hours import Shift, is_usual, shift, usual_shift
from helpgen.booking.desk.question import question
from helpgen.booking.order import asked_on, depends_on_the_choice, is_answerable
from helpgen.booking.rules.availability import (
    active_provider,
    block_events,
    business_hours,
    client_conflict,
    daily_limit,
    existing_appointments,
    qualifications,
    room,
    slot_duration,
    slot_grid,
    slot_presentation,
)
from helpgen.booking.rules.booking import (
    any_provider,
    lead_time,
    max_future_days,
    no_past,
    no_slots_help,
    provider_opt_in,
    selections,
)
from helpgen.booking.rules.hold import create
from helpgen.booking.values import (
    ANY,
    BLOCKING,
    HOLD_MINUTES,
    MAX_PER_DAY,
    TIMEZONE,
    Calendar,
    Client,
    Draft,
    Hold,
    Hours,
    Interval,
    Occasion,
    Office,
    Openings,
    Policy,
    Practice,
    Provider,
    Rule,
    Span,
    buffer_of,
    client_contact,
    joined,
    local_date,
    openings,
    start_of,
)

FREE, BUSY = slot_presentation.FREE, slot_presentation.BUSY


class Slot(NamedTuple):
    """One time of a provider. `start` is minutes after midnight, `interval` the instants.

    `status` is free or busy; of a busy one nothing more is told, and not whose it is where any would do.
    """

    provider: str
    day: date
    start: int
    interval: Interval
    status: str


class Search(NamedTuple):
    """Who looks for a time, with whom and what for.

    `client`: one of the practice; None: a `guest`, or nobody in particular, to whom no rule about a person
    applies. `provider` may be `ANY`: each time once, with whom `by_load` puts first. `room` empty: in none. On
    the occasion of a move, leave the appointment that moves out of the calendar.
    """

    client: Client | None = None
    provider: str = ANY
    service: str = ""
    guest: bool = False
    room: str = ""
    occasion: Occasion = Occasion.BOOK


def find(office: Office, days: Sequence[date], search: Search) -> tuple[Slot, ...]:
    """The times of these days that can be booked, by day and start; busy ones where the policy shows them."""
    ordered = sorted(set(days))
    if not ordered:
        return ()
    query = _Query(office, search, ordered[0], ordered[-1])
    return tuple(slot for day in ordered for slot in query.day(day))


def why_empty(office: Office, day: date, search: Search) -> tuple[str, ...]:
    """Every reason for which `find` has no free time on the day; none when there is one."""
    return _Query(office, search, day, day).why_empty(day)


def unnamed_minutes(practice: Practice, provider: Provider, policy: Policy) -> int | None:
    """How long an appointment is for which no service is named; None where one has to be chosen first."""
    offered = provider.services
    if len(offered) > 1:
        return slot_duration.length(None, policy) if practice.has_usual(offered) else None
    only = practice.service(selections.meant("", offered))
    return slot_duration.length(only.minutes if only else None, policy)


def by_load(providers: Iterable[Provider], bookings: Counter[str]) -> list[Provider]:
    """Who takes a time first where any would do: the fewest bookings that day, then name, then id."""
    return sorted(
        providers, key=lambda each: any_provider.order(bookings[each.id], each.name, each.id)
    )


_Day = tuple[date, tuple[Hours, ...], ZoneInfo, tuple[Hours, ...]]
"""A date, somebody's hours about it with their zone, and the time off: openings differ by these."""


_REACH = timedelta(days=4)
"""Further than what starts on a day can reach, its buffer and a day in another zone included."""


class _Query:
    """One question about some days, with everything reckoned once that does not depend on the day."""

    def __init__(self, office: Office, search: Search, first: date, last: date) -> None:
        policy, service = office.policy, search.service
        self.office, self.search = office, search
        self.policy, self.now, self.client = policy, office.now, search.client
        self.where = policy[TIMEZONE]
        self.last = max_future_days.last_day(office.now, policy)
        known = office.practice.service(service)
        self.minutes = slot_duration.length(known.minutes if known else None, policy)
        self.length = timedelta(minutes=self.minutes)
        self.grid = slot_grid.grid(policy)
        self.shows_busy = slot_presentation.listed(free=False, policy=policy)
        self.any = search.provider == ANY
        self.providers = [
            each
            for each in office.practice.providers
            if (self.any or each.id == search.provider)
            and self._offers(each)
            and active_provider.decide(each.active).allowed
            and provider_opt_in.decide(each.opted_in, policy).allowed
        ]
        self.holder = client_contact(self.client.id) if self.client else ""
        about = Interval(start_of(first, self.where) - _REACH, start_of(last, self.where) + _REACH)
        self.taken = self._taken(office.calendar, about)
        self.own_holds = self._own_holds(office.calendar)
        self.bookings = self._bookings(office.calendar) if self.any else {}
        self.counted: Counter[tuple[str, date]] = Counter()
        if policy[MAX_PER_DAY] is not None:
            self.counted = self._counted(office.calendar)
        self.shifts: dict[tuple[str, int], Shift] = {}
        self.bounds: dict[int, tuple[Hours, ...]] = {}
        wish = self._wish(search.provider, local_date(self.now, self.where))
        asked = self._asked_one_by_one(wish)
        self.each_time = [rule for rule in asked if depends_on_the_choice(rule)]
        once = [rule for rule in asked if not depends_on_the_choice(rule)]
        self.barred = refusal(office, wish, once)
        self.soonest: datetime | None = None  # the earliest start known to be possible
        self.known: dict[_Day, tuple[Openings, int]] = {}

    def _offers(self, provider: Provider) -> bool:
        """The service; without one, what is as long as that, unless something moves that has its service."""
        search = self.search
        if search.service or search.occasion in {Occasion.MOVE, Occasion.HOLD_TO_MOVE}:
            return not search.service or search.service in provider.services
        return unnamed_minutes(self.office.practice, provider, self.policy) == self.minutes

    def _asked_one_by_one(self, wish: Draft) -> list[Rule]:
        """What is not reckoned in bulk, as far as it can matter here: nobody who looks has a hold or a link."""
        given = question(self.office, wish).value
        return [
            rule
            for rule in asked_on(self.search.occasion)
            if not rule.found_in_bulk
            and is_answerable(rule, named=self.client is not None, guest=self.search.guest)
            and applies(rule, given, self.policy)
        ]

    def _wish(self, provider: str, day: date, start: int = 0) -> Draft:
        span = Span(day, start, self.minutes, self.where.key)
        key = self.client.id if self.client else None
        return Draft(key, provider, span, service=self.search.service, room=self.search.room)

    def _taken(self, calendar: Calendar, about: Interval) -> dict[str, tuple[Interval, ...]]:
        """What stands in each provider's way, merged: appointments, holds, entries, the client's own, the room's."""
        contact = self.client.id if self.client else None
        buffer = buffer_of(self.policy)
        apart = buffer.between
        wanted, theirs = self.search.room, list[Interval]()
        taken: dict[str, list[Interval]] = {each.id: [] for each in self.providers}
        for one in calendar.appointments:
            own = contact is not None and client_conflict.theirs(contact, one.client)
            own = own or (bool(wanted) and room.same(wanted, one.room))
            if own or one.provider in taken or (one.proposed and one.proposed_provider in taken):
                for whose, time in existing_appointments.times_of(one):
                    if own:
                        theirs.append(time)
                    if whose in taken:
                        taken[whose].append(time.widened(apart, apart) if apart else time)
        for hold in self._held(calendar):
            if hold.provider in taken:
                taken[hold.provider].append(hold.span.interval.widened(apart, apart))
            if room.same(wanted, hold.room):
                theirs.append(hold.span.interval)
        for event in calendar.events:
            row = block_events.row_of(event)
            # What lies in the buffer after an appointment comes after it, and the other way round.
            times = tuple(
                each.widened(buffer.after, buffer.before)
                for each in block_events.times(row, about, self.where)
            )
            for key, others in taken.items():
                others.extend(times if block_events.concerns(event.provider, key) else ())
        return {key: joined(others + theirs) for key, others in taken.items()}

    def _own_holds(self, calendar: Calendar) -> tuple[Hold, ...]:
        """The holds of who looks for a time to book or to move to; a hold finds none, it takes their place."""
        holds_anew = self.search.occasion in {Occasion.HOLD, Occasion.HOLD_TO_MOVE}
        own = (each for each in calendar.holds if not create.another(each.contact, self.holder))
        return () if holds_anew else tuple(own)

    def _held(self, calendar: Calendar) -> Iterable[Hold]:
        """The holds that keep a time from who looks."""
        holds = calendar.holds if self.policy[HOLD_MINUTES] else ()
        return create.against(holds, self.holder, self.now)

    def _counted(self, calendar: Calendar) -> Counter[tuple[str, date]]:
        """How many appointments and holds count of a provider on a day, where there is a limit."""
        counted: Counter[tuple[str, date]] = Counter()
        for one in calendar.appointments:
            counted.update(
                {
                    (whose, local_date(time.start, self.where))
                    for whose, time in existing_appointments.times_of(one)
                }
            )
        for hold in self._held(calendar):
            counted[hold.provider, local_date(hold.span.interval.start, self.where)] += 1
        return counted

    def _bookings(self, calendar: Calendar) -> dict[date, Counter[str]]:
        """How many appointments each provider has on each day."""
        counted: dict[date, Counter[str]] = defaultdict(Counter)
        for each in calendar.appointments:
            if each.state in BLOCKING:
                span = each.span
                here = span.zone == self.where.key
                day = span.day if here else local_date(span.interval.start, self.where)
                counted[day][each.provider] += 1
        return counted

    def day(self, day: date) -> list[Slot]:
        """What is offered on one day, by start."""
        if not self.barred.allowed or not self._within(day):
            return []
        found: dict[int, Slot] = {}
        for provider in by_load(self._qualified(day), self.bookings.get(day, Counter())):
            openings_there, first = self._openings(provider, day)
            free = self._free(provider, openings_there, day)
            for at in (*self._kept(provider, openings_there, first), *range(first, len(free))):
                minute, interval = openings_there.minutes[at], openings_there.intervals[at]
                if free[at]:
                    if minute not in found or found[minute].status == BUSY:
                        found[minute] = Slot(provider.id, day, minute, interval, FREE)
                elif self.shows_busy and minute not in found:
                    whose = ANY if self.any else provider.id
                    found[minute] = Slot(whose, day, minute, interval, BUSY)
        return [found[minute] for minute in sorted(found)]

    def why_empty(self, day: date) -> tuple[str, ...]:
        """The same day, counted."""
        if not self.barred.allowed:
            return (self.barred.code,)
        able = self._qualified(day)
        slots = too_soon = free = 0
        for provider in able:
            found, first = self._openings(provider, day)
            kept = self._kept(provider, found, first)
            is_free = self._free(provider, found, day)
            slots += len(found.starts)
            too_soon += first - len(kept)
            free += sum(is_free[first:]) + sum(is_free[at] for at in kept)
        answer = no_slots_help.decide(
            office_open=bool(business_hours.hours_of(day, self.policy)),
            within=self._within(day),
            qualified=bool(able),
            slots=slots,
            too_soon=too_soon,
            free=free,
        )
        told: Mapping[str, Any] = answer.facts
        reasons: tuple[str, ...] = told["reasons"]
        return reasons

    def _within(self, day: date) -> bool:
        return self.last is None or day <= self.last

    def _qualified(self, day: date) -> list[Provider]:
        """The providers who hold, on that day, what the client requires; a guest requires nothing."""
        required = self.client.required if self.client else ()
        return [
            each
            for each in self.providers
            if not qualifications.missing(required, each.certifications, day)
        ]

    def _openings(self, provider: Provider, day: date) -> tuple[Openings, int]:
        """What the provider's hours leave room for, and from which place on it is not too soon."""
        works = self._shift(provider, day)
        key = (day, works.hours, works.zone, works.off)
        if key not in self.known:
            found = openings(*key, self._bounds(day), self.minutes, self.grid, self.where)
            self.known[key] = found, self._first(found.starts)
        return self.known[key]

    def _shift(self, provider: Provider, day: date) -> Shift:
        """When the provider works about a day; kept for the day of the week where nothing differs from the week."""
        if provider.overrides and not is_usual(provider, day):
            return shift(provider, day, self.where)
        key = (provider.id, day.weekday())
        found = self.shifts.get(key)
        if found is None:
            found = self.shifts[key] = usual_shift(provider, day, self.where)
        return found

    def _bounds(self, day: date) -> tuple[Hours, ...]:
        """When the organization is open about a day; each Monday the same."""
        weekday = day.weekday()
        if weekday not in self.bounds:
            self.bounds[weekday] = business_hours.laid(day, self.policy)
        return self.bounds[weekday]

    def _first(self, starts: Sequence[datetime]) -> int:
        """The place of the first start that is not too soon; what comes later is not too soon either."""
        if not starts or self._may_start(starts[0]):
            return 0
        return bisect_left(starts, True, key=self._may_start)  # noqa: FBT003  the first that may

    def _may_start(self, start: datetime) -> bool:
        if self.soonest is not None and start >= self.soonest:
            return True
        may = self._is_in_time(start, None)
        if may:
            self.soonest = start
        return may

    def _is_in_time(self, start: datetime, held_since: datetime | None) -> bool:
        return (
            lead_time.decide(start, self.now, held_since, self.policy).allowed
            and no_past.decide(start, self.now).allowed
        )

    def _kept(self, provider: Provider, found: Openings, first: int) -> list[int]:
        """The places before the first that are too soon by now, but held since they were not for who looks."""
        kept = []
        for time in {each.span.interval for each in self.own_holds}:
            at = bisect_left(found.starts, time.start)
            if at < first and found.intervals[at] == time:
                since = create.kept_since(
                    self.own_holds, self.holder, provider.id, time, self.now, self.policy
                )
                kept += [at] if since is not None and self._is_in_time(time.start, since) else []
        return sorted(kept)

    def _free(self, provider: Provider, found: Openings, day: date) -> list[bool]:
        """For each opening whether nothing speaks against it. What is taken has been merged, so both are in order."""
        if self.counted and daily_limit.is_full(self.counted[provider.id, day], self.policy):
            return [False] * len(found.starts)
        free = [True] * len(found.starts)
        taken = self.taken[provider.id]
        if free and taken:
            first = bisect_right(taken, found.starts[0], key=attrgetter("end"))
            last = bisect_left(taken, found.intervals[-1].end, key=attrgetter("start"))
            for each in taken[first:last]:
                begin = bisect_right(found.starts, each.start - self.length)
                end = bisect_left(found.starts, each.end)
                free[begin:end] = [False] * (end - begin)
        if not self.each_time:
            return free
        wishes = [self._wish(provider.id, day, minute) for minute in found.minutes]
        return [
            yes and refusal(self.office, wish, self.each_time).allowed
            for yes, wish in zip(free, wishes, strict=True)
        ]
