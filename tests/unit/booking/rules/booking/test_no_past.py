from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from helpgen.booking.rules.booking.no_past import RULE, decide
from helpgen.booking.values.clock import zone

NOW = datetime(2026, 11, 1, 6, 30, tzinfo=UTC)
NEW_YORK = zone("America/New_York")


@pytest.mark.parametrize("where", [UTC, zone("Asia/Tokyo"), zone("America/Los_Angeles")])
def test_a_second_ago_is_past_and_this_instant_is_not(where: ZoneInfo) -> None:
    assert decide((NOW - timedelta(seconds=1)).astimezone(where), NOW).code == "in_past"
    assert decide(NOW.astimezone(where), NOW).allowed


def test_the_second_half_past_one_of_the_repeated_hour_comes_after_the_first() -> None:
    first = datetime(2026, 11, 1, 1, 30, tzinfo=NEW_YORK)
    second = first.replace(fold=1)
    assert decide(first, second).code == "in_past"
    assert decide(second, first).allowed


def test_the_law_sees_a_wrong_answer() -> None:
    (law,) = RULE.properties
    for start in (NOW - timedelta(seconds=1), NOW, NOW + timedelta(seconds=1)):
        assert law.holds(start, NOW, decide(start, NOW))
    assert not law.holds(NOW, NOW, decide(NOW - timedelta(hours=1), NOW))
