"""Whether a law of a rule holds of its answer can be asked with the rule."""

import json
from typing import Any

import pytest

from helpgen.booking.engine.engine import answer
from helpgen.booking.engine.ruled import SERVED

LEAD: dict[str, Any] = {
    "rule": "booking.lead-time",
    "policy": {
        "features.selfBookingLeadTimeHours": 24,
        "settings.timezone": "America/New_York",
    },
    "given": {"now": "2026-03-02T10:01:00-05:00", "start": "2026-03-03T10:00:00-05:00"},
}


def test_whether_a_law_holds_of_an_answer_can_be_asked() -> None:
    said = answer(json.dumps({**LEAD, "property": "never-inside-window"}))
    assert (said["allowed"], said["holds"]) == (False, True)
    assert "holds" not in answer(json.dumps(LEAD))


def test_a_law_that_does_not_hold_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    law = SERVED["booking.lead-time"].properties[0]
    monkeypatch.setattr(type(law), "holds", property(lambda _: lambda **_: False))
    assert answer(json.dumps({**LEAD, "property": law.name}))["holds"] is False


@pytest.mark.parametrize(
    ("role", "allowed"), [("admin", True), ("billing", False)], ids=["may", "may not"]
)
def test_a_law_of_a_rule_of_rules_sees_what_they_say(
    role: str, allowed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = {
        "rule": "approval.decline",
        "policy": {"settings.declineBooked": False, "settings.approvalRoles": ["admin"]},
        "given": {
            "actor": "staff",
            "own": False,
            "role": role,
            "may_approve": True,
            "state": "pending",
        },
        "property": "frees-what-it-ends",
    }
    said = answer(json.dumps(line))
    assert (said["allowed"], said["holds"]) == (allowed, True)
    law = SERVED["approval.decline"].properties[0]
    seen: list[tuple[str, bool]] = []

    def look(**given: Any) -> bool:
        seen.extend((name, part.allowed) for name, part in given["answers"])
        return True

    monkeypatch.setattr(type(law), "holds", property(lambda _: look))
    assert answer(json.dumps(line))["holds"] is True
    assert seen == [("approval.who", allowed)]


@pytest.mark.parametrize(
    ("name", "code", "what"),
    [
        ("never-inside", "unknown_property", "did you mean never-inside-window?"),
        (1, "bad_request", "property: write text"),
        (None, "bad_request", "property: write text"),
    ],
)
def test_a_law_that_there_is_not_is_told(name: object, code: str, what: str) -> None:
    error: Any = answer(json.dumps({**LEAD, "property": name}))["error"]
    assert error["code"] == code
    assert what in error["message"]


def test_a_law_without_a_name_is_told_how_one_is_called() -> None:
    error: Any = answer(json.dumps({**LEAD, "property": 3}))["error"]
    assert error["code"] == "bad_request"
    assert error["message"] == 'property: write text, such as "never-inside-window"'
