"""What is offered, and what can be booked, over midnight, in another zone, beside entries and up to a limit."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from helpgen.booking.desk import desk
from helpgen.booking.find import Search, find
from helpgen.booking.values.appointment import ANY, Calendar, CalendarEntry
from helpgen.booking.values.clock import zone
from helpgen.booking.values.event import Event
from helpgen.booking.values.interval import Interval
from helpgen.booking.values.office import Office
from helpgen.booking.values.people import Override, Provider
from helpgen.booking.values.state import Change, State
from helpgen.booking.values.value import DAYS, Hours
from tests.booking_office import (
    ANNA,
    NEW_YORK,
    NOW,
    OPEN,
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

THURSDAY = date(2026, 3, 5)
TALK = Search(PRACTICE.clients[2], "anna", "talk")
NIGHT = (Hours(22 * 60, 26 * 60),)


def _office(
    *hours: Hours,
    business: tuple[str, str] = ("00:00", "24:00"),
    calendar: Calendar | None = None,
    anna: Provider = ANNA,
    **settings: object,
) -> Office:
    day = {"open": True, "start": business[0], "end": business[1]}
    policy = policy_with(
        "maple-street-therapy",
        {
            **OPEN,
            "features.portalAllowReschedule": True,
            "settings.businessHours": dict.fromkeys(DAYS, day),
            "settings.slotInterval": 30,
            **{f"settings.{name}": value for name, value in settings.items()},
        },
    )
    anna = replace(anna, week=(hours,) * 7) if hours else anna
    practice = replace(PRACTICE, providers=(anna, PRACTICE.providers[1]))
    return Office(practice, calendar or Calendar(), policy, NOW)


def _starts(office: Office, day: date = WEDNESDAY, search: Search = TALK) -> list[str]:
    slots = find(office, [day], search)
    return [f"{each.start // 60}:{each.start % 60:02}" for each in slots if each.status == "free"]


def _booked(office: Office, hour: int, minute: int = 0, day: date = WEDNESDAY) -> str:
    return code(desk.book(office, wish(at(hour, minute, day), "eve"), "new"))


def test_an_office_that_is_open_round_the_clock_books_an_hour_over_midnight() -> None:
    office = _office(Hours(0, 1440))
    assert _booked(office, 23, 30) == ""
    assert _starts(office)[-2:] == ["23:00", "23:30"]
    assert _booked(_office(Hours(0, 1440), business=("00:00", "23:59")), 23, 30) == "closed"


def test_a_night_is_offered_on_the_dates_that_its_times_are_on() -> None:
    office = _office(*NIGHT)
    expected = ["0:00", "0:30", "1:00", "22:00", "22:30", "23:00", "23:30"]
    assert _starts(office) == expected
    assert [_booked(office, *divmod(minute, 60)) == "" for minute in (0, 60, 90, 1290, 1320)] == [
        *(True, True, False, False, True)
    ]


def test_a_window_that_was_open_at_midnight_counts_its_steps_from_there() -> None:
    office = _office(Hours(22 * 60 + 10, 26 * 60), slotAnchor="window", slotInterval=45)
    assert _starts(office) == ["0:00", "0:45", "22:10", "22:55", "23:40"]
    assert _booked(office, 0, 45) == ""
    assert _booked(office, 0, 30) == "off_grid"


def test_a_day_off_takes_the_night_that_begins_on_it() -> None:
    anna = replace(ANNA, overrides=(Override(WEDNESDAY, available=False),))
    office = _office(*NIGHT, anna=anna)
    assert _starts(office) == []
    assert _starts(office, THURSDAY) == ["22:00", "22:30", "23:00", "23:30"]
    assert _booked(office, 0, 30, THURSDAY) == "outside_hours"


def test_a_shift_that_only_a_date_has_goes_past_midnight_too() -> None:
    anna = replace(ANNA, overrides=(Override(WEDNESDAY, available=True, hours=NIGHT[0]),))
    office = _office(anna=anna)
    assert _starts(office) == ["22:00", "22:30", "23:00", "23:30"]
    assert _starts(office, THURSDAY)[:4] == ["0:00", "0:30", "1:00", "9:00"]
    assert _booked(office, 1, 0, THURSDAY) == ""
    whole = replace(ANNA, overrides=(Override(WEDNESDAY, available=True),))
    assert _starts(_office(anna=whole))[-1] == "23:00"


@pytest.mark.parametrize("own", ["America/Chicago", "America/New_York"])
def test_a_providers_hours_may_be_in_a_zone_of_their_own(own: str) -> None:
    anna = replace(ANNA, week=((Hours(9 * 60, 11 * 60),),) * 7, zone=own)
    office = _office(anna=anna)
    later = own == "America/Chicago"
    assert _starts(office) == (["10:00", "10:30", "11:00"] if later else ["9:00", "9:30", "10:00"])
    assert _booked(office, 11) == ("" if later else "outside_hours")
    assert _booked(office, 9) == ("outside_hours" if later else "")


def test_the_days_of_such_a_week_are_those_of_its_zone() -> None:
    tokyo = replace(ANNA, week=((Hours(9 * 60, 11 * 60),),) + ((),) * 6, zone="Asia/Tokyo")
    office = _office(anna=tokyo)
    sunday = date(2026, 3, 15)  # 09:00 on Monday in Tokyo is 20:00 of the day before
    assert _starts(office, sunday) == ["20:00", "20:30", "21:00"]
    assert _starts(office, sunday + timedelta(days=1)) == []
    assert _booked(office, 20, 0, sunday) == ""
    off = replace(tokyo, overrides=(Override(date(2026, 3, 16), available=False),))
    assert _starts(_office(anna=off), sunday) == []
    assert _booked(_office(anna=off), 20, 0, sunday) == "outside_hours"


def test_no_days_have_no_times() -> None:
    assert find(_office(), [], TALK) == ()


def test_the_buffer_before_and_after_is_kept_beside_an_entry_in_find_and_at_the_desk() -> None:
    noon = datetime(2026, 3, 4, 12, tzinfo=zone(NEW_YORK)).astimezone(UTC)
    entry = CalendarEntry("anna", Interval(noon, noon + timedelta(hours=1)))
    office = _office(
        calendar=Calendar(events=(entry,)), bufferBeforeMinutes=30, bufferAfterMinutes=0
    )
    assert _starts(office) == [
        *("9:00", "9:30", "10:00", "10:30", "11:00"),
        *("13:30", "14:00", "14:30", "15:00", "15:30", "16:00"),
    ]
    assert _booked(office, 13) == "slot_taken"
    assert _booked(office, 11) == ""
    nothing = replace(entry, interval=Interval(noon, noon))
    assert "12:00" in _starts(_office(calendar=Calendar(events=(nothing,)), bufferMinutes=30))


def test_between_appointments_the_larger_of_the_two_buffers_is_kept() -> None:
    there = having(appointment(span=at(12), client="dan"))
    office = _office(calendar=there, bufferBeforeMinutes=0, bufferAfterMinutes=30)
    assert _starts(office)[3:5] == ["10:30", "13:30"]
    assert [_booked(office, *each) for each in ((10, 30), (11, 0), (13, 0), (13, 30))] == [
        *("", "slot_taken", "slot_taken", "")
    ]


def test_a_weekly_entry_and_one_over_several_days_take_their_times() -> None:
    nine = datetime(2026, 2, 4, 9, tzinfo=zone(NEW_YORK)).astimezone(UTC)
    weekly = CalendarEntry("anna", Interval(nine, nine + timedelta(hours=7)), weekly=True)
    office = _office(calendar=Calendar(events=(weekly,)))
    assert _starts(office) == ["16:00"]
    assert _starts(office, date(2026, 3, 18)) == ["16:00"]  # after the clocks have changed
    assert _booked(office, 15) == "slot_taken"
    days = CalendarEntry("", None, date(2026, 3, 1), date(2026, 3, 4))
    office = _office(
        calendar=Calendar(events=(days, replace(days, day=THURSDAY, last=None, free=True)))
    )
    assert (_starts(office), len(_starts(office, THURSDAY))) == ([], 15)


def test_a_full_day_is_offered_by_nobody_who_is_full() -> None:
    one, two = appointment("a1", at(9), client="dan"), appointment("a2", at(11), client="cleo")
    full = _office(calendar=having(one, two), maxPerDay=2)
    assert _starts(full) == []
    assert _booked(full, 14) == "day_full"
    assert _starts(full, THURSDAY)
    ben = {each.provider for each in find(full, [WEDNESDAY], replace_any())}
    assert ben == {"ben"}
    three = _office(calendar=having(one, two), maxPerDay=3)
    assert _booked(three, 14) == ""
    assert _starts(three)
    shown = find(
        _office(calendar=having(one), maxPerDay=1, unavailablePresentation="label"),
        [WEDNESDAY],
        TALK,
    )
    assert {each.status for each in shown} == {"busy"}


def replace_any() -> Search:
    return TALK._replace(provider=ANY)


def test_holds_of_others_and_moves_count_for_a_full_day() -> None:
    office = _office(calendar=having(holds=(held("h", at(9), "dan"),)), maxPerDay=1)
    assert (_starts(office), _booked(office, 14)) == ([], "day_full")
    own = _office(calendar=having(holds=(held("h", at(9), "eve"),)), maxPerDay=1)
    assert _starts(own)
    assert code(desk.hold(own, wish(at(14), "eve"), "h2")) == ""
    moving = replace(
        appointment("a1", at(9, day=THURSDAY), client="dan"),
        change=Change.RESCHEDULE_REQUESTED,
        proposed=at(10),
    )
    there = _office(calendar=having(moving), maxPerDay=1)
    assert (_starts(there), _starts(there, THURSDAY)) == ([], [])
    assert _booked(there, 14) == _booked(there, 14, 0, THURSDAY) == "day_full"


def test_within_its_day_an_appointment_moves_though_the_day_is_full() -> None:
    office = _office(calendar=having(appointment("a1", at(9))), maxPerDay=1)
    assert code(desk.reschedule(office, "a1", "cleo", at(14), "a2")) == ""
    other = _office(
        calendar=having(
            appointment("a1", at(9)), appointment("b", at(9, day=THURSDAY), client="dan")
        ),
        maxPerDay=1,
    )
    assert code(desk.reschedule(other, "a1", "cleo", at(14, day=THURSDAY), "a2")) == "day_full"


def test_who_approves_is_not_limited() -> None:
    waiting = appointment("a1", at(9), State.PENDING)
    full = _office(calendar=having(waiting, appointment("a2", at(11), client="dan")), maxPerDay=1)
    assert code(desk.decide(full, "a1", "anna", Event.APPROVE)) == ""


def test_each_week_has_the_same_times_but_for_what_differs_on_a_date() -> None:
    anna = replace(ANNA, overrides=(Override(date(2026, 3, 25), available=False),))
    days = [WEDNESDAY + timedelta(weeks=weeks) for weeks in range(4)]
    night = replace(anna, week=(NIGHT,) * 7)
    found = find(_office(anna=night), days, TALK)
    assert [sum(each.day == day for each in found) for day in days] == [7, 7, 7, 0]
