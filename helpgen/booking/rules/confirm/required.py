"""A client confirms a booked appointment once, before it starts, where the organization asks for that."""

from datetime import datetime

from helpgen.booking.values import (
    ALREADY_STARTED,
    PORTAL,
    PORTAL_DISABLED,
    REQUIRE_CONFIRMATION,
    WRONG_STATE,
    Decision,
    Message,
    Policy,
    Property,
    Rule,
    State,
    allowed,
    fields,
    refused,
    utc,
)

CONFIRM_DISABLED = Message("confirm_disabled", "Appointments need not be confirmed here.")


def decide(state: State, start: datetime, now: datetime, policy: Policy) -> Decision:
    """Where nobody asks for it, confirming is refused: hiding the button would not be enough."""
    if not policy[PORTAL]:
        return refused(PORTAL_DISABLED, (PORTAL.name, "is", False))
    if not policy[REQUIRE_CONFIRMATION]:
        return refused(CONFIRM_DISABLED, (REQUIRE_CONFIRMATION.name, "is", False))
    if state != State.BOOKED:  # one that is confirmed cannot be confirmed again
        return refused(WRONG_STATE, (state, "is not", State.BOOKED))
    if utc(start) <= utc(now):
        return refused(ALREADY_STARTED, (start, "<=", now))
    return allowed((start, ">", now), state=State.CONFIRMED)


def _nothing_when_off(
    state: State, start: datetime, now: datetime, policy: Policy, answer: Decision
) -> bool:
    return (policy[PORTAL] and policy[REQUIRE_CONFIRMATION]) or not answer.allowed


def _booked_and_ahead(
    state: State, start: datetime, now: datetime, policy: Policy, answer: Decision
) -> bool:
    return not answer.allowed or (state == State.BOOKED and utc(start) > utc(now))


RULE = Rule(
    id="confirm.required",
    says="Where confirmation is required, a client can confirm a booked appointment once, before it starts.",
    decide=decide,
    given=(fields.STATE, fields.START, fields.NOW),
    gives=(fields.STATE_AFTERWARDS,),
    keys=(PORTAL, REQUIRE_CONFIRMATION),
    statements=("002.3", "002.10"),
    messages=(PORTAL_DISABLED, CONFIRM_DISABLED, WRONG_STATE, ALREADY_STARTED),
    properties=(
        Property(
            "nothing-when-off",
            "Without a portal, or where confirmation is not required, nothing can be confirmed.",
            _nothing_when_off,
        ),
        Property(
            "booked-and-ahead",
            "Only a booked appointment that lies ahead can be confirmed.",
            _booked_and_ahead,
        ),
    ),
)
