"""The engine answers every line, with a decision or with what is wrong with the line."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpgen.booking.desk.asking import fields_of, keys_of
from helpgen.booking.engine import cells, ruled
from helpgen.booking.engine.derived import derived_of
from helpgen.booking.engine.engine import serve
from helpgen.booking.engine.line import CODES, LONGEST
from helpgen.booking.engine.ruled import SERVED
from helpgen.booking.registry import BY_ID, RULES
from helpgen.booking.values.rule import Rule
from tests.booking_draws import arguments
from tests.booking_policies import _values, policy_of

TENANT = "maple-street-therapy"
EXAMPLE: dict[str, Any] = {
    "id": 1,
    "rule": "booking.lead-time",
    "policy": {
        "features.selfBookingLeadTimeHours": 24,
        "settings.timezone": "America/New_York",
    },
    "given": {"now": "2026-03-02T10:01:00-05:00", "start": "2026-03-03T10:00:00-05:00"},
}
STEP: dict[str, Any] = {
    "id": "s",
    "rule": "machine.step",
    "policy": _values(TENANT),
    "given": {
        "state": "pending",
        "event": "approve",
        "actor": "clinician",
        "now": "2026-03-02T10:00:00-05:00",
        "start": "2026-03-03T10:00:00-05:00",
        "owner": True,
    },
}

NESTED = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner) | st.dictionaries(st.sampled_from(["id", "rule", "given", "policy"]), inner)
    ),
)


def answer(line: str) -> dict[str, Any]:
    (said,) = serve([line])
    assert "\n" not in said
    result: dict[str, Any] = json.loads(said)
    return result


def asked(**changes: object) -> dict[str, Any]:
    return answer(json.dumps({**EXAMPLE, **changes}))


def test_the_example_of_the_issue_is_answered_with_its_numbers() -> None:
    assert asked() == {
        "id": 1,
        "allowed": False,
        "code": "too_soon",
        "facts": {"ahead": "PT23H59M", "needed": "PT24H"},
        "effects": [],
        "message": "This time is too soon to be booked online. Choose a later one.",
        "because": "23 h 59 min < 24 h",
    }


def test_a_minute_earlier_it_is_allowed() -> None:
    said = asked(given={**EXAMPLE["given"], "now": "2026-03-02T10:00:00-05:00"})
    assert (said["allowed"], said["code"], said["message"]) == (True, "", "")
    assert said["because"] == "24 h >= 24 h"


def test_one_step_of_the_machine_is_served_like_a_rule() -> None:
    said = answer(json.dumps(STEP))
    assert (said["allowed"], said["facts"]["state"], said["facts"]["move"]) == (True, "booked", 4)
    assert said["effects"][0]["kind"] == "audit"
    assert said["effects"][0]["about"] == "approve"
    refused = answer(json.dumps({**STEP, "given": {**STEP["given"], "state": "completed"}}))
    assert refused["code"] == "terminal_state"


def test_answers_come_in_order_one_for_each_line_that_is_not_blank() -> None:
    lines = [json.dumps({**EXAMPLE, "id": n}) + "\n" for n in range(3)]
    said = [json.loads(each)["id"] for each in serve([lines[0], "\n", "  ", *lines[1:]])]
    assert said == [0, 1, 2]


def test_an_answer_does_not_wait_for_the_next_line() -> None:
    taken = []

    def lines() -> Any:
        for n in range(2):
            taken.append(n)
            yield json.dumps(EXAMPLE)

    next(serve(lines()))
    assert taken == [0]


def test_what_is_wrong_with_a_line_comes_with_the_lines_number() -> None:
    said = [json.loads(each) for each in serve(["\n", "{", json.dumps(EXAMPLE), "[]\r\n"])]
    assert [each.get("error", {}).get("line") for each in said] == [2, None, 4]
    assert said[0]["error"].keys() == {"code", "line", "message"}
    assert [each["id"] for each in said] == [None, 1, None]


def test_a_line_may_be_exactly_as_long_as_the_longest() -> None:
    line = json.dumps(EXAMPLE)
    assert "error" not in answer(line + " " * (LONGEST - len(line)))
    assert answer(line + " " * (LONGEST - len(line) + 1))["error"]["code"] == "too_long"


def test_lines_may_end_as_they_do_on_any_system() -> None:
    line = json.dumps(EXAMPLE)
    said = [json.loads(each) for each in serve([f"{line}\r\n", "\r\n", f"{line}\n", line])]
    assert [each["code"] for each in said] == ["too_soon"] * 3


def test_a_byte_order_mark_before_the_first_line_is_no_part_of_it_and_anywhere_else_is() -> None:
    line = f"\ufeff{json.dumps(EXAMPLE)}"
    first, second = map(json.loads, serve([line, line]))
    assert first["code"] == "too_soon"
    assert (second["error"]["code"], second["error"]["line"]) == ("bad_json", 2)


def test_what_only_looks_blank_is_answered() -> None:
    assert answer("\u00a0")["error"]["code"] == "bad_json"


@pytest.mark.parametrize(
    "name", ["a", "", 0, -1, 10**25, 1.5, True, None, [1, "a"], {"a": {"b": []}}]
)
def test_the_id_comes_back_whatever_it_is(name: object) -> None:
    assert asked(id=name)["id"] == name
    assert asked(id=name, rule="?")["id"] == name


@pytest.mark.parametrize(
    ("changes", "code", "what"),
    [
        (
            {"rule": "booking.lead_time"},
            "unknown_rule",
            'called "booking.lead_time": docs/booking.md lists all; did you mean booking.lead-time?',
        ),
        ({"rule": "?"}, "unknown_rule", 'called "?": docs/booking.md lists all'),
        ({"rule": None}, "bad_request", 'rule: write text, such as "booking.lead-time"'),
        ({"rule": ["a"]}, "bad_request", "rule: write text"),
        (
            {"more": 1, "and": 2},
            "bad_request",
            "not known: and, more; a line has id, rule, policy, given, property",
        ),
        ({"policy": []}, "bad_request", "policy: write an object"),
        ({"given": None}, "bad_request", "given: write an object"),
        (
            {"policy": {}},
            "bad_policy",
            "booking.lead-time also needs features.selfBookingLeadTimeHours",
        ),
        ({"policy": {"a": 1}}, "bad_policy", "a is no key of a booking policy"),
        (
            {"policy": {"features.selfBookingLeadTime": 1}},
            "bad_policy",
            "did you mean features.selfBookingLeadTimeHours?",
        ),
        (
            {"policy": {"features.selfBookingLeadTimeHours": 169}},
            "bad_policy",
            "from 0 to 168",
        ),
        ({"given": {}}, "bad_given", "start: is missing (instant); now: is missing (instant)"),
        (
            {"given": {**EXAMPLE["given"], "then": 1}},
            "bad_given",
            "not known: then; give start, now",
        ),
        ({"given": {**EXAMPLE["given"], "now": 1}}, "bad_given", "now: write an instant"),
    ],
)
def test_what_is_wrong_with_a_request_is_told(
    changes: dict[str, Any], code: str, what: str
) -> None:
    said = asked(**changes)
    assert said["id"] == 1
    assert said["error"]["code"] == code
    assert what in said["error"]["message"]


def test_a_line_without_a_rule_is_told_so() -> None:
    said = answer('{"id": 7}')
    assert (said["id"], said["error"]["code"]) == (7, "bad_request")
    assert said["error"]["message"] == (
        'nothing is asked: write one of describe, rule, flow, operation, such as "rule": "booking.lead-time"'
    )


def test_guessing_what_was_meant_does_not_take_longer_with_more_unknown_names() -> None:
    keys = {f"features.selfBookingLeadTime{n}": 1 for n in range(20)}
    said = asked(policy=keys)["error"]["message"]
    assert said.count("did you mean features.selfBookingLeadTimeHours?") == 1


def test_what_was_meant_is_guessed_for_the_first_three_names_only() -> None:
    def said(*names: str) -> str:
        return str(asked(policy=dict.fromkeys(names, 1))["error"]["message"])

    two = said("settings.holdMinute", "settings.timezones")
    assert two.endswith("; did you mean settings.holdMinutes, settings.timezone?")
    assert said("?", "!", "+", "settings.timezones").endswith("is no key of a booking policy")
    assert said("?", "!", "settings.timezones").endswith("; did you mean settings.timezone?")


def test_all_that_a_policy_lacks_is_told() -> None:
    said = asked(rule="booking.max-future-days", policy={})["error"]["message"]
    needed = "features.selfBookingMaxFutureDays, settings.timezone"
    assert said == f"booking.max-future-days also needs {needed}"


def test_letters_are_written_as_themselves() -> None:
    (said,) = serve(['{"id": "\u00e9", "rule": "caf\u00e9"}'])
    assert '"id": "\u00e9"' in said
    assert 'called \\"caf\u00e9\\"' in said


def test_a_rule_without_keys_or_values_needs_none() -> None:
    assert answer('{"rule": "approval.entry-points"}')["allowed"] is True


def test_what_only_a_rule_can_find_wrong_is_told_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def ask(*_: object) -> None:
        raise ValueError("too many")

    monkeypatch.setattr(ruled, "ask", ask)
    message = "the values do not fit together: too many"
    assert asked()["error"] == {"code": "bad_given", "line": 1, "message": message}


def test_every_rule_and_the_step_are_served() -> None:
    assert list(SERVED) == [*BY_ID, "machine.step"]


def _line(rule: Rule, values: dict[str, Any], raw: dict[str, object]) -> str:
    own = {field.name: cells.json_of(field, values[field.name]) for field in rule.given}
    return json.dumps({"id": 0, "rule": rule.id, "policy": raw, "given": own})


@pytest.mark.parametrize(
    "rule", [r for r in RULES if not r.is_made_of_others], ids=lambda rule: rule.id
)
def test_the_engine_says_what_the_rule_says(rule: Rule) -> None:
    policy = policy_of(TENANT)
    raw = _values(TENANT)

    @settings(max_examples=8, deadline=None, derandomize=True, database=None)
    @given(arguments(rule))
    def draw(values: dict[str, Any]) -> None:
        said = answer(_line(rule, values, raw))
        decision = rule.decide(**values, **({"policy": policy} if rule.keys else {}))
        assert (said["allowed"], said["code"]) == (decision.allowed, decision.code)
        assert list(said["facts"]) == list(decision.facts)

    draw()


@pytest.mark.parametrize(
    "rule", [r for r in RULES if r.is_made_of_others], ids=lambda rule: rule.id
)
def test_a_rule_of_rules_is_answered_from_what_all_of_them_need(rule: Rule) -> None:
    whole = Rule(rule.id, rule.says, rule.decide, given=fields_of(rule))
    follow = {each.name for each in derived_of(rule)}

    @settings(max_examples=10, deadline=None, derandomize=True, database=None)
    @given(arguments(whole))
    def draw(values: dict[str, Any]) -> None:
        line = json.loads(_line(whole, values, _values(TENANT)))
        line["given"] = {name: line["given"][name] for name in line["given"] if name not in follow}
        said = answer(json.dumps(line))
        if "error" in said:
            assert "is missing, and" in said["error"]["message"]
        else:
            assert isinstance(said["allowed"], bool)

    draw()
    missing = [key.name for key in keys_of(rule)][:1]
    raw = {k: v for k, v in _values(TENANT).items() if k not in missing}
    said = answer(json.dumps({"rule": rule.id, "policy": raw}))
    assert said["error"]["message"] == f"{rule.id} also needs {missing[0]}"


@pytest.mark.long
@settings(max_examples=150, deadline=None)
@given(st.text() | NESTED.map(json.dumps))
def test_no_line_whatever_stops_the_engine(line: str) -> None:
    for said in serve([line]):
        assert json.loads(said)["error"]["code"] in CODES


RECHECK: dict[str, Any] = {
    "rule": "approval.recheck",
    "policy": _values(TENANT),
    "given": {
        "active": True,
        "required": [],
        "held": [],
        "day": "2026-03-04",
        "start": "2026-03-04T11:00:00-05:00",
        "minutes": 50,
        "usual": [{"start": "09:00", "end": "17:00"}],
        "overrides": [],
        "hours": [{"start": "09:00", "end": "17:00"}],
        "provider": "anna",
        "events": [],
        "appointments": [],
    },
}
HOLDS = {"holds": [], "contact": "client:cleo", "now": "2026-03-02T10:00:00-05:00"}


@pytest.mark.parametrize(
    ("more", "missing"),
    [
        ({}, ""),
        (HOLDS, ""),
        ({**HOLDS, "holds": None, "now": None}, ""),
        ({**HOLDS, "now": None}, "now: is missing, and holds given"),
        (
            {"holds": []},
            "now: is missing, and holds given",
        ),  # the contact follows: nobody has told any
    ],
)
def test_who_names_holds_names_what_belongs_to_them(more: dict[str, Any], missing: str) -> None:
    said = answer(json.dumps({**RECHECK, "given": {**RECHECK["given"], **more}}))
    assert said.get("error", {}).get("message", "") == missing
    assert said.get("allowed", False) is (missing == "")
