"""Who hears that another time was agreed to, or any change was not?

An approved cancellation is not told here: it is a cancellation, and told as such.
"""

from helpgen.booking.rule import Cell, Field, Property, Rule
from helpgen.booking.values.decision import Decision, EffectKind, effect
from helpgen.booking.values.keys import NOTIFICATIONS
from helpgen.booking.values.policy import Policy

APPROVED = "The change that was asked for was approved."
DENIED = "The change that was asked for was not approved; the appointment stays as it was."


def decide(approved: bool, policy: Policy) -> Decision:
    """Those whom the organization names for that answer; yes and no have lists of their own."""
    told = policy[NOTIFICATIONS].get(_key(approved))
    text = APPROVED if approved else DENIED
    return Decision(
        facts={"decided": told is not None},
        effects=tuple(effect(each, text=text) for each in told or ()),
    )


def _key(approved: bool) -> str:
    return "changeApproved" if approved else "changeDenied"


def _nobody_else(approved: bool, policy: Policy, answer: Decision) -> bool:
    named = policy[NOTIFICATIONS].get("changeApproved" if approved else "changeDenied", ())
    return tuple(str(each) for each in answer.effects) == named


RULE = Rule(
    id="notify.change-decided",
    says="What became of a requested change is told to those whom the organization names for that answer.",
    decide=decide,
    given=(Field("approved", Cell.YES_NO, ("Approved",)),),
    gives=(Field("decided", Cell.YES_NO, ("Decided",)),),
    keys=(NOTIFICATIONS,),
    statements=("004.10", "004.15", "004.16"),
    decision=(
        "A denied change sends no mail where the practice contacts the client itself. "
        "Where the organization has not decided, nobody is told; an article may claim nothing about it."
    ),
    effects=(EffectKind.EMAIL, EffectKind.NOTIFY),
    properties=(
        Property(
            "nobody-else",
            "Of a decided change just those hear whom the organization names for that answer.",
            _nobody_else,
        ),
    ),
)
