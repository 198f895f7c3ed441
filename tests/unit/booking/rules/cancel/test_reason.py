import pytest

from helpgen.booking.rules.cancel.reason import REASON_REQUIRED, RULE, decide
from helpgen.booking.values.decision import ALLOWED, refused
from tests.booking_policies import only, policy_of
from tests.unit.booking.rules.booking.answered import broken

ON = only({"settings.cancelReasonRequired": True})
OFF = only({"settings.cancelReasonRequired": False})


@pytest.mark.parametrize("blank", ["", " ", "\t\n", "\u00a0"])
def test_blanks_are_no_reason_where_one_is_required(blank: str) -> None:
    answer = decide(blank, ON)
    assert answer.message is REASON_REQUIRED
    assert answer.code == "reason_required"
    assert answer.because == ("reason", "is", "blank")
    assert decide(blank, OFF).allowed
    assert decide(blank, OFF).because == ("reason", "is", "blank")


@pytest.mark.parametrize("reason", ["x", " feeling ill "])
def test_a_reason_is_accepted_whether_it_is_required_or_not(reason: str) -> None:
    for policy in (ON, OFF):
        answer = decide(reason, policy)
        assert answer.allowed
        assert answer.because == ("reason", "is", "given")


def test_the_systems_differ_by_their_policies_alone() -> None:
    for tenant in ("bright-path-counseling", "oak-line-behavioral"):
        assert not decide("", policy_of(tenant)).allowed
    for tenant in ("maple-street-therapy", "wren-house-therapists", "lakeside-psychology"):
        assert decide("", policy_of(tenant)).allowed


def test_its_law_denies_a_cancellation_without_the_reason_that_is_required() -> None:
    law = ["blank-only-if-optional"]
    no = refused(REASON_REQUIRED)
    assert broken(RULE, ALLOWED, reason=" ", policy=ON) == law
    assert broken(RULE, no, reason="ill", policy=ON) == law
    assert broken(RULE, no, reason=" ", policy=OFF) == law
    assert broken(RULE, no, reason=" ", policy=ON) == []
    assert broken(RULE, ALLOWED, reason=" ", policy=OFF) == []
