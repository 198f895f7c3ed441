from datetime import UTC, datetime, timedelta

import pytest

from helpgen.booking.rules.availability.client_conflict import RULE, ClientRow, decide
from helpgen.booking.values.decision import ALLOWED, Decision
from helpgen.booking.values.interval import Interval
from helpgen.booking.values.state import State

START = datetime(2026, 3, 4, 15, tzinfo=UTC)
TAKES = {"pending", "booked", "confirmed", "checked_in", "in_progress"}


def _time(minutes: int) -> Interval:
    begin = START + timedelta(minutes=minutes)
    return Interval(begin, begin + timedelta(minutes=50))


def _row(
    minutes: int = 0,
    state: State = State.BOOKED,
    client: str | None = "ann",
    proposed: int | None = None,
) -> ClientRow:
    return {
        "id": "a1",
        "client": client,
        "time": _time(minutes),
        "state": state,
        "proposed": None if proposed is None else _time(proposed),
    }


def _decide(*rows: ClientRow, client: str | None = "ann", moving: str | None = None) -> Decision:
    return decide(START, 50, client, moving, rows)


@pytest.mark.parametrize(
    ("minutes", "code"), [(-50, ""), (-49, "client_busy"), (49, "client_busy"), (50, "")]
)
def test_a_client_can_go_from_one_appointment_to_the_next(minutes: int, code: str) -> None:
    assert _decide(_row(minutes)).code == code


@pytest.mark.parametrize("state", list(State))
def test_only_appointments_that_stand_count(state: State) -> None:
    assert (_decide(_row(state=state)).code == "client_busy") is (state in TAKES)


def test_a_proposed_time_counts_too() -> None:
    assert _decide(_row(600, proposed=0)).code == "client_busy"
    assert _decide(_row(600, proposed=50)).allowed


def test_others_guests_and_the_appointment_that_moves_do_not_count() -> None:
    assert _decide(_row(client="bob")).allowed
    assert _decide(_row(client="bob"), _row()).code == "client_busy"
    assert _decide(_row(client=None), client=None).allowed
    assert _decide(_row(), client=None).allowed
    assert _decide(_row(), moving="a1").allowed
    assert _decide(_row(), moving="a2").code == "client_busy"


def test_the_law_sees_a_wrong_answer() -> None:
    (law,) = RULE.properties
    for rows in ((), (_row(),), (_row(50),)):
        assert law.holds(START, 50, "ann", None, rows, _decide(*rows))
    assert law.holds(START, 50, None, None, (_row(client=None),), ALLOWED)
    assert not law.holds(START, 50, "ann", None, (_row(),), ALLOWED)
