"""Declining ends a request and frees its time; a booked appointment only where the organization says so."""

from collections.abc import Iterable

from helpgen.booking.values import (
    DECLINE_BOOKED,
    WRONG_STATE,
    Decision,
    Effect,
    EffectKind,
    Message,
    Policy,
    Property,
    Rule,
    State,
    fields,
    refused,
)

DECLINE_DISABLED = Message(
    "decline_disabled", "An appointment that is booked already cannot be declined here."
)

DECLINABLE = frozenset({State.PENDING, State.BOOKED})


def decide(answers: Iterable[tuple[str, Decision]], state: State, policy: Policy) -> Decision:
    """The state comes first, then who asks, then whether a booked appointment can be declined at all."""
    if state not in DECLINABLE:
        return refused(WRONG_STATE, (state, "not in", ("pending", "booked")))
    for _, answer in answers:
        if not answer.allowed:
            return Decision(answer.message, {}, (), answer.because)
    if state == State.BOOKED and not policy[DECLINE_BOOKED]:
        return refused(DECLINE_DISABLED, (DECLINE_BOOKED.name, "is", False))
    return Decision(None, {"state": State.DECLINED}, (Effect(EffectKind.FREE, "time"),))


def _frees_what_it_ends(
    answers: Iterable[tuple[str, Decision]], state: State, policy: Policy, answer: Decision
) -> bool:
    frees = any(effect.kind == EffectKind.FREE for effect in answer.effects)
    ends = answer.facts.get("state") == State.DECLINED
    return frees is ends is answer.allowed and (state in DECLINABLE or not answer.allowed)


RULE = Rule(
    id="approval.decline",
    says="An approver can decline a request, and a booked appointment where that is switched on; its time is free.",
    decide=decide,
    given=(fields.STATE,),
    gives=(fields.STATE_AFTERWARDS,),
    keys=(DECLINE_BOOKED,),
    asks=("approval.who",),
    statements=("001.17", "003.2", "004.10"),
    messages=(WRONG_STATE, DECLINE_DISABLED),
    effects=(EffectKind.FREE,),
    properties=(
        Property(
            "frees-what-it-ends",
            "Declining always frees the time, and what cannot be declined keeps it.",
            _frees_what_it_ends,
        ),
    ),
)
