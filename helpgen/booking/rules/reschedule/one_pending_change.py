"""An appointment has at most one open change: the next has to wait for a decision on it."""

from helpgen.booking.values import (
    CHANGE_PENDING,
    Cell,
    Change,
    Decision,
    Field,
    Property,
    Rule,
    allowed,
    refused,
)


def decide(change: str) -> Decision:
    """What is open may be a move or a cancellation; both stand in the way of both."""
    if change != Change.NONE:
        return refused(CHANGE_PENDING, (change, "is not", Change.NONE))
    return allowed((change, "is", Change.NONE))


def _at_most_one(change: str, answer: Decision) -> bool:
    return answer.allowed is (change == Change.NONE)


RULE = Rule(
    id="reschedule.one-pending-change",
    says="While one change of an appointment is open, no other can be asked for.",
    decide=decide,
    given=(Field("change", Cell.CODE, ("Open change",), codes=tuple(Change)),),
    decision="A second request is refused, not put in place of the first; the client may withdraw that one.",
    messages=(CHANGE_PENDING,),
    properties=(Property("at-most-one", "Never are two changes open at once.", _at_most_one),),
)
