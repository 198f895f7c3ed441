import pytest

from helpgen.booking.rules.booking.service_default import RULE
from helpgen.booking.values.decision import allowed
from tests.booking_policies import only, policy_of
from tests.unit.booking.rules.booking.answered import answered, broken

REQUIRED = only({"settings.approvalRequiredFields": ["service_code", "location"]})
OTHER = only({"settings.approvalRequiredFields": ["location"]})


@pytest.mark.parametrize("tenant", ["bright-path-counseling", "oak-line-behavioral"])
def test_the_clinician_s_code_is_taken(tenant: str) -> None:
    answer = answered(RULE, clinician_code="90837", policy=policy_of(tenant))
    assert answer.allowed
    assert answer.facts == {"service_code": "90837", "blocks_approval": False}


@pytest.mark.parametrize("nothing", ["", "  "])
def test_without_one_the_code_stays_empty_and_approval_waits_for_it(nothing: str) -> None:
    answer = answered(RULE, clinician_code=nothing, policy=policy_of("oak-line-behavioral"))
    assert answer.allowed
    assert answer.facts == {"service_code": "", "blocks_approval": True}
    assert answer.because == ("service_code", "is required", "")


def test_an_empty_code_blocks_nothing_where_none_is_required() -> None:
    for policy in (policy_of("bright-path-counseling"), OTHER):
        answer = answered(RULE, clinician_code="", policy=policy)
        assert answer.facts == {"service_code": "", "blocks_approval": False}
        assert answer.because == ("service_code", "is not required", "")


def test_blanks_around_a_code_are_no_part_of_it() -> None:
    answer = answered(RULE, clinician_code=" 90837 ", policy=REQUIRED)
    assert answer.facts == {"service_code": "90837", "blocks_approval": False}


def test_its_law_denies_an_approval_without_a_code() -> None:
    law = ["empty-blocks-where-required"]
    assert broken(RULE, allowed(blocks_approval=False), clinician_code=" ", policy=REQUIRED) == law
    assert broken(RULE, allowed(blocks_approval=True), clinician_code="", policy=OTHER) == law
    assert broken(RULE, allowed(blocks_approval=True), clinician_code="1", policy=REQUIRED) == law
