"""What two engines agree on has no text for people in it, and nothing that says nothing."""

import json
from typing import Any

import pytest

from helpgen.booking.engine.engine import answer
from helpgen.booking.engine.told import normative
from tests.booking_policies import _values

CANCEL = {
    "id": "c",
    "rule": "machine.step",
    "policy": {
        **_values("maple-street-therapy"),
        "settings.notifications": {"cancelledByClient": ["email:clinician"]},
    },
    "given": {
        "state": "booked",
        "event": "cancel",
        "actor": "client",
        "owner": True,
        "now": "2026-03-02T10:01:00-05:00",
        "start": "2026-03-03T10:00:00-05:00",
        "reason": "ill",
    },
}


def test_all_is_kept_but_the_texts_and_what_is_null() -> None:
    told = answer(json.dumps(CANCEL))
    assert normative(told) == {
        "id": "c",
        "allowed": True,
        "code": "",
        "facts": {
            "move": 12,
            "guard": "",
            "state": "late_cancelled",
            "change": "none",
            "reason": "ill",
        },
        "effects": [
            {
                "kind": "audit",
                "about": "cancel",
                "details": {
                    "actor": "client",
                    "event": "cancel",
                    "before": "booked",
                    "after": "late_cancelled",
                    "now": "2026-03-02T15:01:00Z",
                },
            },
            {"kind": "email", "about": "clinician", "details": {}},
            {"kind": "free", "about": "time", "details": {}},
            {"kind": "message", "about": "late_cancellation", "details": {}},
        ],
    }


def test_of_a_fault_its_code_is_kept() -> None:
    fault = answer('{"id": 3, "rule": "?"}')
    assert normative(fault) == {"id": 3, "error": {"code": "unknown_rule"}}


@pytest.mark.parametrize(
    "odd",
    [
        {"id": 1, "effects": ["a", {"kind": "b"}, {"details": []}]},
        {"id": 1, "effects": "a", "facts": 1, "error": "c"},
        {"id": 1, "facts": [], "holds": True, "more": 1},
        {},
    ],
)
def test_what_is_no_answer_stays_as_wrong_as_it_is(odd: dict[str, Any]) -> None:
    assert normative(odd) == odd


def test_null_is_as_much_as_nothing_at_any_depth() -> None:
    deep: dict[str, Any] = {"facts": {"a": None, "b": [{"c": None, "d": [None, 1]}]}}
    assert normative(deep) == {"facts": {"b": [{"d": [None, 1]}]}}
