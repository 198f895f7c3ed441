import pytest

from helpgen.booking.moves.consequences import EFFECTS as ALL_EFFECTS
from helpgen.booking.moves.flows import FLOWS
from helpgen.booking.moves.guards import CONDITIONS as ALL_CONDITIONS
from helpgen.booking.moves.guards import GUARDS as ALL_GUARDS
from helpgen.booking.moves.table import MOVES
from helpgen.booking.registry import BY_ID
from tools.reference.booking.moves import CONDITIONS, EFFECTS, GUARDS, asked, flows, moves

ROWS = [line.strip("| ").split(" | ") for line in moves().splitlines()[2:]]
DETAILS = asked().splitlines()


def test_every_guard_condition_and_effect_that_is_no_rule_is_said_in_words() -> None:
    assert set(GUARDS) == set(ALL_GUARDS) - set(BY_ID)
    assert set(CONDITIONS) == set(ALL_CONDITIONS) - {""}
    assert set(EFFECTS) == set(ALL_EFFECTS) - set(BY_ID)


def test_every_move_has_a_row_and_a_line() -> None:
    assert [row[0] for row in ROWS] == [str(move.number) for move in MOVES]
    assert [line.split(" ", 3)[1] for line in DETAILS] == [f"**{move.number}.**" for move in MOVES]
    assert all(move.says in line for move, line in zip(MOVES, DETAILS, strict=True))


def test_a_line_links_each_rule_that_is_asked_and_each_that_follows() -> None:
    for move, line in zip(MOVES, DETAILS, strict=True):
        asks, _, follows = line.partition(" Then: ")
        assert [name for name in move.guards if name in BY_ID and f"[{name}]" not in asks] == []
        assert [name for name in move.effects if name in BY_ID and f"[{name}]" not in follows] == []


@pytest.mark.parametrize(
    ("number", "row"),
    [
        (1, ["no appointment", "book", "client", "booked"]),
        (6, ["booked; change or none", "decline", "clinician, staff", "declined"]),
        (7, ["pending", "edit", "client", "the same"]),
        (
            14,
            [
                "booked, confirmed; cancel_requested",
                "approve_change",
                "clinician, staff",
                "cancelled; cancel_requested",
            ],
        ),
        (
            27,
            [
                "any that is not final; change or none",
                "cancel",
                "clinician, staff",
                "cancelled or late_cancelled",
            ],
        ),
        (28, ["any that is final", "any", "anybody", "refused: `terminal_state`"]),
    ],
)
def test_a_row_tells_from_where_what_by_whom_and_where_to(number: int, row: list[str]) -> None:
    assert ROWS[number - 1][1:] == row


def test_a_condition_is_told_before_what_is_asked() -> None:
    assert " Only if late ([cancel.late], [cancel.outcome]). Asks: " in DETAILS[11]


def test_every_flow_is_told_with_its_steps_and_its_end() -> None:
    rows = flows().splitlines()[2:]
    assert [row.split(" | ")[0] for row in rows] == [f"| {flow.name}" for flow in FLOWS]
    assert rows[1].endswith("| request by client, approve by clinician | `booked` |")
