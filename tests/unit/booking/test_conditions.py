"""Late is elapsed time, and counts only where a late cancellation is one of its own."""

from datetime import UTC, datetime, time, timedelta

import pytest

from helpgen.booking.moves.guards import CONDITIONS
from helpgen.booking.values.clock import zone
from helpgen.booking.values.event import Actor, Event
from helpgen.booking.values.state import State
from tests.booking_cases import NOW, case, open_policy

NEW_YORK = zone("America/New_York")


@pytest.mark.parametrize(
    ("hours", "outcome", "late"),
    [
        (24, "cancelled", False),
        (23, "cancelled", True),
        (23, "missed", False),
        (24, "missed", False),
    ],
)
def test_a_late_cancellation_has_a_row_of_its_own_where_lateness_counts(
    hours: int,
    outcome: str,
    late: bool,
) -> None:
    policy = open_policy(settings__cancelOutcome=outcome)
    attempt = case(
        Event.CANCEL, Actor.CLIENT, State.BOOKED, policy=policy, start=NOW + timedelta(hours=hours)
    )
    assert CONDITIONS["too_late"](attempt) is late
    assert CONDITIONS["in_time"](attempt) is not late
    assert CONDITIONS[""](attempt)


@pytest.mark.parametrize(
    ("day", "month", "hour_before"), [(8, 3, 11), (1, 11, 13)], ids=["forward", "back"]
)
def test_24_hours_before_the_clocks_change_is_another_time_of_day(
    day: int, month: int, hour_before: int
) -> None:
    start = datetime(2026, month, day, 12, tzinfo=NEW_YORK)
    exactly = datetime.combine(start.date() - timedelta(days=1), time(hour_before), NEW_YORK)
    for now, late in ((exactly, False), (exactly + timedelta(seconds=1), True)):
        for written in (start, start.astimezone(UTC)):
            attempt = case(
                Event.CANCEL,
                Actor.CLIENT,
                State.BOOKED,
                policy=open_policy(),
                start=written,
                now=now,
            )
            assert CONDITIONS["too_late"](attempt) is late
