"""Why a day has nothing to offer: every reason that holds, and where what decides can be changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from helpgen.booking.appointment import Calendar
from helpgen.booking.asking import ask
from helpgen.booking.clock import local_date
from helpgen.booking.find import why_empty
from helpgen.booking.keys import (
    BUSINESS_HOURS,
    LEAD_TIME_HOURS,
    MAX_FUTURE_DAYS,
    PORTAL,
    SELF_BOOKING,
    VISIT_TYPES,
)
from helpgen.booking.office import Office
from helpgen.booking.practice import Provider
from helpgen.booking.registry import BY_ID
from helpgen.booking.rules.booking import max_future_days
from helpgen.pipeline.booking import Booking
from helpgen.pipeline.hurdles import candidates, hurdles
from helpgen.pipeline.origins import KeyValue, key_values
from helpgen.pipeline.wish import Wish, minutes_for, service_of

_DAYS = ("Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays")


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a day is empty: a code, a sentence, the keys that decide, and where in the booking file something does."""

    code: str
    says: str
    keys: tuple[KeyValue, ...] = ()
    field: str = ""


def barred(booking: Booking, wish: Wish) -> Reason | None:
    """What rules out every day: booking that is switched off, or a visit type that is not for this client."""
    off = ask(BY_ID["booking.enabled"], {}, booking.policy)
    if off.message is not None:
        keys = _keys(booking, PORTAL.name, SELF_BOOKING.name)
        return Reason(off.code, off.message.text, tuple(key for key in keys if not key.value))
    client = booking.practice.client(wish.client)
    if client is None:
        return None
    service = booking.practice.service(service_of(booking, wish))
    given = {"kind": client.kind, "visit_type": service.name if service else None}
    answer = ask(BY_ID["booking.visit-type-by-client-kind"], given, booking.policy)
    if answer.message is None:
        return None
    offered = booking.policy[VISIT_TYPES].get(client.kind, ())
    says = answer.message.text if service else "A visit type has to be chosen here."
    known = f"For {client.kind} clients there is {' or '.join(offered) or 'none'}."
    return Reason(answer.code, f"{says} {known}", _keys(booking, VISIT_TYPES.name))


def reasons(booking: Booking, wish: Wish, day: date, now: datetime) -> tuple[Reason, ...]:
    """Every reason for which nothing is free on the day; of a day that is over, just that."""
    today = local_date(now, booking.where)
    if day < today:
        return (Reason("past", f"{day} is past: today is {today}."),)
    codes = _codes(booking, wish, day, now, booking.calendar)
    return tuple(reason for code in codes for reason in _told(code, booking, wish, day, now))


def _codes(
    booking: Booking, wish: Wish, day: date, now: datetime, calendar: Calendar
) -> tuple[str, ...]:
    people, policy, client = booking.practice, booking.policy, booking.practice.client(wish.client)
    service = service_of(booking, wish)
    return why_empty(Office(people, calendar, policy, now), day, client, wish.provider, service)


def _told(code: str, booking: Booking, wish: Wish, day: date, now: datetime) -> Iterator[Reason]:
    if code == "closed":
        says = f"The practice is closed on {_DAYS[day.weekday()]}."
        yield Reason(code, says, _keys(booking, BUSINESS_HOURS.name))
    elif code == "window":
        last = max_future_days.last_day(now, booking.policy)
        says = f"This is further ahead than can be booked; the last day is {last}."
        yield Reason(code, says, _keys(booking, MAX_FUTURE_DAYS.name))
    elif code == "lead_time":
        passed = " or have passed" if day == local_date(now, booking.where) else ""
        says = f"Times of this day are too soon{passed}."
        yield Reason(code, says, _keys(booking, LEAD_TIME_HOURS.name))
    elif code == "no_qualified_staff":
        yield from _nobody(booking, wish, day)
    elif code == "not_working":
        yield _not_working(booking, wish, day)
    else:
        yield _unavailable(booking, wish, day, now)


def _nobody(booking: Booking, wish: Wish, day: date) -> Iterator[Reason]:
    """What keeps the named provider from being booked, all of it; else the first hurdle that nobody passes."""
    named = booking.practice.provider(wish.provider)
    left: list[Provider] = [named] if named else list(booking.practice.providers)
    for hurdle in hurdles(booking, wish, day):
        passing = [each for each in left if hurdle.passes(each)]
        if passing:
            left = passing
            continue
        says = f"{named.name} {hurdle.one}." if named else f"No provider {hurdle.any}."
        field = f"providers.{named.id}.{hurdle.field}" if named else "providers"
        yield Reason(hurdle.code, says, _keys(booking, *hurdle.keys), field)
        if not named:
            return


def _not_working(booking: Booking, wish: Wish, day: date) -> Reason:
    """No hours, hours that are too short, or time off for the whole day."""
    named = booking.practice.provider(wish.provider)
    able = [each for each in candidates(booking, wish, day) if each.week[day.weekday()]]
    if able and all(_has_day_off(each, day) for each in able):
        who, field = _who(able), f"providers.{able[0].id}.overrides"
        return Reason("time_off", f"{who} {_has(able)} time off for the whole day.", (), field)
    who = named.name if named else "Nobody"
    verb = "does not work" if named else "works"
    field = f"providers.{named.id}.week" if named else "providers"
    says = f"{who} {verb} long enough on this day for {minutes_for(booking, wish)} min."
    return Reason("not_working", says, (), field)


def _has_day_off(provider: Provider, day: date) -> bool:
    return any(
        each.day == day and each.approved and not each.available and each.hours is None
        for each in provider.overrides
    )


def _unavailable(booking: Booking, wish: Wish, day: date, now: datetime) -> Reason:
    """Entries of the calendar take the whole day, or it is booked out."""
    events = booking.calendar.events
    if "all_booked" in _codes(booking, wish, day, now, Calendar((), (), events)):
        if any(each.day == day and not each.provider for each in events):
            says = f"{booking.profile.name} is away that day."
        else:
            able = candidates(booking, wish, day)
            says = f"{_who(able)} {'is' if len(able) == 1 else 'are'} away that day."
        return Reason("away", says, (), "calendar.events")
    says = "Every time is unavailable: appointments, holds or entries of the calendar take it."
    return Reason("all_booked", says, (), "calendar")


def _who(providers: Sequence[Provider]) -> str:
    return " and ".join(each.name for each in providers)


def _has(providers: Sequence[Provider]) -> str:
    return "has" if len(providers) == 1 else "have"


def _keys(booking: Booking, *names: str) -> tuple[KeyValue, ...]:
    return tuple(key_values(booking.profile, booking.catalog, names))
