"""The button to confirm is there exactly when an appointment still has to be confirmed and can be."""

from datetime import datetime

from helpgen.booking.values import (
    PORTAL,
    REQUIRE_CONFIRMATION,
    Cell,
    Decision,
    Field,
    Policy,
    Property,
    Rule,
    State,
    allowed,
    fields,
    utc,
)


def decide(state: State, start: datetime, now: datetime, policy: Policy) -> Decision:
    """A request that waits for its approval never has one, nor has one that is confirmed already."""
    if not policy[PORTAL]:
        return allowed((PORTAL.name, "is", False), shown=False)
    if not policy[REQUIRE_CONFIRMATION]:
        return allowed((REQUIRE_CONFIRMATION.name, "is", False), shown=False)
    if state != State.BOOKED:
        return allowed((state, "is not", State.BOOKED), shown=False)
    ahead = utc(start) > utc(now)
    return allowed((start, ">" if ahead else "<=", now), shown=ahead)


def _missing_when_off(
    state: State, start: datetime, now: datetime, policy: Policy, answer: Decision
) -> bool:
    possible = policy[PORTAL] and policy[REQUIRE_CONFIRMATION] and state == State.BOOKED
    return possible or answer.facts["shown"] is False


RULE = Rule(
    id="confirm.button",
    says="The button to confirm is shown on a booked appointment that lies ahead, where confirmation is required.",
    decide=decide,
    elsewhere="The page with the button; whether it may be pressed is `confirm.required`.",
    given=(fields.STATE, fields.START, fields.NOW),
    gives=(Field("shown", Cell.YES_NO, ("Button shown",)),),
    keys=(PORTAL, REQUIRE_CONFIRMATION),
    statements=("002.10", "002.13"),
    properties=(
        Property(
            "missing-when-off",
            "There is no button without a portal or where confirmation is not required, and none on a request.",
            _missing_when_off,
        ),
    ),
)
