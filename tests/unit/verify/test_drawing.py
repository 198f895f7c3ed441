"""Cases are drawn where a rule can break, from its description alone, and the same again."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from helpgen.verify.cells import Clock
from helpgen.verify.description import Description, read_description
from helpgen.verify.drawing import Draws, drawn
from helpgen.verify.drawn_policies import drawn_policy
from helpgen.verify.limits import NearLimits

NEW_YORK = Clock(ZoneInfo("America/New_York"), "America/New_York")
POLICY = {"hours": 24, "week": {"monday": {"start": "09:30", "end": "16:45"}}, "kinds": ["intake"]}
MANY = 400


def described(given: Sequence[Mapping[str, object]], **more: object) -> Description:
    rule = {"id": "r", "says": "It says.", "given": given}
    return read_description({"protocol": 1, "engine": {"name": "e"}, "rules": [rule], **more})


def cases(
    *given: Mapping[str, object], seed: int = 0, **more: object
) -> Sequence[Mapping[str, Any]]:
    description = described(given, **more)
    return drawn(description.rules["r"], POLICY, description, NEW_YORK, MANY, seed)


def gaps(found: Sequence[Mapping[str, Any]]) -> Iterator[timedelta]:
    for case in found:
        yield datetime.fromisoformat(case["start"]) - datetime.fromisoformat(case["now"])


BOTH = ({"name": "start", "cell": "instant"}, {"name": "now", "cell": "instant"})


def test_a_number_of_hours_is_met_exactly_and_missed_by_a_second_either_way() -> None:
    found = {*gaps(cases(*BOTH))}
    day = timedelta(hours=24)
    assert {day, day + timedelta(seconds=1), day - timedelta(seconds=1)} <= found


def test_clocks_change_in_between() -> None:
    change = datetime(2026, 3, 8, 7, tzinfo=UTC)
    starts = {datetime.fromisoformat(case["start"]) for case in cases(*BOTH)}
    assert any(each < change for each in starts)
    assert change in starts


def test_times_stand_at_the_edges_of_hours() -> None:
    shown = {
        datetime.fromisoformat(case["start"]).astimezone(NEW_YORK.zone).strftime("%H:%M:%S")
        for case in cases(*BOTH)
    }
    assert {"09:30:00", "09:29:59", "16:45:00", "16:45:01"} <= shown


def test_what_begins_where_something_ends_is_drawn_too() -> None:
    touches = 0
    for case in cases({"name": "one", "cell": "interval"}, {"name": "other", "cell": "interval"}):
        touches += case["one"].partition("/")[2] == case["other"].partition("/")[0]
    assert touches > 5


def test_a_start_may_be_so_many_minutes_after_another() -> None:
    fields = ({"name": "start", "cell": "instant"}, {"name": "minutes", "cell": "integer"})
    ends = 0
    for case in cases(*fields, {"name": "next", "cell": "instant"}):
        end = datetime.fromisoformat(case["start"]) + timedelta(minutes=case["minutes"])
        ends += end == datetime.fromisoformat(case["next"])
    assert ends > 5


@pytest.mark.parametrize("cell", ["time", "instant"])
def test_what_has_to_be_later_is(cell: str) -> None:
    row = ({"name": "start", "cell": cell}, {"name": "end", "cell": cell, "after": "start"})
    found = cases({"name": "hours", "rows": row})
    rows = [each for case in found for each in case["hours"]]
    assert rows
    assert [each for each in rows if not each["start"] < each["end"]] == []


def test_of_two_that_belong_together_none_stands_alone() -> None:
    start = {"name": "start", "cell": "time", "optional": True}
    end = {"name": "end", "cell": "time", "optional": True, "after": "start"}
    found = cases(start, end)
    assert {frozenset(each) for each in found} == {frozenset(), frozenset({"start", "end"})}


def test_words_of_the_policy_and_codes_of_the_description_are_drawn() -> None:
    found = cases(
        {"name": "kind", "cell": "words"},
        {"name": "why", "cell": "code"},
        {"name": "who", "cell": "code", "codes": ["client", "guest"]},
        {"name": "state", "cell": "state"},
        messages=[{"code": "too_soon"}],
        states=["booked"],
    )
    assert "intake" in {each["kind"] for each in found}
    assert {"too_soon", "intake"} <= {each["why"] for each in found}
    assert {each["who"] for each in found} == {"client", "guest"}
    assert {each["state"] for each in found} == {"booked"}


def test_of_a_step_most_cases_are_what_a_row_is_about() -> None:
    given = [{"name": name, "cell": "code"} for name in ("state", "event", "actor")]
    move = {"number": 1, "states": ["booked"], "events": ["cancel"], "actors": ["client"]}
    found = cases(*given, step="r", moves=[move | {"changes": ["none"]}])
    hits = sum(each["event"] == "cancel" and each["state"] == "booked" for each in found)
    assert MANY / 2 < hits < MANY


def test_the_same_seed_draws_the_same_and_another_one_others() -> None:
    assert cases(*BOTH) == cases(*BOTH)
    assert cases(*BOTH) != cases(*BOTH, seed=1)


def test_a_rule_that_is_given_nothing_has_one_case() -> None:
    assert cases() == [{}]


SCHEMAS: dict[str, dict[str, object]] = {
    "a.yes": {"type": "boolean"},
    "a.count": {"type": "integer", "minimum": 3, "maximum": 9},
    "a.none": {"anyOf": [{"type": "integer", "minimum": 0}, {"type": "null"}]},
    "a.mode": {"enum": ["one", "two"]},
    "a.list": {"type": "array", "items": {"enum": ["x", "y"]}, "uniqueItems": True},
    "a.word": {"type": "string"},
    "a.odd": {"type": "string", "pattern": "^nothing fits$"},
    "a.hours": {
        "type": "object",
        "properties": {
            "start": {"type": "string", "pattern": "^[0-9]{2}:[0-9]{2}$"},
            "end": {"type": "string", "pattern": "^[0-9]{2}:[0-9]{2}$"},
        },
        "required": ["start", "end"],
    },
    "a.zone": {"type": "string"},
}


def test_a_policy_is_drawn_from_the_schemas_of_its_keys() -> None:
    keys = [{"name": name, "schema": schema} for name, schema in SCHEMAS.items()]
    description = described((), keys=keys, zone="a.zone")
    made = [drawn_policy(SCHEMAS, description, Random(seed)) for seed in range(MANY)]  # noqa: S311  seeded on purpose
    values = {name: {json.dumps(each[name]) for each in made} for name in SCHEMAS}
    assert values["a.yes"] == {"true", "false"}
    assert {"3", "4", "9"} <= values["a.count"]
    assert all(3 <= int(each) <= 9 for each in values["a.count"])
    assert {"null", "0", "1"} <= values["a.none"]
    assert values["a.mode"] == {'"one"', '"two"'}
    assert values["a.list"] == {"[]", '["x"]', '["y"]', '["x", "y"]', '["y", "x"]'}
    assert all(ZoneInfo(json.loads(each)).key for each in values["a.zone"])
    for each in values["a.hours"]:
        hours = json.loads(each)
        assert hours["start"] < hours["end"]


def test_limits_are_the_numbers_times_and_words_of_a_policy() -> None:
    policy: dict[str, object] = {"a": [True, 7, None, {"b": "08:15"}], "c": ("x", 2.5)}
    found = NearLimits.of(policy, Clock(UTC))
    assert [*found.numbers] == [0, 1, 2.5, 7, 24]
    assert "08:15" in found.times
    assert [*found.words] == ["x"]
    assert not any(each.minute for each in found.bases[4:])


def test_what_was_drawn_is_not_drawn_again_and_another_policy_or_clock_draws_anew() -> None:
    description = described(BOTH)
    draws, rule = Draws(description), description.rules["r"]
    first = draws.of(rule, POLICY, NEW_YORK, 8)
    assert first == drawn(rule, POLICY, description, NEW_YORK, 8)
    assert draws.of(rule, dict(POLICY), NEW_YORK, 8) is first
    tokyo = Clock(ZoneInfo("Asia/Tokyo"), "Asia/Tokyo")
    others = [
        draws.of(rule, {**POLICY, "hours": 25}, NEW_YORK, 8),
        draws.of(rule, POLICY, tokyo, 8),
        draws.of(rule, POLICY, NEW_YORK, 9),
    ]
    assert all(each is not first for each in others)
    assert [len(each) for each in others] == [8, 8, 9]
