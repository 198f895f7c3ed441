"""How long does a link to the portal work?"""

from datetime import datetime, timedelta

from helpgen.booking.values import (
    LINK_EXPIRED,
    LINK_MINUTES,
    Cell,
    Decision,
    Field,
    Policy,
    Property,
    Rule,
    allowed,
    elapsed,
    fields,
    later,
    refused,
    utc,
)


def decide(issued: datetime, now: datetime, policy: Policy) -> Decision:
    """So many elapsed minutes; when exactly so many have passed it is over."""
    expires = later(issued, minutes=policy[LINK_MINUTES])
    if utc(now) >= expires:
        return refused(LINK_EXPIRED, (now, ">=", expires), expires=expires)
    return allowed((now, "<", expires), expires=expires)


def _dead_at_its_limit(issued: datetime, now: datetime, policy: Policy, answer: Decision) -> bool:
    return answer.allowed is (elapsed(issued, now) < timedelta(minutes=policy[LINK_MINUTES]))


RULE = Rule(
    id="portal.link-expiry",
    says="A link works for so many minutes, not including the last instant.",
    decide=decide,
    elsewhere="The door of the portal, when somebody follows a link.",
    given=(
        Field("issued", Cell.INSTANT, ("Link was sent", "Sent")),
        fields.NOW,
    ),
    gives=(Field("expires", Cell.INSTANT, ("Valid until",)),),
    keys=(LINK_MINUTES,),
    statements=("002.13",),
    messages=(LINK_EXPIRED,),
    properties=(
        Property(
            "dead-at-its-limit",
            "A link works until its minutes have passed, and never afterwards.",
            _dead_at_its_limit,
        ),
    ),
)
