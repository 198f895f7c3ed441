"""Approving an open change applies it; denying it leaves the appointment as it was, and the practice calls."""

from helpgen.booking.shapes.mailing import CONTACT
from helpgen.booking.values import (
    Cell,
    Change,
    Decision,
    Effect,
    EffectKind,
    Field,
    Message,
    Property,
    Rule,
    State,
    fields,
    refused,
)

NO_CHANGE = Message("no_change", "There is no open request to change this appointment.")

TIME = Effect(EffectKind.FREE, "time")
PROPOSED = Effect(EffectKind.FREE, "proposed")

FOLLOWS: dict[tuple[str, bool], tuple[State | None, Change, tuple[Effect, ...]]] = {
    (Change.CANCEL_REQUESTED, True): (State.CANCELLED, Change.CANCEL_REQUESTED, (TIME,)),
    (Change.CANCEL_REQUESTED, False): (None, Change.NONE, (CONTACT,)),
    (Change.RESCHEDULE_REQUESTED, True): (State.BOOKED, Change.NONE, (TIME,)),
    (Change.RESCHEDULE_REQUESTED, False): (None, Change.NONE, (PROPOSED, CONTACT)),
}
"""State and change afterwards, the state None: as before; and what follows. `time` is the one it had, `proposed` the
one asked for. An approved cancellation stays noted, so that the client's list can show it until it would have ended."""


def decide(change: str, approved: bool) -> Decision:
    """What was asked for in time is never late nor missed."""
    if change == Change.NONE:
        return refused(NO_CHANGE, (change, "is", Change.NONE))
    state, noted, effects = FOLLOWS[change, approved]
    return Decision(None, {"state": state, "change": noted}, effects)


def _deny_restores(change: str, approved: bool, answer: Decision) -> bool:
    return approved or (answer.facts.get("state") is None and TIME not in answer.effects)


def _call_when_denied(change: str, approved: bool, answer: Decision) -> bool:
    return (CONTACT in answer.effects) is (answer.allowed and not approved)


RULE = Rule(
    id="change.decision",
    says="An approved change takes effect; a denied one changes nothing, and the practice contacts the client.",
    decide=decide,
    given=(
        Field("change", Cell.CODE, ("Open change",), codes=tuple(Change)),
        Field("approved", Cell.YES_NO, ("Approved",)),
    ),
    gives=(
        fields.STATE_AFTERWARDS,
        Field("change", Cell.CODE, ("Still noted",), optional=True, codes=tuple(Change)),
    ),
    statements=("004.15", "004.16"),
    decision="A denied change is told in person, not by mail; a moved appointment is booked, to be confirmed anew.",
    messages=(NO_CHANGE,),
    effects=(EffectKind.FREE, EffectKind.TASK),
    properties=(
        Property(
            "deny-restores",
            "After a denial the appointment is what it was, at the time that it had.",
            _deny_restores,
        ),
        Property(
            "call-when-denied",
            "The practice contacts the client exactly when a change was denied.",
            _call_when_denied,
        ),
    ),
)
