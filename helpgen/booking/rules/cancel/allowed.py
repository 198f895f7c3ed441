"""A client may cancel an own upcoming appointment where that is allowed: the rule decides, not the button."""

from datetime import datetime

from helpgen.booking.shapes.own_upcoming import (
    own_and_ahead,
    refused_unless_on,
    stays_off,
    stays_own_and_ahead,
)
from helpgen.booking.values import (
    ALLOW_CANCEL,
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

CANCEL_DISABLED = Message(
    "cancel_disabled", "Appointments cannot be canceled online here. Contact your organization."
)


def decide(state: State, owner: bool, start: datetime, now: datetime, policy: Policy) -> Decision:
    """An appointment can be canceled before its start, not at that instant; online booking itself is not asked."""
    off = refused_unless_on(ALLOW_CANCEL, CANCEL_DISABLED, policy)
    return off or own_and_ahead(state, owner, start, now)


def _never_when_off(
    state: State, owner: bool, start: datetime, now: datetime, policy: Policy, answer: Decision
) -> bool:
    return stays_off(ALLOW_CANCEL, policy, answer)


RULE = Rule(
    id="cancel.allowed",
    says="Where it is switched on, a client may cancel an own appointment that is booked or confirmed and lies ahead.",
    decide=decide,
    given=(fields.STATE, fields.OWNER, fields.START, fields.NOW),
    keys=(PORTAL, ALLOW_CANCEL),
    statements=("001.2", "002.4", "002.10", "004.16"),
    decision="Canceling has a switch of its own: where all changes go with online booking, the profile says so.",
    messages=(PORTAL_DISABLED, CANCEL_DISABLED, NOT_OWNER, ALREADY_STARTED, WRONG_STATE),
    properties=(
        Property(
            "never-when-off",
            "Where it is not switched on nobody can cancel one, whatever the page shows.",
            _never_when_off,
        ),
        Property(
            "own-and-upcoming",
            "Nobody can cancel another's appointment, or one that has started or is over.",
            stays_own_and_ahead,
        ),
    ),
)
