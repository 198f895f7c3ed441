"""The description tells of every rule what its record says, and nothing that the engine does not answer to."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from helpgen import __version__
from helpgen.booking.desk.asking import fields_of, keys_of
from helpgen.booking.engine import ruled
from helpgen.booking.engine.derived import derived_of, given_of
from helpgen.booking.engine.described import description
from helpgen.booking.engine.engine import answer
from helpgen.booking.engine.operations import OPERATIONS
from helpgen.booking.engine.ruled import SERVED
from helpgen.booking.moves.flows import FLOWS
from helpgen.booking.moves.table import MOVES
from helpgen.booking.order import parts
from helpgen.booking.values.clock import zones_version
from helpgen.booking.values.decision import ALLOWED, Decision, EffectKind
from helpgen.booking.values.keys import KEYS
from helpgen.model.engine_description import EngineDescription, RuleDescription
from tests.house.tree import ROOT


@pytest.fixture
def said() -> dict[str, Any]:
    """The answer in JSON. It is made anew for each test: it is remembered otherwise."""
    description.cache_clear()
    answered: dict[str, Any] = json.loads(json.dumps(answer('{"id": 7, "describe": true}')))
    return answered


@pytest.fixture
def described(said: dict[str, Any]) -> EngineDescription:
    return EngineDescription.model_validate_json(json.dumps(said["description"]))


@pytest.fixture
def by_rule(described: EngineDescription) -> dict[str, RuleDescription]:
    return {rule.id: rule for rule in described.rules}


def test_the_answer_is_the_description_alone(
    said: dict[str, Any], described: EngineDescription
) -> None:
    assert list(said) == ["id", "description"]
    assert said["id"] == 7
    assert json.loads(described.model_dump_json(by_alias=True, exclude_defaults=True)).keys() <= (
        said["description"].keys()
    )


def test_an_engine_says_who_it_is_and_what_its_answers_rest_on(
    described: EngineDescription,
) -> None:
    assert described.protocol == 1
    assert (described.engine.name, described.engine.version) == ("helpgen", __version__)
    assert described.tzdata == zones_version()
    assert described.tzdata[:2] == "20"
    assert len(described.tzdata) in {5, 6}
    assert described.capabilities == ("rules", "properties", "flows", "operations")


def test_everything_that_is_served_is_described_in_its_order(described: EngineDescription) -> None:
    assert [rule.id for rule in described.rules] == list(SERVED)
    assert [each.id for each in described.operations] == [each.id for each in OPERATIONS]
    assert [key.name for key in described.keys] == [key.name for key in KEYS]
    assert [each.kind for each in described.effects] == [kind.value for kind in EffectKind]
    assert [move.number for move in described.moves] == [move.number for move in MOVES]
    assert [flow.name for flow in described.flows] == [flow.name for flow in FLOWS]


def test_a_rule_is_described_as_it_is_asked(by_rule: dict[str, RuleDescription]) -> None:
    for rule in SERVED.values():
        told = by_rule[rule.id]
        assert told.says == rule.says
        assert [each.name for each in told.given] == [each.name for each in fields_of(rule)]
        assert [each.optional for each in told.given] == [each.optional for each in given_of(rule)]
        assert [each.name for each in told.gives] == [each.name for each in rule.gives]
        assert list(told.keys) == [key.name for key in keys_of(rule)]
        assert list(told.messages) == [message.code for message in rule.messages]
        assert list(told.effects) == [kind.value for kind in rule.effects]
        assert [law.name for law in told.properties] == [law.name for law in rule.properties]
        assert [law.says for law in told.properties] == [law.says for law in rule.properties]
        assert list(told.asks) == [part.id for part in parts(rule)]
        assert told.decision == rule.decision
        assert told.statements == rule.statements


def test_the_place_of_a_rule_is_where_it_decides(by_rule: dict[str, RuleDescription]) -> None:
    for rule in SERVED.values():
        place = by_rule[rule.id].place
        assert place, rule.id
        line = (ROOT / place.path).read_text("utf-8").splitlines()[place.line - 1]
        assert line.startswith(f"def {rule.decide.__name__}("), rule.id


def _own(**_: object) -> Decision:
    return ALLOWED


def test_the_place_is_told_from_the_root_of_the_source(monkeypatch: pytest.MonkeyPatch) -> None:
    rule = replace(next(iter(SERVED.values())), decide=_own)
    monkeypatch.setattr(ruled, "SERVED", {rule.id: rule})
    (told,) = description.__wrapped__()["rules"]
    place = told["place"]
    assert place["path"] == "tests/unit/booking/engine/test_described.py"
    assert Path(__file__).read_text("utf-8").splitlines()[place["line"] - 1].startswith("def _own(")


def test_what_follows_from_the_rest_says_so_and_nothing_else_does(
    by_rule: dict[str, RuleDescription],
) -> None:
    for rule in SERVED.values():
        follow = {each.name for each in by_rule[rule.id].given if each.follows}
        assert follow == {each.name for each in derived_of(rule)}


def test_the_moves_are_those_of_the_table(said: dict[str, Any]) -> None:
    for told, move in zip(said["description"]["moves"], MOVES, strict=True):
        assert told == {
            "number": move.number,
            "says": move.says,
            "states": [None if each is None else each.value for each in move.states],
            "events": [each.value for each in move.events],
            "actors": [each.value for each in move.actors],
            "changes": [each.value for each in move.changes],
            "when": move.when,
            "guards": list(move.guards),
            "next": [each.value for each in move.next],
            "next_change": move.next_change.value,
            "effects": list(move.effects),
            "refusal": move.refusal.code if move.refusal else None,
        }


def test_the_flows_go_as_they_are_walked(said: dict[str, Any]) -> None:
    for told, flow in zip(said["description"]["flows"], FLOWS, strict=True):
        assert (told["name"], told["says"], told["where"]) == (
            flow.name,
            flow.says,
            dict(flow.where),
        )
        for step, beat in zip(told["steps"], flow.beats, strict=True):
            second = beat.second.value if beat.second else None
            assert step == {
                "event": beat.event.value,
                "actor": beat.actor.value,
                "state": beat.state.value,
                "change": beat.change.value,
                "second": second,
                "hours": beat.hours,
            }


def test_what_is_as_with_most_values_is_left_out(said: dict[str, Any]) -> None:
    rules = {rule["id"]: rule for rule in said["description"]["rules"]}
    given = {each["name"]: each for each in rules["availability.exceptions"]["given"]}
    assert given["minutes"] == {
        "name": "minutes",
        "aliases": ["Minutes", "Lasts"],
        "cell": "integer",
        "many": False,
        "least": 1,
    }
    assert {"name", "rows", "single"} <= given["overrides"].keys()
    assert not {"cell", "many", "codes", "after"} & given["overrides"].keys()


def test_a_value_is_told_with_all_that_a_check_of_it_needs(
    described: EngineDescription, by_rule: dict[str, RuleDescription]
) -> None:
    given = {each.name: each for each in by_rule["availability.exceptions"].given}
    assert given["start"].cell == "instant"
    assert given["start"].aliases == ("Appointment starts", "Starts")
    assert given["minutes"].least == 1
    overrides = {each.name: each for each in given["overrides"].rows}
    assert given["overrides"].cell is None
    assert overrides["end"].optional
    assert overrides["end"].after == "start"
    (missing,) = by_rule["booking.guest-details"].gives
    assert missing.many
    assert missing.codes == ("name", "birth_date", "email", "phone")
    time = next(each for each in described.operations[1].given if each.name == "time")
    assert time.single


def test_names_in_the_description_lead_to_something_in_it(
    described: EngineDescription, by_rule: dict[str, RuleDescription]
) -> None:
    codes = {message.code for message in described.messages}
    keys = {key.name for key in described.keys}
    kinds = {each.kind for each in described.effects}
    for rule in described.rules:
        assert set(rule.messages) <= codes
        assert set(rule.keys) <= keys
        assert set(rule.effects) <= kinds
        assert set(rule.asks) <= set(by_rule)
    for operation in described.operations:
        assert set(operation.messages) <= codes
    for move in described.moves:
        assert {state for state in move.states if state} | {*move.next} <= {*described.states}
        assert {*move.events} <= {*described.events}
        assert {*move.actors} <= {*described.actors}
        assert move.refusal is None or move.refusal in codes
    for flow in described.flows:
        assert set(flow.where) <= keys
        for step in flow.steps:
            assert step.event in described.events
            assert {step.state, step.second or step.state} <= {*described.states}
    assert described.step in by_rule


def test_every_code_that_a_rule_can_be_given_for_a_refusal_is_a_message(
    described: EngineDescription, by_rule: dict[str, RuleDescription]
) -> None:
    step = {each.name: each for each in by_rule["machine.step"].given}
    codes = {message.code for message in described.messages}
    assert {*step["blocked"].codes} - {""} <= codes


def test_a_message_says_whether_something_else_takes_the_time(described: EngineDescription) -> None:
    said = {message.code: message for message in described.messages}
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
