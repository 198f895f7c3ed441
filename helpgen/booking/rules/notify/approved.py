"""Who hears that a request was approved?

A list that is empty is a decision that nobody does; a list that is missing is no decision yet.
"""

from helpgen.booking.rule import Cell, Field, Property, Rule
from helpgen.booking.values.decision import Decision, EffectKind, effect
from helpgen.booking.values.keys import NOTIFICATIONS
from helpgen.booking.values.policy import Policy

TEXT = "The appointment was approved."


def decide(policy: Policy) -> Decision:
    """Those whom the organization names, and nobody else."""
    told = policy[NOTIFICATIONS].get("approved")
    return Decision(
        facts={"decided": told is not None},
        effects=tuple(effect(each, text=TEXT) for each in told or ()),
    )


def _nobody_else(policy: Policy, answer: Decision) -> bool:
    named = policy[NOTIFICATIONS].get("approved", ())
    return tuple(str(each) for each in answer.effects) == named


RULE = Rule(
    id="notify.approved",
    says="An approval is told to those whom the organization names, such as the client.",
    decide=decide,
    gives=(Field("decided", Cell.YES_NO, ("Decided",)),),
    keys=(NOTIFICATIONS,),
    statements=("001.16", "004.10"),
    decision="Where the organization has not decided, nobody is told; an article may claim nothing about it.",
    effects=(EffectKind.EMAIL, EffectKind.NOTIFY),
    properties=(
        Property(
            "nobody-else",
            "Of an approval just those hear whom the organization names.",
            _nobody_else,
        ),
    ),
)
