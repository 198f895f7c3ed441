import pytest

from helpgen.booking.rules.cancel.outcome import RULE, decide
from helpgen.booking.values.decision import allowed
from helpgen.booking.values.state import State
from tests.booking_policies import only, policy_of
from tests.unit.booking.rules.booking.answered import broken

IN_TIME = False

CANCELLED = only({"settings.cancelOutcome": "cancelled"})
MISSED = only({"settings.cancelOutcome": "missed"})


@pytest.mark.parametrize(("late", "state"), [(False, "cancelled"), (True, "late_cancelled")])
def test_a_late_cancellation_is_told_apart(*, late: bool, state: str) -> None:
    answer = decide(late, CANCELLED)
    assert answer.allowed
    assert answer.facts == {"state": State(state)}
    assert answer.because == ("late", "is", late)
    assert State(state) in RULE.gives[0].codes


@pytest.mark.parametrize("late", [False, True])
def test_where_canceling_counts_as_missed_it_does_so_late_or_not(*, late: bool) -> None:
    answer = decide(late, MISSED)
    assert answer.allowed
    assert answer.facts == {"state": State.MISSED}
    assert answer.because == ("settings.cancelOutcome", "is", "missed")
    assert RULE.gives[0].codes == ("cancelled", "late_cancelled", "missed")


def test_the_systems_differ_by_their_policies_alone() -> None:
    for tenant in ("bright-path-counseling", "oak-line-behavioral"):
        assert decide(IN_TIME, policy_of(tenant)).facts["state"] is State.MISSED
    for tenant in ("maple-street-therapy", "wren-house-therapists", "lakeside-psychology"):
        assert decide(IN_TIME, policy_of(tenant)).facts["state"] is State.CANCELLED


def test_its_law_denies_missed_where_it_is_not_wanted_and_anything_else_where_it_is() -> None:
    law = ["missed-wins"]
    missed, late = allowed(state=State.MISSED), allowed(state=State.LATE_CANCELLED)
    assert broken(RULE, missed, late=True, policy=CANCELLED) == law
    assert broken(RULE, late, late=True, policy=MISSED) == law
    assert broken(RULE, missed, late=True, policy=MISSED) == []
    assert broken(RULE, late, late=True, policy=CANCELLED) == []
