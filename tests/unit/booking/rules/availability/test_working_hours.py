from datetime import date, datetime, timedelta

import pytest

from helpgen.booking.rules.availability.working_hours import RULE, decide
from helpgen.booking.values.clock import zone
from helpgen.booking.values.decision import ALLOWED
from helpgen.booking.values.interval import Interval
from helpgen.booking.values.row import HoursRow
from tests.booking_policies import only

DAY: tuple[HoursRow, ...] = ({"start": 540, "end": 720}, {"start": 780, "end": 1020})


@pytest.mark.parametrize("name", ["Asia/Tokyo", "America/New_York", "America/Los_Angeles"])
@pytest.mark.parametrize(
    ("minute", "code"),
    [
        (539, "outside_hours"),
        (540, ""),
        (670, ""),
        (671, "outside_hours"),
        (779, "outside_hours"),
        (780, ""),
        (970, ""),
        (971, "outside_hours"),
    ],
)
def test_a_slot_touches_the_edges_of_its_hours_and_goes_no_minute_further(
    name: str, minute: int, code: str
) -> None:
    where = zone(name)
    policy = only({"settings.timezone": name})
    start = datetime(2026, 3, 2, *divmod(minute, 60), tzinfo=where)
    answer = decide(start, 50, DAY, None, policy)
    assert answer.code == code
    assert answer.facts["hours"] == (
        Interval(
            datetime(2026, 3, 2, 9, tzinfo=where),
            datetime(2026, 3, 2, 12, tzinfo=where),
        ),
        Interval(
            datetime(2026, 3, 2, 13, tzinfo=where),
            datetime(2026, 3, 2, 17, tzinfo=where),
        ),
    )


def test_hours_that_meet_are_one_stretch() -> None:
    where = zone("America/New_York")
    hours: tuple[HoursRow, ...] = ({"start": 720, "end": 780}, {"start": 540, "end": 720})
    start = datetime(2026, 3, 2, 11, 30, tzinfo=where)
    assert decide(start, 60, hours, None, only({"settings.timezone": "America/New_York"})).allowed


def test_an_edge_that_the_clock_skips_moves_to_the_end_of_the_gap() -> None:
    where = zone("America/New_York")
    policy = only({"settings.timezone": "America/New_York"})
    three = datetime(2026, 3, 8, 3, tzinfo=where)
    opens: tuple[HoursRow, ...] = ({"start": 150, "end": 600},)
    assert decide(three, 60, opens, None, policy).allowed
    assert not decide(three - timedelta(hours=2), 60, opens, None, policy).allowed
    closes: tuple[HoursRow, ...] = ({"start": 0, "end": 150},)
    one = datetime(2026, 3, 8, 1, tzinfo=where)
    assert decide(one, 60, closes, None, policy).allowed
    assert decide(one, 61, closes, None, policy).code == "outside_hours"


def test_in_a_repeated_hour_hours_open_the_first_time_and_close_the_second() -> None:
    where = zone("America/New_York")
    policy = only({"settings.timezone": "America/New_York"})
    one = datetime(2026, 11, 1, 1, 30, tzinfo=where)
    assert decide(one, 60, ({"start": 90, "end": 600},), None, policy).allowed
    assert decide(one, 60, ({"start": 0, "end": 90},), None, policy).allowed
    assert decide(one, 61, ({"start": 0, "end": 90},), None, policy).code == "outside_hours"


def test_a_day_without_hours_holds_nothing() -> None:
    policy = only({"settings.timezone": "America/New_York"})
    start = datetime(2026, 3, 2, 10, tzinfo=zone("America/New_York"))
    assert decide(start, 50, (), None, policy).code == "outside_hours"
    assert date(2026, 3, 2).weekday() == 0


def test_the_law_sees_a_wrong_answer() -> None:
    (law,) = RULE.properties
    policy = only({"settings.timezone": "America/New_York"})
    early = datetime(2026, 3, 2, 8, tzinfo=zone("America/New_York"))
    for start in (early, early + timedelta(hours=1)):
        assert law.holds(start, 50, DAY, None, policy, decide(start, 50, DAY, None, policy))
    assert not law.holds(early, 50, DAY, None, policy, ALLOWED)


def _night(day: int, hour: int, minute: int, minutes: int, *hours: HoursRow) -> str:
    where = zone("America/New_York")
    start = datetime(2026, 3, day, hour, minute, tzinfo=where)
    return decide(start, minutes, hours, None, only({"settings.timezone": where.key})).code


def test_hours_past_midnight_belong_to_the_day_on_which_they_begin() -> None:
    night: HoursRow = {"start": 1320, "end": 120, "day": date(2026, 3, 2)}
    at_night = ((2, 21, 59), (2, 22, 0), (2, 23, 30), (3, 0, 0), (3, 1, 0), (3, 1, 1), (3, 22, 0))
    assert [_night(*each, 60, night) == "" for each in at_night] == [
        *(False, True, True, True, True, False, False)
    ]
    assert _night(2, 22, 0, 240, night) == ""
    assert _night(2, 22, 0, 241, night) == "outside_hours"


def test_hours_that_touch_at_midnight_join() -> None:
    monday: HoursRow = {"start": 1200, "end": 1440, "day": date(2026, 3, 2)}
    tuesday: HoursRow = {"start": 0, "end": 60, "day": date(2026, 3, 3)}
    later: HoursRow = {"start": 1, "end": 60, "day": date(2026, 3, 3)}
    assert _night(2, 23, 30, 60, monday, tuesday) == ""
    assert _night(2, 23, 30, 90, monday, tuesday) == ""
    assert _night(2, 23, 30, 91, monday, tuesday) == "outside_hours"
    assert _night(2, 23, 30, 60, monday, later) == "outside_hours"
    assert _night(2, 23, 30, 60, monday) == "outside_hours"


def test_the_day_of_the_hours_is_that_of_their_own_zone() -> None:
    tokyo = zone("Asia/Tokyo")
    policy = only({"settings.timezone": "America/New_York"})
    nine_there = datetime(2026, 3, 3, 9, tzinfo=tokyo)  # 19:00 of the day before in New York
    hours: tuple[HoursRow, ...] = ({"start": 540, "end": 600},)
    assert decide(nine_there, 60, hours, tokyo, policy).allowed
    assert not decide(nine_there, 60, hours, None, policy).allowed
    dated: HoursRow = {"start": 540, "end": 600, "day": date(2026, 3, 3)}
    assert decide(nine_there, 60, (dated,), tokyo, policy).allowed
    assert not decide(nine_there, 60, ({**dated, "day": date(2026, 3, 2)},), tokyo, policy).allowed
