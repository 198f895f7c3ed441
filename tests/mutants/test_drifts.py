"""Each known drift, planted into the rules, is found by the tests that stand beside them."""

import pytest

from helpgen.booking.mutants.drift import Drift
from helpgen.booking.mutants.drifts import DRIFTS
from tests.mutants.drifts import FOUND_BY
from tests.mutants.outcome import FAILED, FINE, outcome

pytestmark = pytest.mark.long

WANTED = {f"D{n}" for n in (*range(1, 12), 14, 17, 18, 19, 21, 22, 23, 24)}


def test_every_drift_that_rules_can_show_is_planted() -> None:
    assert {drift.id for drift in DRIFTS} == WANTED


def test_each_drift_says_which_tests_find_it() -> None:
    assert [drift.name for drift in DRIFTS] == list(FOUND_BY)


def test_without_a_fault_these_tests_pass() -> None:
    tests = tuple(sorted({test for tests in FOUND_BY.values() for test in tests}))
    code, said = outcome(tests)
    assert code == FINE, said


@pytest.mark.parametrize("drift", DRIFTS, ids=str)
def test_a_planted_drift_is_found(drift: Drift) -> None:
    code, said = outcome(
        FOUND_BY[drift.name], {"module": drift.module, "old": drift.old, "new": drift.new}
    )
    assert code == FAILED, said
    assert "ImportError" not in said, said
