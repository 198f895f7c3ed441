"""Do the service and the provider's time fit together?

Wherever the form was opened, on the list or on the calendar, the same questions are asked.
"""

from collections.abc import Iterable

from helpgen.booking.rule import Cell, Field, Property, Rule
from helpgen.booking.values.decision import Decision, allowed, refused

ASKS = (
    "booking.provider-opt-in",
    "booking.visit-type-by-client-kind",
    "booking.selections",
    "availability.active-provider",
    "availability.qualifications",
    "availability.dst",
    "availability.slot-grid",
    "availability.slot-duration",
    "availability.business-hours",
    "availability.exceptions",
    "availability.working-hours",
    "availability.block-events",
    "availability.existing-appointments",
    "availability.client-conflict",
)
"""First what fits the service, then the staff's time."""


def decide(answers: Iterable[tuple[str, Decision]]) -> Decision:
    """The first refusal is the error that is shown; nothing after it is asked."""
    for name, answer in answers:
        if answer.message is not None:
            return refused(answer.message, answer.because, failed=name)
    return allowed(failed=None)


def _no_conflict_passes(answers: Iterable[tuple[str, Decision]], answer: Decision) -> bool:
    return answer.allowed is all(part.allowed for _, part in answers)


RULE = Rule(
    id="booking.validate-conflict",
    says="A service or a time that does not suit the provider is refused with the reason.",
    decide=decide,
    gives=(Field("failed", Cell.CODE, ("Because of",), optional=True),),
    asks=ASKS,
    statements=("003.13",),
    decision="Every way into the form asks the same; the first reason found is the one shown.",
    properties=(
        Property(
            "no-conflict-passes",
            "The form goes on exactly when none of the questions finds a conflict.",
            _no_conflict_passes,
        ),
    ),
)
