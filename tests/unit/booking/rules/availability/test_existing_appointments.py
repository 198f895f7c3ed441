from datetime import UTC, date, datetime, timedelta

import pytest

from helpgen.booking.rules.availability.existing_appointments import (
    RULE,
    ProviderRow,
    decide,
    times_of,
)
from helpgen.booking.values.appointment import Appointment, Span
from helpgen.booking.values.decision import ALLOWED, Decision
from helpgen.booking.values.interval import Interval
from helpgen.booking.values.policy import Policy
from helpgen.booking.values.state import State
from tests.booking_policies import only

START = datetime(2026, 3, 4, 15, tzinfo=UTC)
NO_BUFFER = only({"settings.bufferMinutes": 0})
TAKES = {"pending", "booked", "confirmed", "checked_in", "in_progress"}


def _time(minutes: int) -> Interval:
    begin = START + timedelta(minutes=minutes)
    return Interval(begin, begin + timedelta(minutes=50))


def _row(
    minutes: int = 0, state: State = State.BOOKED, proposed: int | None = None, provider: str = "dr"
) -> ProviderRow:
    return {
        "id": "a1",
        "provider": provider,
        "time": _time(minutes),
        "state": state,
        "proposed": None if proposed is None else _time(proposed),
    }


def _decide(*rows: ProviderRow, moving: str | None = None, policy: Policy = NO_BUFFER) -> Decision:
    return decide(START, 50, "dr", moving, rows, policy)


@pytest.mark.parametrize(
    ("minutes", "code"), [(-50, ""), (-49, "slot_taken"), (49, "slot_taken"), (50, "")]
)
def test_back_to_back_is_free_and_a_minute_of_overlap_is_not(minutes: int, code: str) -> None:
    assert _decide(_row(minutes)).code == code


@pytest.mark.parametrize(
    ("minutes", "code"), [(-65, ""), (-64, "slot_taken"), (64, "slot_taken"), (65, "")]
)
def test_the_buffer_stays_free_on_both_sides(minutes: int, code: str) -> None:
    assert _decide(_row(minutes), policy=only({"settings.bufferMinutes": 15})).code == code


@pytest.mark.parametrize("state", list(State))
def test_an_appointment_takes_its_time_until_it_ends_or_is_called_off(state: State) -> None:
    assert (_decide(_row(state=state)).code == "slot_taken") is (state in TAKES)
    assert (_decide(_row(600, state, 0)).code == "slot_taken") is (state in TAKES)


def test_an_open_reschedule_request_blocks_the_old_time_and_the_proposed_one() -> None:
    assert _decide(_row(0, proposed=600)).code == "slot_taken"
    assert _decide(_row(600, proposed=0)).code == "slot_taken"
    assert _decide(_row(600, proposed=50)).allowed


def test_other_providers_and_the_appointment_that_moves_do_not_count() -> None:
    assert _decide(_row(provider="other")).allowed
    assert _decide(_row(provider="other"), _row()).code == "slot_taken"
    assert _decide(_row(), moving="a1").allowed
    assert _decide(_row(), moving="a2").code == "slot_taken"


@pytest.mark.parametrize("state", list(State))
def test_a_stored_appointment_takes_the_same(state: State) -> None:
    own, proposed = (Span(date(2026, 3, 4), minute, 50, "UTC") for minute in (600, 700))
    plain = Appointment("a", "o", "dr", own, state)
    moved = Appointment("a", "o", "dr", own, state, proposed=proposed)
    assert times_of(plain) == ((own.interval,) if state in TAKES else ())
    assert times_of(moved) == ((own.interval, proposed.interval) if state in TAKES else ())


def test_the_law_sees_a_wrong_answer() -> None:
    (law,) = RULE.properties
    for rows in ((), (_row(),), (_row(50),)):
        assert law.holds(START, 50, "dr", None, rows, NO_BUFFER, _decide(*rows))
    assert not law.holds(START, 50, "dr", None, (_row(),), NO_BUFFER, ALLOWED)
