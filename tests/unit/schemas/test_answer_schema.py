"""The schema of answers takes what the engine answers, and tells by its name what another engine answers wrongly."""

import json
import re
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from helpgen.booking.desk.asking import fields_of
from helpgen.booking.engine import cells
from helpgen.booking.engine.derived import derived_of
from helpgen.booking.engine.engine import answer
from helpgen.booking.engine.operations import OPERATIONS
from helpgen.booking.engine.ruled import SERVED
from helpgen.booking.engine.told import PROSE, normative
from helpgen.booking.values.effects import FOR_PEOPLE, SHAPES
from helpgen.booking.values.rule import Rule
from helpgen.schemas.answer_schema import answer_schema_text
from tests.booking_draws import arguments
from tests.booking_lines import GIVEN, line, spoiled
from tests.booking_policies import _values

SCHEMA = json.loads(answer_schema_text())
WHOLE = Draft202012Validator(SCHEMA)
POLICY = json.loads(json.dumps(_values("maple-street-therapy")))
LEAD = {
    "id": 1,
    "rule": "booking.lead-time",
    "policy": {
        "features.selfBookingLeadTimeHours": 24,
        "settings.timezone": "America/New_York",
    },
    "given": {"now": "2026-03-02T10:01:00-05:00", "start": "2026-03-03T10:00:00-05:00"},
}
CANCEL = {
    "rule": "machine.step",
    "policy": {
        **POLICY,
        "settings.cancelNote": True,
        "settings.lateCancelWindowHours": 24,
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


def schema_of(name: str) -> Draft202012Validator:
    """What the answer to a question about this rule or operation is held to."""
    return Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": SCHEMA["$defs"]})


def said(question: object) -> dict[str, Any]:
    result: dict[str, Any] = json.loads(json.dumps(answer(json.dumps(question))))
    return result


def faults(name: str, told: object) -> list[tuple[str, str]]:
    return [
        ("/".join(map(str, error.absolute_path)), error.message)
        for error in schema_of(name).iter_errors(told)
    ]


@pytest.mark.parametrize("rule", SERVED.values(), ids=list(SERVED))
def test_whatever_a_rule_answers_fits_its_schema(rule: Rule) -> None:
    schema = schema_of(rule.id)
    whole = Rule(rule.id, rule.says, rule.decide, given=fields_of(rule))
    laws = [law.name for law in rule.properties]
    follow = {each.name for each in derived_of(rule)}

    @settings(max_examples=25, deadline=None, derandomize=True, database=None)
    @given(arguments(whole))
    def draw(values: dict[str, Any]) -> None:
        written = {
            field.name: cells.json_of(field, values[field.name])
            for field in whole.given
            if field.name not in follow
        }
        question = {"id": [1], "rule": rule.id, "policy": POLICY, "given": written}
        for told in (said(question), *(said({**question, "property": law}) for law in laws)):
            if "error" in told:
                assert re.search("do not fit together|is missing, and", told["error"]["message"])
                continue
            assert [error.message for error in schema.iter_errors(told)] == []
            assert isinstance(told.get("holds", True), bool)

    draw()


@pytest.mark.parametrize("name", GIVEN)
def test_whatever_an_operation_answers_fits_its_schema(name: str) -> None:
    schema = schema_of(name)
    seen = set()
    for question in (line(name), *spoiled(name, 150)):
        told = said(question)
        if "error" not in told:
            assert [error.message for error in schema.iter_errors(told)] == [], question
            seen.add(told["code"])
    assert seen - {"", "not_found"} or name == "find"


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "{}", '{"rule": "?"}', '{"describe": true}', json.dumps(LEAD)]
)
def test_every_answer_fits_the_whole_schema(text: str) -> None:
    assert list(WHOLE.iter_errors(json.loads(json.dumps(answer(text))))) == []


def test_there_is_a_schema_for_the_answer_to_every_question() -> None:
    names = {*SERVED, *(each.id for each in OPERATIONS), "error", "description", "answer"}
    assert names <= set(SCHEMA["$defs"])
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize(
    ("change", "where", "words"),
    [
        ({"allowed": "no"}, "allowed", "'no' is not of type 'boolean'"),
        ({"code": "slot_taken"}, "code", "'slot_taken' is not one of ['', 'too_soon']"),
        ({"facts": {"ahead": "23 h"}}, "facts/ahead", "does not match"),
        ({"facts": {"ahead": 23}}, "facts/ahead", "is not of type 'string'"),
        ({"facts": {"left": "PT1H"}}, "facts", "'left' was unexpected"),
        ({"effects": None}, "effects", "is not of type 'array'"),
        (
            {"effects": [{"kind": "email", "about": "client", "details": {"text": ""}}]},
            "effects/0/kind",
            "'email' is not one of []",
        ),
        ({"more": 1}, "", "'more' was unexpected"),
        ({"message": None}, "message", "None is not of type 'string'"),
        ({"holds": 1}, "holds", "1 is not of type 'boolean'"),
    ],
)
def test_a_wrong_answer_is_told_once_and_by_its_name(
    change: dict[str, object], where: str, words: str
) -> None:
    (found,) = faults("booking.lead-time", {**said(LEAD), **change})
    assert found[0] == where
    assert words in found[1]


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"kind": "letter"}, "effects/0/kind"),
        ({"details": {}}, "effects/0/details"),
        ({"about": 1}, "effects/0/about"),
    ],
)
def test_an_effect_has_the_details_of_its_kind(change: dict[str, object], where: str) -> None:
    told = said(CANCEL)
    kinds = [each["kind"] for each in told["effects"]]
    assert kinds == ["audit", "email", "free", "chart_note", "message"]
    assert faults("machine.step", told) == []
    wrong = [{**told["effects"][0], **change}, *told["effects"][1:]]
    found = faults("machine.step", {**told, "effects": wrong})
    assert {each[0] for each in found} == {where}


def test_a_missing_member_is_told() -> None:
    told = said(LEAD)
    for name in told:
        short = {each: value for each, value in told.items() if each != name}
        assert faults("booking.lead-time", short) == [("", f"'{name}' is a required property")]
    no_facts = {**told, "facts": {}}
    assert faults("booking.lead-time", no_facts) == []


def test_the_schema_says_what_two_engines_agree_on() -> None:
    """Whatever `normative` leaves out is described as for people, and nothing else is."""

    def is_prose(schema: dict[str, Any]) -> bool:
        return str(schema.get("description", "")).startswith("For people")

    told = said(CANCEL)
    kept = normative(told)
    members = SCHEMA["$defs"]["machine.step"]["properties"]
    prose = {name for name in members if is_prose(members[name])}
    assert prose == set(PROSE) == set(told) - set(kept)
    for kind, part in zip(SHAPES, SCHEMA["$defs"]["effect"]["allOf"], strict=True):
        details = part["then"]["properties"]["details"]["properties"]
        assert {name for name in details if is_prose(details[name])} <= set(FOR_PEOPLE), kind
        assert set(details) & set(FOR_PEOPLE) == {n for n in details if is_prose(details[n])}
    error = SCHEMA["$defs"]["error"]["properties"]["error"]["properties"]
    assert is_prose(error["message"])
