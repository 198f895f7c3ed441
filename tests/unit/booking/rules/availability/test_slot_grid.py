from datetime import datetime, timedelta

import pytest

from helpgen.booking.rules.availability.slot_grid import RULE, decide
from helpgen.booking.values.clock import zone
from helpgen.booking.values.decision import ALLOWED
from helpgen.booking.values.policy import Policy
from tests.booking_policies import only, policy_of


def _policy(interval: int, anchor: str = "clock", name: str = "America/New_York") -> Policy:
    return only(
        {
            "settings.slotInterval": interval,
            "settings.slotAnchor": anchor,
            "settings.timezone": name,
        }
    )


@pytest.mark.parametrize("name", ["Asia/Tokyo", "America/New_York", "America/Los_Angeles"])
@pytest.mark.parametrize("interval", [15, 30, 60])
def test_full_half_and_quarter_hours_are_starts_and_the_minutes_beside_them_are_not(
    name: str, interval: int
) -> None:
    policy = _policy(interval, name=name)
    nine = datetime(2026, 3, 2, 9, tzinfo=zone(name))
    starts = [m for m in range(60) if decide(nine + timedelta(minutes=m), None, policy).allowed]
    assert starts == list(range(0, 60, interval))
    answer = decide(nine + timedelta(minutes=1), None, policy)
    assert answer.code == "off_grid"
    assert answer.facts == {"interval": interval}
    assert answer.because == (1, "minutes after", interval)


def test_the_grid_of_the_clock_does_not_ask_when_hours_open() -> None:
    nine = datetime(2026, 3, 2, 9, tzinfo=zone("America/New_York"))
    assert decide(nine + timedelta(minutes=30), 550, _policy(30)).allowed
    assert decide(nine + timedelta(minutes=10), 550, _policy(30)).code == "off_grid"


def test_a_grid_that_hangs_on_a_window_counts_from_its_opening() -> None:
    nine = datetime(2026, 3, 2, 9, tzinfo=zone("America/New_York"))
    window = _policy(30, "window")
    assert decide(nine + timedelta(minutes=10), 550, window).allowed
    assert decide(nine + timedelta(minutes=40), 550, window).allowed
    assert decide(nine + timedelta(minutes=30), 550, window).code == "off_grid"
    assert decide(nine, None, window).allowed


def test_a_start_lies_on_the_grid_to_the_second() -> None:
    nine = datetime(2026, 3, 2, 9, tzinfo=zone("America/New_York"))
    assert decide(nine + timedelta(seconds=1), None, _policy(30)).code == "off_grid"


def test_a_repeated_start_means_the_first_time() -> None:
    one = datetime(2026, 11, 1, 1, 30, tzinfo=zone("America/New_York"))
    assert decide(one, None, _policy(30)).allowed
    assert decide(one.replace(fold=1), None, _policy(30)).code == "off_grid"


def test_free_dragging_snaps_to_quarter_hours() -> None:
    policy = policy_of("wren-house-therapists")
    nine = datetime(2026, 3, 2, 9, tzinfo=zone("America/New_York"))
    assert decide(nine + timedelta(minutes=15), None, policy).allowed
    assert decide(nine + timedelta(minutes=10), None, policy).code == "off_grid"


def test_the_law_sees_a_wrong_answer() -> None:
    (law,) = RULE.properties
    nine = datetime(2026, 3, 2, 9, tzinfo=zone("America/New_York"))
    for policy in (_policy(30), _policy(30, "window")):
        for minutes in (0, 10, 30, 40):
            start = nine + timedelta(minutes=minutes)
            assert law.holds(start, 550, policy, decide(start, 550, policy))
    assert not law.holds(nine + timedelta(minutes=10), 550, _policy(30), ALLOWED)
    assert not law.holds(nine, 550, _policy(30, "window"), ALLOWED)
    assert not law.holds(nine + timedelta(minutes=10), None, _policy(30, "window"), ALLOWED)
