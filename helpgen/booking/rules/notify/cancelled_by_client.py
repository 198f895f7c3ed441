"""Who hears that a client has canceled?

Where a cancellation is a request, this follows its approval, and nothing else is sent then.
"""

from helpgen.booking.shapes.mailing import EFFECTS, GIVES, UNDECIDED, nobody_else, told
from helpgen.booking.values import NOTIFICATIONS, Decision, Policy, Property, Rule

OCCASION = "cancelledByClient"
TEXT = "The appointment was canceled at the request of the client."


def decide(policy: Policy) -> Decision:
    """The organization names who hears of it, and nobody else does: an empty list means that no mail is sent."""
    return told(OCCASION, TEXT, policy)


def _nobody_else(policy: Policy, answer: Decision) -> bool:
    return nobody_else(OCCASION, policy, answer)


RULE = Rule(
    id="notify.cancelled-by-client",
    says="A cancellation by the client is told to those whom the organization names; nobody else gets a mail.",
    decide=decide,
    gives=GIVES,
    keys=(NOTIFICATIONS,),
    statements=("001.11", "004.10", "004.16"),
    decision=UNDECIDED,
    effects=EFFECTS,
    properties=(
        Property(
            "nobody-else",
            "Of a cancellation just those hear whom the organization names.",
            _nobody_else,
        ),
    ),
)
