"""How is an appointment drawn, besides its label?

An open change shows only while the appointment is agreed: once that is over, the state alone counts.
"""

from helpgen.booking.values import (
    OPEN_CHANGES,
    STATUS_STYLES,
    UPCOMING,
    Cell,
    Change,
    Decision,
    Field,
    Policy,
    Property,
    Rule,
    State,
    allowed,
    fields,
)


def style(state: State, change: str, policy: Policy) -> str:
    """The style of the state, or that of an open change."""
    waits = state in UPCOMING and change in OPEN_CHANGES
    return policy[STATUS_STYLES]["change_requested" if waits else state]


def decide(state: State, change: str, policy: Policy) -> Decision:
    """An open change shows only while there is something that could still change."""
    return allowed(style=style(state, change, policy))


def _over_is_over(state: State, change: str, policy: Policy, answer: Decision) -> bool:
    alone = state not in UPCOMING or change == Change.NONE
    return not alone or answer.facts["style"] == policy[STATUS_STYLES][state]


def _an_open_change_shows(state: State, change: str, policy: Policy, answer: Decision) -> bool:
    waits = state in UPCOMING and change != Change.NONE
    return not waits or answer.facts["style"] == policy[STATUS_STYLES]["change_requested"]


RULE = Rule(
    id="display.status-style",
    says="Every state has a style, and so has an agreed appointment for which a change was asked.",
    decide=decide,
    given=(
        fields.SHOWN_STATE,
        Field("change", Cell.CODE, ("Asked for",), codes=tuple(map(str, Change))),
    ),
    gives=(Field("style", Cell.CODE, ("Style", "Background")),),
    keys=(STATUS_STYLES,),
    statements=("001.13", "001.16", "004.14"),
    decision="A style never stands alone: the label says the same in words.",
    properties=(
        Property(
            "over-is-over",
            "An appointment that is over, or has no open change, is drawn as its state says.",
            _over_is_over,
        ),
        Property(
            "an-open-change-shows",
            "While a change waits, the appointment is drawn as one for which a change was asked.",
            _an_open_change_shows,
        ),
    ),
)
