from datetime import UTC, datetime, timedelta

from helpgen.booking.rules.hold.expiry import RULE, decide
from helpgen.booking.values.clock import zone

EXPIRES = datetime(2026, 11, 1, 5, 30, tzinfo=UTC)


def test_a_hold_keeps_its_time_to_the_last_second_and_not_at_its_expiry() -> None:
    assert decide(EXPIRES, EXPIRES - timedelta(seconds=1)).allowed
    assert decide(EXPIRES, EXPIRES).code == "hold_expired"
    assert decide(EXPIRES, EXPIRES + timedelta(seconds=1)).code == "hold_expired"


def test_in_the_repeated_hour_the_second_half_past_one_is_later() -> None:
    first = datetime(2026, 11, 1, 1, 30, tzinfo=zone("America/New_York"))
    assert decide(first.replace(fold=1), first).allowed
    assert decide(first, first.replace(fold=1)).code == "hold_expired"


def test_the_law_sees_a_wrong_answer() -> None:
    (law,) = RULE.properties
    for seconds in (-1, 0, 1):
        now = EXPIRES + timedelta(seconds=seconds)
        assert law.holds(EXPIRES, now, decide(EXPIRES, now))
    assert not law.holds(EXPIRES, EXPIRES, decide(EXPIRES, EXPIRES - timedelta(seconds=1)))
