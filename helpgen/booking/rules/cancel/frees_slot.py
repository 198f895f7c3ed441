"""Whoever gives an appointment up frees its time for others."""

from helpgen.booking.values import (
    BLOCKING,
    Cell,
    Decision,
    Effect,
    EffectKind,
    Field,
    Property,
    Rule,
    State,
)

GIVEN_UP = frozenset({State.CANCELLED, State.LATE_CANCELLED, State.MISSED, State.DECLINED})
"""What becomes of an appointment that will not take place. A no-show or a finished one has used its time."""


def decide(state: State) -> Decision:
    """`state` is the one afterwards: an open request to cancel leaves it booked, and so frees nothing yet."""
    freed = state in GIVEN_UP
    effects = (Effect(EffectKind.FREE, "time"),) if freed else ()
    return Decision(None, {"freed": freed}, effects)


def _never_while_it_blocks(state: State, answer: Decision) -> bool:
    return not (state in BLOCKING and answer.effects)


RULE = Rule(
    id="cancel.frees-slot",
    says="After any cancellation, late or not, the time is free again; other limits still apply to it.",
    decide=decide,
    given=(Field("state", Cell.STATE, ("Afterwards", "State")),),
    gives=(Field("freed", Cell.YES_NO, ("Free again",)),),
    decision="A late cancellation and one that counts as missed free the time as any other does.",
    effects=(EffectKind.FREE,),
    properties=(
        Property(
            "never-while-it-blocks",
            "An appointment that still stands keeps its time.",
            _never_while_it_blocks,
        ),
    ),
)
