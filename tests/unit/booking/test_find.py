from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from helpgen.booking.find import Slot
from helpgen.booking.values.appointment import ANY, Calendar, CalendarEntry, Details, Hold, Span
from helpgen.booking.values.interval import Interval
from helpgen.booking.values.people import Certification, Client, Override
from helpgen.booking.values.state import Change, State
from helpgen.booking.values.value import Hours
from tests.booking_mornings import (
    NOW,
    SATURDAY,
    WEDNESDAY,
    ZONE,
    appointment_of,
    provider_of,
    slots,
    starts,
)
from tests.booking_policies import policy_of, policy_with


def test_slots_start_on_the_grid_and_end_within_the_hours() -> None:
    assert starts() == ["9:00", "9:30", "10:00", "10:30", "11:00"]
    first = slots()[0]
    nine = datetime(2026, 3, 4, 14, tzinfo=UTC)
    assert first == Slot("dr", WEDNESDAY, 540, Interval(nine, nine + timedelta(minutes=50)), "free")


def test_business_hours_bound_a_providers_hours() -> None:
    people = (provider_of(week=((Hours(420, 540), Hours(1020, 1200)),) * 7),)
    assert starts(people=people) == ["8:00", "17:00"]
    assert starts(people=people, days=(SATURDAY,)) == []


def test_days_come_in_order_and_once() -> None:
    thursday = date(2026, 3, 5)
    found = slots(days=(thursday, WEDNESDAY, thursday))
    assert [slot.day for slot in found] == [WEDNESDAY] * 5 + [thursday] * 5


def test_after_an_odd_ending_appointment_the_grid_goes_on_by_the_clock() -> None:
    calendar = Calendar((appointment_of(540, 10),))
    assert starts(calendar=calendar) == ["9:30", "10:00", "10:30", "11:00"]


def test_a_grid_that_hangs_on_the_window_does_not_restart_after_an_appointment() -> None:
    policy = policy_with("maple-street-therapy", {"settings.slotAnchor": "window"})
    people = (provider_of(week=((Hours(550, 720),),) * 7),)
    assert starts(people=people, policy=policy) == ["9:10", "9:40", "10:10", "10:40", "11:10"]
    calendar = Calendar((appointment_of(550, 35),))
    assert starts(people=people, policy=policy, calendar=calendar) == ["10:10", "10:40", "11:10"]


def test_a_service_has_its_length_and_has_to_be_offered() -> None:
    people = (provider_of(services=("s90", "s")),)
    assert starts(people=people, service="s90") == ["9:00", "9:30", "10:00", "10:30"]
    assert len(starts(people=people, service="s")) == 5
    assert starts(people=people, service="unknown") == []
    assert starts(service="s90") == []


@pytest.mark.parametrize("state", ["pending", "booked", "confirmed", "checked_in", "in_progress"])
def test_an_appointment_takes_its_time(state: str) -> None:
    calendar = Calendar((appointment_of(600, state=State(state)),))
    assert starts(calendar=calendar) == ["9:00", "11:00"]


@pytest.mark.parametrize("state", ["cancelled", "declined", "missed", "late_cancelled", "no_show"])
def test_what_was_called_off_is_free_again(state: str) -> None:
    assert len(starts(calendar=Calendar((appointment_of(600, state=State(state)),)))) == 5


def test_a_requested_move_takes_both_times() -> None:
    moved = appointment_of(
        540, change=Change.RESCHEDULE_REQUESTED, proposed=Span(WEDNESDAY, 660, 50, ZONE)
    )
    assert starts(calendar=Calendar((moved,))) == ["10:00"]


def test_a_requested_move_to_another_provider_takes_one_time_of_each() -> None:
    elsewhere = Details("other")
    moved = appointment_of(
        540,
        change=Change.RESCHEDULE_REQUESTED,
        proposed=Span(WEDNESDAY, 660, 50, ZONE),
        proposed_details=elsewhere,
    )
    assert starts(calendar=Calendar((moved,))) == ["10:00", "10:30", "11:00"]
    here = replace(moved, provider="other", proposed_details=Details("dr"))
    assert starts(calendar=Calendar((here,))) == ["9:00", "9:30", "10:00"]
    theirs = replace(here, client="cleo")
    assert starts(calendar=Calendar((theirs,)), client=Client("cleo", "Cleo")) == ["10:00"]


def test_the_buffer_stays_free_on_both_sides_of_appointments_and_holds() -> None:
    policy = policy_with(
        "maple-street-therapy", {"settings.bufferMinutes": 10, "settings.slotInterval": 10}
    )
    calendar = Calendar((appointment_of(610, 10),))
    starts = [slot.start for slot in slots(calendar=calendar, policy=policy)]
    assert starts == [540, 550, *range(630, 680, 10)]
    hold = Hold("h", "o", "bob", "dr", Span(WEDNESDAY, 610, 10, ZONE), NOW + timedelta(seconds=1))
    assert [s.start for s in slots(calendar=Calendar(holds=(hold,)), policy=policy)] == starts


def test_a_hold_takes_its_time_from_others_until_it_expires() -> None:
    kept = Span(WEDNESDAY, 600, 50, ZONE)
    hold = Hold("h", "o", "client:bob", "dr", kept, NOW + timedelta(seconds=1))
    held = Calendar(holds=(hold,))
    assert starts(calendar=held) == ["9:00", "11:00"]
    assert starts(calendar=held, client=None) == ["9:00", "11:00"]
    assert len(starts(calendar=held, client=Client("bob", "Bob"))) == 5
    assert len(starts(calendar=held, now=NOW + timedelta(seconds=1))) == 5
    other = Hold("h", "o", "bob", "else", Span(WEDNESDAY, 600, 50, ZONE), hold.expires)
    assert len(starts(calendar=Calendar(holds=(other,)))) == 5


def test_calendar_entries_block_their_provider_or_everybody() -> None:
    ten = datetime(2026, 3, 4, 15, tzinfo=UTC)
    time = Interval(ten, ten + timedelta(minutes=50))
    assert starts(calendar=Calendar(events=(CalendarEntry("dr", time),))) == ["9:00", "11:00"]
    assert starts(calendar=Calendar(events=(CalendarEntry("", time),))) == ["9:00", "11:00"]
    assert len(starts(calendar=Calendar(events=(CalendarEntry("else", time),)))) == 5
    assert starts(calendar=Calendar(events=(CalendarEntry("", day=WEDNESDAY),))) == []


def test_a_clients_own_appointment_with_anyone_is_not_offered_again() -> None:
    calendar = Calendar((appointment_of(600, provider="else", client="ann"),))
    assert starts(calendar=calendar) == ["9:00", "11:00"]
    assert len(starts(calendar=calendar, client=None)) == 5
    assert len(starts(calendar=calendar, client=Client("bob", "Bob"))) == 5
    guest = Calendar((appointment_of(600, provider="else"),))
    assert len(starts(calendar=guest, client=None)) == 5


def test_other_hours_of_a_date_replace_the_usual_ones() -> None:
    people = (provider_of(overrides=(Override(WEDNESDAY, True, Hours(900, 960)),)),)
    assert starts(people=people) == ["15:00"]


def test_time_off_takes_its_hours_only() -> None:
    off = Override(WEDNESDAY, available=False, hours=Hours(600, 630))
    assert starts(people=(provider_of(overrides=(off,)),)) == ["9:00", "10:30", "11:00"]
    whole = Override(WEDNESDAY, available=False)
    assert starts(people=(provider_of(overrides=(whole,)),)) == []
    asked = Override(WEDNESDAY, available=False, approved=False)
    assert len(starts(people=(provider_of(overrides=(asked,)),))) == 5


def test_only_providers_with_the_required_certifications_are_offered() -> None:
    client = Client("ann", "Ann", required=("EMDR",))
    able = provider_of(certifications=(Certification("emdr "),))
    ending = provider_of(certifications=(Certification("EMDR", WEDNESDAY),))
    assert starts(client=client) == []
    assert len(starts(client=client, people=(able,))) == 5
    days = (WEDNESDAY, date(2026, 3, 5))
    assert {slot.day for slot in slots(client=client, people=(ending,), days=days)} == {WEDNESDAY}


def test_only_active_and_opted_in_providers_are_offered() -> None:
    s3 = policy_of("wren-house-therapists")
    assert starts(people=(provider_of(active=False),)) == []
    assert starts(people=(provider_of(),), policy=s3) == []
    assert starts(people=(provider_of(opted_in=True),), policy=s3) != []


@pytest.mark.parametrize(
    ("seconds", "first"), [(-1, "9:00"), (0, "9:00"), (1, "9:30"), (3 * 3600, "none")]
)
def test_the_lead_time_hides_what_is_too_soon_to_the_second(seconds: int, first: str) -> None:
    now = datetime(2026, 3, 3, 14, tzinfo=UTC) + timedelta(seconds=seconds)
    assert [*starts(now=now), "none"][0] == first


def test_without_a_lead_time_what_has_started_is_still_not_offered() -> None:
    policy = policy_with("maple-street-therapy", {"features.selfBookingLeadTimeHours": 0})
    ten = datetime(2026, 3, 4, 15, tzinfo=UTC)
    assert starts(policy=policy, now=ten) == ["10:00", "10:30", "11:00"]
    assert starts(policy=policy, now=ten + timedelta(seconds=1)) == ["10:30", "11:00"]


def test_the_last_day_of_the_limit_is_offered_and_the_next_one_is_not() -> None:
    policy = policy_with("maple-street-therapy", {"features.selfBookingMaxFutureDays": 2})
    days = (WEDNESDAY, date(2026, 3, 5))
    assert {slot.day for slot in slots(policy=policy, days=days)} == {WEDNESDAY}
    midnight = datetime(2026, 3, 3, 5, tzinfo=UTC)
    before = midnight - timedelta(seconds=1)
    assert {slot.day for slot in slots(policy=policy, days=days, now=before)} == {WEDNESDAY}
    assert {slot.day for slot in slots(policy=policy, days=days, now=midnight)} == set(days)


@pytest.mark.parametrize("tenant", ["bright-path-counseling", "wren-house-therapists"])
def test_taken_times_are_shown_where_the_policy_shows_them_and_tell_nothing(tenant: str) -> None:
    policy = policy_with(tenant, {"settings.slotInterval": 60, "settings.timezone": ZONE})
    people = (provider_of(opted_in=True), provider_of("else", opted_in=True))
    calendar = Calendar((appointment_of(600), appointment_of(600, provider="else")))
    one = slots(policy=policy, people=people, calendar=calendar)
    assert [(s.start, s.provider, s.status) for s in one] == [
        (540, "dr", "free"),
        (600, "dr", "busy"),
        (660, "dr", "free"),
    ]
    both = slots(policy=policy, people=people, calendar=calendar, provider=ANY)
    assert [(s.provider, s.status) for s in both][1] == (ANY, "busy")


def test_a_time_that_the_clock_skips_is_not_offered_and_the_length_stays_elapsed() -> None:
    policy = policy_with("bright-path-counseling", {"settings.timezone": ZONE})
    people = (provider_of(week=((Hours(0, 240),),) * 7),)
    sunday = (date(2026, 3, 8),)
    assert starts(people=people, policy=policy, days=sunday) == ["0:00", "0:30", "1:00", "3:00"]


def test_an_appointment_stored_in_another_zone_takes_its_instant() -> None:
    calendar = Calendar((appointment_of(420, zone="America/Los_Angeles"),))
    assert starts(calendar=calendar) == ["9:00", "11:00"]


def test_where_nothing_is_held_a_hold_that_was_left_takes_no_time() -> None:
    policy = policy_with("maple-street-therapy", {"settings.holdMinutes": 0})
    left = Hold("h", "o", "bob", "dr", Span(WEDNESDAY, 600, 50, ZONE), NOW + timedelta(hours=1))
    assert len(slots(calendar=Calendar(holds=(left,)), policy=policy)) == 5
