"""A client may move an own upcoming appointment where that is allowed: the rule decides, not the button."""

from datetime import datetime

from helpgen.booking.rule import Cell, Field, Property, Rule
from helpgen.booking.values.clock import utc
from helpgen.booking.values.decision import Decision, Message, allowed, refused
from helpgen.booking.values.keys import ALLOW_RESCHEDULE, PORTAL
from helpgen.booking.values.messages import ALREADY_STARTED, NOT_OWNER, PORTAL_DISABLED, WRONG_STATE
from helpgen.booking.values.policy import Policy
from helpgen.booking.values.state import UPCOMING, State

RESCHEDULE_DISABLED = Message(
    "reschedule_disabled", "Appointments cannot be moved online here. Contact your organization."
)


def decide(
    state: State,
    owner: bool,
    start: datetime,
    now: datetime,
    policy: Policy,
) -> Decision:
    """Before its start, and not at that instant; online booking itself may be switched off."""
    if not policy[PORTAL]:
        return refused(PORTAL_DISABLED, (PORTAL.name, "is", False))
    if not policy[ALLOW_RESCHEDULE]:
        return refused(RESCHEDULE_DISABLED, (ALLOW_RESCHEDULE.name, "is", False))
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
    return (policy[PORTAL] and policy[ALLOW_RESCHEDULE]) or not answer.allowed


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
    id="reschedule.allowed",
    says="Where it is switched on, a client may move an own appointment that is booked or confirmed and lies ahead.",
    decide=decide,
    given=(
        Field("state", Cell.STATE, ("Now it is", "State")),
        Field("owner", Cell.YES_NO, ("Own appointment",)),
        Field("start", Cell.INSTANT, ("Appointment starts", "Starts")),
        Field("now", Cell.INSTANT, ("Now",)),
    ),
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
            _own_and_upcoming,
        ),
    ),
)
