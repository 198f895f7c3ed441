"""What a canceled appointment becomes: canceled, canceled late, or missed."""

from helpgen.booking.values import (
    CANCEL_OUTCOME,
    Cell,
    Decision,
    Field,
    Policy,
    Property,
    Rule,
    State,
    allowed,
    fields,
)

OUTCOMES = (State.CANCELLED, State.LATE_CANCELLED, State.MISSED)


def ends_as(late: bool, policy: Policy) -> State:
    """The state that a client's cancellation leads to."""
    if policy[CANCEL_OUTCOME] == "missed":
        return State.MISSED
    return State.LATE_CANCELLED if late else State.CANCELLED


def decide(late: bool, policy: Policy) -> Decision:
    """Where it counts as missed, late makes no difference. Missed is no no-show: the client said so before."""
    state = ends_as(late, policy)
    because = (
        (CANCEL_OUTCOME.name, "is", "missed") if state is State.MISSED else ("late", "is", late)
    )
    return allowed(because, state=state)


def _missed_wins(late: bool, policy: Policy, answer: Decision) -> bool:
    return (answer.facts["state"] == State.MISSED) is (policy[CANCEL_OUTCOME] == "missed")


RULE = Rule(
    id="cancel.outcome",
    says="A canceled appointment is marked missed where the organization says so, else canceled or late canceled.",
    decide=decide,
    given=(fields.LATE,),
    gives=(Field("state", Cell.STATE, ("Afterwards",), codes=OUTCOMES),),
    keys=(CANCEL_OUTCOME,),
    statements=("001.11", "002.4", "004.14"),
    properties=(
        Property(
            "missed-wins",
            "Where canceling counts as missed it does so at any time before the start.",
            _missed_wins,
        ),
    ),
)
