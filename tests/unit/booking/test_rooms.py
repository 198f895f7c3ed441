"""A room holds one appointment at a time, whichever way one asks for it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from helpgen.booking.desk import desk
from helpgen.booking.desk.outcome import Outcome
from helpgen.booking.find import Search, find
from helpgen.booking.ledger.ledger import Ledger
from helpgen.booking.ledger.token import Token
from helpgen.booking.values.appointment import ANY, Appointment, Calendar, Draft, Hold
from helpgen.booking.values.event import Event
from helpgen.booking.values.office import Office
from helpgen.booking.values.policy import Policy
from helpgen.booking.values.state import Change, State
from tests.booking_office import (
    GUEST,
    NOW,
    OPEN,
    WEDNESDAY,
    WITH_ROOM,
    appointment,
    at,
    code,
    having,
    held,
    wish,
)
from tests.booking_policies import policy_with

SETTINGS: dict[str, object] = {
    **OPEN,
    "features.guestRequestEnabled": True,
    "features.portalAllowReschedule": True,
    "features.manageRequestEnabled": True,
    "settings.approvalRequiredFields": [],
}
POLICY = policy_with("maple-street-therapy", {**SETTINGS, "settings.rescheduleMode": "auto"})
BY_REQUEST = policy_with(
    "maple-street-therapy",
    {**SETTINGS, "settings.rescheduleMode": "request", "settings.bufferMinutes": 30},
)
PRACTICE = replace(WITH_ROOM, rooms=("garden", "attic"))
GARDEN = replace(appointment("there", at(11), client="dan", provider="ben"), room="garden")
WISH = replace(wish(at(11)), room="garden")


def office(*there: Appointment, policy: Policy = POLICY, holds: tuple[Hold, ...] = ()) -> Office:
    return Office(PRACTICE, having(*there, holds=holds), policy, NOW)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (WISH, "slot_taken"),
        (replace(WISH, room="attic"), ""),
        (replace(WISH, room=""), ""),
        (replace(WISH, span=at(12)), ""),
        (replace(WISH, span=at(10)), ""),
        (replace(WISH, provider=ANY), "slot_taken"),
        (replace(GUEST, room="garden"), "slot_taken"),
    ],
)
def test_two_providers_are_never_in_one_room_at_one_time(wanted: Draft, expected: str) -> None:
    assert code(desk.book(office(GARDEN), wanted, "new")) == expected
    assert code(desk.hold(office(GARDEN), wanted, "h")) == expected


def test_no_buffer_is_kept_in_a_room() -> None:
    there = office(GARDEN, policy=BY_REQUEST)
    assert code(desk.book(there, replace(WISH, span=at(12)), "new")) == ""


def test_a_hold_keeps_the_room_from_everybody_else_and_not_from_its_contact() -> None:
    (kept,) = desk.hold(office(), replace(WISH, client="dan", provider="ben"), "h").holds
    assert kept.room == "garden"
    there = office(holds=(kept,))
    assert code(desk.book(there, WISH, "new")) == "slot_taken"
    assert code(desk.hold(there, WISH, "h2")) == "slot_taken"
    assert code(desk.book(there, replace(WISH, room="attic"), "new")) == ""
    theirs = replace(WISH, client="dan", provider="ben", hold="h")
    assert code(desk.book(there, theirs, "new")) == ""


def test_an_open_change_keeps_the_room_at_both_times() -> None:
    asks = replace(GARDEN, change=Change.RESCHEDULE_REQUESTED, proposed=at(14))
    there = office(asks, policy=BY_REQUEST)
    assert code(desk.book(there, WISH, "new")) == "slot_taken"
    assert code(desk.book(there, replace(WISH, span=at(14)), "new")) == "slot_taken"
    assert code(desk.book(there, replace(WISH, span=at(15)), "new")) == ""


MINE = replace(appointment("mine", at(14)), room="garden")


@pytest.mark.parametrize("policy", [POLICY, BY_REQUEST])
def test_an_appointment_takes_its_room_along(policy: Policy) -> None:
    there = office(GARDEN, MINE, policy=policy)
    assert code(desk.reschedule(there, "mine", "cleo", at(11), "new")) == "slot_taken"
    assert code(desk.reschedule(there, "mine", "cleo", at(12), "new")) == ""
    assert code(desk.reschedule(there, "mine", "cleo", at(14, 30), "new")) == ""


def test_who_holds_a_time_to_move_to_holds_the_room_of_the_appointment() -> None:
    there = office(GARDEN, MINE)
    assert code(desk.hold(there, wish(at(11)), "h", moving="mine")) == "slot_taken"
    (kept,) = desk.hold(there, wish(at(15)), "h", moving="mine").holds
    assert kept.room == "garden"


def test_a_request_cannot_be_edited_into_a_room_that_is_taken() -> None:
    there = office(GARDEN, replace(MINE, state=State.PENDING))
    assert code(desk.edit(there, "mine", "cleo", at(11))) == "slot_taken"
    assert code(desk.edit(there, "mine", "cleo", at(12))) == ""


def test_of_two_requests_for_one_room_the_second_is_not_approved() -> None:
    there = office(GARDEN, replace(MINE, span=at(11), state=State.PENDING))
    assert code(desk.decide(there, "mine", "ada", Event.APPROVE)) == "slot_taken"
    elsewhere = office(GARDEN, replace(MINE, span=at(11), state=State.PENDING, room="attic"))
    assert code(desk.decide(elsewhere, "mine", "ada", Event.APPROVE)) == ""


def test_a_room_that_is_taken_cannot_be_filled_in() -> None:
    mine = replace(MINE, span=at(11), room="")
    there = office(GARDEN, mine)
    assert code(desk.fill_in(there, "mine", "ada", {"room": "garden"})) == "slot_taken"
    assert code(desk.fill_in(there, "mine", "ada", {"room": "attic"})) == ""
    asks = replace(mine, span=at(15), change=Change.RESCHEDULE_REQUESTED, proposed=at(11))
    later = office(GARDEN, asks, policy=BY_REQUEST)
    assert code(desk.fill_in(later, "mine", "ada", {"room": "garden"})) == "slot_taken"
    assert code(desk.fill_in(later, "mine", "ada", {"location": "West"})) == ""


def test_its_own_room_is_filled_in_again_also_beside_the_time_that_is_asked_for() -> None:
    there = office(replace(MINE, span=at(11)))
    assert code(desk.fill_in(there, "mine", "ada", {"room": "garden"})) == ""
    asks = replace(MINE, span=at(11), change=Change.RESCHEDULE_REQUESTED, proposed=at(11, 30))
    later = office(asks, policy=BY_REQUEST)
    assert code(desk.fill_in(later, "mine", "ada", {"room": "garden"})) == ""


def test_what_is_in_a_room_twice_already_can_still_have_its_other_fields_filled_in() -> None:
    there = office(GARDEN, replace(MINE, span=at(11)))
    assert code(desk.fill_in(there, "mine", "ada", {"service_code": "T61"})) == ""
    assert code(desk.fill_in(there, "mine", "ada", {"room": ""})) == ""


def starts(there: Office, room: str, **more: str) -> list[int]:
    client = there.practice.client("cleo")
    search = Search(client, more.get("provider", "anna"), "talk", room=room)
    return [slot.start // 60 for slot in find(there, (WEDNESDAY,), search) if slot.start % 60 == 0]


def test_what_is_found_is_free_in_that_room() -> None:
    kept = replace(held("h", at(14), client="dan"), provider="ben", room="garden")
    there = office(GARDEN, holds=(kept,))
    assert starts(there, "garden") == [9, 10, 12, 13, 15, 16]
    assert starts(there, "garden", provider=ANY) == [9, 10, 12, 13, 15, 16]
    assert starts(there, "attic") == starts(there, "") == list(range(9, 17))


def test_where_times_are_not_held_no_hold_keeps_a_room() -> None:
    kept = replace(held("h", at(14), client="dan"), provider="ben", room="garden")
    unheld = policy_with("maple-street-therapy", {**SETTINGS, "settings.holdMinutes": 0})
    there = office(policy=unheld, holds=(kept,))
    assert starts(there, "garden") == list(range(9, 17))
    assert code(desk.book(there, replace(WISH, span=at(14)), "new")) == ""


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger(tmp_path / "ledger.db", durable=False) as opened:
        yield opened


def test_the_ledger_says_no_with_the_same_code(ledger: Ledger) -> None:
    def served(wanted: Callable[[Office], Outcome]) -> str:
        return ledger.serve(office(), Token(), wanted).decision.code

    taken = replace(WISH, client="dan", provider="ben")
    assert served(lambda there: desk.hold(there, taken, "h")) == ""
    assert served(lambda there: desk.book(there, WISH, "a")) == "slot_taken"
    assert served(lambda there: desk.book(there, replace(taken, hold="h"), "b")) == ""
    assert served(lambda there: desk.book(there, WISH, "a")) == "slot_taken"
    unseen = replace(appointment("a"), room="garden")
    stored = ledger.attempt(
        PRACTICE.organization, Token(), NOW, lambda _: Outcome(appointments=(unseen,), new=("a",))
    )
    assert stored.decision.code == "slot_taken"
    assert stored.decision.facts == {"taken": "room"}
    assert [each.room for each in ledger.calendar(PRACTICE.organization).appointments] == ["garden"]


def test_an_empty_calendar_leaves_every_room_free() -> None:
    assert code(desk.book(Office(PRACTICE, Calendar(), POLICY, NOW), WISH, "new")) == ""
