"""Why a day has nothing to offer: every reason that holds, and where what decides can be changed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from helpgen.booking.desk.hours import shift
from helpgen.booking.rules.booking import beyond_window_help, max_future_days
from helpgen.booking.values import (
    ANY,
    BUSINESS_HOURS,
    KEYS,
    LEAD_TIME_HOURS,
    MAX_FUTURE_DAYS,
    NOTICE_DAYS,
    TOO_FAR,
    Policy,
    Provider,
    local_date,
)
from helpgen.bookings.causes import causes, codes_of, takes_the_day
from helpgen.bookings.hurdles import candidates, hurdles
from helpgen.bookings.obstacle import Obstacle, keys_of
from helpgen.bookings.opened import Booking
from helpgen.bookings.wish import Wish

_DAYS = ("Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays")


def reasons(booking: Booking, wish: Wish, day: date, now: datetime) -> tuple[Obstacle, ...]:
    """Every reason for which nothing is free on the day; of a day that is over, just that."""
    today = local_date(now, booking.where)
    if day < today:
        return (Obstacle("past", f"{day} is past: today is {today}."),)
    codes = codes_of(booking, wish, day, now)
    said = [reason for code in codes for reason in _told(code, booking, wish, day, now)]
    if {"closed", "window", "no_qualified_staff"}.isdisjoint(codes):
        said += _people(booking, wish, day, now)
    return tuple(said)


def _told(code: str, booking: Booking, wish: Wish, day: date, now: datetime) -> Iterator[Obstacle]:
    """What is true of the day, whoever it is about; and that nobody can be booked at all."""
    if code == "closed":
        says = f"The practice is closed on {_DAYS[day.weekday()]}."
        yield Obstacle(code, says, keys_of(booking, BUSINESS_HOURS.name))
    elif code == "window":
        last = max_future_days.last_day(now, booking.policy)
        advice = beyond_window_help.decide(TOO_FAR.code, booking.practice.contact)
        says = f"{advice.facts['text']} The last day is {last}."
        yield Obstacle(code, says, keys_of(booking, MAX_FUTURE_DAYS.name))
    elif code == "lead_time":
        yield _too_soon(booking, wish, day, now)
    elif code == "no_qualified_staff":
        yield from _nobody(booking, wish, day)


def _too_soon(booking: Booking, wish: Wish, day: date, now: datetime) -> Obstacle:
    """The reason is the lead time, but not for times that have passed: no shorter one would bring them back.

    Without any lead time only what has passed by now is too soon.
    """
    asked = [key.name for key in (LEAD_TIME_HOURS, NOTICE_DAYS) if booking.policy[key]]
    values = {key.name: booking.policy[key] for key in KEYS} | dict.fromkeys(asked, 0)
    missed = codes_of(replace(booking, policy=Policy(values)), wish, day, now)
    if missed == ("lead_time",):
        return Obstacle("past", "The times of this day have passed.")
    if not asked:
        return Obstacle("past", "Some times of this day have passed.")
    passed = " or have passed" if day == local_date(now, booking.where) else ""
    says = f"Times of this day are too soon{passed}."
    return Obstacle("lead_time", says, keys_of(booking, *asked))


def _nobody(booking: Booking, wish: Wish, day: date) -> Iterator[Obstacle]:
    """What keeps the named provider from being booked, all of it; else the first hurdle that nobody passes."""
    named = booking.practice.provider(wish.provider)
    left: list[Provider] = [named] if named else list(booking.practice.providers)
    for hurdle in hurdles(booking, wish, day):
        passing = [each for each in left if hurdle.passes(each)]
        if passing:
            left = passing
            continue
        says = f"{named.name} {hurdle.one}." if named else f"No provider {hurdle.any}."
        field = hurdle.field(named.id) if named else "providers"
        yield Obstacle(hurdle.code, says, keys_of(booking, *hurdle.keys), field)
        if not named:
            return


def _people(booking: Booking, wish: Wish, day: date, now: datetime) -> Iterator[Obstacle]:
    """What is in the way of each provider: of those who can be booked, and of those who cannot though they work."""
    able = candidates(booking, wish, day)
    found = tuple(causes(booking, wish, able, day, now))
    closed = any(
        not each.provider and takes_the_day(each, day, booking.where)
        for each in booking.calendar.events
    )
    if closed and any(each.code == "away" for each in found):
        says = f"{booking.profile.name} is away that day."
        yield Obstacle("away", says, (), "calendar.events")
        return
    yield from found
    if wish.provider == ANY:
        yield from _barred(booking, wish, day)


def _barred(booking: Booking, wish: Wish, day: date) -> Iterator[Obstacle]:
    """Who works on the day, but is not to be booked for this: each with what comes first."""
    over = tuple(hurdles(booking, wish, day))
    for each in booking.practice.providers:
        hurdle = next((one for one in over if not one.passes(each)), None)
        if hurdle is not None and shift(each, day, booking.where).hours:
            field = hurdle.field(each.id)
            keys = keys_of(booking, *hurdle.keys)
            yield Obstacle(hurdle.code, f"{each.name} {hurdle.one}.", keys, field)
