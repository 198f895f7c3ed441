"""A client may move an own upcoming appointment where that is allowed: the rule decides, not the button."""

from datetime import datetime

from helpgen.booking.shapes.own_upcoming import (
    own_and_ahead,
    refused_unless_on,
    stays_off,
    stays_own_and_ahead,
)
from helpgen.booking.values import (
    ALLOW_RESCHEDULE,
    ALREADY_STARTED,
    NOT_OWNER,
    PORTAL,
    PORTAL_DISABLED,
    WRONG_STATE,
    Decision,
    Message,
    Policy,
    Property,
    Rule,
    State,
    fields,
)

RESCHEDULE_DISABLED = Message(
    "reschedule_disabled", "Appointments cannot be moved online here. Contact your organization."
)


def decide(state: State, owner: bool, start: datetime, now: datetime, policy: Policy) -> Decision:
    """An appointment can be moved before its start, not at that instant; online booking itself may be switched off."""
    off = refused_unless_on(ALLOW_RESCHEDULE, RESCHEDULE_DISABLED, policy)
    return off or own_and_ahead(state, owner, start, now)


def _never_when_off(
    state: State, owner: bool, start: datetime, now: datetime, policy: Policy, answer: Decision
) -> bool:
    return stays_off(ALLOW_RESCHEDULE, policy, answer)


RULE = Rule(
    id="reschedule.allowed",
    says="Where it is switched on, a client may move an own appointment that is booked or confirmed and lies ahead.",
    decide=decide,
    given=(fields.STATE, fields.OWNER, fields.START, fields.NOW),
    keys=(PORTAL, ALLOW_RESCHEDULE),
    statements=("000.11", "002.5", "002.10", "004.15"),
    decision="Moving needs free times, but not that online booking is switched on.",
    messages=(PORTAL_DISABLED, RESCHEDULE_DISABLED, NOT_OWNER, ALREADY_STARTED, WRONG_STATE),
    properties=(
        Property(
            "never-when-off",
            "Where it is not switched on nobody can move an appointment, whatever the page shows.",
            _never_when_off,
        ),
        Property(
            "own-and-upcoming",
            "Nobody can move another's appointment, or one that has started or is over.",
            stays_own_and_ahead,
        ),
    ),
)
