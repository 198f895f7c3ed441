"""One day as a client of one organization sees it: the times on offer, or why there are none."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from helpgen.booking.find import find
from helpgen.booking.rules.availability.slot_presentation import FREE, listed
from helpgen.booking.values import SHOW_PROVIDER, Office
from helpgen.bookings.empty_day import reasons
from helpgen.bookings.entry import bars
from helpgen.bookings.moving import leaving, move_answer, move_case
from helpgen.bookings.obstacle import Obstacle
from helpgen.bookings.opened import Booking
from helpgen.bookings.wish import Wish, minutes_for, search_of


@dataclass(frozen=True, slots=True)
class Offer:
    """One time: local start and end, with whom (empty where that is not shown), and whether it is free."""

    start: datetime
    end: datetime
    provider: str
    name: str
    free: bool


@dataclass(frozen=True, slots=True)
class Day:
    """What is offered on a day, in appointments of so many minutes; without anything free, why."""

    day: date
    minutes: int
    offers: tuple[Offer, ...]
    reasons: tuple[Obstacle, ...]


def slots(booking: Booking, wish: Wish, day: date, now: datetime) -> Day:
    """The day; without a client, what anybody is offered. What is named has to exist: `name_faults` says so."""
    minutes = minutes_for(booking, wish)
    barred = tuple(bars(booking, wish, now))
    if barred:
        return Day(day, minutes, (), barred)
    left = leaving(booking, wish)
    there = tuple(_offers(left, wish, day, now))
    offers, same = _other_times(booking, wish, there, now)
    if any(each.free for each in offers):
        return Day(day, minutes, offers, ())
    return Day(day, minutes, offers, same or reasons(left, wish, day, now))


def _other_times(
    booking: Booking, wish: Wish, offers: tuple[Offer, ...], now: datetime
) -> tuple[tuple[Offer, ...], tuple[Obstacle, ...]]:
    """An appointment cannot move to where it is; where nothing else is free, that is why."""
    case = move_case(booking, wish, now)
    if case is None:
        return offers, ()
    found, same = [], []
    for each in offers:
        answer = move_answer(case, each.start) if each.free else None
        if answer is None or answer[1].message is None:
            found.append(each)
            continue
        same.append(Obstacle(answer[1].code, answer[1].message.text))
        if listed(free=False, policy=booking.policy):
            found.append(replace(each, free=False))
    return tuple(found), tuple(same)


def _offers(booking: Booking, wish: Wish, day: date, now: datetime) -> list[Offer]:
    people, calendar, policy = booking.practice, booking.calendar, booking.policy
    names = {each.id: each.name for each in people.providers} if policy[SHOW_PROVIDER] else {}
    return [
        Offer(
            each.interval.start.astimezone(booking.where),
            each.interval.end.astimezone(booking.where),
            each.provider if each.provider in names else "",
            names.get(each.provider, ""),
            each.status == FREE,
        )
        for each in find(Office(people, calendar, policy, now), (day,), search_of(booking, wish))
    ]
