from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from helpgen.booking.values.appointment import AS_IT_IS, Details
from helpgen.booking.values.clock import zone
from helpgen.booking.values.interval import Interval
from helpgen.booking.values.state import Change, State
from helpgen.booking.values.value import Hours
from helpgen.bookings.typed import (
    calendar_of,
    instant_of,
    minutes_of,
    practice_of,
    span_of,
    wall_of,
)
from helpgen.model.bookings.moments import moment_of
from helpgen.model.bookings.practice_file import PracticeFile
from helpgen.read.bookings import read_practice
from tests.booking_policies import policy_of

NEW_YORK = zone("America/New_York")
TEXT = """\
services: {talk: {name: Talk, minutes: 45, code: "1"}, other: {name: Other}}
rooms: [attic]
providers:
  ana:
    name: Ana
    optedIn: true
    active: false
    services: [talk]
    locations: [Main]
    weekdayLocations: {sunday: Main}
    serviceCode: "7"
    role: clinician
    week: {tuesday: ["09:00-12:00", "13:00-24:00"]}
    overrides:
      - {day: 2026-03-02}
      - {day: 2026-03-03, available: true, hours: "10:00-11:00", approved: false}
    certifications: [{name: A}, {name: B, expires: 2026-04-01}]
clients: {jo: {name: Jo, kind: new, email: e, phone: p, portalAccess: false, required: [A]}}
staff: {dana: {name: Dana, role: admin, mayApprove: true}}
calendar:
  appointments:
    first:
      provider: ana
      client: jo
      service: talk
      start: 2026-03-02 10:00
      change: reschedule_requested
      proposed: 2026-03-02 11:00
      state: confirmed
      room: attic
      location: Main
      serviceCode: "9"
      modifier: m
      created: 2026-03-01 10:00
      reason: none
    short: {provider: ana, start: 2026-03-02 15:00, minutes: 10, guest: {name: Al, birthDate: 1990-01-02}}
    plain: {provider: ana, start: 2026-03-02T20:00Z, service: other}
    asks:
      {provider: ana, start: 2026-03-04 10:00, minutes: 10, change: reschedule_requested,
      proposed: 2026-03-04 10:00, proposedProvider: ana, proposedService: talk, proposedLocation: Main}
  holds: {kept: {client: jo, provider: ana, start: 2026-03-02 10:00, expires: 2026-03-02 09:10:30}}
  events:
    - {day: 2026-03-03}
    - {provider: ana, start: 2026-03-03 10:00, end: 2026-03-03 11:00}
    - {start: 2026-11-01 01:00, end: 2026-11-01 01:30}
    - {start: 2026-03-03 11:00, end: 2026-03-03T15:00Z}
"""
POLICY = policy_of("maple-street-therapy")


def read(folder: Path) -> PracticeFile:
    (folder / "content/booking").mkdir(parents=True)
    (folder / "content/booking/bay.yaml").write_text(TEXT)
    file = read_practice(folder, "content", "bay").value
    assert file
    return file.practice


def test_people_rooms_and_services_are_taken_over(tmp_path: Path) -> None:
    practice = practice_of(read(tmp_path), "bay")
    ana, jo = practice.providers[0], practice.clients[0]
    assert (practice.organization, practice.rooms) == ("bay", ("attic",))
    assert ana.week[1] == (Hours(540, 720), Hours(780, 1440))
    assert [ana.week[day] for day in (0, 2, 3, 4, 5, 6)] == [()] * 6
    assert (ana.active, ana.opted_in, ana.services, ana.role) == (
        False,
        True,
        ("talk",),
        "clinician",
    )
    assert (ana.service_code, ana.weekday_locations) == ("7", ("",) * 6 + ("Main",))
    off, worked = ana.overrides
    assert (off.day, off.available, off.hours, off.approved) == (
        date(2026, 3, 2),
        False,
        None,
        True,
    )
    assert (worked.available, worked.hours, worked.approved) == (True, Hours(600, 660), False)
    assert [one.expires for one in ana.certifications] == [None, date(2026, 4, 1)]
    assert (jo.kind, jo.email, jo.phone, jo.portal_access, jo.required) == (
        "new",
        "e",
        "p",
        False,
        ("A",),
    )
    dana = practice.person("dana")
    assert dana
    assert (dana.role, dana.may_approve) == ("admin", True)
    assert minutes_of(practice, "talk", POLICY) == 45
    assert minutes_of(practice, "other", POLICY) == minutes_of(practice, "", POLICY) == 50


def test_a_calendar_is_taken_over_in_the_organizations_zone(tmp_path: Path) -> None:
    calendar = calendar_of(read(tmp_path), "bay", POLICY)
    first, short, plain, asks = calendar.appointments
    begin = datetime(2026, 3, 2, 15, tzinfo=UTC)
    assert first.span.interval == Interval(begin, begin + timedelta(minutes=45))
    assert first.proposed
    assert first.proposed.interval.start == begin + timedelta(hours=1)
    assert (first.state, first.change) == (State.CONFIRMED, Change.RESCHEDULE_REQUESTED)
    assert (first.client, first.room, first.location) == ("jo", "attic", "Main")
    assert (first.service_code, first.modifier, first.reason) == ("9", "m", "none")
    assert first.created == datetime(2026, 3, 1, 15, tzinfo=UTC)
    assert (short.span.minutes, short.client, short.guest) == (
        10,
        None,
        (("name", "Al"), ("birth_date", "1990-01-02")),
    )
    assert (plain.span.start, plain.span.minutes) == (900, 50)
    assert (first.proposed.minutes, first.proposed_details) == (45, AS_IT_IS)
    assert asks.proposed
    assert (asks.span.minutes, asks.proposed.minutes) == (10, 45)
    assert asks.proposed_details == Details("ana", "talk", "Main")
    (hold,) = calendar.holds
    assert (hold.contact, hold.span.minutes) == ("client:jo", 50)
    assert hold.expires == datetime(2026, 3, 2, 14, 10, 30, tzinfo=UTC)
    whole, short_entry, repeated, backwards = calendar.events
    assert (whole.day, whole.interval) == (date(2026, 3, 3), None)
    assert short_entry.interval == Interval(
        datetime(2026, 3, 3, 15, tzinfo=UTC), datetime(2026, 3, 3, 16, tzinfo=UTC)
    )
    assert repeated.interval
    assert repeated.interval.length == timedelta(hours=1, minutes=30)
    assert backwards.interval
    assert backwards.interval.length == timedelta(0)


def test_a_time_that_the_clock_skips_is_the_end_of_the_gap() -> None:
    skipped = instant_of(moment_of("2026-03-08 02:30"), NEW_YORK)
    assert skipped == datetime(2026, 3, 8, 7, tzinfo=UTC)


def test_a_time_with_an_offset_is_that_instant() -> None:
    moment = moment_of("2026-11-01T01:30-05:00")
    assert instant_of(moment, NEW_YORK) == datetime(2026, 11, 1, 6, 30, tzinfo=UTC)
    assert wall_of(moment, NEW_YORK) == (date(2026, 11, 1), 90, 1)
    assert span_of(moment, 60, NEW_YORK).interval.start == datetime(2026, 11, 1, 6, 30, tzinfo=UTC)


def test_a_repeated_time_without_an_offset_is_the_first_one() -> None:
    assert instant_of(moment_of("2026-11-01 01:30"), NEW_YORK).hour == 5
    assert wall_of(moment_of("2026-11-01 01:30"), NEW_YORK)[2] == 0
