"""Who hears of a new request?

A list that is empty is a decision that nobody does; a list that is missing is no decision yet.
"""

from helpgen.booking.rule import Cell, Field, Property, Rule
from helpgen.booking.values.decision import Decision, EffectKind, effect
from helpgen.booking.values.keys import NOTIFICATIONS
from helpgen.booking.values.policy import Policy

TEXT = "An appointment request was submitted and waits to be confirmed."


def decide(policy: Policy) -> Decision:
    """Those whom the organization names, and nobody else."""
    told = policy[NOTIFICATIONS].get("requestSubmitted")
    return Decision(
        facts={"decided": told is not None},
        effects=tuple(effect(each, text=TEXT) for each in told or ()),
    )


def _nobody_else(policy: Policy, answer: Decision) -> bool:
    named = policy[NOTIFICATIONS].get("requestSubmitted", ())
    return tuple(str(each) for each in answer.effects) == named


RULE = Rule(
    id="notify.request-submitted",
    says="A new request is told to those whom the organization names, such as client and provider.",
    decide=decide,
    gives=(Field("decided", Cell.YES_NO, ("Decided",)),),
    keys=(NOTIFICATIONS,),
    statements=("003.2", "003.10", "004.10"),
    decision="Where the organization has not decided, nobody is told; an article may claim nothing about it.",
    effects=(EffectKind.EMAIL, EffectKind.NOTIFY),
    properties=(
        Property(
            "nobody-else",
            "Of a new request just those hear whom the organization names.",
            _nobody_else,
        ),
    ),
)
