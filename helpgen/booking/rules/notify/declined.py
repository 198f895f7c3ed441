"""Who hears that a request was declined?

Some practices send a mail; others send none, and contact the client themselves.
"""

from helpgen.booking.rule import Cell, Field, Property, Rule
from helpgen.booking.values.decision import Decision, EffectKind, effect
from helpgen.booking.values.keys import NOTIFICATIONS
from helpgen.booking.values.policy import Policy

TEXT = "The appointment was not approved. Call your provider or the office for help."


def decide(policy: Policy) -> Decision:
    """Those whom the organization names, and nobody else."""
    told = policy[NOTIFICATIONS].get("declined")
    return Decision(
        facts={"decided": told is not None},
        effects=tuple(effect(each, text=TEXT) for each in told or ()),
    )


def _nobody_else(policy: Policy, answer: Decision) -> bool:
    named = policy[NOTIFICATIONS].get("declined", ())
    return tuple(str(each) for each in answer.effects) == named


RULE = Rule(
    id="notify.declined",
    says="A refusal is told to those whom the organization names, and says whom to call.",
    decide=decide,
    gives=(Field("decided", Cell.YES_NO, ("Decided",)),),
    keys=(NOTIFICATIONS,),
    statements=("001.17", "004.10"),
    decision="Where the organization has not decided, nobody is told; an article may claim nothing about it.",
    effects=(EffectKind.EMAIL, EffectKind.NOTIFY),
    properties=(
        Property(
            "nobody-else",
            "Of a refusal just those hear whom the organization names.",
            _nobody_else,
        ),
    ),
)
