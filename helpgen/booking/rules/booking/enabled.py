"""Can clients book online at all?

Without it they still see their appointments; canceling and moving them have switches of their own.
"""

from helpgen.booking.values import (
    PORTAL,
    PORTAL_DISABLED,
    SELF_BOOKING,
    SELF_BOOKING_DISABLED,
    Decision,
    Occasion,
    Policy,
    Property,
    Rule,
    allowed,
    refused,
)


def decide(policy: Policy) -> Decision:
    """Clients book where both the portal and self-booking are switched on."""
    if not policy[PORTAL]:
        return refused(PORTAL_DISABLED, (PORTAL.name, "is", False))
    if not policy[SELF_BOOKING]:
        return refused(SELF_BOOKING_DISABLED, (SELF_BOOKING.name, "is", False))
    return allowed((SELF_BOOKING.name, "is", True))


def _needs_both(policy: Policy, answer: Decision) -> bool:
    return answer.allowed is all(policy[key] for key in (PORTAL, SELF_BOOKING))


RULE = Rule(
    id="booking.enabled",
    says="Clients can book online only where both the portal and self-booking are switched on.",
    decide=decide,
    asked=(Occasion.BOOK, Occasion.HOLD),
    keys=(PORTAL, SELF_BOOKING),
    statements=("000.1", "000.2", "000.9", "001.1", "001.2", "002.11", "004.1", "004.11"),
    decision="With both switched off the portal is the reason that is told.",
    messages=(PORTAL_DISABLED, SELF_BOOKING_DISABLED),
    properties=(
        Property("needs-both", "Neither switch is enough without the other.", _needs_both),
    ),
)
