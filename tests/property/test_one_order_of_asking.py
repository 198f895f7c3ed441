"""Whoever is asked about a wish - desk, `find`, why, `booking.revalidate`, engine - says the same, and first the same.

The wishes are drawn at random, but always the same ones.
"""

import random
from collections import Counter
from dataclasses import replace
from functools import cache

import pytest

from helpgen.booking import order
from helpgen.booking.desk import desk
from helpgen.booking.engine import cells
from helpgen.booking.engine.office_fields import APPOINTMENTS
from helpgen.booking.engine.office_written import appointment_rows
from helpgen.booking.find import Search, find, why_empty
from helpgen.booking.values.appointment import (
    ANY,
    Draft,
)
from helpgen.booking.values.office import Office
from helpgen.booking.values.policy import Policy
from helpgen.bookings.opened import Booking, open_booking
from tests.booking_office import GUEST, NEW_YORK
from tests.booking_policies import _values, policy_with
from tests.booking_wishes import (
    CALENDAR,
    NOW,
    ON_MOST_DAYS,
    PRACTICE,
    at,
    is_listed,
    of_revalidate,
    of_the_desk,
    of_the_engine,
    of_the_engine_to_find,
    of_why,
)
from tests.house.tree import ROOT

WISHES, POLICIES = 2000, 60


def decisions(seed: int) -> dict[str, object]:
    """One of a few: mostly open, each of its switches off in one or the other."""
    draw = random.Random(seed)  # noqa: S311  the same every time is the point
    mostly = [True, True, True, True, True, False]
    return {
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
        "settings.maxPerDay": draw.choice([None] * 5 + [1, 2]),
        "settings.maxOpenRequestsPerClient": draw.choice([None] * 5 + [1]),
        "settings.bufferAfterMinutes": draw.choice([None] * 3 + [30]),
    }


@cache
def policy(seed: int) -> Policy:
    """The same as rules are given it."""
    return policy_with("maple-street-therapy", decisions(seed))


def drawn(number: int) -> tuple[Office, Draft]:
    """The wish of that number, and the office that it is brought to."""
    draw = random.Random(number)  # noqa: S311  as above
    office = Office(PRACTICE, CALENDAR, policy(draw.randrange(POLICIES)), NOW)
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
        room=draw.choice(["", "", "x"]),
        hold=draw.choice(["", "", "", "h", "i", "j", "gone"]),
        direct_link=draw.choice([False, False, False, True]),
    )
    if draft.client is not None:
        return office, draft
    return office, replace(draft, guest=draw.choice([GUEST.guest, GUEST.guest, ()]))


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


@pytest.mark.long
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


@pytest.mark.long
def test_the_engine_says_of_every_wish_what_the_desk_and_find_say() -> None:
    for number in range(WISHES // 2):
        office, draft = drawn(number)
        seed = random.Random(number).randrange(POLICIES)  # noqa: S311  that of the office
        raw = {**_values("maple-street-therapy"), **decisions(seed)}
        outcome = desk.book(office, draft, "new")
        said = of_the_engine(office, raw, draft)
        assert (said["allowed"], said["code"]) == (
            outcome.decision.allowed,
            outcome.decision.code,
        ), number
        assert said["facts"] == {
            "move": outcome.move,
            "appointments": cells.json_of(APPOINTMENTS, appointment_rows(outcome.appointments)),
            "new": list(outcome.new),
            "holds": [],
            "spent": list(outcome.spent),
        }, number
        slots, free = of_the_engine_to_find(office, raw, draft)
        client = office.practice.client(draft.client or "")
        search = Search(client, draft.provider, draft.service, client is None, draft.room)
        found = find(office, (draft.span.day,), search)
        assert slots == [(each.provider, each.start, each.status) for each in found], number
        assert free is (why_empty(office, draft.span.day, search) == ()), number


NEVER_HERE = {
    "birth_date_in_future",  # every guest is born
    "no_holds",  # is not asked where there are none
    "no_such_time",  # no clock changes in these weeks
    "repeated_time",
    "provider_first",  # there always is one
}
