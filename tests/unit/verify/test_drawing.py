"""Cases are drawn as their rule takes them."""

from datetime import UTC, date, datetime, time

from helpgen.model.engine_description import RuleDescription
from helpgen.verify.cells import Clock
from helpgen.verify.drawing import drawn
from tests.unit.verify.small import description

CLOCK = Clock(UTC)


def rule(cell: str) -> RuleDescription:
    given = [{"name": "from", "cell": cell}, {"name": "to", "cell": cell, "after": "from"}]
    return RuleDescription.model_validate(
        {"id": "a.b", "says": "So.", "given": given}, strict=False
    )


def test_a_time_of_day_comes_after_the_one_before_it_on_the_same_day() -> None:
    for case in drawn(rule("time"), {}, description(), CLOCK, 200):
        first, second = (time.fromisoformat(str(case[name])) for name in ("from", "to"))
        assert first < second, case


def test_a_day_comes_after_the_one_before_it() -> None:
    for case in drawn(rule("date"), {}, description(), CLOCK, 50):
        first, second = (date.fromisoformat(str(case[name])) for name in ("from", "to"))
        assert first < second


def test_an_instant_comes_after_the_one_before_it() -> None:
    for case in drawn(rule("instant"), {}, description(), CLOCK, 50):
        first, second = (datetime.fromisoformat(str(case[name])) for name in ("from", "to"))
        assert first < second


def test_the_same_rule_and_policy_give_the_same_cases() -> None:
    one = drawn(rule("instant"), {"k": 3}, description(), CLOCK, 20)
    assert one == drawn(rule("instant"), {"k": 3}, description(), CLOCK, 20)
    assert one != drawn(rule("instant"), {"k": 4}, description(), CLOCK, 20)
