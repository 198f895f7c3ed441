"""Is there a portal at all?

Whatever lets a client in, or shows a client something, reads the same key again: nobody gets past this.
"""

from helpgen.booking.values import (
    PORTAL,
    PORTAL_DISABLED,
    Decision,
    Occasion,
    Policy,
    Property,
    Rule,
    allowed,
    refused,
)


def decide(policy: Policy) -> Decision:
    """The portal is there exactly where it is switched on."""
    return allowed() if policy[PORTAL] else refused(PORTAL_DISABLED)


def _off_means_no_portal(policy: Policy, answer: Decision) -> bool:
    return answer.code == ("" if policy[PORTAL] else "portal_disabled")


RULE = Rule(
    id="portal.enabled",
    says="There is a portal only where it is switched on.",
    decide=decide,
    asked=(Occasion.BOOK, Occasion.HOLD, Occasion.HOLD_TO_MOVE),
    keys=(PORTAL,),
    statements=("000.2", "002.7", "002.13"),
    messages=(PORTAL_DISABLED,),
    properties=(
        Property(
            "off-means-no-portal",
            "While the portal is switched off, there is none; otherwise there is.",
            _off_means_no_portal,
        ),
    ),
)
