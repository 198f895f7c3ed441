"""What the rules are told about a wish: all of it, by the organization's own clock."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from types import MappingProxyType
from zoneinfo import ZoneInfo

import pytest

from helpgen.booking.desk import desk
from helpgen.booking.desk.checks import assigned
from helpgen.booking.desk.question import Question, question, reach_of
from helpgen.booking.order import ORDER, asked_on
from helpgen.booking.rules.availability import dst, slot_duration
from helpgen.booking.rules.booking import no_past, selections
from helpgen.booking.values.appointment import (
    ANY,
    Appointment,
    Calendar,
    CalendarEntry,
    Draft,
    Reach,
    Span,
)
from helpgen.booking.values.interval import Interval
from helpgen.booking.values.office import NOBODY, Office
from helpgen.booking.values.people import Certification, Client, Override, Practice, Provider
from helpgen.booking.values.rule import Occasion, Rule
from helpgen.booking.values.state import Change, State
from helpgen.booking.values.value import Hours
from tests.booking_office import ANNA, GUEST, NEW_YORK, NOW, OPEN, PRACTICE, at, code, held, wish
from tests.booking_policies import policy_with

LONG_DAY = {"open": True, "start": "08:00", "end": "24:00"}
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SETTINGS: dict[str, object] = {
    **OPEN,
    "features.guestRequestEnabled": True,
    "settings.businessHours": dict.fromkeys(DAYS, LONG_DAY),
    "settings.slotInterval": 30,
    "settings.slotAnchor": "clock",
}
POLICY = policy_with("maple-street-therapy", SETTINGS)
WEDNESDAY, THURSDAY = date(2026, 3, 4), date(2026, 3, 5)
FALL = date(2026, 11, 1)  # New York's clocks go back from two to one
EVENING = Span(WEDNESDAY, 21 * 60, 60, NEW_YORK)  # 2:00 on Thursday in UTC
NINE = datetime(2026, 3, 5, 2, tzinfo=UTC)
TAKEN = Interval(NINE, datetime(2026, 3, 5, 3, tzinfo=UTC))
LATE = (Override(WEDNESDAY, available=True, hours=Hours(20 * 60, 23 * 60)),)
BUSY = replace(
    ANNA, overrides=LATE, certifications=(Certification("CBT", date(2026, 6, 30)),), active=True
)
THERE = Appointment("b1", "o", "anna", at(14), State.BOOKED, "dan")
MOVING = replace(THERE, id="b2", change=Change.RESCHEDULE_REQUESTED, proposed=EVENING)
LEAVING = replace(MOVING, id="b3", change=Change.CANCEL_REQUESTED)
ENTRY = CalendarEntry("ben", TAKEN, WEDNESDAY)


def office(
    calendar: Calendar | None = None,
    practice: Practice = PRACTICE,
    changes: Mapping[str, object] = MappingProxyType({}),
) -> Office:
    policy = policy_with("maple-street-therapy", {**SETTINGS, **changes})
    return Office(practice, calendar or Calendar(), policy, NOW)


def booked(draft: Draft, at_: Office) -> str:
    return code(desk.book(at_, draft, "new"))


def test_everything_is_laid_out_by_the_day_that_it_is_at_the_organization() -> None:
    required = replace(PRACTICE.clients[0], required=("CBT",), kind="new")
    practice = replace(PRACTICE, providers=(BUSY,), clients=(required,))
    calendar = Calendar((THERE, MOVING, LEAVING), (held("h", EVENING),), (ENTRY,))
    told = question(office(calendar, practice), wish(EVENING, hold="h"))
    assert told == Question(
        now=NOW,
        moving=None,
        start=NINE,
        held_since=NOW,
        minutes=60,
        day=WEDNESDAY,
        wall_day=WEDNESDAY,
        wall_start=21 * 60,
        again=False,
        actor="client",
        known=True,
        client="cleo",
        kind="new",
        required=("CBT",),
        name=None,
        birth_date=None,
        email=None,
        phone=None,
        comments=None,
        link=False,
        provider="anna",
        location=None,
        room=None,
        service="talk",
        changed=None,
        visit_type="Talk",
        service_minutes=60,
        active=True,
        opted_in=True,
        provider_services=("talk",),
        usual_length=False,
        provider_locations=("Main Street",),
        held=({"name": "CBT", "expires": date(2026, 6, 30)},),
        usual=({"day": WEDNESDAY, "start": 9 * 60, "end": 17 * 60},),
        hours=({"day": WEDNESDAY, "start": 20 * 60, "end": 23 * 60},),
        opens=20 * 60,
        zone=None,
        open_requests=0,
        overrides=(
            {
                "day": WEDNESDAY,
                "available": True,
                "start": 20 * 60,
                "end": 23 * 60,
                "approved": True,
            },
        ),
        appointments=tuple(
            {
                "id": key,
                "provider": "anna",
                "client": "dan",
                "email": None,
                "phone": None,
                "room": None,
                "time": at(14).interval,
                "state": State.BOOKED,
                "proposed": proposed,
                "proposed_provider": None,
            }
            for key, proposed in (("b1", None), ("b2", TAKEN), ("b3", None))
        ),
        events=(
            {
                "provider": "ben",
                "time": TAKEN,
                "day": WEDNESDAY,
                "last": None,
                "weekly": False,
                "until": None,
                "free": False,
            },
        ),
        holds=(
            {
                "id": "h",
                "contact": "client:cleo",
                "provider": "anna",
                "room": None,
                "time": TAKEN,
                "expires": datetime(2026, 3, 2, 15, 10, tzinfo=UTC),
            },
        ),
        contact="client:cleo",
        holder="client:cleo",
        expires=datetime(2026, 3, 2, 15, 10, tzinfo=UTC),
    )


def test_of_the_appointments_those_are_told_that_may_be_in_the_way() -> None:
    """By the day alone: whether one really is in the way is for the rules to say."""
    far = Span(date(2026, 3, 20), 10 * 60, 60, NEW_YORK)
    calendar = Calendar(
        (
            replace(THERE, id="near"),
            replace(THERE, id="far", span=far),
            replace(THERE, id="moves here", span=far, proposed=EVENING),
            replace(THERE, id="moves away", proposed=far),
            replace(THERE, id="somebody else's", provider="ben"),
            replace(THERE, id="the client's", provider="ben", client="cleo"),
            replace(THERE, id="a guest's", provider="ben", client=None),
        )
    )
    rows = question(office(calendar), wish(EVENING)).appointments
    assert [row["id"] for row in rows] == ["near", "moves here", "moves away", "the client's"]
    rows = question(office(calendar), replace(GUEST, span=EVENING)).appointments
    assert [row["id"] for row in rows] == ["near", "moves here", "moves away", "a guest's"]


def test_a_buffer_widens_what_may_be_in_the_way() -> None:
    late = replace(THERE, span=Span(date(2026, 3, 8), 0, 60, NEW_YORK))
    asked = replace(
        THERE, id="b2", span=Span(date(2026, 3, 20), 0, 60, NEW_YORK), proposed=late.span
    )
    early = Span(WEDNESDAY, 0, 1201, NEW_YORK)
    for minutes, count in ((0, 0), (178, 0), (179, 2)):
        there = office(Calendar((late, asked)), changes={"settings.bufferMinutes": minutes})
        rows = question(there, wish(early)).appointments
        assert (minutes, len(rows)) == (minutes, count)


def test_of_a_guest_the_form_is_told() -> None:
    form = (*GUEST.guest, ("comments", "Ground floor, please."))
    told = question(office(), replace(GUEST, guest=form, kind="new", service="?"), "a1")
    assert {
        name: getattr(told, name) for name in ("actor", "known", "client", "kind", "required")
    } == {
        "actor": "guest",
        "known": False,
        "client": None,
        "kind": "new",
        "required": (),
    }
    assert told.comments == "Ground floor, please."
    assert told.birth_date == date(1990, 1, 2)
    assert told.moving == "a1"
    assert (told.holder, told.expires) == (None, None)
    assert told.visit_type == told.service == "?"
    only = question(office(), replace(GUEST, service=""))
    assert (only.service, only.visit_type, only.service_minutes) == ("talk", None, 60)
    assert question(office(), replace(GUEST, service=""), "a1").visit_type is None
    assert question(office(), replace(GUEST, guest=())).birth_date is None
    for written in ("19900102", "1990-W01-2", "1990-1-2", "1990-02-30"):
        told = question(office(), replace(GUEST, guest=(("birth_date", written),)))
        assert (written, told.birth_date) == (written, None)


@pytest.mark.parametrize(("minute", "opened"), [(539, None), (540, 540), (1019, 540), (1020, None)])
def test_hours_are_open_from_their_first_minute_to_their_last(
    minute: int, opened: int | None
) -> None:
    span = Span(WEDNESDAY, minute, 60, NEW_YORK)
    assert question(office(), wish(span)).opens == opened


@pytest.mark.parametrize(
    ("span", "opened"),
    [
        (Span(FALL, 75, 15, NEW_YORK), 10),
        (Span(FALL, 115, 15, NEW_YORK), 10),
        (Span(FALL, 74, 15, NEW_YORK, fold=1), 10),
        (Span(FALL, 75, 15, NEW_YORK, fold=1), None),
        (Span(FALL, 9, 15, NEW_YORK), None),
        (Span(FALL + timedelta(days=1), 75, 15, NEW_YORK), None),
    ],
)
def test_hours_that_end_in_a_repeated_hour_are_open_until_its_second_time(
    span: Span, opened: int | None
) -> None:
    at_night = replace(ANNA, week=((Hours(10, 75),),) * 7, overrides=())
    whole_day = {"open": True, "start": "00:00", "end": "24:00"}
    there = office(
        practice=replace(PRACTICE, providers=(at_night,)),
        changes={"settings.businessHours": dict.fromkeys(DAYS, whole_day)},
    )
    assert question(there, wish(span)).opens == opened


def test_who_is_not_known_counts_as_not_active() -> None:
    assert office().provider("zoe") == Provider("zoe", "", NOBODY, active=False)


def test_what_a_client_s_care_requires_is_asked_when_booking() -> None:
    needy = replace(PRACTICE, clients=(Client("cleo", "Cleo", required=("CBT",)),))
    assert booked(wish(at(11)), office(practice=needy)) == "not_qualified"
    able = replace(needy, providers=(replace(ANNA, certifications=(Certification("CBT"),)),))
    assert booked(wish(at(11)), office(practice=able)) == ""


def test_a_new_guest_is_offered_what_is_for_new_clients() -> None:
    table = {"new": ["Talk"], "existing": ["Group"]}
    here = office(changes={"settings.visitTypesByClientKind": table})
    assert booked(replace(GUEST, kind="new"), here) == ""
    assert booked(replace(GUEST, kind="existing"), here) == "visit_type_not_allowed"


def test_any_provider_is_by_the_bookings_of_the_organization_s_day_then_by_name() -> None:
    late = replace(ANNA, overrides=LATE)
    two = replace(PRACTICE, providers=(late, replace(late, id="ben", name="Aaron")))
    evening = wish(EVENING, provider=ANY)
    busy = replace(THERE, span=Span(WEDNESDAY, 20 * 60, 60, NEW_YORK), provider="ben", client="eve")
    assert assigned(office(practice=two), evening, asked_on(Occasion.HOLD)).provider == "ben"
    assert (
        assigned(office(Calendar((busy,)), two), evening, asked_on(Occasion.HOLD)).provider
        == "anna"
    )


def test_the_clock_of_the_organization_is_that_of_its_policy() -> None:
    there = office(changes={"settings.timezone": "Asia/Tokyo"})
    assert question(there, wish(EVENING)).day == NINE.astimezone(ZoneInfo("Asia/Tokyo")).date()


def test_what_one_rule_means_by_a_name_is_what_it_says_it_does() -> None:
    told = question(office(), wish(EVENING))
    assert (told.value(dst.RULE, "start"), told.value(dst.RULE, "day")) == (21 * 60, WEDNESDAY)
    assert told.value(no_past.RULE, "start") == NINE
    assert told.value(slot_duration.RULE, "service") == 60
    assert told.value(selections.RULE, "service") == "talk"


@pytest.mark.parametrize("rule", ORDER, ids=lambda rule: rule.id)
def test_whatever_a_rule_asks_about_a_wish_is_on_the_desk(rule: Rule) -> None:
    told = question(office(), wish(EVENING))
    for name in (*(field.name for field in rule.given), *rule.only_given):
        told.value(rule, name)


def test_a_wish_reaches_as_far_as_it_and_its_buffer_go_and_to_whom_it_names() -> None:
    policy = policy_with("maple-street-therapy", {**SETTINGS, "settings.bufferMinutes": 15})
    here = Office(PRACTICE, Calendar(), policy, NOW)
    quarter = timedelta(minutes=15)
    time = at(11).interval.widened(quarter, quarter)
    draft = replace(wish(at(11)), room="garden")
    assert reach_of(here, draft) == Reach(time, "anna", "cleo", "garden")
    assert reach_of(here, GUEST) == Reach(time, "anna", guest=True)


def test_the_only_service_is_meant_by_a_new_wish_and_not_by_what_moves() -> None:
    here = Office(PRACTICE, Calendar((THERE,)), POLICY, NOW)
    nameless = replace(wish(at(14)), service="")
    assert question(here, nameless).service == "talk"
    assert question(here, nameless, THERE.id).service is None


def test_of_several_services_the_one_that_was_wished_is_booked() -> None:
    both = replace(ANNA, services=("family", "talk"))
    here = Office(replace(PRACTICE, providers=(both,)), Calendar(), POLICY, NOW)
    (new,) = desk.book(here, wish(at(11)), "new").appointments
    assert new.service == "talk"
