"""Where does an appointment stand on the provider's calendar?"""

from helpgen.booking.values import Cell, Decision, Field, Property, Rule, State, allowed, fields

PLACEMENTS = ("request", "schedule", "none")

# What was missed or canceled late stays visible: the time was lost, and may be billed.
_LEAVES = frozenset({State.CANCELLED, State.DECLINED})


def placement(state: State) -> str:
    """One of `PLACEMENTS`."""
    if state is State.PENDING:
        return "request"
    return "none" if state in _LEAVES else "schedule"


def decide(state: State) -> Decision:
    """A request stands there as a request only; what is agreed is on the schedule at once."""
    return allowed(placement=placement(state))


def _never_on_the_schedule_unapproved(state: State, answer: Decision) -> bool:
    return (answer.facts["placement"] == "request") is (state is State.PENDING)


RULE = Rule(
    id="display.calendar-placement",
    says="What is booked is on the schedule at once; what waits for approval stands there only as a request.",
    decide=decide,
    given=(fields.SHOWN_STATE,),
    gives=(Field("placement", Cell.CODE, ("On the calendar",), codes=PLACEMENTS),),
    statements=("000.7", "000.15", "001.3", "001.13"),
    decision=(
        "A placeholder and a list of requests are two ways to show the same: a request. "
        "Missed, no-show and late canceled ones stay on the schedule; canceled and declined ones leave it."
    ),
    properties=(
        Property(
            "never-on-the-schedule-unapproved",
            "What waits for approval is shown as a request, and nothing else is.",
            _never_on_the_schedule_unapproved,
        ),
    ),
)
