"""How it is made of others is in `shapes/test_first_refusal.py`."""

from helpgen.booking.order import parts
from helpgen.booking.rules.booking.selections import SERVICE_NOT_OFFERED
from helpgen.booking.rules.booking.validate_conflict import RULE
from helpgen.booking.values.decision import ALLOWED, Decision, refused
from helpgen.booking.values.messages import OUTSIDE_HOURS, SLOT_TAKEN
from tests.unit.booking.rules.booking.answered import answered

ASKS = tuple(rule.id for rule in parts(RULE))


def asked(**said: Decision) -> tuple[tuple[str, Decision], ...]:
    """Every question is answered with yes, but for those that end as named."""
    return tuple(
        (name, said.get(name.rpartition(".")[2].replace("-", "_"), ALLOWED)) for name in ASKS
    )


def test_a_service_that_does_not_suit_the_provider_is_told() -> None:
    because = ("massage", "not in", ("talk",))
    answer = answered(RULE, answers=asked(selections=refused(SERVICE_NOT_OFFERED, because)))
    assert answer.message is SERVICE_NOT_OFFERED
    assert answer.because == because
    assert answer.facts == {"failed": "booking.selections"}


def test_a_time_that_does_not_suit_the_staff_is_told() -> None:
    answer = answered(RULE, answers=asked(working_hours=refused(OUTSIDE_HOURS)))
    assert answer.message is OUTSIDE_HOURS
    assert answer.facts == {"failed": "availability.working-hours"}


def test_of_several_conflicts_the_first_is_shown() -> None:
    answer = answered(
        RULE,
        answers=asked(
            existing_appointments=refused(SLOT_TAKEN), selections=refused(SERVICE_NOT_OFFERED)
        ),
    )
    assert answer.message is SERVICE_NOT_OFFERED
