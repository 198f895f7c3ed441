"""The schema of the engine's lines takes what the engine takes, and nothing else."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from helpgen.booking.desk.asking import fields_of, keys_of
from helpgen.booking.engine.engine import SERVED, answer
from helpgen.booking.moves.machine import READ
from helpgen.booking.values.policy import NEEDED
from helpgen.booking.values.rule import Cell, Field, Rule
from helpgen.schemas.engine_schema import engine_schema_text
from tests.booking_policies import _values

SCHEMA = json.loads(engine_schema_text())
BY_RULE = {each["properties"]["rule"]["const"]: each for each in SCHEMA["oneOf"]}
WHOLE = Draft202012Validator(SCHEMA)


def schema_of(rule: str) -> Draft202012Validator:
    """The part of the schema that is about one rule."""
    return Draft202012Validator({**BY_RULE[rule], "$defs": SCHEMA["$defs"]})


POLICY = json.loads(json.dumps(_values("maple-street-therapy")))

GOOD: dict[Cell, list[object]] = {
    Cell.INSTANT: ["2026-03-02T10:01:00-05:00", "2026-03-02T10:01:00.25Z", "1900-01-01T00:00:00Z"],
    Cell.DATE: ["2026-03-02", "2999-12-31"],
    Cell.TIME: ["09:05", "00:00", "19:59"],
    Cell.INTERVAL: ["2026-03-02T12:00:00Z/2026-03-02T13:00:00Z"],
    Cell.DURATION: ["PT23H59M", "-PT1H", "PT0.5S", "PT0S"],
    Cell.INTEGER: [1, 0, 1_000_000],
    Cell.YES_NO: [True, False],
    Cell.CODE: ["a", ""],
    Cell.WORDS: ["a", ""],
    Cell.STATE: ["booked", "no_show"],
    Cell.ZONE: ["Asia/Tokyo"],
}
BAD: dict[Cell, list[object]] = {
    Cell.INSTANT: ["2026-03-02T10:01:00", "2026-03-02", "1899-12-31T00:00:00Z", 1, []],
    Cell.DATE: ["2026-3-2", "3000-01-01", "2026-13-01", "2026-03-32", 20260302],
    Cell.TIME: ["9:05", "24:01", "25:00", "09:60", 545],
    Cell.INTERVAL: ["2026-03-02T12:00:00Z", "2026-03-02T12:00:00Z/", []],
    Cell.DURATION: ["PT", "P1D", "PT.5S", "50", 50],
    Cell.INTEGER: [1_000_001, -1_000_001, 0.5, True, "1"],
    Cell.YES_NO: [1, "yes"],
    Cell.CODE: [1, ["a"]],
    Cell.WORDS: [1, ["a"], True],
    Cell.STATE: ["scheduled", "Booked", 1],
    Cell.ZONE: [1, ["UTC"]],
}
WRONG_VALUES: tuple[object, ...] = (-1, 100_000, "nothing", [1], {"monday": {}}, [""])


def goods(field: Field) -> list[Any]:
    """Values that the field takes, each of them as JSON."""
    one: list[Any] = _rows(field) if field.rows else list(field.codes) or GOOD[field.cell]
    if field.least is not None:
        one = [field.least, field.least + 1, 1_000_000]
    if field.cell is Cell.TIME and field.name == "end":
        one = ["24:00"]  # after any start: no schema can say that
    if field.many or field.rows:
        one = [one, []]
    return [*one, None] if field.optional else one


def _rows(field: Field) -> list[dict[str, Any]]:
    """With everything, and with nothing that may be left out."""
    row = _row(field)
    return [row, {part.name: row[part.name] for part in field.rows if not part.optional}]


def _row(field: Field) -> dict[str, Any]:
    return {part.name: goods(part)[0] for part in field.rows}


def bads(field: Field) -> Iterator[Any]:
    """Values that it does not take."""
    each = _bad_rows(field) if field.rows else _bad_cells(field)
    if field.many or field.rows:
        yield from ([value] for value in each)
        yield goods(field)[0][0]
    else:
        yield from each
    if not field.optional:
        yield None


def _bad_cells(field: Field) -> list[Any]:
    too_few = [] if field.least is None else [field.least - 1, -1_000_000]
    return [*BAD[field.cell], *(["no such code"] if field.codes else ()), *too_few]


def _bad_rows(field: Field) -> Iterator[Any]:
    row = _row(field)
    yield from ({"a": 1}, {**row, "more": 1}, 1)
    for part in field.rows:
        yield from ({**row, part.name: value} for value in bads(part))
        if not part.optional or part.after:
            yield without(row, part.name)
        if part.after:
            yield {**row, part.name: None}
            yield {**row, part.after: None}


def line(rule: Rule) -> dict[str, Any]:
    """A request that is answered, with every value that the rule can be given."""
    given = {field.name: goods(field)[0] for field in fields_of(rule)}
    return {"id": 1, "rule": rule.id, "policy": POLICY, "given": given}


def without(values: dict[str, Any], name: str) -> dict[str, Any]:
    return {each: value for each, value in values.items() if each != name}


def variants(rule: Rule) -> Iterator[dict[str, Any]]:
    """The same request with one thing otherwise: half of them can be answered, half of them cannot."""
    whole = line(rule)
    yield whole
    for member in ("id", "rule", "policy", "given"):
        yield without(whole, member)
        yield {**whole, member: ["a"]}
        yield {**whole, member: {}}
    yield {**whole, "more": 1}
    given = whole["given"]
    for field in fields_of(rule):
        yield {**whole, "given": without(given, field.name)}
        for value in (*goods(field), *bads(field)):
            yield {**whole, "given": {**given, field.name: value}}
    yield {**whole, "given": {**given, "more": 1}}
    yield {**whole, "policy": {key.name: POLICY[key.name] for key in keys_of(rule)}}
    yield {**whole, "policy": {**POLICY, "features.more": True}}
    for key in keys_of(rule):
        yield {**whole, "policy": without(POLICY, key.name)}


@pytest.mark.parametrize("rule", SERVED.values(), ids=lambda rule: rule.id)
def test_a_line_fits_the_schema_just_when_the_engine_can_answer_it(rule: Rule) -> None:
    seen = set()
    schema = schema_of(rule.id)
    for request in variants(rule):
        answered = "error" not in answer(json.dumps(request))
        assert schema.is_valid(request) is answered, answer(json.dumps(request))
        seen.add(answered)
    assert seen == {True, False}


@pytest.mark.parametrize("key", POLICY)
def test_a_value_of_a_key_fits_the_schema_just_when_the_engine_takes_it(key: str) -> None:
    request = line(SERVED["approval.entry-points"])
    schema = schema_of("approval.entry-points")
    for value in (POLICY[key], None, True, 0, 15, "clock", [], ["a"], {}, *WRONG_VALUES):
        request = {**request, "policy": {key: value}}
        answered = "error" not in answer(json.dumps(request))
        if key == "settings.timezone" and isinstance(value, str):
            continue
        assert schema.is_valid(request) is answered, value


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_a_line_is_about_one_rule() -> None:
    for rule in SERVED.values():
        needed = {key.name: POLICY[key.name] for key in keys_of(rule)}
        assert WHOLE.is_valid({**line(rule), "policy": needed})
    assert not WHOLE.is_valid({"rule": "?"})
    assert not WHOLE.is_valid([])


def test_every_rule_names_the_keys_and_values_that_it_needs() -> None:
    assert list(BY_RULE) == list(SERVED)
    for rule in SERVED.values():
        said = BY_RULE[rule.id]["properties"]
        assert said["policy"]["required"] == [
            key.name for key in keys_of(rule) if key.unset is NEEDED
        ]
        needed = [field.name for field in fields_of(rule) if not field.optional]
        assert said["given"]["required"] == needed
        assert list(said["given"]["properties"]) == [field.name for field in fields_of(rule)]


def test_a_step_needs_all_the_keys_of_the_table() -> None:
    step = BY_RULE["machine.step"]
    assert step["properties"]["policy"]["required"] == [key.name for key in READ]
    assert step["properties"]["given"]["required"] == ["event", "actor", "now", "start"]
    assert step["required"] == ["rule", "policy", "given"]
    assert "slot_taken" in step["properties"]["given"]["properties"]["blocked"]["anyOf"][0]["enum"]
