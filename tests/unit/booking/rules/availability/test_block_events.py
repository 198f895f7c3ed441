from datetime import UTC, date, datetime, timedelta

import pytest

from helpgen.booking.rules.availability.block_events import RULE, EventRow, decide, times
from helpgen.booking.values.clock import zone
from helpgen.booking.values.decision import ALLOWED, Decision
from helpgen.booking.values.interval import Interval
from helpgen.booking.values.policy import Policy
from tests.booking_policies import only

NEW_YORK = only({"settings.bufferMinutes": 0, "settings.timezone": "America/New_York"})
START = datetime(2026, 3, 4, 15, tzinfo=UTC)


def _event(minutes: int, length: int, provider: str = "dr") -> EventRow:
    begin = START + timedelta(minutes=minutes)
    time = Interval(begin, begin + timedelta(minutes=length))
    return {"provider": provider, "time": time, "day": None}


def _decide(*events: EventRow) -> Decision:
    return decide(START, 50, "dr", events, NEW_YORK)


@pytest.mark.parametrize(
    ("minutes", "code"), [(-30, ""), (-29, "slot_taken"), (49, "slot_taken"), (50, "")]
)
def test_any_overlap_blocks_and_neighbors_do_not(minutes: int, code: str) -> None:
    answer = _decide(_event(minutes, 30))
    assert answer.code == code
    assert answer.facts == {}


def test_an_entry_without_length_blocks_nothing() -> None:
    assert _decide(_event(10, 0)).allowed


def test_entries_of_everybody_count_and_those_of_others_do_not() -> None:
    assert _decide(_event(0, 30, "")).code == "slot_taken"
    assert _decide(_event(0, 30, "other")).allowed
    assert _decide(_event(0, 30, "other"), _event(0, 30)).code == "slot_taken"


@pytest.mark.parametrize(
    ("name", "day", "hours"),
    [
        ("Asia/Tokyo", date(2026, 3, 4), 24),
        ("America/New_York", date(2026, 3, 8), 23),
        ("America/New_York", date(2026, 11, 1), 25),
        ("America/Los_Angeles", date(2026, 3, 4), 24),
    ],
)
def test_a_whole_day_goes_from_local_midnight_to_local_midnight(
    name: str, day: date, hours: int
) -> None:
    policy = only({"settings.bufferMinutes": 0, "settings.timezone": name})
    midnight = datetime(day.year, day.month, day.day, tzinfo=zone(name)).astimezone(UTC)
    event: EventRow = {"provider": "", "time": None, "day": day}
    codes = [
        decide(midnight + timedelta(minutes=minutes), 50, "dr", [event], policy).code
        for minutes in (-50, -49, 0, hours * 60 - 1, hours * 60)
    ]
    assert codes == ["", "slot_taken", "slot_taken", "slot_taken", ""]


def test_the_law_sees_a_wrong_answer() -> None:
    (law,) = RULE.properties
    events = (_event(0, 30, "other"), _event(0, 30))
    assert law.holds(START, 50, "dr", events, NEW_YORK, _decide(*events))
    assert not law.holds(START, 50, "dr", events, NEW_YORK, ALLOWED)


def _kept(before: int | None, after: int | None) -> Policy:
    return only(
        {
            "settings.timezone": "America/New_York",
            "settings.bufferMinutes": 10,
            "settings.bufferBeforeMinutes": before,
            "settings.bufferAfterMinutes": after,
        }
    )


@pytest.mark.parametrize(
    ("before", "after", "starts", "codes"),
    [
        (None, None, (-40, -39, 59, 60), ["", "slot_taken", "slot_taken", ""]),
        (20, None, (-50, -49, 59, 60), ["", "slot_taken", "slot_taken", ""]),
        (0, 20, (-30, -29, 69, 70), ["", "slot_taken", "slot_taken", ""]),
    ],
)
def test_the_buffer_is_kept_beside_entries_each_side_its_own(
    before: int | None, after: int | None, starts: tuple[int, ...], codes: list[str]
) -> None:
    policy = _kept(before, after)
    said = [decide(START, 50, "dr", [_event(each, 30)], policy).code for each in starts]
    assert said == codes
    assert decide(START, 50, "dr", [_event(-5, 0)], policy).allowed  # without length


def test_what_is_marked_free_takes_no_time() -> None:
    assert _decide({**_event(0, 30), "free": True}).allowed
    assert _decide({**_event(0, 30), "free": False}).code == "slot_taken"
    assert _decide({"provider": "", "time": None, "day": date(2026, 3, 4), "free": True}).allowed


def test_an_entry_can_take_several_days_both_ends_included() -> None:
    days: EventRow = {
        "provider": "dr",
        "time": None,
        "day": date(2026, 3, 3),
        "last": date(2026, 3, 5),
    }
    found = [
        decide(START + timedelta(days=n), 50, "dr", [days], NEW_YORK).allowed for n in range(-3, 4)
    ]
    assert found == [True, True, False, False, False, True, True]
    backwards: EventRow = {**days, "last": date(2026, 3, 2)}
    with pytest.raises(ValueError, match="ends before it starts"):
        decide(START, 50, "dr", [backwards], NEW_YORK)


def _weekly(day: date, start: str, end: str, until: date | None = None) -> EventRow:
    where = zone("America/New_York")
    begin, over = (
        datetime.fromisoformat(f"{day} {each}").replace(tzinfo=where) for each in (start, end)
    )
    time = Interval(begin.astimezone(UTC), over.astimezone(UTC))
    return {"provider": "dr", "time": time, "day": None, "weekly": True, "until": until}


def _taken(event: EventRow, day: date, hour: int, minute: int = 0) -> bool:
    where = zone("America/New_York")
    start = datetime(day.year, day.month, day.day, hour, minute, tzinfo=where)
    return not decide(start.astimezone(UTC), 30, "dr", [event], NEW_YORK).allowed


def test_a_weekly_entry_comes_again_at_the_same_time_on_the_wall_clock() -> None:
    monday = date(2026, 3, 2)  # the clocks go forward on the 8th
    event = _weekly(monday, "09:00", "10:00")
    for weeks in (0, 1, 2, 35, 40, 500):
        day = monday + timedelta(weeks=weeks)
        hours = [_taken(event, day, *at) for at in ((8, 30), (8, 31), (9, 59), (10, 0))]
        assert hours == [False, True, True, False]
    assert not _taken(event, monday - timedelta(weeks=1), 9)
    assert not _taken(event, monday + timedelta(days=1), 9)
    seconds = Interval(START + timedelta(seconds=20), START + timedelta(seconds=40))
    again: EventRow = {**event, "time": seconds}
    assert list(times(again, Interval(START, START + timedelta(days=8)), zone("UTC"))) == [
        seconds,
        Interval(seconds.start + timedelta(days=7), seconds.end + timedelta(days=7)),
    ]


def test_a_weekly_entry_of_the_evening_keeps_its_day_where_it_is_and_its_fractions() -> None:
    where, week = zone("America/New_York"), timedelta(days=7)
    event = _weekly(date(2026, 3, 9), "21:00", "22:00")
    time = event["time"]
    assert time is not None
    more = timedelta(seconds=1, microseconds=7)
    exact = Interval(time.start + more, time.end + more)
    near = Interval(time.start + week, time.end + week)
    again = list(times({**event, "time": exact}, near, where))
    assert Interval(exact.start + week, exact.end + week) in again
    assert {each.start - exact.start for each in again} <= {timedelta(0), week}


def test_a_weekly_entry_comes_for_the_last_time_on_its_last_day_or_before() -> None:
    monday = date(2026, 3, 2)
    for days, weeks in ((6, 0), (7, 1), (13, 1), (14, 2)):
        event = _weekly(monday, "09:00", "10:00", monday + timedelta(days=days))
        assert _taken(event, monday + timedelta(weeks=weeks), 9)
        assert not _taken(event, monday + timedelta(weeks=weeks + 1), 9)
    assert not _taken(_weekly(monday, "09:00", "10:00", date(2026, 3, 1)), monday, 9)


def test_whole_days_can_come_again_each_week_too() -> None:
    event: EventRow = {
        "provider": "",
        "time": None,
        "day": date(2026, 3, 6),
        "last": date(2026, 3, 7),
        "weekly": True,
    }
    for day in (date(2026, 3, 6), date(2026, 3, 7), date(2026, 3, 20), date(2026, 3, 21)):
        assert _taken(event, day, 0)
        assert _taken(event, day, 23, 30)
    for day in (date(2026, 3, 5), date(2026, 3, 8), date(2026, 2, 27), date(2026, 3, 22)):
        assert not _taken(event, day, 12)


def test_a_weekly_entry_over_midnight_reaches_into_the_next_day() -> None:
    event = _weekly(date(2026, 3, 2), "23:00", "23:59")
    late: EventRow = {**event, "time": Interval(START, START + timedelta(hours=20))}
    near = Interval(START + timedelta(days=7, hours=19), START + timedelta(days=7, hours=30))
    assert list(times(late, near, zone("America/New_York"))) == [
        Interval(START + timedelta(days=7, hours=-1), START + timedelta(days=7, hours=19))
    ]
    assert _taken(late, date(2026, 3, 19), 4)


def test_an_entry_that_a_clock_change_turns_round_takes_nothing() -> None:
    """From the first half past one to the second ten past one, as of that night; in other weeks that is no time."""
    back = Interval(
        datetime(2026, 11, 1, 5, 50, tzinfo=UTC), datetime(2026, 11, 1, 6, 10, tzinfo=UTC)
    )
    event: EventRow = {"provider": "dr", "time": back, "day": None, "weekly": True}
    week = timedelta(weeks=1)
    near = Interval(back.start + week, back.end + week)
    (found,) = times(event, near, zone("America/New_York"))
    assert not found.length


@pytest.mark.parametrize("name", ["Asia/Tokyo", "America/Los_Angeles"])
@pytest.mark.parametrize("hour", [1, 7, 16, 22])
def test_a_weekly_entry_comes_again_in_every_zone_at_every_hour(name: str, hour: int) -> None:
    policy = only({"settings.bufferMinutes": 0, "settings.timezone": name})
    first = datetime(2026, 3, 9, hour, tzinfo=zone(name))
    time = Interval(first.astimezone(UTC), (first + timedelta(minutes=30)).astimezone(UTC))
    event: EventRow = {"provider": "dr", "time": time, "day": None, "weekly": True}
    for days, code in ((-7, ""), (0, "slot_taken"), (6, ""), (7, "slot_taken"), (8, "")):
        start = (first + timedelta(days=days)).astimezone(UTC)
        assert decide(start, 50, "dr", (event,), policy).code == code
