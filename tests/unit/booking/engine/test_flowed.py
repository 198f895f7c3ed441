"""A line that names a flow is answered with its steps, up to the first that is refused."""

import json
from collections.abc import Mapping
from typing import Any

from helpgen.booking.desk.asking import keys_of
from helpgen.booking.engine.engine import answer
from helpgen.booking.moves.machine import RULE as STEP
from tests.booking_policies import _values

POLICY = {key.name: _values("maple-street-therapy")[key.name] for key in keys_of(STEP)}


def asked(flow: object, policy: Mapping[str, object]) -> dict[str, Any]:
    return dict(answer(json.dumps({"id": 1, "flow": flow, "policy": dict(policy)})))


def test_each_step_is_told_with_what_is_so_afterwards() -> None:
    at_once = {**POLICY, "features.selfBookingRequiresApproval": False}
    assert asked("book-at-once", at_once) == {
        "id": 1,
        "steps": [
            {
                "event": "book",
                "actor": "client",
                "allowed": True,
                "code": "",
                "state": "booked",
                "change": "none",
            }
        ],
    }


def test_a_way_that_is_refused_at_its_first_step_has_no_state() -> None:
    closed = {**POLICY, "features.guestRequestEnabled": False}
    (step,) = asked("guest-request", closed)["steps"]
    assert (step["allowed"], step["code"]) == (False, "guest_not_allowed")
    assert (step["state"], step["change"]) == (None, "none")


def test_what_is_no_flow_is_told_with_one_that_there_is() -> None:
    error = asked(1, POLICY)["error"]
    assert (error["code"], error["message"]) == (
        "bad_request",
        'flow: write text, such as "book-at-once"',
    )


def test_what_the_policy_lacks_is_told_of_the_flow() -> None:
    error = asked("confirm", {})["error"]
    assert error["code"] == "bad_policy"
    assert error["message"].startswith("confirm also needs ")
