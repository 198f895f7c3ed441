"""What moves to somebody else takes its room along, and the practice gives it no room that is taken then."""

from dataclasses import replace

from helpgen.booking.desk import desk
from helpgen.booking.values.appointment import Appointment, Details
from helpgen.booking.values.event import Event
from helpgen.booking.values.office import Office
from helpgen.booking.values.state import Change
from tests.booking_office import NOW, OPEN, WITH_ROOM, appointment, at, code, having
from tests.booking_policies import policy_with

POLICY = policy_with(
    "maple-street-therapy",
    {
        **OPEN,
        "features.portalAllowReschedule": True,
        "features.manageRequestEnabled": True,
        "settings.rescheduleMode": "request",
        "settings.approvalRequiredFields": [],
    },
)
ASKS = replace(
    appointment("mine", at(14)),
    change=Change.RESCHEDULE_REQUESTED,
    proposed=at(11),
    proposed_details=Details(provider="ben"),
)
THERE = replace(appointment("there", at(11), client="dan"), room="x")


def office(*there: Appointment) -> Office:
    return Office(WITH_ROOM, having(*there), POLICY, NOW)


def test_a_room_is_filled_in_only_where_it_is_free_at_the_time_that_is_asked_for_too() -> None:
    assert code(desk.fill_in(office(ASKS, THERE), "mine", "anna", {"room": "x"})) == "slot_taken"
    later = replace(THERE, span=at(12))
    assert code(desk.fill_in(office(ASKS, later), "mine", "anna", {"room": "x"})) == ""


def test_who_asks_for_another_provider_asks_for_the_same_room() -> None:
    mine = replace(appointment("mine", at(14)), room="x")
    to_ben = Details(provider="ben")

    def asks(*others: Appointment) -> str:
        here = office(mine, *others)
        return code(desk.reschedule(here, "mine", "cleo", at(11), "n", details=to_ben))

    assert asks(THERE) == "slot_taken"
    assert asks(replace(THERE, room="")) == ""


def test_a_move_to_another_provider_is_agreed_to_only_while_the_room_is_free_then() -> None:
    mine = replace(ASKS, room="x")
    for others, expected in (((), ""), ((THERE,), "slot_taken")):
        decided = desk.decide(office(mine, *others), "mine", "ben", Event.APPROVE_CHANGE)
        assert code(decided) == expected
