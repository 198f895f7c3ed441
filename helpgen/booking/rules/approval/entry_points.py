"""Where a request can be opened to decide on it: both ways lead to the same two events."""

from helpgen.booking.values import Cell, Decision, Field, Property, Rule, allowed

ENTRIES = ("schedule_placeholder", "appointment_requests")
EVENTS = ("approve", "decline")


def decide() -> Decision:
    """The way in makes no difference: nothing about it is an argument of the events or of their guards."""
    return allowed(None, entries=ENTRIES, events=EVENTS)


def _both(answer: Decision) -> bool:
    return answer.facts["entries"] == ("schedule_placeholder", "appointment_requests")


RULE = Rule(
    id="approval.entry-points",
    says="A request is decided from its place on the schedule or from the list of requests, with the same result.",
    decide=decide,
    elsewhere="The schedule and the list of requests: the way in is no argument of what is decided.",
    gives=(
        Field("entries", Cell.CODE, ("Opened from",), many=True, codes=ENTRIES),
        Field("events", Cell.CODE, ("Possible there",), many=True, codes=EVENTS),
    ),
    statements=("001.13", "001.14"),
    properties=(
        Property("two-ways", "The schedule and the list of requests are the ways in.", _both),
    ),
)
