"""The description tells of every rule what its record says, and nothing that the engine does not answer to."""

import json
from typing import Any

import pytest

from helpgen import __version__
from helpgen.booking.desk.asking import fields_of, keys_of
from helpgen.booking.engine.engine import answer
from helpgen.booking.engine.operations import OPERATIONS
from helpgen.booking.engine.ruled import SERVED
from helpgen.booking.moves.flows import FLOWS
from helpgen.booking.moves.table import MOVES
from helpgen.booking.values.clock import zones_version
from helpgen.booking.values.decision import EffectKind
from helpgen.booking.values.keys import KEYS
from helpgen.booking.values.rule import Rule
from helpgen.model.engine_description import EngineDescription
from tests.house.tree import ROOT

SAID: dict[str, Any] = json.loads(json.dumps(answer('{"id": 7, "describe": true}')))
TEXT = json.dumps(SAID["description"])
DESCRIPTION = EngineDescription.model_validate_json(TEXT)
BY_RULE = {rule.id: rule for rule in DESCRIPTION.rules}
each_rule = pytest.mark.parametrize("rule", SERVED.values(), ids=list(SERVED))


def test_the_answer_is_the_description_alone() -> None:
    assert list(SAID) == ["id", "description"]
    assert SAID["id"] == 7
    assert json.loads(DESCRIPTION.model_dump_json(by_alias=True, exclude_defaults=True)).keys() <= (
        SAID["description"].keys()
    )


def test_an_engine_says_who_it_is_and_what_its_answers_rest_on() -> None:
    assert DESCRIPTION.protocol == 1
    assert (DESCRIPTION.engine.name, DESCRIPTION.engine.version) == ("helpgen", __version__)
    assert DESCRIPTION.tzdata == zones_version()
    assert DESCRIPTION.tzdata[:2] == "20"
    assert len(DESCRIPTION.tzdata) in {5, 6}
    assert DESCRIPTION.capabilities == ("rules", "properties", "flows", "operations")


def test_everything_that_is_served_is_described_in_its_order() -> None:
    assert [rule.id for rule in DESCRIPTION.rules] == list(SERVED)
    assert [each.id for each in DESCRIPTION.operations] == [each.id for each in OPERATIONS]
    assert [key.name for key in DESCRIPTION.keys] == [key.name for key in KEYS]
    assert [each.kind for each in DESCRIPTION.effects] == [kind.value for kind in EffectKind]
    assert [move.number for move in DESCRIPTION.moves] == [move.number for move in MOVES]
    assert [flow.name for flow in DESCRIPTION.flows] == [flow.name for flow in FLOWS]


@each_rule
def test_a_rule_is_described_as_it_is_asked(rule: Rule) -> None:
    said = BY_RULE[rule.id]
    assert said.says == rule.says
    assert [each.name for each in said.given] == [each.name for each in fields_of(rule)]
    assert [each.name for each in said.gives] == [each.name for each in rule.gives]
    assert list(said.keys) == [key.name for key in keys_of(rule)]
    assert list(said.messages) == [message.code for message in rule.messages]
    assert list(said.effects) == [kind.value for kind in rule.effects]
    assert [law.name for law in said.properties] == [law.name for law in rule.properties]
    assert said.statements == rule.statements


@each_rule
def test_the_place_of_a_rule_is_where_it_decides(rule: Rule) -> None:
    place = BY_RULE[rule.id].place
    assert place
    line = (ROOT / place.path).read_text("utf-8").splitlines()[place.line - 1]
    assert line.startswith(f"def {rule.decide.__name__}(")


def test_a_value_is_told_with_all_that_a_check_of_it_needs() -> None:
    given = {each.name: each for each in BY_RULE["availability.exceptions"].given}
    assert given["start"].cell == "instant"
    assert given["start"].aliases == ("Appointment starts", "Starts")
    assert given["minutes"].least == 1
    overrides = {each.name: each for each in given["overrides"].rows}
    assert given["overrides"].cell is None
    assert overrides["end"].optional
    assert overrides["end"].after == "start"
    (missing,) = BY_RULE["booking.guest-details"].gives
    assert missing.many
    assert missing.codes == ("name", "birth_date", "email", "phone")
    time = next(each for each in DESCRIPTION.operations[1].given if each.name == "time")
    assert time.single


def test_names_in_the_description_lead_to_something_in_it() -> None:
    codes = {message.code for message in DESCRIPTION.messages}
    keys = {key.name for key in DESCRIPTION.keys}
    kinds = {each.kind for each in DESCRIPTION.effects}
    for rule in DESCRIPTION.rules:
        assert set(rule.messages) <= codes
        assert set(rule.keys) <= keys
        assert set(rule.effects) <= kinds
        assert set(rule.asks) <= set(BY_RULE)
    for operation in DESCRIPTION.operations:
        assert set(operation.messages) <= codes
    for move in DESCRIPTION.moves:
        assert {state for state in move.states if state} | {*move.next} <= {*DESCRIPTION.states}
        assert {*move.events} <= {*DESCRIPTION.events}
        assert {*move.actors} <= {*DESCRIPTION.actors}
        assert move.refusal is None or move.refusal in codes
    for flow in DESCRIPTION.flows:
        assert set(flow.where) <= keys
        for step in flow.steps:
            assert step.event in DESCRIPTION.events
            assert {step.state, step.second or step.state} <= {*DESCRIPTION.states}
    assert DESCRIPTION.step in BY_RULE


def test_every_code_that_a_rule_can_be_given_for_a_refusal_is_a_message() -> None:
    step = {each.name: each for each in BY_RULE["machine.step"].given}
    codes = {message.code for message in DESCRIPTION.messages}
    assert {*step["blocked"].codes} - {""} <= codes


def test_a_message_says_whether_something_else_takes_the_time() -> None:
    said = {message.code: message for message in DESCRIPTION.messages}
    assert said["slot_taken"].conflict
    assert not said["too_soon"].conflict


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ('{"describe": false}', "describe: write true"),
        ('{"describe": 1}', "describe: write true"),
        ('{"describe": true, "given": {}}', "not known: given; a line has id, describe"),
        ('{"describe": true, "rule": "a"}', "describe and rule: a line asks for one of them"),
    ],
)
def test_a_line_asks_for_the_description_in_one_way(line: str, what: str) -> None:
    error: Any = answer(line)["error"]
    assert (error["code"], error["message"]) == ("bad_request", what)


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
