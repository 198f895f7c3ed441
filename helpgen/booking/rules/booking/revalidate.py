"""Does everything still hold at the moment of booking?

What a list offered a minute ago proves nothing, and a request may come past the list: so all is asked again.
"""

from collections.abc import Iterable

from helpgen.booking.rule import Cell, Field, Property, Rule
from helpgen.booking.values.decision import Decision, allowed, refused

ASKS = (
    "booking.enabled",
    "booking.guest-allowed",
    "booking.guest-details",
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
)
"""Who and what first, then when, then what else takes the time: the reason that lasts longest is told."""


def decide(answers: Iterable[tuple[str, Decision]]) -> Decision:
    """The first refusal stands, and nothing after it is asked; without one the booking may be made."""
    for name, answer in answers:
        if answer.message is not None:
            return refused(answer.message, answer.because, failed=name)
    return allowed(failed=None)


def _nothing_refused_is_booked(answers: Iterable[tuple[str, Decision]], answer: Decision) -> bool:
    return answer.allowed is all(part.allowed for _, part in answers)


RULE = Rule(
    id="booking.revalidate",
    says="Every limit is checked again when the booking is made, not only when times are listed.",
    decide=decide,
    gives=(Field("failed", Cell.CODE, ("Because of",), optional=True),),
    asks=ASKS,
    statements=("000.6", "001.3"),
    decision="A request that never saw a list meets the same limits; the first refusal stands.",
    properties=(
        Property(
            "nothing-refused-is-booked",
            "A booking is made exactly when every single limit allows it.",
            _nothing_refused_is_booked,
        ),
    ),
)
