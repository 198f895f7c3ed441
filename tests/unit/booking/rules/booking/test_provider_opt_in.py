import pytest

from helpgen.booking.rules.booking.provider_opt_in import RULE
from helpgen.booking.values.decision import ALLOWED, refused
from helpgen.booking.values.messages import PROVIDER_UNAVAILABLE
from tests.booking_policies import only, policy_of
from tests.unit.booking.rules.booking.answered import answered, broken


@pytest.mark.parametrize(
    ("needed", "opted_in", "allowed"),
    [(True, True, True), (True, False, False), (False, True, True), (False, False, True)],
)
def test_only_a_missing_opt_in_that_is_needed_bars_a_provider(
    needed: object, opted_in: object, allowed: object
) -> None:
    policy = only({"features.providerOptInRequired": needed})
    answer = answered(RULE, opted_in=opted_in, policy=policy)
    assert answer.allowed is allowed
    assert answer.message is (None if allowed else PROVIDER_UNAVAILABLE)


def test_therapists_choose_for_themselves_where_the_practice_lets_them() -> None:
    wren = policy_of("wren-house-therapists")
    no = answered(RULE, opted_in=False, policy=wren)
    assert no.code == "provider_unavailable"
    assert no.because == ("opted in", "is", False)
    assert answered(RULE, opted_in=True, policy=wren).because == ("opted in", "is", True)


def test_elsewhere_everybody_can_be_booked() -> None:
    answer = answered(RULE, opted_in=False, policy=policy_of("maple-street-therapy"))
    assert answer.because == ("features.providerOptInRequired", "is", False)


def test_its_law_denies_both_mistakes() -> None:
    needed = only({"features.providerOptInRequired": True})
    free = only({"features.providerOptInRequired": False})
    no = refused(PROVIDER_UNAVAILABLE)
    assert broken(RULE, ALLOWED, opted_in=False, policy=needed) == ["none-without-opt-in"]
    assert broken(RULE, no, opted_in=True, policy=needed) == ["none-without-opt-in"]
    assert broken(RULE, no, opted_in=False, policy=free) == ["none-without-opt-in"]
