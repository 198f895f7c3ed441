"""Each known drift, planted into the rules, is found by the tests that stand beside them."""

import pytest

from tests.mutants.drift import Drift
from tests.mutants.drifts import DRIFTS
from tests.mutants.outcome import FAILED, FINE, outcome

WANTED = {f"D{n}" for n in (*range(1, 12), 14, 17, 18, 19, 21, 22, 23, 24)}


def test_every_drift_that_rules_can_show_is_planted() -> None:
    assert {drift.id for drift in DRIFTS} == WANTED


def test_without_a_fault_these_tests_pass() -> None:
    tests = tuple(sorted({test for drift in DRIFTS for test in drift.tests}))
    code, said = outcome(tests)
    assert code == FINE, said


@pytest.mark.parametrize("drift", DRIFTS, ids=str)
def test_a_planted_drift_is_found(drift: Drift) -> None:
    code, said = outcome(drift.tests, {"module": drift.module, "old": drift.old, "new": drift.new})
    assert code == FAILED, said
    assert "ImportError" not in said, said
