"""Who hears of a new request?

A list that is empty is a decision that nobody does; a list that is missing is no decision yet.
"""

from helpgen.booking.shapes.mailing import EFFECTS, GIVES, UNDECIDED, nobody_else, told
from helpgen.booking.values import NOTIFICATIONS, Decision, Policy, Property, Rule

OCCASION = "requestSubmitted"
TEXT = "An appointment request was submitted and waits to be confirmed."


def decide(policy: Policy) -> Decision:
    """The organization names who hears of it, and nobody else does."""
    return told(OCCASION, TEXT, policy)


def _nobody_else(policy: Policy, answer: Decision) -> bool:
    return nobody_else(OCCASION, policy, answer)


RULE = Rule(
    id="notify.request-submitted",
    says="A new request is told to those whom the organization names, such as client and provider.",
    decide=decide,
    gives=GIVES,
    keys=(NOTIFICATIONS,),
    statements=("003.2", "003.10", "004.10"),
    decision=UNDECIDED,
    effects=EFFECTS,
    properties=(
        Property(
            "nobody-else",
            "Of a new request just those hear whom the organization names.",
            _nobody_else,
        ),
    ),
)
