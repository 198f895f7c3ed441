"""Who hears that another time was agreed to, or any change was not?

An approved cancellation is not told here: it is a cancellation, and told as such.
"""

from helpgen.booking.shapes.mailing import EFFECTS, GIVES, UNDECIDED, nobody_else, told
from helpgen.booking.values import NOTIFICATIONS, Cell, Decision, Field, Policy, Property, Rule

APPROVED = "The change that was asked for was approved."
DENIED = "The change that was asked for was not approved; the appointment stays as it was."


def decide(approved: bool, policy: Policy) -> Decision:
    """The organization names who hears of that answer; yes and no have lists of their own."""
    return told(_occasion(approved), APPROVED if approved else DENIED, policy)


def _occasion(approved: bool) -> str:
    return "changeApproved" if approved else "changeDenied"


def _nobody_else(approved: bool, policy: Policy, answer: Decision) -> bool:
    return nobody_else("changeApproved" if approved else "changeDenied", policy, answer)


RULE = Rule(
    id="notify.change-decided",
    says="What became of a requested change is told to those whom the organization names for that answer.",
    decide=decide,
    given=(Field("approved", Cell.YES_NO, ("Approved",)),),
    gives=GIVES,
    keys=(NOTIFICATIONS,),
    statements=("004.10", "004.15", "004.16"),
    decision="A denied change sends no mail where the practice contacts the client itself. "
    + UNDECIDED,
    effects=EFFECTS,
    properties=(
        Property(
            "nobody-else",
            "Of a decided change just those hear whom the organization names for that answer.",
            _nobody_else,
        ),
    ),
)
