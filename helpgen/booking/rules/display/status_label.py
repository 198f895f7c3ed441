"""What is the state of an appointment called?

`booked` is agreed by the practice; `confirmed` says that the client has promised to come. Some
organizations call both Confirmed, most do not: that is for the labels to say, never for a rule.
"""

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


def decide(state: State, policy: Policy) -> Decision:
    """The organization's word for it; every state has one."""
    return allowed(label=policy[STATUS_LABELS][state])


def _the_organizations_word(state: State, policy: Policy, answer: Decision) -> bool:
    return bool(answer.facts["label"]) and answer.facts["label"] == policy[STATUS_LABELS][state]


RULE = Rule(
    id="display.status-label",
    says="Every state has a word, and the organization chooses it.",
    decide=decide,
    elsewhere="Every page that names a state.",
    given=(fields.SHOWN_STATE,),
    gives=(Field("label", Cell.WORDS, ("Status shown", "Label")),),
    keys=(STATUS_LABELS,),
    statements=("000.13", "001.11", "003.14"),
    properties=(
        Property(
            "the-organizations-word",
            "A state is shown in words, and in those that the organization chose for it.",
            _the_organizations_word,
        ),
    ),
)
