"""Canceling takes effect at once, or is a request that somebody has to approve."""

from helpgen.booking.rule import Cell, Field, Property, Rule
from helpgen.booking.values.decision import Decision, allowed
from helpgen.booking.values.keys import CANCEL_MODE
from helpgen.booking.values.policy import Policy


def decide(policy: Policy) -> Decision:
    """A request leaves the appointment as it is, with an open change."""
    mode = policy[CANCEL_MODE]
    event = "request_cancel" if mode == "request" else "cancel"
    return allowed((CANCEL_MODE.name, "is", mode), event=event)


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
