"""The table of moves is complete, sound and the one that was agreed."""

from itertools import combinations, product

import pytest

from helpgen.booking.moves.consequences import EFFECTS, OUTCOMES
from helpgen.booking.moves.guards import CONDITIONS, GUARDS
from helpgen.booking.moves.move import TERMINAL_STATE, Move
from helpgen.booking.moves.table import MOVES
from helpgen.booking.values.event import Actor, Event
from helpgen.booking.values.messages import CHANGE_PENDING
from helpgen.booking.values.state import OPEN_CHANGES, TERMINAL, UPCOMING, Change, State

BY_NUMBER = {move.number: move for move in MOVES}
STAFF = {Actor.CLINICIAN, Actor.STAFF}
NEVER_CHANGE = {State.PENDING, State.CHECKED_IN, State.IN_PROGRESS}

TABLE = {
    1: ("none", "book", "client", "none", "booked", "none"),
    2: ("none", "request", "client", "none", "pending", "none"),
    3: ("none", "request", "guest", "none", "pending", "none"),
    4: ("pending", "approve", "clinician staff", "none", "booked", "none"),
    5: ("pending", "decline", "clinician staff", "none", "declined", "none"),
    6: ("booked", "decline", "clinician staff", "any", "declined", "none"),
    7: ("pending", "edit", "client", "none", "", "none"),
    8: ("pending", "withdraw", "client", "none", "cancelled", "none"),
    9: ("pending", "clock_passes_start", "clock", "none", "declined", "none"),
    10: ("booked", "client_confirm", "client", "none", "confirmed", "none"),
    11: ("booked confirmed", "cancel", "client", "none", "cancelled missed", "none"),
    12: ("booked confirmed", "cancel", "client", "none", "late_cancelled", "none"),
    13: ("booked confirmed", "request_cancel", "client", "none", "", "cancel_requested"),
    14: (
        "booked confirmed",
        "approve_change",
        "clinician staff",
        "cancel_requested",
        "cancelled",
        "cancel_requested",
    ),
    15: ("booked confirmed", "deny_change", "clinician staff", "cancel_requested", "", "none"),
    16: ("booked confirmed", "request_reschedule", "client", "none", "", "reschedule_requested"),
    17: (
        "booked confirmed",
        "approve_change",
        "clinician staff",
        "reschedule_requested",
        "booked",
        "none",
    ),
    18: ("booked confirmed", "deny_change", "clinician staff", "reschedule_requested", "", "none"),
    19: ("booked confirmed", "withdraw_change", "client", "open", "", "none"),
    21: ("booked confirmed", "clock_passes_start", "clock", "open", "", "none"),
    22: ("booked confirmed", "reschedule", "client", "none", "cancelled late_cancelled", "none"),
    23: ("booked confirmed", "check_in", "clinician staff", "any", "checked_in", "none"),
    24: ("checked_in", "start", "clinician staff", "none", "in_progress", "none"),
    25: ("in_progress", "complete", "clinician staff", "none", "completed", "none"),
    26: ("booked confirmed", "no_show", "clinician staff", "any", "no_show", "none"),
    27: (
        "pending booked confirmed checked_in in_progress",
        "cancel",
        "clinician staff",
        "any",
        "cancelled late_cancelled",
        "none",
    ),
}
"""A second writing of the rows that allow something: from, event, actors, change, to, change afterwards."""


def _changes(move: Move) -> str:
    names = {frozenset(Change): "any", OPEN_CHANGES: "open"}
    return names.get(frozenset(move.changes), " ".join(move.changes))


@pytest.mark.parametrize("number", TABLE)
def test_each_row_leads_from_where_to_where_it_was_agreed(number: int) -> None:
    move = BY_NUMBER[number]
    assert TABLE[number] == (
        " ".join(state or "none" for state in move.states),
        " ".join(move.events),
        " ".join(move.actors),
        _changes(move),
        " ".join(move.next),
        move.next_change,
    )


def test_there_are_28_rows_in_order() -> None:
    assert [move.number for move in MOVES] == list(range(1, 29))


def test_all_but_two_rows_allow_something() -> None:
    assert (
        {move.number for move in MOVES if move.refusal} == {20, 28} == set(BY_NUMBER) - set(TABLE)
    )


def test_a_second_change_is_refused_while_one_is_open() -> None:
    move = BY_NUMBER[20]
    assert move.refusal is CHANGE_PENDING
    assert set(move.changes) == OPEN_CHANGES
    assert set(move.states) == UPCOMING
    assert move.actors == (Actor.CLIENT,)
    assert set(move.events) == {
        Event.CANCEL,
        Event.REQUEST_CANCEL,
        Event.RESCHEDULE,
        Event.REQUEST_RESCHEDULE,
    }


def test_everything_is_refused_once_it_is_over() -> None:
    move = BY_NUMBER[28]
    assert move.refusal is TERMINAL_STATE
    assert set(move.states) == TERMINAL
    assert (set(move.events), set(move.actors), set(move.changes)) == (
        set(Event),
        set(Actor),
        set(Change),
    )


def test_no_two_rows_have_the_same_case() -> None:
    for one, other in combinations(MOVES, 2):
        both = set(product(one.states, one.changes, one.events, one.actors)) & set(
            product(other.states, other.changes, other.events, other.actors)
        )
        assert not both or {one.when, other.when} == {"in_time", "too_late"}


def test_only_cancelling_at_once_looks_at_the_time_to_choose_a_row() -> None:
    assert {move.number: move.when for move in MOVES if move.when} == {
        11: "in_time",
        12: "too_late",
    }


@pytest.mark.parametrize("move", MOVES, ids=lambda move: str(move.number))
def test_every_name_in_the_table_means_something(move: Move) -> None:
    assert set(move.guards) <= set(GUARDS)
    assert set(move.effects) <= set(EFFECTS)
    assert move.when in CONDITIONS
    assert move.says.endswith(".")


@pytest.mark.parametrize("move", MOVES, ids=lambda move: str(move.number))
def test_a_row_with_several_endings_says_who_chooses(move: Move) -> None:
    assert len(move.next) < 2 or move.outcome


def test_every_name_is_used() -> None:
    assert {name for move in MOVES for name in move.guards} == set(GUARDS)
    assert {name for move in MOVES for name in move.effects} == set(EFFECTS)
    assert {move.when for move in MOVES} == set(CONDITIONS)
    assert {move.outcome for move in MOVES} == {"", *OUTCOMES}


def test_every_event_happens_somewhere() -> None:
    assert {e for move in MOVES if not move.refusal for e in move.events} == set(Event)


def test_every_state_can_be_reached() -> None:
    assert {state for move in MOVES for state in move.next} == set(State)


def test_only_what_is_agreed_can_have_an_open_change() -> None:
    for move in MOVES:
        if move.next_change is not Change.NONE:
            assert set(move.states) <= UPCOMING
            assert not move.next or move.number == 14  # what was let go stays noted
        if not move.refusal and move.number != 27 and NEVER_CHANGE & set(move.states):
            assert move.changes == (Change.NONE,)


def test_a_request_is_never_confirmed_at_once() -> None:
    for move in MOVES:
        if State.CONFIRMED in move.next:
            assert move.states == (State.BOOKED,)


def test_what_is_decided_by_somebody_asks_whether_they_may() -> None:
    decisions = {Event.APPROVE, Event.DECLINE, Event.APPROVE_CHANGE, Event.DENY_CHANGE}
    for move in MOVES:
        if not move.refusal and decisions & set(move.events):
            assert move.guards[0] == "approval.who"
            assert set(move.actors) == STAFF


GUARDED = {
    1: "constraints hold no_approval",
    2: "constraints hold approval",
    3: "constraints booking.guest-allowed",
    4: "approval.who approval.required-fields approval.recheck",
    5: "approval.who",
    6: "approval.who approval.decline",
    7: "request.manage constraints",
    8: "portal.enabled owner withdraw_pending",
    9: "approval.request-expiry",
    10: "confirm.required owner",
    11: "cancel.allowed cancel.mode cancel.reason",
    12: "cancel.allowed cancel.mode cancel.reason",
    13: "cancel.allowed cancel.mode cancel.reason",
    14: "approval.who",
    15: "approval.who",
    16: "reschedule.allowed reschedule.mode proposed reschedule.constraints",
    17: "approval.who before_proposed_start approval.required-fields approval.recheck",
    18: "approval.who",
    19: "portal.enabled owner",
    21: "after_start",
    22: "reschedule.allowed reschedule.mode proposed reschedule.constraints hold",
    26: "after_start",
}


@pytest.mark.parametrize("move", MOVES, ids=lambda move: str(move.number))
def test_the_guards_stand_in_the_order_that_was_agreed(move: Move) -> None:
    assert " ".join(move.guards) == GUARDED.get(move.number, "")
