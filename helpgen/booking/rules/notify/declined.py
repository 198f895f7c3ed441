"""Who hears that a request was declined?

Some practices send a mail; others send none, and contact the client themselves.
"""

from helpgen.booking.shapes.mailing import EFFECTS, GIVES, UNDECIDED, nobody_else, told
from helpgen.booking.values import NOTIFICATIONS, Decision, Policy, Property, Rule

OCCASION = "declined"
TEXT = "The appointment was not approved. Call your provider or the office for help."


def decide(policy: Policy) -> Decision:
    """The organization names who hears of it, and nobody else does."""
    return told(OCCASION, TEXT, policy)


def _nobody_else(policy: Policy, answer: Decision) -> bool:
    return nobody_else(OCCASION, policy, answer)


RULE = Rule(
    id="notify.declined",
    says="A refusal is told to those whom the organization names, and says whom to call.",
    decide=decide,
    gives=GIVES,
    keys=(NOTIFICATIONS,),
    statements=("001.17", "004.10"),
    decision=UNDECIDED,
    effects=EFFECTS,
    properties=(
        Property(
            "nobody-else", "Of a refusal just those hear whom the organization names.", _nobody_else
        ),
    ),
)
