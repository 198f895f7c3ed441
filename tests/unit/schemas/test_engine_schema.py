"""The schema of the engine's lines takes what the engine takes, and nothing else."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from helpgen.booking.desk.asking import keys_of
from helpgen.booking.engine.derived import derived_of, given_of
from helpgen.booking.engine.engine import answer
from helpgen.booking.engine.operations import OPERATIONS
from helpgen.booking.engine.ruled import SERVED
from helpgen.booking.moves.machine import READ
from helpgen.booking.values.policy import NEEDED
from helpgen.booking.values.rule import Cell, Field, Rule
from helpgen.schemas.engine_schema import engine_schema_text
from tests.booking_lines import spoiled
from tests.booking_policies import _values

SCHEMA = json.loads(engine_schema_text())
BY_RULE = {name: SCHEMA["$defs"][name] for name in SERVED}
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
    follow = {each.name for each in derived_of(rule)}
    given = {field.name: goods(field)[0] for field in given_of(rule) if field.name not in follow}
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
    for field in given_of(rule):
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
        said: dict[str, Any] = answer(json.dumps(request))
        answered = "error" not in said or _contradicts(said["error"]["message"])
        assert schema.is_valid(request) is answered, said
        seen.add(answered)
    assert seen == {True, False}


def _contradicts(message: str) -> bool:
    """All that is wrong is that something does not follow: that no schema can say."""
    return all(
        " contradicts " in each for each in message.replace("; leave it out", "").split("; ")
    )


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
    assert SCHEMA["properties"]["rule"]["enum"] == list(SERVED)
    for rule in SERVED.values():
        said = BY_RULE[rule.id]["properties"]
        assert said["policy"]["required"] == [
            key.name for key in keys_of(rule) if key.unset is NEEDED
        ]
        needed = [field.name for field in given_of(rule) if not field.optional]
        assert said["given"]["required"] == needed
        assert list(said["given"]["properties"]) == [field.name for field in given_of(rule)]


def test_a_step_needs_all_the_keys_of_the_table() -> None:
    step = BY_RULE["machine.step"]
    assert step["properties"]["policy"]["required"] == [key.name for key in READ]
    assert step["properties"]["given"]["required"] == ["event", "actor", "now", "start"]
    assert step["required"] == ["rule", "policy", "given"]
    assert "slot_taken" in step["properties"]["given"]["properties"]["blocked"]["enum"]


TIME = {"day": "2026-03-04", "start": "11:00"}
WISH = {"key": "n", "client": "cleo", "provider": "anna", "time": TIME}
OFFICE: dict[str, Any] = {
    "now": "2026-03-02T15:00:00Z",
    "providers": [
        {"id": "anna", "week": [{"weekday": "monday", "start": "09:00", "end": "12:00"}]}
    ],
    "appointments": [
        {"id": "a", "provider": "anna", "time": {**TIME, "minutes": 50}, "state": "booked"}
    ],
}
GIVEN: dict[str, dict[str, Any]] = {
    "find": {"days": ["2026-03-04"], "provider": "anna"},
    "hold": WISH,
    "book": WISH,
    "reschedule": {"appointment": "a", "by": "cleo", "time": TIME, "new": "n"},
    "cancel": {"appointment": "a", "by": "cleo", "reason": None},
}


def operation(name: str) -> dict[str, Any]:
    return {"id": 1, "operation": name, "policy": POLICY, "office": OFFICE, "given": GIVEN[name]}


def changed(line: dict[str, Any], path: str, value: object) -> dict[str, Any]:
    """The same line with another value at a path: `given/time/day`; a number is a place in a list."""
    copy: dict[str, Any] = json.loads(json.dumps(line))
    at: Any = copy
    *above, last = [int(part) if part.isdigit() else part for part in path.split("/")]
    for part in above:
        at = at[part]
    at[last] = value
    return copy


def faults(line: dict[str, Any]) -> list[tuple[str, str]]:
    """Where a validator finds faults in a line, and its words."""
    return [
        ("/".join(map(str, error.absolute_path)), error.message)
        for error in WHOLE.iter_errors(line)
    ]


LEAD: dict[str, Any] = {
    "rule": "booking.lead-time",
    "policy": {
        "features.selfBookingLeadTimeHours": 24,
        "settings.timezone": "America/New_York",
    },
    "given": {"now": "2026-03-02T10:01:00-05:00", "start": "2026-03-03T10:00:00-05:00"},
}
EXCEPTIONS = {
    "rule": "availability.exceptions",
    "policy": {"settings.timezone": "America/New_York"},
    "given": {
        "start": "2026-03-03T10:00:00-05:00",
        "minutes": 50,
        "usual": [{"start": "09:00", "end": "12:00"}],
        "overrides": [
            {
                "day": "2026-03-03",
                "available": True,
                "approved": True,
                "start": "09:00",
                "end": "10:00",
            }
        ],
    },
}


@pytest.mark.parametrize(
    ("line", "path", "value", "where", "words"),
    [
        (LEAD, "given/now", "2026-03-02 10:01", "given/now", "does not match"),
        (LEAD, "given/now", 1, "given/now", "is not of type 'string'"),
        (LEAD, "given", {"now": "2026-03-02T10:01:00Z"}, "given", "'start' is a required property"),
        (LEAD, "given/strat", 1, "given", "'strat' was unexpected"),
        (
            LEAD,
            "policy",
            {"settings.timezone": "UTC"},
            "policy",
            "'features.selfBookingLeadTimeHours' is a required",
        ),
        (
            LEAD,
            "policy/features.selfBookingLeadTimeHours",
            169,
            "policy/features.selfBookingLeadTimeHours",
            "169 is greater than the maximum of 168",
        ),
        (LEAD, "rule", "booking.lead_time", "rule", "'booking.lead_time' is not one of"),
        (LEAD, "rule", 1, "rule", "1 is not one of"),
        (LEAD, "more", 1, "", "'more' was unexpected"),
        (LEAD, "office", {}, "", "'office' was unexpected"),
        (LEAD, "property", "never", "property", "'never' is not one of ['never-inside-window']"),
        (EXCEPTIONS, "given/minutes", 0, "given/minutes", "0 is less than the minimum of 1"),
        (EXCEPTIONS, "given/usual/0/end", 9, "given/usual/0/end", "9 is not of type 'string'"),
        (EXCEPTIONS, "given/usual", {}, "given/usual", "is not of type 'array'"),
        (
            EXCEPTIONS,
            "given/overrides/0/end",
            None,
            "given/overrides/0/end",
            "None is not of type 'string'",
        ),
        (
            EXCEPTIONS,
            "given/overrides/0/available",
            "yes",
            "given/overrides/0/available",
            "'yes' is not of type 'boolean'",
        ),
        (operation("book"), "given/time/day", "4 March", "given/time/day", "does not match"),
        (operation("book"), "given/kind", "old", "given/kind", "'old' is not one of"),
        (operation("book"), "given/guest", "Gus", "given/guest", "is not of type 'object', 'null'"),
        (
            operation("cancel"),
            "office/appointments/0/time/minutes",
            0,
            "office/appointments/0/time/minutes",
            "0 is less than the minimum of 1",
        ),
        (
            operation("find"),
            "office/providers/0/week/0/weekday",
            "mon",
            "office/providers/0/week/0/weekday",
            "'mon' is not one of ['monday'",
        ),
        (operation("find"), "office", {}, "office", "'now' is a required property"),
        (operation("find"), "operation", "search", "operation", "'search' is not one of"),
        ({"id": 1}, "more", 1, "", "'rule' is a required property"),
        ({"describe": True}, "describe", 1, "describe", "True was expected"),
        ({"describe": True}, "rule", 1, "", "'rule' was unexpected"),
    ],
)
def test_a_validator_tells_one_fault_once_and_by_its_name(
    line: dict[str, Any], path: str, value: object, where: str, words: str
) -> None:
    wrong = changed(line, path, value)
    assert "error" in answer(json.dumps(wrong))
    found = faults(wrong)
    told = [each for each in found if each[0] == where and words in each[1]]
    assert len(told) == 1, found
    extra = ["rule"] if path == "rule" and "describe" in line else []
    assert len(found) == 1 + len(extra), found


@pytest.mark.parametrize("line", [LEAD, EXCEPTIONS, {"describe": True}, *map(operation, GIVEN)])
def test_a_validator_finds_nothing_in_what_the_engine_answers(line: dict[str, Any]) -> None:
    assert "error" not in answer(json.dumps(line))
    assert faults(line) == []
    assert faults({**line, "id": [1]}) == []


NO_SCHEMA_SAYS = re.compile("do not fit together|write a time after|ends before it starts")
ANYTHING: tuple[object, ...] = (None, 1, [], {}, "x")


def test_every_operation_has_a_line_here() -> None:
    assert list(GIVEN) == [each.id for each in OPERATIONS]
    assert SCHEMA["properties"]["operation"]["enum"] == list(GIVEN)


@pytest.mark.parametrize("name", GIVEN)
def test_an_operation_takes_what_its_schema_takes(name: str) -> None:
    """All of the policy, and of what is given every value, one after the other, right and wrong."""
    whole = operation(name)
    (known,) = (each for each in OPERATIONS if each.id == name)
    lines = [changed(whole, "policy", without(POLICY, key)) for key in POLICY]
    for field in known.given:
        lines.append(changed(whole, "given", without(GIVEN[name], field.name)))
        lines += [changed(whole, f"given/{field.name}", value) for value in ANYTHING]
    lines += spoiled(name, 60)
    seen = set()
    for line in lines:
        said: Any = answer(json.dumps(line))
        answered = "error" not in said
        if not answered and NO_SCHEMA_SAYS.search(said["error"]["message"]):
            continue
        assert (faults(line) == []) is answered, said
        seen.add(answered)
    assert seen == {True, False}
