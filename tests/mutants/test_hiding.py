"""Each fault planted in what hides text is found by the short fuzz."""

import pytest

from tests.mutants.drift import Drift
from tests.mutants.hiding import FAULTS
from tests.mutants.outcome import FAILED, outcome

pytestmark = pytest.mark.long


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_a_fault_planted_in_what_hides_text_is_found(fault: Drift) -> None:
    code, said = outcome(fault.tests, {"module": fault.module, "old": fault.old, "new": fault.new})
    assert code == FAILED, said
    assert "ImportError" not in said, said
    assert "test_a_body_is_refused_or_hidden_text_is_gone" in said, said
