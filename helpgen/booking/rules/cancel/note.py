"""Canceling puts one note into the client's chart, where the organization wants that."""

from helpgen.booking.values import (
    ALLOWED,
    CANCEL_NOTE,
    Cell,
    Decision,
    Effect,
    EffectKind,
    Field,
    Policy,
    Property,
    Rule,
)

KIND = "Appointment Cancellation Note"
TAB = "Notes and Documents"


def decide(reason: str, policy: Policy) -> Decision:
    """The note says what kind it is, where in the chart it is found, and the reason as it was given."""
    if not policy[CANCEL_NOTE]:
        return ALLOWED
    details = (("kind", KIND), ("tab", TAB), ("reason", reason))
    return Decision(effects=(Effect(EffectKind.CHART_NOTE, "cancellation", details),))


def _one_or_none(reason: str, policy: Policy, answer: Decision) -> bool:
    reasons = [dict(effect.details)["reason"] for effect in answer.effects]
    return reasons == [reason] * policy[CANCEL_NOTE]


RULE = Rule(
    id="cancel.note",
    says="Where cancellation notes are kept, each cancellation adds exactly one to the chart, with its reason.",
    decide=decide,
    given=(Field("reason", Cell.WORDS, ("Reason",)),),
    keys=(CANCEL_NOTE,),
    statements=("001.11",),
    effects=(EffectKind.CHART_NOTE,),
    properties=(
        Property(
            "one-or-none",
            "A cancellation adds one note to the chart, or none where none are kept.",
            _one_or_none,
        ),
    ),
)
