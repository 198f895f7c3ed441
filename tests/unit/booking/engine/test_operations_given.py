"""What a line gives to an operation comes to the desk as it is given, and what it leaves out as nothing."""

import json
from collections.abc import Mapping
from typing import Any

import pytest

from helpgen.booking.engine.engine import answer
from helpgen.booking.engine.operations import OPERATIONS, _draft
from helpgen.booking.rules.availability import slot_duration
from helpgen.booking.values.appointment import ANY, Calendar, Draft
from tests.booking_office import WEDNESDAY, appointment, at, having, held
from tests.unit.booking.engine.test_operations import OFFICE, WISH, line

MOVE: dict[str, Any] = {
    "appointment": "a1",
    "by": "cleo",
    "new": "a2",
    "time": {"day": "2026-03-04", "start": "14:00"},
}
MOVABLE: dict[str, object] = {
    "features.portalAllowReschedule": True,
    "settings.rescheduleMode": "auto",
}


def asked(
    operation: str,
    given: Mapping[str, object],
    calendar: Calendar | None = None,
    policy: Mapping[str, object] | None = None,
) -> dict[str, Any]:
    """The answer, where Anna offers something shorter too."""
    question = line(operation, given, calendar, policy)
    question["office"]["services"].append({"id": "short", "minutes": 30})
    question["office"]["providers"][0]["services"].append("short")
    said: dict[str, Any] = dict(answer(json.dumps(question)))
    assert "error" not in said, said
    return said


@pytest.mark.parametrize(
    ("more", "service", "minutes"),
    [({}, "talk", 60), ({"service": "short"}, "short", 30), ({"service": "talk"}, "talk", 60)],
)
def test_with_a_service_that_is_named_a_move_is_as_long_as_that_and_else_as_it_was(
    more: dict[str, str], service: str, minutes: int
) -> None:
    said = asked("reschedule", {**MOVE, **more}, having(appointment()), MOVABLE)["facts"]
    (new,) = (each for each in said["appointments"] if each["id"] == "a2")
    assert (new["service"], new["time"]["minutes"]) == (service, minutes)


@pytest.mark.parametrize(("minutes", "code"), [(5, ""), (-5, "hold_expired")])
def test_a_move_uses_the_hold_that_is_given(minutes: int, code: str) -> None:
    there = having(appointment(), holds=(held("h", at(14), "cleo", minutes),))
    said = asked("reschedule", {**MOVE, "hold": "h"}, there, MOVABLE)
    assert said["code"] == code
    assert said["facts"]["spent"] == ([] if code else ["h"])
    assert asked("reschedule", MOVE, there, MOVABLE)["code"] == ""


def test_a_reason_is_kept_and_asked_for_where_it_has_to_be_given() -> None:
    asks: dict[str, object] = {
        "features.portalAllowCancel": True,
        "settings.cancelMode": "immediate",
        "settings.cancelReasonRequired": True,
    }
    given = {"appointment": "a1", "by": "cleo"}
    assert asked("cancel", given, having(appointment()), asks)["code"] == "reason_required"
    said = asked("cancel", {**given, "reason": "ill"}, having(appointment()), asks)
    (one,) = said["facts"]["appointments"]
    assert (one["state"], one["reason"]) == ("cancelled", "ill")


@pytest.mark.parametrize("operation", ["book", "hold"])
def test_a_service_that_is_left_out_is_none(operation: str) -> None:
    wish = {name: value for name, value in WISH.items() if name != "service"}
    question = line(operation, {**wish, "time": {**WISH["time"], "minutes": 60}})
    said: dict[str, Any] = dict(answer(json.dumps(question)))
    assert (said["allowed"], said["code"]) == (True, "")


MOVING = {"days": ["2026-03-04"], "moving": "a1"}


def test_a_move_is_looked_for_in_the_name_of_its_client_and_as_long_as_its_service() -> None:
    other = appointment("b", at(14), provider="ben")
    slots = asked("find", MOVING, having(appointment(), other))["facts"]["slots"]
    starts = {each["start"] for each in slots}
    assert "13:00" in starts
    assert "14:00" not in starts
    assert {each["time"] for each in slots if each["start"] == "13:00"} == {
        "2026-03-04T18:00:00Z/2026-03-04T19:00:00Z"
    }


def test_only_its_own_time_is_shown_as_taken_for_that() -> None:
    grey: dict[str, object] = {"settings.unavailablePresentation": "grey"}
    slots = asked("find", MOVING, having(appointment()), grey)["facts"]["slots"]
    assert [each["start"] for each in slots if each["status"] == "busy"] == ["11:00"]


def test_without_a_service_times_of_the_usual_length_are_found() -> None:
    usual: dict[str, object] = {"settings.defaultSessionDuration": 60}
    given = {"days": ["2026-03-04"], "client": "cleo", "provider": "anna"}
    said: dict[str, Any] = dict(answer(json.dumps(line("find", given, having(), usual))))
    assert said["facts"]["slots"]


def test_what_is_wished_is_what_the_line_says() -> None:
    policy = OFFICE.policy
    read = {
        each.name: None for each in next(known for known in OPERATIONS if known.id == "book").given
    }
    time = {"day": WEDNESDAY, "start": 660, "minutes": None, "zone": None, "again": None}
    least = {**read, "key": "n", "time": time}
    plain = Draft(None, ANY, at(11, minutes=slot_duration.length(None, policy)))
    assert _draft(OFFICE, least, "") == plain
    named = {
        **least,
        "client": "cleo",
        "provider": "anna",
        "location": "Main Street",
        "room": "garden",
        "kind": "new",
        "hold": "h",
        "link": True,
    }
    assert _draft(OFFICE, named, "talk") == Draft(
        "cleo",
        "anna",
        at(11),
        service="talk",
        location="Main Street",
        room="garden",
        kind="new",
        hold="h",
        direct_link=True,
    )


def test_a_service_without_a_length_of_its_own_makes_a_move_as_long_as_is_usual() -> None:
    question = line("reschedule", {**MOVE, "service": "usual"}, having(appointment()), MOVABLE)
    question["office"]["services"].append({"id": "usual"})
    question["office"]["providers"][0]["services"].append("usual")
    said: dict[str, Any] = dict(answer(json.dumps(question)))
    assert (said["allowed"], said["code"]) == (True, "")
    (new,) = (each for each in said["facts"]["appointments"] if each["id"] == "a2")
    assert new["time"]["minutes"] == slot_duration.length(None, OFFICE.policy) != 60
