import pytest

from helpgen.booking.rules.availability.slot_duration import RULE, decide
from helpgen.booking.values.decision import ALLOWED
from tests.booking_policies import only

POLICY = only({"settings.defaultSessionDuration": 50})


@pytest.mark.parametrize(("service", "expected"), [(None, 50), (90, 90)])
def test_only_the_length_of_the_service_or_the_default_is_possible(
    service: int | None, expected: int
) -> None:
    answer = decide(expected, service, POLICY)
    assert answer.allowed
    assert answer.facts == {"expected": expected}
    for minutes in (expected - 1, expected + 1, 0, -expected):
        assert decide(minutes, service, POLICY).code == "wrong_duration"
        assert decide(minutes, service, POLICY).facts == {"expected": expected}


def test_the_law_sees_a_wrong_answer() -> None:
    (law,) = RULE.properties
    for minutes in (50, 90):
        for service in (None, 90):
            assert law.holds(minutes, service, POLICY, decide(minutes, service, POLICY))
    assert not law.holds(51, None, POLICY, ALLOWED)
    assert not law.holds(50, 90, POLICY, ALLOWED)
