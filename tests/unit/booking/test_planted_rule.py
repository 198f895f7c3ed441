"""A rule that is planted in the one order of asking is asked by everybody who is asked about a wish."""

from dataclasses import replace
from datetime import datetime

import pytest

from helpgen.booking import order
from helpgen.booking.desk import desk
from helpgen.booking.find import Search, why_empty
from helpgen.booking.registry import BY_ID
from helpgen.booking.values.appointment import (
    Draft,
)
from helpgen.booking.values.decision import Decision, Message, refused
from helpgen.booking.values.event import Event
from helpgen.booking.values.office import Office
from helpgen.booking.values.rule import EVERY_OCCASION, About, Cell, Field, Rule
from helpgen.bookings import asked, entry
from helpgen.bookings import bookable as bookable_module
from helpgen.bookings.opened import Booking, open_booking
from helpgen.bookings.slots import slots
from helpgen.bookings.wish import Wish
from tests.booking_office import NEW_YORK
from tests.booking_policies import policy_with
from tests.booking_wishes import (
    CALENDAR,
    CLIENTS,
    NOW,
    ON_MOST_DAYS,
    PRACTICE,
    at,
    is_listed,
    of_revalidate,
    of_the_desk,
    of_why,
)
from tests.house.tree import ROOT


@pytest.fixture
def booking() -> Booking:
    """Any organization: people, calendar and policy are replaced."""
    opened = open_booking(ROOT, "maple-street-therapy").value
    assert opened
    return opened


NO = Message("planted", "Not today.")


def planted(*about: About) -> Rule:
    """A rule that nobody has heard of, and that refuses whatever it is asked."""

    def decide(start: datetime) -> Decision:
        return refused(NO, (start, "is", "planted"))

    return Rule(
        id="booking.planted",
        says="Nothing can be booked.",
        decide=decide,
        given=(Field("start", Cell.INSTANT),),
        decision="It stands in no catalog.",
        messages=(NO,),
        asked=EVERY_OCCASION,
        about=about,
    )


OPEN = policy_with(
    "maple-street-therapy",
    {
        "features.selfBookingEnabled": True,
        "features.portalAllowReschedule": True,
        "features.manageRequestEnabled": True,
        "features.selfBookingLeadTimeHours": 0,
        "settings.approvalRequiredFields": [],
        "settings.rescheduleMode": "replace",
        "settings.timezone": NEW_YORK,
        "settings.businessHours": ON_MOST_DAYS,
        "settings.slotInterval": 30,
        "settings.holdMinutes": 10,
        "settings.defaultSessionDuration": 60,
    },
)
OFFICE = Office(PRACTICE, CALENDAR, OPEN, NOW)
WISH = Draft("kim", "anna", at(2, 13 * 60), service="talk")


def everybody(booking: Booking) -> dict[str, str]:
    """What each who is asked about one wish says; `find` by its times, which are none where it refuses."""
    search = Search(CLIENTS[0], "anna", "talk")
    here = replace(booking, policy=OPEN, practice=PRACTICE, calendar=CALENDAR)
    listed = slots(here, Wish("anna", "kim", "talk"), WISH.span.day, NOW)
    return {
        "desk": of_the_desk(OFFICE, WISH),
        "find": "" if is_listed(OFFICE, WISH) else "none",
        "why_empty": str(bool(why_empty(OFFICE, WISH.span.day, search))),
        "slots": str(any(each.free for each in listed.offers)),
        "reasons": str(bool(listed.reasons)),
        "why": of_why(booking, OFFICE, WISH),
        "revalidate": of_revalidate(OFFICE, WISH),
        "hold": desk.hold(OFFICE, WISH, "new").decision.code,
        "hold to move": desk.hold(OFFICE, WISH, "new", "a").decision.code,
        "move": desk.reschedule(OFFICE, "a", "kim", WISH.span, "new").decision.code,
        "edit": desk.edit(OFFICE, "b", "lee", at(4, 13 * 60)).decision.code,
        "approve": desk.decide(OFFICE, "b", "ben", Event.APPROVE).decision.code,
    }


@pytest.mark.parametrize("place", [0, 9, len(order.ORDER)])
@pytest.mark.parametrize("about", [(), (About.PROVIDER,), (About.TIME,)])
def test_a_rule_that_is_planted_in_the_order_is_asked_by_everybody(
    monkeypatch: pytest.MonkeyPatch, booking: Booking, place: int, about: tuple[About, ...]
) -> None:
    before = everybody(booking)
    assert before == dict.fromkeys(before, "") | {
        "why_empty": "False",
        "slots": "True",
        "reasons": "False",
    }
    rule = planted(*about)
    monkeypatch.setattr(order, "ORDER", (*order.ORDER[:place], rule, *order.ORDER[place:]))
    for module in (asked, bookable_module, entry):
        monkeypatch.setattr(module, "BY_ID", {**BY_ID, rule.id: rule})
    assert everybody(booking) == dict.fromkeys(before, NO.code) | {
        "find": "none",
        "why_empty": "True",
        "slots": "False",
        "reasons": "True",
    }
