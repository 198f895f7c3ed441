from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from helpgen.verify.description import read_description
from helpgen.verify.drawing import drawn
from tests.unit.verify.library import SAID, UTC_CLOCK

LIBRARY = read_description(SAID)
FIELDS: Sequence[Mapping[str, Any]] = (
    {"name": "at", "cell": "instant"},
    {"name": "end", "cell": "instant", "after": "at"},
    {"name": "day", "cell": "date"},
    {"name": "clock", "cell": "time"},
    {"name": "span", "cell": "interval"},
    {"name": "long", "cell": "duration"},
    {"name": "count", "cell": "integer", "least": 0},
    {"name": "is", "cell": "yes/no"},
    {"name": "state", "cell": "state"},
    {"name": "code", "cell": "code", "codes": ["a", "b"]},
    {"name": "words", "cell": "words"},
    {"name": "many", "cell": "code", "many": True},
    {"name": "rows", "rows": [{"name": "inner", "cell": "integer"}]},
    {"name": "one", "rows": [{"name": "inner", "cell": "integer"}], "single": True},
    {"name": "perhaps", "cell": "words", "optional": True},
)


def cases(
    count: int = 200, policy: Mapping[str, object] | None = None
) -> Sequence[Mapping[str, Any]]:
    said = {**SAID, "rules": [{"id": "r", "says": "x", "given": [*FIELDS]}]}
    made = read_description(said)
    return drawn(made.rules["r"], policy or {"features.hours": 36}, made, UTC_CLOCK, count)


def test_every_value_that_must_be_there_is_and_the_others_now_and_then() -> None:
    made = cases()
    for field in FIELDS:
        has = sum(field["name"] in each for each in made)
        assert 0 < has < len(made) if field.get("optional") else has == len(made), field


def test_values_are_of_their_types() -> None:
    for each in cases():
        start, end = (datetime.fromisoformat(each[name]) for name in ("at", "end"))
        assert start < end
        assert each["count"] >= 0
        assert each["code"] in {"a", "b"}
        assert each["state"] == "lent"
        assert isinstance(each["is"], bool)
        assert isinstance(each["one"], dict)
        assert all(set(row) == {"inner"} for row in each["rows"])
        first, last = map(datetime.fromisoformat, each["span"].split("/"))
        assert first < last


def test_the_number_in_the_policy_is_met_exactly_and_missed_by_a_second() -> None:
    rule = LIBRARY.rules["loan.soon"]
    hours = set()
    for each in drawn(rule, {"features.hours": 36}, LIBRARY, UTC_CLOCK, 2_000):
        now, pickup = (datetime.fromisoformat(str(each[name])) for name in ("now", "pickup"))
        hours.add((pickup - now).total_seconds() - 36 * 3600)
    assert {0.0, 1.0, -1.0} <= hours


def test_times_lie_about_the_days_on_which_clocks_change() -> None:
    days = {
        datetime.fromisoformat(each["at"]).astimezone(UTC).date().isoformat() for each in cases(300)
    }
    assert {"2026-03-07", "2026-03-08", "2026-10-31", "2026-11-01"} <= days


def test_the_same_rule_and_policy_give_the_same_cases_and_another_policy_others() -> None:
    assert cases() == cases()
    assert cases() != cases(policy={"features.hours": 37})


def test_a_rule_that_takes_nothing_has_one_case() -> None:
    assert drawn(LIBRARY.rules["loan.note"], {}, LIBRARY, UTC_CLOCK, 64) == [{}]
