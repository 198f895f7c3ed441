"""Whoever is asked about a wish - desk, `find`, why, `booking.revalidate` - says the same, and first the same.

The wishes are drawn at random, but always the same ones; a rule that is planted is asked by all of them.
"""

import random
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache

import pytest

from helpgen.booking import order
from helpgen.booking.desk import desk
from helpgen.booking.desk.asking import ask
from helpgen.booking.desk.checks import assigned
from helpgen.booking.desk.question import question
from helpgen.booking.find import Search, find, why_empty
from helpgen.booking.order import asked_on
from helpgen.booking.registry import BY_ID
from helpgen.booking.rule import EVERY_OCCASION, About, Cell, Field, Occasion, Rule
from helpgen.booking.rules.booking import revalidate
from helpgen.booking.values.appointment import (
    ANY,
    Appointment,
    Calendar,
    CalendarEntry,
    Draft,
    Hold,
    Span,
)
from helpgen.booking.values.decision import Decision, Message, refused
from helpgen.booking.values.event import Event
from helpgen.booking.values.office import Office
from helpgen.booking.values.people import (
    Certification,
    Client,
    Override,
    Practice,
    Provider,
    Service,
)
from helpgen.booking.values.policy import Policy
from helpgen.booking.values.state import State
from helpgen.booking.values.value import DAYS, Hours
from helpgen.bookings import asked, entry
from helpgen.bookings import bookable as bookable_module
from helpgen.bookings.bookable import bookable
from helpgen.bookings.opened import Booking, open_booking
from helpgen.bookings.slots import slots
from helpgen.bookings.wish import Wish
from tests.booking_office import GUEST, NEW_YORK
from tests.booking_policies import policy_with
from tests.house.tree import ROOT

WISHES = 2000
NOW = datetime(2026, 3, 2, 15, tzinfo=UTC)  # Monday, 10:00 in New York
FIRST = date(2026, 3, 1)
WEEK = ((Hours(9 * 60, 12 * 60), Hours(13 * 60, 17 * 60)),) * 5 + ((), ())
ANNA = Provider("anna", "Anna", WEEK, opted_in=True, services=("talk", "long"), locations=("Here",))
PEOPLE = (
    replace(ANNA, certifications=(Certification("CBT", date(2026, 3, 10)),)),
    replace(ANNA, id="ben", name="Ben", services=("talk",), opted_in=False),
    replace(ANNA, id="cleo", name="Cleo", active=False),
    replace(ANNA, id="dora", name="Dora", overrides=(Override(date(2026, 3, 4), available=False),)),
)
CLIENTS = (
    Client("kim", "Kim"),
    Client("lee", "Lee", kind="new"),
    Client("mia", "Mia", required=("cbt",)),
)
PRACTICE = Practice(
    "o", PEOPLE, CLIENTS, (Service("talk", "Talk", 60), Service("long", "Long", 90))
)
ON_MOST_DAYS = {day: {"open": day != "sunday", "start": "08:00", "end": "16:30"} for day in DAYS}


def at(day: int, minute: int, minutes: int = 60) -> Span:
    return Span(FIRST + timedelta(days=day), minute, minutes, NEW_YORK)


CALENDAR = Calendar(
    (
        Appointment("a", "o", "anna", at(2, 9 * 60), State.BOOKED, "kim"),
        Appointment("b", "o", "ben", at(3, 10 * 60), State.PENDING, "lee"),
        Appointment("c", "o", "dora", at(4, 14 * 60), State.CANCELLED, "mia"),
    ),
    (
        Hold("h", "o", "client:lee", "anna", at(2, 15 * 60), NOW + timedelta(minutes=5)),
        Hold("i", "o", "client:kim", "dora", at(2, 11 * 60), NOW + timedelta(minutes=5)),
        Hold("j", "o", "client:mia", "anna", at(3, 15 * 60), NOW),
    ),
    (CalendarEntry("anna", at(5, 9 * 60, 120).interval), CalendarEntry("", None, date(2026, 3, 9))),
)


@cache
def policy(seed: int) -> Policy:
    """One of a few: mostly open, each of its switches off in one or the other."""
    draw = random.Random(seed)  # noqa: S311  the same every time is the point
    mostly = [True, True, True, True, True, False]
    return policy_with(
        "maple-street-therapy",
        {
            "features.patientPortalEnabled": draw.random() > 0.03,
            "features.selfBookingEnabled": draw.random() > 0.05,
            "features.guestRequestEnabled": draw.choice(mostly),
            "features.directLinkEnabled": draw.choice(mostly),
            "features.providerOptInRequired": draw.choice([True, False]),
            "features.selfBookingLeadTimeHours": draw.choice([0, 0, 24]),
            "features.selfBookingMaxFutureDays": draw.choice([7, 30, None]),
            "features.selfBookingRequiresApproval": draw.choice([True, False]),
            "settings.timezone": NEW_YORK,
            "settings.businessHours": ON_MOST_DAYS,
            "settings.slotInterval": 30,
            "settings.slotAnchor": draw.choice(["clock", "window"]),
            "settings.defaultSessionDuration": 60,
            "settings.bufferMinutes": draw.choice([0, 0, 15]),
            "settings.holdMinutes": draw.choice([10, 10, 0]),
            "settings.visitTypesByClientKind": draw.choice(
                [{}] * 5 + [{"new": ["Long"], "existing": ["Talk"]}]
            ),
        },
    )


def drawn(number: int) -> tuple[Office, Draft]:
    """The wish of that number, and the office that it is brought to."""
    draw = random.Random(number)  # noqa: S311  as above
    office = Office(PRACTICE, CALENDAR, policy(draw.randrange(60)), NOW)
    service = draw.choice(["", "talk", "talk", "long"])
    usual = {"": 60, "talk": 60, "long": 90}[service]
    minute = draw.choice([*range(9 * 60, 17 * 60, 30)] * 2 + [545, 7 * 60, 20 * 60])
    draft = Draft(
        draw.choice(["kim", "kim", "lee", "mia", None]),
        draw.choice(["anna", "anna", "ben", "cleo", "dora", ANY]),
        at(
            draw.choice([0, 1, 2, 2, 3, 3, 4, 5, 6, 8, 9, 45]),
            minute,
            draw.choice([usual] * 9 + [45]),
        ),
        service=service,
        location=draw.choice(["", "", "", "Here", "There"]),
        hold=draw.choice(["", "", "", "h", "i", "j", "gone"]),
        direct_link=draw.choice([False, False, False, True]),
    )
    if draft.client is not None:
        return office, draft
    return office, replace(draft, guest=draw.choice([GUEST.guest, GUEST.guest, ()]))


def of_the_desk(office: Office, draft: Draft) -> str:
    return desk.book(office, draft, "new").decision.code


def of_revalidate(office: Office, draft: Draft) -> str:
    given = assigned(office, draft, asked_on(Occasion.BOOK))
    return ask(revalidate.RULE, question(office, given).value, office.policy).code


def of_why(booking: Booking, office: Office, draft: Draft) -> str:
    """What `helpgen booking why` says to the same wish."""
    booking = replace(booking, policy=office.policy, practice=PRACTICE, calendar=CALENDAR)
    wish = Wish(draft.provider, draft.client or "", draft.service, guest=draft.client is None)
    start = datetime.combine(draft.span.day, time(*divmod(draft.span.start, 60)))
    refusal = bookable(booking, wish, start, NOW).refusal
    return refusal.code if refusal else ""


def is_listed(office: Office, draft: Draft) -> bool:
    """`find` offers just this time to whoever wants it."""
    client = office.practice.client(draft.client or "")
    search = Search(client, draft.provider, draft.service, guest=client is None)
    slots = find(office, (draft.span.day,), search)
    return any(each.start == draft.span.start and each.status == "free" for each in slots)


def as_find_knows_it(draft: Draft) -> Draft:
    """The same without what comes after the time: a form, a hold, a place, a length, a link."""
    service = PRACTICE.service(draft.service)
    minutes = (service.minutes if service else None) or 60
    return replace(
        draft,
        span=replace(draft.span, minutes=minutes),
        guest=GUEST.guest if draft.client is None else (),
        kind="existing" if draft.client is None else "",
        location="",
        hold="",
        direct_link=False,
    )


@pytest.fixture(scope="module")
def booking() -> Booking:
    """Any organization: people, calendar and policy are replaced."""
    opened = open_booking(ROOT, "maple-street-therapy").value
    assert opened
    return opened


def test_two_thousand_wishes_are_refused_for_the_same_first_reason_by_all(booking: Booking) -> None:
    seen: Counter[str] = Counter()
    for number in range(WISHES):
        office, draft = drawn(number)
        code = of_the_desk(office, draft)
        assert of_revalidate(office, draft) == code, number
        seen[code] += 1
        plain = as_find_knows_it(draft)
        code = of_the_desk(office, plain)
        if code == "visit_type_not_allowed" and plain.client is None:
            continue  # which kind of client a guest is only the form asks
        assert of_why(booking, office, plain) == code, number
        assert is_listed(office, plain) is (code == ""), number
    every = {message.code for rule in order.ORDER for message in rule.messages}
    assert every - set(seen) == NEVER_HERE
    assert seen[""] > WISHES / 20


NEVER_HERE = {
    "birth_date_in_future",  # every guest is born
    "no_holds",  # is not asked where there are none
    "no_such_time",  # no clock changes in these weeks
    "repeated_time",
    "provider_first",  # there always is one
}

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
