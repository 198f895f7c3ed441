"""Is the state called the same everywhere?"""

from helpgen.booking.values import (
    STATUS_LABELS,
    Cell,
    Decision,
    Field,
    Policy,
    Property,
    Rule,
    State,
    allowed,
    fields,
)

SURFACES = ("home", "appointments", "calendar")


def decide(state: State, surface: str, policy: Policy) -> Decision:
    """The same word on every page, whichever it is."""
    label = policy[STATUS_LABELS][state]
    return allowed((surface, "shows", label), label=label)


def _same_everywhere(state: State, surface: str, policy: Policy, answer: Decision) -> bool:
    label = answer.facts["label"]
    return all(decide(state, each, policy).facts["label"] == label for each in SURFACES)


RULE = Rule(
    id="display.status-surfaces",
    says="The state of an appointment has the same label wherever it is shown.",
    decide=decide,
    elsewhere="Every page that names a state.",
    given=(
        fields.SHOWN_STATE,
        Field("surface", Cell.CODE, ("Page",), codes=SURFACES),
    ),
    gives=(Field("label", Cell.WORDS, ("Status shown", "Label")),),
    keys=(STATUS_LABELS,),
    statements=("003.3", "003.14"),
    properties=(
        Property(
            "same-everywhere",
            "The list of appointments and the calendar show the same status.",
            _same_everywhere,
        ),
    ),
)
