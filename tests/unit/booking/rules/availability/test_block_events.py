from datetime import UTC, date, datetime, timedelta

import pytest

from helpgen.booking.rules.availability.block_events import RULE, EventRow, decide
from helpgen.booking.values.clock import zone
from helpgen.booking.values.decision import ALLOWED, Decision
from helpgen.booking.values.interval import Interval
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
