"""A request that nobody decided before its start is over."""

from datetime import datetime

from helpgen.booking.values import (
    EXPIRED,
    Cell,
    Decision,
    Field,
    Message,
    Property,
    Rule,
    State,
    allowed,
    fields,
    refused,
    state_at,
    utc,
)

REQUEST_EXPIRED = Message(
    "request_expired", "This request was not decided in time: its start has passed."
)


def decide(state: State, start: datetime, now: datetime) -> Decision:
    """A request has expired at the very instant of its start; whatever is not pending never expires."""
    if state_at(state, start, now) is not state:
        return refused(REQUEST_EXPIRED, (start, "<=", now), state=State.DECLINED, reason=EXPIRED)
    because = (start, ">", now) if state == State.PENDING else (state, "is not", State.PENDING)
    return allowed(because, state=state, reason="")


def _pending_is_ahead(state: State, start: datetime, now: datetime, answer: Decision) -> bool:
    waiting = answer.facts["state"] == State.PENDING
    return waiting is (state == State.PENDING and utc(start) > utc(now))


RULE = Rule(
    id="approval.request-expiry",
    says="A request is pending only before its start; from then on it counts as declined, because it expired.",
    decide=decide,
    given=(fields.STATE, fields.START, fields.NOW),
    gives=(
        Field("state", Cell.STATE, ("Afterwards",)),
        Field("reason", Cell.CODE, ("Reason",), codes=("", "expired")),
    ),
    statements=("001.12",),
    decision="An undecided request is declined with the reason `expired` when it starts; nobody is mailed.",
    messages=(REQUEST_EXPIRED,),
    properties=(
        Property(
            "pending-is-ahead",
            "What is pending has not started.",
            _pending_is_ahead,
        ),
    ),
)
