"""What a client may do with an own upcoming appointment where a switch allows it: to cancel it, to move it.

Section 3.6 of the catalog, `cancel.allowed` and `reschedule.allowed`: each has a switch of its own, and the
rule decides, not the button. Online booking itself is not asked.
"""

from datetime import datetime

from helpgen.booking.values import (
    ALREADY_STARTED,
    NOT_OWNER,
    PORTAL,
    PORTAL_DISABLED,
    UPCOMING,
    WRONG_STATE,
    Decision,
    Message,
    Policy,
    PolicyKey,
    State,
    allowed,
    refused,
    utc,
)


def refused_unless_on(switch: PolicyKey[bool], off: Message, policy: Policy) -> Decision | None:
    """The refusal where the portal or the switch is off."""
    if not policy[PORTAL]:
        return refused(PORTAL_DISABLED, (PORTAL.name, "is", False))
    if not policy[switch]:
        return refused(off, (switch.name, "is", False))
    return None


def own_and_ahead(state: State, owner: bool, start: datetime, now: datetime) -> Decision:
    """An own appointment that is booked or confirmed, before its start and not at that instant."""
    if not owner:
        return refused(NOT_OWNER, ("owner", "is", False))
    if utc(start) <= utc(now):
        return refused(ALREADY_STARTED, (start, "<=", now))
    if state not in UPCOMING:
        return refused(WRONG_STATE, (state, "not in", ("booked", "confirmed")))
    return allowed((start, ">", now))


def stays_off(switch: PolicyKey[bool], policy: Policy, answer: Decision) -> bool:
    """A law of such a rule: nothing is allowed where the portal or the switch is off."""
    return (policy[PORTAL] and policy[switch]) or not answer.allowed


def stays_own_and_ahead(
    state: State, owner: bool, start: datetime, now: datetime, policy: Policy, answer: Decision
) -> bool:
    """Another one: what is allowed is about an own appointment that is upcoming."""
    return not answer.allowed or (owner and state in UPCOMING and utc(start) > utc(now))
