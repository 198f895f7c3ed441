"""Canceling takes effect at once, or is a request that somebody has to approve."""

from helpgen.booking.values import (
    CANCEL_MODE,
    Cell,
    Decision,
    Event,
    Field,
    Policy,
    Property,
    Rule,
    allowed,
)


def event_of(policy: Policy) -> Event:
    """What a client who cancels attempts."""
    return Event.REQUEST_CANCEL if policy[CANCEL_MODE] == "request" else Event.CANCEL


def decide(policy: Policy) -> Decision:
    """A request leaves the appointment as it is, with an open change."""
    return allowed((CANCEL_MODE.name, "is", policy[CANCEL_MODE]), event=event_of(policy))


def _request_changes_nothing_yet(policy: Policy, answer: Decision) -> bool:
    return (answer.facts["event"] == "cancel") is (policy[CANCEL_MODE] == "immediate")


RULE = Rule(
    id="cancel.mode",
    says="Canceling is immediate, or it is a request while which the appointment stays booked.",
    decide=decide,
    gives=(Field("event", Cell.CODE, ("What happens",), codes=("cancel", "request_cancel")),),
    keys=(CANCEL_MODE,),
    statements=("001.11", "002.4", "004.16"),
    properties=(
        Property(
            "request-changes-nothing-yet",
            "An appointment is canceled at once only where no request is needed.",
            _request_changes_nothing_yet,
        ),
    ),
)
