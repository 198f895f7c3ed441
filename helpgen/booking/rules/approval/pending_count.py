"""How many requests wait for a decision: the number on the badge."""

from helpgen.booking.values import Cell, Decision, Field, Property, Rule, State, allowed


def decide(states: tuple[State, ...]) -> Decision:
    """All that are pending, whoever they are for; without any there is no badge."""
    count = sum(state == State.PENDING for state in states)
    return allowed(None, count=count, badge=count > 0)


def _badge_unless_none(states: tuple[State, ...], answer: Decision) -> bool:
    return answer.facts["badge"] is (State.PENDING in states)


RULE = Rule(
    id="approval.pending-count",
    says="The red number counts the requests that wait; with none it is not shown.",
    decide=decide,
    elsewhere="The badge beside the list of requests.",
    given=(Field("states", Cell.STATE, ("Appointments",), many=True),),
    gives=(
        Field("count", Cell.INTEGER, ("Number",)),
        Field("badge", Cell.YES_NO, ("Badge shown",)),
    ),
    statements=("001.14",),
    decision="With nothing waiting there is no badge, rather than one that says 0.",
    properties=(
        Property(
            "badge-unless-none",
            "There is a badge exactly while something waits.",
            _badge_unless_none,
        ),
    ),
)
