"""A client may cancel an own upcoming appointment where that is allowed: the rule decides, not the button."""

from datetime import datetime

from helpgen.booking.rule import Cell, Field, Property, Rule
from helpgen.booking.values.clock import utc
from helpgen.booking.values.decision import Decision, Message, allowed, refused
from helpgen.booking.values.keys import ALLOW_CANCEL, PORTAL
from helpgen.booking.values.messages import ALREADY_STARTED, NOT_OWNER, PORTAL_DISABLED, WRONG_STATE
from helpgen.booking.values.policy import Policy
from helpgen.booking.values.state import UPCOMING, State

CANCEL_DISABLED = Message(
    "cancel_disabled", "Appointments cannot be canceled online here. Contact your organization."
)


def decide(
    state: State,
    owner: bool,
    start: datetime,
    now: datetime,
    policy: Policy,
) -> Decision:
    """Before its start, and not at that instant; online booking itself is not asked."""
    if not policy[PORTAL]:
        return refused(PORTAL_DISABLED, (PORTAL.name, "is", False))
    if not policy[ALLOW_CANCEL]:
        return refused(CANCEL_DISABLED, (ALLOW_CANCEL.name, "is", False))
    if not owner:
        return refused(NOT_OWNER, ("owner", "is", False))
    if utc(start) <= utc(now):
        return refused(ALREADY_STARTED, (start, "<=", now))
    if state not in UPCOMING:
        return refused(WRONG_STATE, (state, "not in", ("booked", "confirmed")))
    return allowed((start, ">", now))


def _never_when_off(
    state: State,
    owner: bool,
    start: datetime,
    now: datetime,
    policy: Policy,
    answer: Decision,
) -> bool:
    return (policy[PORTAL] and policy[ALLOW_CANCEL]) or not answer.allowed


def _own_and_upcoming(
    state: State,
    owner: bool,
    start: datetime,
    now: datetime,
    policy: Policy,
    answer: Decision,
) -> bool:
    return not answer.allowed or (owner and state in UPCOMING and utc(start) > utc(now))


RULE = Rule(
    id="cancel.allowed",
    says="Where it is switched on, a client may cancel an own appointment that is booked or confirmed and lies ahead.",
    decide=decide,
    given=(
        Field("state", Cell.STATE, ("Now it is", "State")),
        Field("owner", Cell.YES_NO, ("Own appointment",)),
        Field("start", Cell.INSTANT, ("Appointment starts", "Starts")),
        Field("now", Cell.INSTANT, ("Now",)),
    ),
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
            _own_and_upcoming,
        ),
    ),
)
