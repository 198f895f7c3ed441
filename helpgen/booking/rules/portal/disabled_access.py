"""What is left of links and sessions once the portal is switched off?

This is asked at every request, so a session that is open ends with the next click.
"""

from datetime import datetime

from helpgen.booking.values import (
    LINK_EXPIRED,
    PORTAL,
    PORTAL_DISABLED,
    Cell,
    Decision,
    Field,
    Policy,
    Property,
    Rule,
    allowed,
    fields,
    refused,
    utc,
)


def decide(expires: datetime, now: datetime, policy: Policy) -> Decision:
    """Off: refused, but not deleted. What has not expired by the time it is on again, works again."""
    unexpired = utc(now) < utc(expires)
    because = (now, "<" if unexpired else ">=", expires)
    if not policy[PORTAL]:
        return refused(PORTAL_DISABLED, revives=unexpired)
    if not unexpired:
        return refused(LINK_EXPIRED, because, revives=False)
    return allowed(because, revives=True)


def _off_means_out(expires: datetime, now: datetime, policy: Policy, answer: Decision) -> bool:
    return policy[PORTAL] or answer.code == "portal_disabled"


def _revives_only_unexpired(
    expires: datetime, now: datetime, policy: Policy, answer: Decision
) -> bool:
    return answer.facts["revives"] is (utc(now) < utc(expires))


RULE = Rule(
    id="portal.disabled-access",
    says="While the portal is off, no link and no session works; none of them is deleted for that.",
    decide=decide,
    elsewhere="The door of the portal, at every request: the desk knows of no sessions and links.",
    given=(
        Field("expires", Cell.INSTANT, ("Link or session valid until",)),
        fields.NOW,
    ),
    gives=(Field("revives", Cell.YES_NO, ("Works once the portal is on",)),),
    keys=(PORTAL,),
    statements=("002.9", "002.13"),
    decision="Links are refused, not deleted: switched on again, the portal takes those that have not expired.",
    messages=(PORTAL_DISABLED, LINK_EXPIRED),
    properties=(
        Property("off-means-out", "While the portal is off, nobody is let in.", _off_means_out),
        Property(
            "revives-only-unexpired",
            "Switched on again, the portal takes just those links that have not expired.",
            _revives_only_unexpired,
        ),
    ),
)
