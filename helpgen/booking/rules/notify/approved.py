"""Who hears that a request was approved?

A list that is empty is a decision that nobody does; a list that is missing is no decision yet.
"""

from helpgen.booking.shapes.mailing import EFFECTS, GIVES, UNDECIDED, nobody_else, told
from helpgen.booking.values import NOTIFICATIONS, Decision, Policy, Property, Rule

OCCASION = "approved"
TEXT = "The appointment was approved."


def decide(policy: Policy) -> Decision:
    """The organization names who hears of it, and nobody else does."""
    return told(OCCASION, TEXT, policy)


def _nobody_else(policy: Policy, answer: Decision) -> bool:
    return nobody_else(OCCASION, policy, answer)


RULE = Rule(
    id="notify.approved",
    says="An approval is told to those whom the organization names, such as the client.",
    decide=decide,
    gives=GIVES,
    keys=(NOTIFICATIONS,),
    statements=("001.16", "004.10"),
    decision=UNDECIDED,
    effects=EFFECTS,
    properties=(
        Property(
            "nobody-else",
            "Of an approval just those hear whom the organization names.",
            _nobody_else,
        ),
    ),
)
