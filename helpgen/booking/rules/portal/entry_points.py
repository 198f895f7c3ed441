"""By which ways does one get to the portal?"""

from collections.abc import Iterable

from helpgen.booking.values import (
    DIRECT_LINK,
    PORTAL,
    PORTAL_DISABLED,
    Cell,
    Decision,
    Field,
    Message,
    Policy,
    Property,
    Rule,
    allowed,
    refused,
)

CONTACT_THE_PRACTICE = Message(
    "contact_the_practice", "There is no public way to the portal. Contact the practice directly."
)

WAYS = ("site_button", "emailed_link", "invitation")


def decide(configured: Iterable[str], policy: Policy) -> Decision:
    """The entries are those that the practice has set up, and a provider's own link where there are such links."""
    if not policy[PORTAL]:
        return refused(PORTAL_DISABLED)
    offered = set(configured)
    entries = tuple(each for each in WAYS if each in offered)
    if policy[DIRECT_LINK]:
        entries += ("direct_link",)
    if not entries:
        return refused(CONTACT_THE_PRACTICE, entries=entries)
    return allowed(entries=entries)


def _no_way_means_contact(configured: Iterable[str], policy: Policy, answer: Decision) -> bool:
    some = policy[PORTAL] and (policy[DIRECT_LINK] or any(True for _ in configured))
    return answer.allowed is some


RULE = Rule(
    id="portal.entry-points",
    says="The practice decides by which ways one gets to the portal; where there is none, one has to ask.",
    decide=decide,
    elsewhere="The practice's website, which shows the ways in.",
    given=(Field("configured", Cell.CODE, ("Set up",), many=True, codes=WAYS),),
    gives=(Field("entries", Cell.CODE, ("Ways in",), many=True, codes=(*WAYS, "direct_link")),),
    keys=(PORTAL, DIRECT_LINK),
    statements=("004.1",),
    messages=(PORTAL_DISABLED, CONTACT_THE_PRACTICE),
    properties=(
        Property(
            "no-way-means-contact",
            "Where no way is set up, clients are told to contact the practice.",
            _no_way_means_contact,
        ),
    ),
)
