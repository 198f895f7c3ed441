"""The desk asks every rule before anything is held, booked or requested."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from helpgen.booking.desk import desk
from helpgen.booking.desk.checks import answers
from helpgen.booking.order import asked_on
from helpgen.booking.values.appointment import ANY, Calendar, CalendarEntry, Draft
from helpgen.booking.values.interval import Interval
from helpgen.booking.values.messages import NOT_FOUND
from helpgen.booking.values.office import Office
from helpgen.booking.values.people import Override, Practice
from helpgen.booking.values.policy import Policy
from helpgen.booking.values.rule import Occasion
from helpgen.booking.values.state import State
from helpgen.booking.values.value import Hours
from tests.booking_office import (
    ANNA,
    GUEST,
    NOW,
    PRACTICE,
    WEDNESDAY,
    appointment,
    at,
    code,
    having,
    held,
    wish,
)
from tests.booking_policies import policy_with

S0 = {
    "features.selfBookingEnabled": True,
    "features.selfBookingLeadTimeHours": 24,
    "features.selfBookingMaxFutureDays": 30,
    "features.selfBookingRequiresApproval": False,
    "settings.timezone": "America/New_York",
    "settings.slotInterval": 30,
    "settings.holdMinutes": 10,
}
POLICY = policy_with("maple-street-therapy", S0)
EMPTY = Calendar()
HERE = Office(PRACTICE, EMPTY, POLICY, NOW)
BOOKING = asked_on(Occasion.BOOK)  # the first is about links, the last two about a hold


def with_(**changes: object) -> Policy:
    return policy_with(
        "maple-street-therapy", {**S0, **{k.replace("__", "."): v for k, v in changes.items()}}
    )


def booked(
    draft: Draft,
    calendar: Calendar = EMPTY,
    policy: Policy = POLICY,
    now: datetime = NOW,
    practice: Practice = PRACTICE,
) -> str:
    return code(desk.book(Office(practice, calendar, policy, now), draft, "new"))


def test_a_wish_that_every_rule_allows_is_booked() -> None:
    outcome = desk.book(HERE, wish(at(11)), "new")
    assert code(outcome) == ""
    (new,) = outcome.appointments
    assert (new.id, new.state, new.client, new.provider) == ("new", State.BOOKED, "cleo", "anna")
    assert (new.span, new.created, new.organization) == (at(11), NOW, PRACTICE.organization)
    assert (new.service, new.service_code, new.location) == ("talk", "T60", "Main Street")
    (entry,) = outcome.audit
    assert (entry.appointment, entry.actor, entry.event) == ("new", "client", "book")
    assert (entry.before, entry.after, entry.now) == ("none", "booked", NOW)
    assert outcome.move == 1
    assert [str(effect) for effect in outcome.effects] == ["audit:book", "calendar:schedule"]


def test_where_approval_is_required_the_same_wish_is_a_request() -> None:
    policy = with_(features__selfBookingRequiresApproval=True)
    outcome = desk.book(Office(PRACTICE, EMPTY, policy, NOW), wish(at(11)), "new")
    assert outcome.appointments[0].state is State.PENDING
    assert (outcome.audit[0].event, outcome.audit[0].after) == ("request", "pending")


def test_a_guest_only_ever_requests() -> None:
    policy = with_(features__guestRequestEnabled=True)
    outcome = desk.book(Office(PRACTICE, EMPTY, policy, NOW), GUEST, "new")
    assert code(outcome) == ""
    assert outcome.appointments[0].state is State.PENDING
    assert outcome.appointments[0].client is None
    assert outcome.appointments[0].guest == GUEST.guest
    assert outcome.audit[0].actor == "guest"
    assert booked(GUEST) == "guest_not_allowed"
    assert booked(replace(GUEST, guest=GUEST.guest[1:]), policy=policy) == "guest_details_missing"
    later = (*GUEST.guest[:1], ("birth_date", "2026-03-03"), *GUEST.guest[2:])
    assert booked(replace(GUEST, guest=later), policy=policy) == "birth_date_in_future"
    never = (*GUEST.guest[:1], ("birth_date", "soon"), *GUEST.guest[2:])
    assert booked(replace(GUEST, guest=never), policy=policy) == "guest_details_missing"


def test_a_client_of_nobody_here_is_not_found_and_leaves_no_entry() -> None:
    outcome = desk.book(HERE, wish(at(11), "zoe"), "new")
    assert (code(outcome), outcome.audit) == ("not_found", ())
    assert outcome.decision.message == NOT_FOUND
    assert "client" in NOT_FOUND.text  # it need not be the appointment that is missing
    outcome = desk.hold(HERE, wish(at(11), "zoe"), "h")
    assert (code(outcome), outcome.audit) == ("not_found", ())


@pytest.mark.parametrize(
    ("draft", "refusal"),
    [
        (wish(at(10, day=date(2026, 3, 3))), ""),
        (wish(at(9, 30, day=date(2026, 3, 3))), "too_soon"),
        (wish(at(9, day=date(2026, 3, 2))), "in_past"),
        (wish(at(16, day=date(2026, 4, 1))), ""),
        (wish(at(9, day=date(2026, 4, 2))), "too_far"),
        (wish(at(16)), ""),
        (wish(at(16, 30)), "outside_hours"),
        (wish(at(11, 15)), "off_grid"),
        (wish(at(11, minutes=50)), "wrong_duration"),
        (wish(at(11), provider="zack"), "provider_unavailable"),
        (replace(wish(at(11)), service="dance"), "service_not_offered"),
        (replace(wish(at(11)), location="Elsewhere"), "location_not_offered"),
    ],
)
def test_each_limit_holds_when_booking_not_only_in_the_list(draft: Draft, refusal: str) -> None:
    assert booked(draft) == refusal


def test_a_skipped_time_cannot_be_booked() -> None:
    night = replace(ANNA, week=((Hours(0, 1440),),) * 7)
    practice = replace(PRACTICE, providers=(night,))
    always = {"open": True, "start": "00:00", "end": "24:00"}
    days = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    policy = with_(settings__businessHours=dict.fromkeys(days, always))
    sunday = date(2026, 3, 8)
    assert booked(wish(at(2, 30, sunday)), policy=policy, practice=practice) == "no_such_time"
    assert booked(wish(at(3, 30, sunday)), policy=policy, practice=practice) == ""


def test_nothing_is_booked_where_portal_or_booking_is_off() -> None:
    assert booked(wish(at(11)), policy=with_(features__selfBookingEnabled=False)) == (
        "self_booking_disabled"
    )
    off = with_(features__patientPortalEnabled=False)
    assert booked(wish(at(11)), policy=off) == "portal_disabled"


def test_what_is_taken_cannot_be_booked_and_its_neighbors_can() -> None:
    calendar = having(appointment(client="dan"))
    for hour, minute, refusal in (
        (10, 0, ""),
        (10, 30, "slot_taken"),
        (11, 30, "slot_taken"),
        (12, 0, ""),
    ):
        assert booked(wish(at(hour, minute)), calendar) == refusal


def test_a_client_is_not_booked_with_two_providers_at_once() -> None:
    calendar = having(appointment(provider="ben"))
    assert booked(wish(at(11, 30)), calendar) == "client_busy"
    assert booked(wish(at(12)), calendar) == ""


def test_an_entry_in_the_calendar_blocks_its_time() -> None:
    start = datetime(2026, 3, 4, 16, tzinfo=UTC)
    calendar = Calendar(events=(CalendarEntry("", Interval(start, start + timedelta(hours=1))),))
    assert booked(wish(at(11)), calendar) == "slot_taken"
    assert booked(wish(at(12)), calendar) == ""


def test_time_off_and_other_hours_of_a_date_count() -> None:
    def on(*overrides: Override) -> Practice:
        return replace(PRACTICE, providers=(replace(ANNA, overrides=overrides),))

    noon = Hours(12 * 60, 13 * 60)
    assert booked(wish(at(12)), practice=on(Override(WEDNESDAY, False, noon))) == "outside_hours"
    assert booked(wish(at(11)), practice=on(Override(WEDNESDAY, False, noon))) == ""
    assert booked(wish(at(11)), practice=on(Override(WEDNESDAY, True, noon))) == "outside_hours"
    assert booked(wish(at(12)), practice=on(Override(WEDNESDAY, False))) == "outside_hours"


def test_a_time_that_somebody_else_holds_is_taken_until_the_hold_expires() -> None:
    theirs = having(holds=(held("h", at(11), "dan"),))
    assert booked(wish(at(11)), theirs) == "slot_taken"
    assert booked(wish(at(11)), theirs, now=NOW + timedelta(minutes=10)) == ""
    assert booked(wish(at(11)), theirs, now=NOW + timedelta(minutes=10, seconds=-1)) == "slot_taken"


def test_the_own_hold_is_spent_by_booking() -> None:
    mine = having(holds=(held("h", at(11)),))
    outcome = desk.book(Office(PRACTICE, mine, POLICY, NOW), wish(at(11), hold="h"), "new")
    assert (code(outcome), outcome.spent) == ("", ("h",))


def test_a_hold_that_is_over_gone_or_of_another_is_no_use() -> None:
    mine = having(holds=(held("h", at(11)),))
    wanted = wish(at(11), hold="h")
    assert booked(wanted, mine, now=NOW + timedelta(minutes=10)) == "hold_expired"
    assert booked(wanted) == "hold_expired"
    assert booked(replace(wanted, client="dan"), having(holds=(held("h", at(13)),))) == (
        "hold_of_another"
    )


def test_without_holds_no_rule_about_them_is_asked() -> None:
    policy = with_(settings__holdMinutes=0)
    names = [
        name
        for name, _ in answers(
            Office(PRACTICE, EMPTY, policy, NOW), wish(at(11), hold="h"), BOOKING
        )
    ]
    assert not any(name.startswith("hold.") for name in names)
    assert code(desk.hold(Office(PRACTICE, EMPTY, policy, NOW), wish(at(11)), "h")) == "no_holds"


LIMITS = {"booking.open-requests", "availability.daily-limit"}
"""Asked where there is such a limit."""


def test_every_rule_is_asked_in_order_also_after_a_refusal() -> None:
    wanted = replace(wish(at(9, 30, date(2026, 3, 2)), hold="h"), room="x")
    said = list(answers(HERE, wanted, BOOKING))
    always = [rule.id for rule in BOOKING[1:] if rule.id not in LIMITS]
    assert [name for name, _ in said] == always
    refused = [answer.code for _, answer in said if not answer.allowed]
    assert refused == ["in_past", "too_soon", "hold_expired"]
    names = [name for name, _ in answers(HERE, wish(at(11)), BOOKING)]
    assert names == [name for name in always[:-2] if name != "availability.room"]


def test_who_comes_by_a_link_has_to_be_let_in_by_it() -> None:
    linked = replace(wish(at(11)), direct_link=True)
    assert booked(linked, policy=with_(features__directLinkEnabled=False)) == "direct_link_disabled"
    assert booked(linked, policy=with_(features__directLinkEnabled=True)) == ""


def test_any_provider_is_the_free_one_with_the_fewest_bookings_that_day() -> None:
    wanted = wish(at(11), provider=ANY)

    def given(calendar: Calendar) -> str:
        return (
            desk.book(Office(PRACTICE, calendar, POLICY, NOW), wanted, "new")
            .appointments[0]
            .provider
        )

    assert given(EMPTY) == "anna"
    assert given(having(appointment(span=at(14), client="dan"))) == "ben"
    gone = appointment(span=at(14), client="dan", state=State.CANCELLED)
    assert given(having(gone)) == "anna"
    other = appointment(span=at(14, day=date(2026, 3, 5)), client="dan")
    assert given(having(other)) == "anna"
    busy = appointment(client="dan", provider="ben")
    assert given(having(busy, appointment("a2", at(14), client="dan"))) == "anna"


def test_when_nobody_is_free_the_answer_is_that_of_who_came_closest() -> None:
    wanted = wish(at(11), provider=ANY)
    full = having(appointment(client="dan"), appointment("a2", client="eve", provider="ben"))
    assert booked(wanted, full) == "slot_taken"
    assert booked(wish(at(16, 30), provider=ANY)) == "outside_hours"
    early = tuple((Hours(9 * 60, 10 * 60),) for _ in range(7))
    shorter = replace(PRACTICE, providers=(replace(ANNA, week=early), PRACTICE.providers[1]))
    assert booked(wanted, having(appointment(client="dan", provider="ben")), practice=shorter) == (
        "slot_taken"
    )
    nobody = replace(PRACTICE, providers=(replace(ANNA, active=False),))
    assert booked(wanted, practice=nobody) == "provider_unavailable"
    assert booked(replace(wanted, service="dance")) == "provider_unavailable"


def test_the_kind_of_a_known_client_is_not_for_the_client_to_say() -> None:
    policy = with_(
        settings__visitTypesByClientKind={"new": ["Intake"], "existing": ["Talk"]},
    )
    practice = replace(PRACTICE, services=(replace(PRACTICE.services[0], name="Intake"),))
    asked = replace(wish(at(11)), kind="new")
    assert booked(asked, policy=policy, practice=practice) == "visit_type_not_allowed"
