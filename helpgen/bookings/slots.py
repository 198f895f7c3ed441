"""One day as a client of one organization sees it: the times on offer, or why there are none."""

from collections.abc import Iterator
from datetime import date, datetime

from helpgen.booking.desk.checks import assigned, refusal
from helpgen.booking.find import BUSY, FREE, Slot, find
from helpgen.booking.order import asked_on
from helpgen.booking.rules.availability.slot_presentation import listed
from helpgen.booking.values import ALLOWED, SHOW_PROVIDER, Decision, Draft, Office, Span
from helpgen.bookings.empty_day import reasons
from helpgen.bookings.entry import bars
from helpgen.bookings.moving import leaving, move_answer, move_case, to_move
from helpgen.bookings.obstacle import Obstacle
from helpgen.bookings.opened import Booking
from helpgen.bookings.wish import Wish, minutes_for, search_of
from helpgen.frozen import frozen


@frozen
class Offer:
    """One time: local start and end, with whom (empty where that is not shown), and whether it is free."""

    start: datetime
    end: datetime
    provider: str
    name: str
    free: bool


@frozen
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
    there, away = _other_times(booking, wish, _found(left, wish, day, now), now)
    offers = tuple(_offers(booking, there))
    if any(each.free for each in offers):
        return Day(day, minutes, offers, ())
    return Day(day, minutes, offers, away or reasons(left, wish, day, now))


def _found(booking: Booking, wish: Wish, day: date, now: datetime) -> tuple[Slot, ...]:
    office = Office(booking.practice, booking.calendar, booking.policy, now)
    return find(office, (day,), search_of(booking, wish))


def _other_times(
    booking: Booking, wish: Wish, found: tuple[Slot, ...], now: datetime
) -> tuple[tuple[Slot, ...], tuple[Obstacle, ...]]:
    """The times to which an appointment can move, with whom the desk would give; what is in the way of the others.

    It cannot move to where it is, and a place that somebody chose for it has to be one of who would have it then.
    """
    if not wish.moving:
        return found, ()
    kept, away = [], {}
    for each in found:
        answer, whom = ALLOWED, each.provider
        if each.status == FREE:
            answer, whom = _of_the_desk(booking, wish, each, now)
        if answer.message is None:
            kept.append(each._replace(provider=whom))
            continue
        away[answer.code] = Obstacle(answer.code, answer.message.text)
        if listed(free=False, policy=booking.policy):
            kept.append(each._replace(provider=wish.provider, status=BUSY))
    return tuple(kept), tuple(away.values())


def _of_the_desk(booking: Booking, wish: Wish, slot: Slot, now: datetime) -> tuple[Decision, str]:
    """What the desk says to a move there, and with whom it would be."""
    office = Office(booking.practice, booking.calendar, booking.policy, now)
    rules = asked_on(wish.occasion)
    span = Span(slot.day, slot.start, minutes_for(booking, wish), booking.where.key)
    draft = Draft(wish.client, wish.provider, span, service=wish.service)
    draft = assigned(office, to_move(office, wish, draft), rules, wish.moving)
    moves = move_answer(move_case(booking, wish, now, draft))
    if moves is not None and not moves[1].allowed:
        return moves[1], draft.provider
    return refusal(office, draft, rules, wish.moving), draft.provider


def _offers(booking: Booking, found: tuple[Slot, ...]) -> Iterator[Offer]:
    shows = booking.policy[SHOW_PROVIDER]
    names = {each.id: each.name for each in booking.practice.providers} if shows else {}
    for each in found:
        yield Offer(
            each.interval.start.astimezone(booking.where),
            each.interval.end.astimezone(booking.where),
            each.provider if each.provider in names else "",
            names.get(each.provider, ""),
            each.status == FREE,
        )
