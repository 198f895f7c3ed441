"""Mails, notes and looks are those of the matrix of each system, and no others."""

import pytest

from helpgen.booking.moves.machine import step
from helpgen.booking.values.decision import EffectKind
from helpgen.booking.values.event import Actor, Event
from helpgen.booking.values.state import Change, State
from tests.booking_cases import case, mailing
from tests.booking_policies import SYSTEMS, policy_of

MOVING = Change.RESCHEDULE_REQUESTED
LEAVING = Change.CANCEL_REQUESTED
NEW = (None, Change.NONE)
PENDING = (State.PENDING, Change.NONE)
BOOKED = (State.BOOKED, Change.NONE)

TOLD = [
    ("S1a", 11, Event.CANCEL, BOOKED, ""),
    ("S1b", 4, Event.APPROVE, PENDING, "email:client"),
    ("S1b", 5, Event.DECLINE, PENDING, "email:client"),
    ("S1b", 11, Event.CANCEL, BOOKED, ""),
    ("S3", 2, Event.REQUEST, NEW, "email:client notify:clinician"),
    ("S3", 4, Event.APPROVE, PENDING, ""),
    ("S4", 4, Event.APPROVE, PENDING, "email:client"),
    ("S4", 5, Event.DECLINE, PENDING, ""),
    ("S4", 13, Event.REQUEST_CANCEL, BOOKED, ""),
    ("S4", 14, Event.APPROVE_CHANGE, (State.BOOKED, LEAVING), "email:client"),
    ("S4", 15, Event.DENY_CHANGE, (State.BOOKED, LEAVING), ""),
    ("S4", 17, Event.APPROVE_CHANGE, (State.BOOKED, MOVING), "email:client"),
    ("S4", 18, Event.DENY_CHANGE, (State.BOOKED, MOVING), ""),
]


@pytest.mark.parametrize(("system", "move", "event", "before", "told"), TOLD)
def test_each_system_tells_those_of_the_matrix_and_nobody_else(
    system: str, move: int, event: Event, before: tuple[State | None, Change], told: str
) -> None:
    theirs = {Event.REQUEST, Event.CANCEL, Event.REQUEST_CANCEL}
    actor = Actor.CLIENT if event in theirs else Actor.CLINICIAN
    came = step(case(event, actor, *before, policy=policy_of(SYSTEMS[system])))
    heard = [e for e in came.effects if e.kind in {EffectKind.EMAIL, EffectKind.NOTIFY}]
    assert (came.move, " ".join(map(str, heard))) == (move, told)


@pytest.mark.parametrize(
    ("change", "told"), [(LEAVING, "email:cancelled"), (MOVING, "email:change-approved")]
)
def test_an_approved_change_is_told_once(change: Change, told: str) -> None:
    policy = mailing(policy_of(SYSTEMS["S4"]))
    came = step(case(Event.APPROVE_CHANGE, Actor.CLINICIAN, State.BOOKED, change, policy=policy))
    assert [str(each) for each in came.effects if each.kind is EffectKind.EMAIL] == [told]


@pytest.mark.parametrize(
    ("state", "change", "style"),
    [
        (*BOOKED, "green-diagonal"),
        (State.BOOKED, LEAVING, "red"),
    ],
)
def test_both_calendars_show_an_open_and_an_approved_request_to_cancel(
    state: State, change: Change, style: str
) -> None:
    event = Event.REQUEST_CANCEL if change is Change.NONE else Event.APPROVE_CHANGE
    actor = Actor.CLIENT if change is Change.NONE else Actor.CLINICIAN
    came = step(case(event, actor, state, change, policy=policy_of(SYSTEMS["S4"])))
    styles = {e.about: dict(e.details)["style"] for e in came.effects if e.kind is EffectKind.STYLE}
    assert styles == {"client_calendar": style, "clinician_calendar": style}


def test_an_approved_request_turns_from_a_gray_placeholder_to_light_green() -> None:
    policy = policy_of(SYSTEMS["S1b"])
    came = step(case(Event.APPROVE, Actor.CLINICIAN, *PENDING, policy=policy))
    styles = [dict(each.details)["style"] for each in came.effects if each.kind is EffectKind.STYLE]
    assert styles == ["light-green", "light-green"]
