"""Who hears that a client has canceled?

Where a cancellation is a request, this follows its approval, and nothing else is sent then.
"""

from helpgen.booking.rule import Cell, Field, Property, Rule
from helpgen.booking.values.decision import Decision, EffectKind, effect
from helpgen.booking.values.keys import NOTIFICATIONS
from helpgen.booking.values.policy import Policy

TEXT = "The appointment was canceled at the request of the client."


def decide(policy: Policy) -> Decision:
    """Those whom the organization names, and nobody else: an empty list means that no mail is sent."""
    told = policy[NOTIFICATIONS].get("cancelledByClient")
    return Decision(
        facts={"decided": told is not None},
        effects=tuple(effect(each, text=TEXT) for each in told or ()),
    )


def _nobody_else(policy: Policy, answer: Decision) -> bool:
    named = policy[NOTIFICATIONS].get("cancelledByClient", ())
    return tuple(str(each) for each in answer.effects) == named


RULE = Rule(
    id="notify.cancelled-by-client",
    says="A cancellation by the client is told to those whom the organization names; nobody else gets a mail.",
    decide=decide,
    gives=(Field("decided", Cell.YES_NO, ("Decided",)),),
    keys=(NOTIFICATIONS,),
    statements=("001.11", "004.10", "004.16"),
    decision="Where the organization has not decided, nobody is told; an article may claim nothing about it.",
    effects=(EffectKind.EMAIL, EffectKind.NOTIFY),
    properties=(
        Property(
            "nobody-else",
            "Of a cancellation just those hear whom the organization names.",
            _nobody_else,
        ),
    ),
)
