"""The new time of an appointment has to pass every rule that a new booking has to pass."""

from collections.abc import Iterable

from helpgen.booking.rule import Cell, Field, Property, Rule
from helpgen.booking.values.decision import Decision, allowed, refused

ASKS = (
    "booking.provider-opt-in",
    "booking.visit-type-by-client-kind",
    "booking.selections",
    "booking.no-past",
    "booking.lead-time",
    "booking.max-future-days",
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
    "hold.owner",
    "hold.expiry",
)
"""`booking.enabled` is not among them: moving has a switch of its own."""


def decide(answers: Iterable[tuple[str, Decision]]) -> Decision:
    """The first refusal stands, and what comes after it is not asked."""
    for rule, answer in answers:
        if answer.message is not None:
            return refused(answer.message, answer.because, failed=rule)
    return allowed(None, failed=None)


def _as_strict_as_booking(answers: Iterable[tuple[str, Decision]], answer: Decision) -> bool:
    return answer.allowed is all(each.allowed for _, each in answers)


RULE = Rule(
    id="reschedule.constraints",
    says="An appointment can be moved only to a time that could be booked, its own old time not counting as taken.",
    decide=decide,
    gives=(Field("failed", Cell.CODE, ("Because of",), optional=True),),
    asks=ASKS,
    statements=("004.15",),
    decision=(
        "Lead time, days ahead, qualifications and the rest hold for the new time as for a new booking; the "
        "appointment that moves does not stand in its own way."
    ),
    properties=(
        Property(
            "as-strict-as-booking",
            "No time that cannot be booked can be moved to.",
            _as_strict_as_booking,
        ),
    ),
)
