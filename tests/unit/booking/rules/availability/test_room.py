from datetime import UTC, datetime, timedelta

import pytest

from helpgen.booking.rules.availability.room import RULE, RoomHoldRow, RoomRow, decide, same
from helpgen.booking.values.decision import ALLOWED, Decision
from helpgen.booking.values.interval import Interval
from helpgen.booking.values.state import BLOCKING, State
from tests.booking_policies import policy_with

START = datetime(2026, 3, 4, 15, tzinfo=UTC)
NOW = datetime(2026, 3, 2, 15, tzinfo=UTC)
HELD = policy_with("maple-street-therapy", {"settings.holdMinutes": 10})
NOT_HELD = policy_with("maple-street-therapy", {"settings.holdMinutes": 0})


def _time(minutes: int) -> Interval:
    begin = START + timedelta(minutes=minutes)
    return Interval(begin, begin + timedelta(minutes=50))


def _row(
    minutes: int = 0,
    state: State = State.BOOKED,
    room: str | None = "garden",
    proposed: int | None = None,
) -> RoomRow:
    return {
        "id": "a1",
        "room": room,
        "time": _time(minutes),
        "state": state,
        "proposed": None if proposed is None else _time(proposed),
    }


def _hold(
    minutes: int = 0,
    contact: str = "client:bob",
    room: str | None = "garden",
    seconds: int = 1,
) -> RoomHoldRow:
    expires = NOW + timedelta(seconds=seconds)
    return {"contact": contact, "room": room, "time": _time(minutes), "expires": expires}


def _decide(
    *rows: RoomRow,
    room: str | None = "garden",
    moving: str | None = None,
    holds: tuple[RoomHoldRow, ...] | None = (),
    contact: str | None = "client:ann",
) -> Decision:
    return decide(START, 50, room, moving, contact, rows, holds, NOW, HELD)


@pytest.mark.parametrize(
    ("minutes", "code"), [(-50, ""), (-49, "slot_taken"), (49, "slot_taken"), (50, "")]
)
def test_one_leaves_the_room_when_the_next_comes(minutes: int, code: str) -> None:
    assert _decide(_row(minutes)).code == code
    assert _decide(holds=(_hold(minutes),)).code == code


@pytest.mark.parametrize("state", list(State))
def test_only_appointments_that_stand_have_a_room(state: State) -> None:
    assert (_decide(_row(state=state)).code == "slot_taken") is (state in BLOCKING)


def test_an_open_request_keeps_the_room_at_both_times() -> None:
    assert _decide(_row(0, proposed=600)).code == "slot_taken"
    assert _decide(_row(600, proposed=0)).code == "slot_taken"
    assert _decide(_row(600, proposed=50)).allowed


def test_another_room_none_at_all_and_the_appointment_that_moves_do_not_count() -> None:
    assert _decide(_row(room="attic")).allowed
    assert _decide(_row(room="attic"), _row()).code == "slot_taken"
    assert _decide(_row(room=None), room=None).allowed
    assert _decide(_row(room=""), room="").allowed
    assert _decide(_row(), moving="a1").allowed
    assert _decide(_row(), moving="a2").code == "slot_taken"


def test_a_hold_keeps_its_room_from_others_while_it_lasts() -> None:
    assert _decide(holds=(_hold(),)).code == "slot_taken"
    assert _decide(holds=(_hold(seconds=0),)).allowed
    assert _decide(holds=(_hold(room="attic"),)).allowed
    assert _decide(holds=(_hold(room="attic"), _hold())).code == "slot_taken"
    assert _decide(holds=(_hold(contact="client:ann"),)).allowed
    assert _decide(holds=(_hold(contact=""),), contact=None).code == "slot_taken"
    assert _decide(holds=(_hold(contact=""),), contact="").code == "slot_taken"
    assert _decide(holds=None).allowed


def test_where_times_are_not_held_no_hold_counts() -> None:
    answer = decide(START, 50, "garden", None, "client:ann", (), (_hold(),), NOW, NOT_HELD)
    assert answer.allowed


def test_the_refusal_says_what_overlaps_and_not_whose_it_is() -> None:
    assert _decide(_row(10)).because == (_time(0), "overlaps", _time(10))
    assert _decide(holds=(_hold(10),)).because == (_time(0), "overlaps", _time(10))


def test_no_room_is_the_same_as_no_other() -> None:
    assert same("garden", "garden")
    assert not same("", "")
    assert not same(None, None)
    assert not same("garden", "attic")


def test_the_law_sees_a_wrong_answer() -> None:
    (law,) = RULE.properties
    rest = ("garden", None, "client:ann")
    for rows in ((), (_row(),), (_row(50),)):
        assert law.holds(START, 50, *rest, rows, (), NOW, HELD, _decide(*rows))
    assert law.holds(START, 50, None, None, None, (_row(room=None),), (), NOW, HELD, ALLOWED)
    assert not law.holds(START, 50, *rest, (_row(),), (), NOW, HELD, ALLOWED)
