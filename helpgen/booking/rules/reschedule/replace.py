"""Moving at once ends the old appointment and puts a new one, linked to it, in its place."""

from helpgen.booking.values import (
    Cell,
    Decision,
    Effect,
    EffectKind,
    Field,
    Property,
    Rule,
    State,
    allowed,
    fields,
)

ENDS = (State.CANCELLED, State.LATE_CANCELLED)
BEGINS = (State.BOOKED, State.PENDING)


REASON = "rescheduled"


def ends_as(late: bool) -> State:
    """The state of the old appointment: canceled or canceled late, never missed."""
    return State.LATE_CANCELLED if late else State.CANCELLED


def begins_as(required: bool) -> State:
    """The state of the new one: that of any booking."""
    return State.PENDING if required else State.BOOKED


def decide(late: bool, required: bool) -> Decision:
    """The old one is canceled or canceled late, never missed; the new one starts as any booking does."""
    told = allowed(
        ("late", "is", late),
        old=ends_as(late),
        new=begins_as(required),
        reason=REASON,
    )
    return Decision(None, told.facts, (Effect(EffectKind.LINK, "replacement"),), told.because)


def _approval_is_not_skipped(late: bool, required: bool, answer: Decision) -> bool:
    return (answer.facts["new"] == State.BOOKED) is not required


RULE = Rule(
    id="reschedule.replace",
    says="The original appointment is canceled and replaced: the new one is linked and booked, or pending.",
    decide=decide,
    given=(fields.LATE, fields.MUST_BE_APPROVED),
    gives=(
        Field("old", Cell.STATE, ("The old one",), codes=ENDS),
        Field("new", Cell.STATE, ("The new one",), codes=BEGINS),
        Field("reason", Cell.CODE, ("Reason",), codes=("rescheduled",)),
    ),
    statements=("000.11",),
    decision="A move never counts as missed, also where canceling does.",
    effects=(EffectKind.LINK,),
    properties=(
        Property(
            "approval-is-not-skipped",
            "Where bookings have to be approved, moving is no way around it.",
            _approval_is_not_skipped,
        ),
    ),
)
