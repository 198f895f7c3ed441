"""A time is on offer exactly when no rule speaks against it, whoever asks for whatever of whomever."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from helpgen.booking.values import PORTAL, SELF_BOOKING
from helpgen.bookings.bookable import bookable
from helpgen.bookings.opened import Booking, open_booking
from helpgen.bookings.slots import slots
from helpgen.bookings.wish import Wish
from tests.house.tree import ROOT

TENANTS = sorted(each.stem for each in (ROOT / "content" / "booking").glob("*.yaml"))
NOW = datetime(2026, 3, 2, 15, tzinfo=UTC)
DAYS = (date(2026, 3, 3), date(2026, 3, 9))


def wishes(booking: Booking) -> Iterator[Wish]:
    people = booking.practice
    for provider in (*(each.id for each in people.providers), "any"):
        for client in ("", *(each.id for each in people.clients)):
            for service in ("", *(each.id for each in people.services)):
                yield Wish(provider, client, service)
        yield Wish(provider, guest=True)
        for room in people.rooms:
            yield Wish(provider, people.clients[0].id, people.services[0].id, room=room)


def with_somebody_locked_out(booking: Booking) -> Booking:
    """The same with its last client on file without access to the portal."""
    *others, last = booking.practice.clients
    locked = replace(last, portal_access=False)
    return replace(booking, practice=replace(booking.practice, clients=(*others, locked)))


@pytest.mark.parametrize("tenant", TENANTS)
def test_what_is_offered_can_be_booked_and_nothing_else_can(tenant: str) -> None:
    opened = open_booking(ROOT, tenant).value
    assert opened
    booking = with_somebody_locked_out(opened)
    answers = set()
    for wish in wishes(booking):
        for day in DAYS:
            seen = slots(booking, wish, day, NOW)
            offers = seen.offers
            free = {each.start.astimezone(UTC) for each in offers if each.free}
            for hour in range(8, 18, 2):
                start = datetime.combine(day, time()) + timedelta(hours=hour)
                found = bookable(booking, wish, start, NOW)
                offered = found.start.astimezone(UTC) in free
                assert offered is (found.refusal is None), (wish, start, found.refusal)
                answers.add(offered)
            assert bool(free) is not bool(seen.reasons)
    is_on = booking.policy[PORTAL] and booking.policy[SELF_BOOKING]
    assert answers == ({True, False} if is_on else {False})
