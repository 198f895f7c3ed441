"""Canceling and moving are late by one window; every test is about both."""

from datetime import datetime, timedelta

import pytest

from helpgen.booking.rules.cancel import late as cancel_late
from helpgen.booking.rules.reschedule import late as reschedule_late
from helpgen.booking.shapes.lateness import is_late
from helpgen.booking.shapes.lateness import lateness as decide
from helpgen.booking.values.clock import later
from helpgen.booking.values.decision import allowed
from helpgen.booking.values.policy import Policy
from helpgen.booking.values.rule import Rule
from tests.booking_policies import only
from tests.unit.booking.rules.booking.answered import broken
from tests.unit.booking.rules.cancel.moments import A_DAY_AHEAD, NEIGHBORS, SECOND

DAY = timedelta(hours=24)


def window(hours: int) -> Policy:
    return only({"settings.lateCancelWindowHours": hours})


@pytest.mark.parametrize(("start", "now"), A_DAY_AHEAD)
def test_exactly_the_window_ahead_is_not_late_and_one_second_less_is(
    start: datetime, now: datetime
) -> None:
    in_time = decide(start, now, window(24))
    assert in_time.allowed
    assert in_time.facts == {"late": False, "ahead": DAY, "window": DAY}
    assert in_time.because == (DAY, ">=", DAY)
    late = decide(start, later(now) + SECOND, window(24))
    assert late.allowed
    assert late.facts == {"late": True, "ahead": DAY - SECOND, "window": DAY}
    assert late.because == (DAY - SECOND, "<", DAY)
    assert decide(start, now, window(25)).facts["late"] is True
    assert decide(start, later(now) + SECOND, window(23)).facts["late"] is False


@pytest.mark.parametrize(("now", "after"), NEIGHBORS)
def test_without_a_window_nothing_is_late_not_even_after_the_start(
    now: datetime, after: datetime
) -> None:
    for start, clock in ((after, now), (now, now), (now, after)):
        assert decide(start, clock, window(0)).facts["late"] is False
    assert decide(now, after, window(1)).facts["late"] is True


def test_where_the_machine_stands_makes_no_difference() -> None:
    start, now = A_DAY_AHEAD[3]
    assert decide(later(start), later(now), window(24)).facts["late"] is False
    assert decide(start.astimezone(now.tzinfo), now, window(24)).facts["late"] is False


@pytest.mark.parametrize("rule", [cancel_late.RULE, reschedule_late.RULE], ids=lambda rule: rule.id)
def test_its_laws_deny_any_other_line(rule: Rule) -> None:
    start, now = A_DAY_AHEAD[2]
    close = later(now) + SECOND
    late, in_time = allowed(late=True), allowed(late=False)
    law = ["late-inside-window"]
    assert broken(rule, late, start=start, now=now, policy=window(24)) == law
    assert broken(rule, in_time, start=start, now=now, policy=window(24)) == []
    assert broken(rule, in_time, start=start, now=close, policy=window(24)) == law
    assert broken(rule, late, start=start, now=close, policy=window(24)) == []
    assert broken(rule, in_time, start=close, now=start, policy=window(0)) == []
    assert broken(rule, late, start=now, now=start, policy=window(0)) == [
        "never-without-window",
        *law,
    ]
    assert broken(rule, late, start=close, now=later(now), policy=window(1)) == []


def test_without_a_window_the_window_is_what_decides() -> None:
    start, _ = A_DAY_AHEAD[0]
    answer = decide(start, start + DAY, window(0))
    assert answer.facts["late"] is False
    assert answer.because == ("settings.lateCancelWindowHours", "=", 0)
    assert not is_late(start, start + DAY, window(0))
