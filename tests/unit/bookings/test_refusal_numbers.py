from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from helpgen.booking.values.appointment import Appointment, Calendar, CalendarEntry, Hold, Span
from helpgen.booking.values.clock import zone
from helpgen.booking.values.decision import ALLOWED, Because, Message, refused
from helpgen.booking.values.interval import Interval
from helpgen.booking.values.keys import TIMEZONE
from helpgen.booking.values.office import Office
from helpgen.booking.values.people import Practice
from helpgen.booking.values.policy import Policy
from helpgen.booking.values.state import Change, State
from helpgen.bookings.refusal_numbers import refusal_numbers

WHERE = zone("America/New_York")
NO = Message("no", "No.")
TEN = datetime(2026, 3, 9, 14, tzinfo=UTC)
SPAN = Span(date(2026, 3, 9), 600, 60, WHERE.key)
HOUR = SPAN.interval


def numbers(because: Because | None, calendar: Calendar | None = None) -> str:
    return refusal_numbers(refused(NO, because), office(calendar or Calendar()))


def office(calendar: Calendar, now: datetime = TEN - timedelta(days=1)) -> Office:
    return Office(Practice("bay"), calendar, Policy({TIMEZONE.name: WHERE}), now)


def appointment(key: str, state: State = State.BOOKED) -> Appointment:
    return Appointment(key, "bay", "ana", SPAN, state)


@pytest.mark.parametrize(
    ("because", "says"),
    [
        (None, ""),
        (("owner", "says", "not_owner"), ""),
        (("actor", "is", "guest"), ""),
        (("owner", "is", False), ""),
        ((False, "=", False), ""),
        (("active", "is", False), "active is false"),
        (("may_approve", "is", False), "mayApprove is false"),
        (("opted in", "is", False), "optedIn is false"),
        ((("service_code", "location"), "not in", ()), "missing: serviceCode, location"),
        ((("birth_date",), "must be", "filled in"), "missing: birthDate"),
        ((7, "minutes after", 15), "7 min after a start; one is every 15 min"),
        ((timedelta(hours=2), "<", timedelta(hours=24)), "2 h < 24 h"),
        (("state", "is", State.BOOKED), "state is booked"),
        (
            (HOUR, "not within", ()),
            "2026-03-09 10:00-11:00 not within any hours: none that day",
        ),
        (
            (HOUR, "not within", (Interval(TEN, TEN + timedelta(minutes=30)), HOUR)),
            "2026-03-09 10:00-11:00 not within 2026-03-09 10:00-10:30, 2026-03-09 10:00-11:00",
        ),
        ((0, "=", 0), ""),
        (
            (HOUR, "overlaps", Interval(TEN, TEN + timedelta(hours=20))),
            "2026-03-09 10:00-11:00 overlaps 2026-03-09T10:00-04:00 to 2026-03-10T06:00-04:00",
        ),
    ],
)
def test_the_comparison_is_told_in_the_words_of_a_story(because: Because | None, says: str) -> None:
    assert numbers(because) == says


def test_what_is_allowed_has_no_numbers() -> None:
    assert not refusal_numbers(ALLOWED, office(Calendar()))


def test_what_takes_the_time_is_named_where_it_is_one_thing() -> None:
    stands, over = appointment("visit"), appointment("old", State.CANCELLED)
    hold = Hold("kept", "bay", "client:jo", "ana", SPAN, TEN)
    overlap: Because = (HOUR, "overlaps", HOUR)
    plain = "2026-03-09 10:00-11:00 overlaps 2026-03-09 10:00-11:00"
    assert numbers(overlap, Calendar((over,))) == plain
    assert numbers(overlap, Calendar((over, stands))) == f"{plain} of `visit`"
    assert numbers(overlap, Calendar((), (hold,))) == f"{plain} of `kept`"
    assert numbers(overlap, Calendar((), (), (CalendarEntry("", HOUR),))) == f"{plain} of an event"
    assert numbers(overlap, Calendar((stands, appointment("other")))) == plain


@pytest.mark.parametrize(("minutes", "named"), [(-1, True), (0, False)])
def test_what_has_lapsed_takes_no_time_and_has_no_name(minutes: int, named: bool) -> None:
    waits = appointment("visit", State.PENDING)
    later = Span(SPAN.day, 900, 60, WHERE.key)
    moves = replace(appointment("other"), change=Change.RESCHEDULE_REQUESTED, proposed=later)
    there = office(Calendar((waits, moves)), TEN + timedelta(minutes=minutes))
    for time, name in ((HOUR, "visit"), (later.interval, "other")):
        told = refusal_numbers(refused(NO, (time, "overlaps", time)), there)
        assert told.endswith(f" of `{name}`") is (named and name == "other")
    alone = office(Calendar((waits,)), TEN + timedelta(minutes=minutes))
    told = refusal_numbers(refused(NO, (HOUR, "overlaps", HOUR)), alone)
    assert told.endswith(" of `visit`") is named


def test_a_whole_day_is_told_as_an_event() -> None:
    day = Interval(datetime(2026, 3, 9, 4, tzinfo=UTC), datetime(2026, 3, 10, 4, tzinfo=UTC))
    calendar = Calendar((), (), (CalendarEntry("", day=date(2026, 3, 9)),))
    assert numbers((HOUR, "overlaps", day), calendar).endswith("T00:00-04:00 of an event")
